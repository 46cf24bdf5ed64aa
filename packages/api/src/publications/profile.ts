import { actionState, aspectNames, feelings } from '@spplus/contract';

/** The values that a story has of each filter that is counted. */
export interface Profile {
  readonly feeling: readonly string[];
  readonly answered: readonly string[];
  readonly action: readonly string[];
  readonly aspect: readonly string[];
  readonly network: readonly string[];
  readonly department: readonly string[];
}

export type FacetName = keyof Profile;

/** In the order in which a profile is written, which the counting trigger knows too. */
export const facetNames = ['feeling', 'answered', 'action', 'aspect', 'network', 'department'] as const;

/** Every value of the filters that have few. */
export const fewValues = {
  feeling: feelings,
  answered: ['true', 'false'],
  action: actionState.options,
  aspect: aspectNames,
} as const;

interface Profiled {
  readonly feeling: string;
  readonly answered_at: string | null;
  readonly action: string | null;
  readonly aspect_names: readonly string[];
  readonly network_ids: readonly string[];
  readonly department_codes: readonly string[];
}

export const profileOf = (story: Profiled): Profile => ({
  feeling: [story.feeling],
  answered: [String(story.answered_at !== null)],
  action: story.action === null ? [] : [story.action],
  aspect: story.aspect_names,
  network: story.network_ids,
  department: story.department_codes,
});

/** One text for all, e.g. `negative|true|done|relation|caf|62,59`; no value holds a comma or a bar. */
export const writeProfile = (profile: Profile): string =>
  facetNames.map((name) => profile[name].join(',')).join('|');

export function readProfile(text: string): Profile {
  const [feeling = '', answered = '', action = '', aspect = '', network = '', department = ''] =
    text.split('|');
  return {
    feeling: valuesOf(feeling),
    answered: valuesOf(answered),
    action: valuesOf(action),
    aspect: valuesOf(aspect),
    network: valuesOf(network),
    department: valuesOf(department),
  };
}

const valuesOf = (text: string): string[] => (text === '' ? [] : text.split(','));

/** The key of a filter's value among those of a story; no word begins like it. */
export const tagOf = (filter: FacetName | 'structure' | 'commune', value: string): string =>
  `#${filter}:${value}`;
