/** How many stories a page of the list brings. */
export const storiesAtOnce = 10;

/** Heights kept before the element is defined, and until a press: of a list, and of one story. */
export const reservedSpace: Readonly<Record<string, string>> = {
  '': 'clamp(56em, 104em - 70cqi, 80em)',
  '[experience]': 'clamp(28em, 60em - 60cqi, 44em)',
};

/** Attributes that keep the list to a part of the stories. */
export const scopeNames = ['network', 'structure', 'commune', 'department'] as const;

/** Addresses of the first data, by whom they are for. See `firstAsked`. */
export const firstData: Readonly<Record<string, string>> = {
  [`v1/experiences?network&structure&commune&department&limit=${storiesAtOnce}`]: ':not([experience])',
};

/** Modules the element imports at once, besides its own, by whom they are for. */
export const firstParts: Readonly<Record<string, string>> = {
  story: '[experience]',
  'in-address': '[in-address]',
};
