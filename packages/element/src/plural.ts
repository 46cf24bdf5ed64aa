/** One sentence for each plural category of the translated languages; French uses two of them. */
type Forms = Readonly<Record<Intl.LDMLPluralRule, () => string>>;

/** The sentence for a count, in the language of a BCP 47 tag. */
export const plural = (count: number, tag: string, forms: Forms): string =>
  forms[new Intl.PluralRules(tag).select(count)]();
