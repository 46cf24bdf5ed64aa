/** How many stories a page of the list brings. */
export const storiesAtOnce = 10;

/** Heights kept before the element is defined, and until a press: of a list, and of one story. */
export const reservedSpace: Readonly<Record<string, string>> = {
  '': 'clamp(56em, 104em - 70cqi, 80em)',
  '[experience]': 'clamp(28em, 60em - 60cqi, 44em)',
};

/** Attributes that keep the list to a part of the stories. */
export const scopeNames = ['network', 'structure', 'commune', 'department'] as const;

type Attributes = Readonly<Partial<Record<(typeof scopeNames)[number] | 'experience', string>>>;

/** Names of the modules the element imports at once, besides its own. */
export const firstParts = ({ experience }: Attributes): readonly string[] => (experience ? ['story'] : []);

/** Address, relative to the API, of the first data of `<spp-experiences>`: what the loader may preload. */
export function firstDataPath(attributes: Attributes): string {
  if (attributes.experience) return `v1/experiences/${attributes.experience}`;
  const scope = scopeNames.map((name) => (attributes[name] ? `${name}=${attributes[name]}&` : ''));
  return `v1/experiences?${scope.join('')}limit=${storiesAtOnce}`;
}
