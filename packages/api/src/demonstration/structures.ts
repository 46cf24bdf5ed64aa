import type { NewRow, Row } from '../platform/database/tables.js';
import { foldedStructure } from '../structures/folded.js';
import { coordinates } from './coordinates.js';
import { ofPlace } from './french-place.js';
import { demonstratedNetworks, type DemonstratedNetwork } from './networks.js';

export type StructureRow = NewRow<'structure'>;

/** The administrative divisions that the structures are spread over. */
export interface Country {
  readonly networks: ReadonlyMap<string, Pick<Row<'network'>, 'name' | 'short_name'>>;
  readonly regions: readonly Row<'region'>[];
  readonly departments: readonly Row<'department'>[];
  /** Of each département, the most populous first. */
  readonly communes: ReadonlyMap<string, readonly Row<'commune'>[]>;
}

/** Where the demonstration tells its story: the worked example of the programme. */
export const storyCommune = '62080';

/** The story's own counter, of France Travail. */
export const storyStructure = 'demo-bapaume';

/** Prefix of every demonstration code: the register's own have no such beginning. */
const code = (network: string, place: string): string => `demo-${network.slice(0, 12)}-${place}`;

/** A tree by network: the whole, its régions, their départements, their counters. */
export function demonstrationStructures(country: Country, at: string): StructureRow[] {
  return demonstratedNetworks.flatMap((network) => {
    const names = country.networks.get(network.id);
    if (!names) throw new Error(`The reference data lack the network «${network.id}».`);
    const top = node(
      network,
      code(network.id, 'direction'),
      `${names.short_name}, direction nationale`,
      null,
      at,
    );
    const ofRegions = country.regions.flatMap((region) => inRegion(network, country, region, top, at));
    return [top, ...ofRegions].map((row) => searchable(row, names));
  });
}

function inRegion(
  network: DemonstratedNetwork,
  country: Country,
  { code: number, name }: Row<'region'>,
  top: StructureRow,
  at: string,
): StructureRow[] {
  const regional = {
    ...node(
      network,
      code(network.id, `r${number}`),
      top.name.replace('nationale', `régionale (${name})`),
      top.id,
      at,
    ),
    region_code: number,
  };
  const ofDepartments = country.departments
    .filter(({ region_code }) => region_code === number)
    .flatMap((department) => inDepartment(network, country, department, top.name, regional.id, at));
  return ofDepartments.length === 0 ? [] : [regional, ...ofDepartments];
}

function inDepartment(
  network: DemonstratedNetwork,
  country: Country,
  { code: number, name, region_code }: Row<'department'>,
  topName: string,
  parent: string,
  at: string,
): StructureRow[] {
  const communes = country.communes.get(number) ?? [];
  const chosen = communes.slice(network.from, network.from + network.counters);
  const story = communes.find((commune) => commune.code === storyCommune && inStory(network));
  const hosts = story ? [...chosen.filter((commune) => commune !== story), story] : chosen;
  if (hosts.length === 0) return [];
  const place = { department_code: number, region_code };
  const management = {
    ...node(
      network,
      code(network.id, number),
      topName.replace('nationale', `départementale (${name})`),
      parent,
      at,
    ),
    ...place,
  };
  return [management, ...hosts.map((commune) => counter(network, commune, management.id, at))];
}

const inStory = ({ id }: DemonstratedNetwork): boolean =>
  id === 'france-travail' || id === 'france-services' || id === 'dgfip-particuliers';

function counter(
  network: DemonstratedNetwork,
  commune: Row<'commune'>,
  parent: string,
  at: string,
): StructureRow {
  const id =
    network.id === 'france-travail' && commune.code === storyCommune
      ? storyStructure
      : code(network.id, commune.code.toLowerCase());
  const [latitude, longitude] = coordinates[commune.code] ?? [null, null];
  return {
    ...node(network, id, network.nameOf(commune.name), parent, at),
    address_lines: [`Place de la Mairie ${ofPlace(commune.name)}`],
    post_code: commune.post_codes[0] ?? null,
    city: commune.name,
    commune_code: commune.code,
    department_code: commune.department_code,
    region_code: commune.region_code,
    latitude,
    longitude,
    welcomes_public: true,
  };
}

const node = (
  network: DemonstratedNetwork,
  id: string,
  name: string,
  parent: string | null,
  at: string,
): StructureRow => ({
  id,
  network_id: network.id,
  typology: network.typology,
  parent_id: parent,
  name,
  official_name: name,
  address_lines: [],
  post_code: null,
  city: null,
  country: 'France',
  commune_code: null,
  department_code: null,
  region_code: null,
  served_post_codes: [],
  served_departments: [],
  latitude: null,
  longitude: null,
  url: null,
  active: true,
  welcomes_public: false,
  demonstration: true,
  folded: '',
  updated_at: at,
});

const searchable = (
  row: StructureRow,
  { name, short_name }: Pick<Row<'network'>, 'name' | 'short_name'>,
): StructureRow => ({
  ...row,
  folded: foldedStructure({
    name: row.name,
    officialName: row.official_name,
    networkNames: [name, short_name],
    typology: row.typology ?? null,
    postCode: row.post_code ?? null,
    city: row.city ?? null,
  }),
});
