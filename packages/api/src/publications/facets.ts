import type { Facets, FacetValue } from '@spplus/contract';
import { fewValues, type FacetName } from './profile.js';
import type { Chosen, Counts } from './tally.js';

/** French names of networks and départements, by their codes. */
export type Labels = Readonly<Record<'network' | 'department', ReadonlyMap<string, string>>>;

/** The counts as they are shown: every value of the filters that have few, and those found of the others. */
export function facetsOf({ facets }: Counts, chosen: Chosen, labels: Labels): Facets {
  const few = (name: keyof typeof fewValues): FacetValue[] =>
    fewValues[name].map((value) => ({ value, label: null, count: facets[name].get(value) ?? 0 }));
  const many = (name: 'network' | 'department'): FacetValue[] =>
    withChosen(facets[name], chosen[name])
      .map(([value, count]) => ({ value, label: labels[name].get(value) ?? null, count }))
      .sort((a, b) => b.count - a.count || compare(a.label ?? a.value, b.label ?? b.value));
  return {
    feeling: few('feeling'),
    network: many('network'),
    department: many('department'),
    answered: few('answered'),
    action: few('action'),
    aspect: few('aspect'),
  };
}

const compare = new Intl.Collator('fr').compare;

/** A value that is asked stays there to be unasked. */
const withChosen = (counts: ReadonlyMap<string, number>, value: string | undefined): [string, number][] =>
  value === undefined || counts.has(value) ? [...counts] : [...counts, [value, 0]];

export const chosenOf = (
  filters: {
    readonly [N in Exclude<FacetName, 'answered'>]?: string | undefined;
  } & { readonly answered?: boolean | undefined },
): Chosen => {
  const { feeling, answered, action, aspect, network, department } = filters;
  return {
    ...(feeling === undefined ? {} : { feeling }),
    ...(answered === undefined ? {} : { answered: String(answered) }),
    ...(action === undefined ? {} : { action }),
    ...(aspect === undefined ? {} : { aspect }),
    ...(network === undefined ? {} : { network }),
    ...(department === undefined ? {} : { department }),
  };
};
