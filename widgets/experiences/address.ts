import { filterNames, readFilters, type Filters } from './filters.js';

const story = 'spp-experience';

/** The filters that an address holds. */
export function filtersIn(address: string): Filters {
  const { searchParams } = new URL(address);
  return readFilters((name) => searchParams.get(`spp-${name}`));
}

/** The story that an address opens. */
export function storyIn(address: string): string | undefined {
  const id = new URL(address).searchParams.get(story);
  return id && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/** An address that holds these filters instead of its own, and opens a story. The rest is the host's. */
export function addressWith(address: string, filters: Filters, opened: string | undefined): string {
  const url = new URL(address);
  for (const name of filterNames) {
    const value = filters[name];
    if (value === undefined) url.searchParams.delete(`spp-${name}`);
    else url.searchParams.set(`spp-${name}`, String(value));
  }
  if (opened) url.searchParams.set(story, opened);
  else url.searchParams.delete(story);
  return url.href;
}

/** The address of one story on this page. */
export function addressOfStory(address: string, id: string): string {
  const url = new URL(addressWith(address, {}, id));
  url.hash = '';
  return url.href;
}
