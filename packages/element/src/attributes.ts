/** Why a value given by a host page is refused, or nothing when it is good. */
export interface AttributeRule {
  readonly attribute: string;
  readonly expected: string;
  readonly accepts: (value: string) => boolean;
}

export const oneOf = (attribute: string, values: readonly string[]): AttributeRule => ({
  attribute,
  expected: values.map((value) => `"${value}"`).join(', '),
  accepts: (value) => values.includes(value),
});

export const matching = (attribute: string, pattern: RegExp, expected: string): AttributeRule => ({
  attribute,
  expected,
  accepts: (value) => pattern.test(value),
});

export const webAddress = (attribute: string): AttributeRule => ({
  attribute,
  expected: 'an address such as "https://avis.exemple.fr"',
  accepts: (value) =>
    URL.canParse(value, document.baseURI) && /^https?:$/.test(new URL(value, document.baseURI).protocol),
});
