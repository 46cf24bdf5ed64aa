/** What an attribute accepts from a host page. */
export interface AttributeRule {
  readonly attribute: string;
  /** Ends the sentence that tells what was expected. */
  readonly expected: string;
  readonly accepts: (value: string) => boolean;
}

export const oneOf = (attribute: string, values: readonly string[]): AttributeRule => ({
  attribute,
  expected: values.join(', '),
  accepts: (value) => values.includes(value),
});

export const matching = (attribute: string, pattern: RegExp, example: string): AttributeRule => ({
  attribute,
  expected: `something like ${example}`,
  accepts: (value) => pattern.test(value),
});

/** An address over HTTP, which may be relative to the page. */
export const webAddress = (attribute: string): AttributeRule => ({
  attribute,
  expected: 'an address',
  accepts: (value) =>
    URL.canParse(value, document.baseURI) && /^https?:$/.test(new URL(value, document.baseURI).protocol),
});
