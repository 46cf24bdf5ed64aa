import { facetNames, readProfile, type FacetName, type Profile } from './profile.js';

/** The value asked of each filter that is counted. */
export type Chosen = Readonly<Partial<Record<FacetName, string>>>;

export interface Counts {
  /** Of the stories that have every value asked. */
  readonly total: number;
  /** Of each value of a filter, among the stories that have the values asked of the other filters. */
  readonly facets: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/** Counts out of the profiles of what was searched, without the filters that are counted. */
export function tally(profiles: string | null, chosen: Chosen): Counts {
  const facets = emptyFacets();
  let total = 0;
  for (const line of profiles === null ? [] : profiles.split('\n')) {
    const star = line.lastIndexOf('*');
    const stories = Number(line.slice(star + 1));
    const profile = readProfile(line.slice(0, star));
    const missed = facetNames.filter((name) => misses(profile, name, chosen[name]));
    if (missed.length === 0) total += stories;
    for (const name of facetNames) {
      if (missed.some((other) => other !== name)) continue;
      for (const value of profile[name]) facets[name].set(value, (facets[name].get(value) ?? 0) + stories);
    }
  }
  return { total, facets };
}

const misses = (profile: Profile, name: FacetName, value: string | undefined): boolean =>
  value !== undefined && !profile[name].includes(value);

export const emptyFacets = (): Record<FacetName, Map<string, number>> => ({
  feeling: new Map(),
  answered: new Map(),
  action: new Map(),
  aspect: new Map(),
  network: new Map(),
  department: new Map(),
});
