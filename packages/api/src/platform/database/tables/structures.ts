import type { Generated } from 'kysely';
import type { Day, Moment } from './columns.js';

export interface NetworkTable {
  id: string;
  name: string;
  short_name: string;
  ministry: string | null;
  /** Order of the programme's own list; imported networks come after. */
  position: number;
}

export interface RegionTable {
  code: string;
  name: string;
}

export interface DepartmentTable {
  code: string;
  name: string;
  region_code: string;
}

export interface CommuneTable {
  code: string;
  name: string;
  post_codes: string[];
  department_code: string;
  region_code: string;
  population: number | null;
  latitude: number | null;
  longitude: number | null;
  /** The name folded for search: no accent, no hyphen, «saint» in full. */
  folded: string;
  /** A space before each: the INSEE code, then the post codes. Searched by their beginning. */
  codes: Generated<string>;
}

export interface EngagementTable {
  edition: number;
  number: number;
  engagement_group: 'closer' | 'more-effective' | 'simpler';
  text: string;
}

export interface EngagementDeclensionTable {
  network_id: string;
  edition: number;
  number: number;
  text: string;
  demonstration: boolean;
  updated_at: Moment;
}

export interface StructureTable {
  id: string;
  network_id: string;
  typology: string | null;
  parent_id: string | null;
  name: string;
  official_name: string;
  address_lines: string[];
  post_code: string | null;
  city: string | null;
  country: string;
  commune_code: string | null;
  department_code: string | null;
  region_code: string | null;
  served_post_codes: string[];
  served_departments: string[];
  latitude: number | null;
  longitude: number | null;
  url: string | null;
  active: boolean;
  welcomes_public: boolean;
  demonstration: boolean;
  folded: string;
  updated_at: Moment;
}

export interface IndicatorTable {
  id: string;
  network_id: string;
  name: string;
  official_name: string;
  kind: 'performance' | 'satisfaction';
  unit: 'percent' | 'days' | 'minutes' | 'mark' | 'count';
  out_of: number | null;
  direction: 'higher-is-better' | 'lower-is-better';
  source: string | null;
  method: string | null;
  frequency: 'yearly' | 'half-yearly' | 'quarterly' | 'monthly';
  demonstration: boolean;
  updated_at: Moment;
}

export interface ResultTable {
  structure_id: string;
  indicator_id: string;
  period: string;
  /** Last day of the period: periods of one indicator sort by it. */
  period_end: Day;
  value: number;
  n: number | null;
  demonstration: boolean;
  updated_at: Moment;
}

/** What a network publishes as its own national value. */
export interface NationalResultTable {
  indicator_id: string;
  period: string;
  value: number;
  n: number | null;
  demonstration: boolean;
  updated_at: Moment;
}

/** Kept with each publication, so that a read never scans a network. */
export interface PeriodSummaryTable {
  indicator_id: string;
  period: string;
  lowest: number | null;
  highest: number | null;
  mean: number | null;
  /** False where some n is unknown, so that the mean could not be weighted. */
  weighted: boolean;
}
