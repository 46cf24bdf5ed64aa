import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';

/** A moment; ISO 8601 text in and out, so that both engines and the wire agree. */
type Moment = ColumnType<string, string, string>;
/** `YYYY-MM-DD`. */
type Day = ColumnType<string, string, string>;

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

export interface ApiKeyTable {
  id: string;
  /** SHA-256 of the secret, in hexadecimal. */
  hash: string;
  label: string;
  network_id: string;
  structure_id: string | null;
  rights: string[];
  created_at: Moment;
  revoked_at: Moment | null;
}

export interface AuditTable {
  id: Generated<number>;
  at: Moment;
  key_id: string;
  network_id: string;
  operation: string;
  outcome: 'done' | 'refused';
  object: string | null;
}

export interface IdempotencyTable {
  /** SHA-256 of caller and key. */
  id: string;
  /** SHA-256 of operation, address and body. */
  request_hash: string;
  status: number;
  /** The answer, sealed under the caller's API key. */
  response: string;
  created_at: Moment;
}

/** One row: what the data are, and which reference data were loaded. */
export interface InstallationTable {
  id: Generated<number>;
  data: 'demonstration' | 'real';
  reference_version: string | null;
}

export interface Database {
  network: NetworkTable;
  region: RegionTable;
  department: DepartmentTable;
  commune: CommuneTable;
  engagement: EngagementTable;
  engagement_declension: EngagementDeclensionTable;
  structure: StructureTable;
  indicator: IndicatorTable;
  result: ResultTable;
  national_result: NationalResultTable;
  period_summary: PeriodSummaryTable;
  api_key: ApiKeyTable;
  audit: AuditTable;
  idempotency: IdempotencyTable;
  installation: InstallationTable;
}

export type Row<T extends keyof Database> = Selectable<Database[T]>;
export type NewRow<T extends keyof Database> = Insertable<Database[T]>;
