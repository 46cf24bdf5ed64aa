/** A word, with the apostrophe that binds it to the next, or a number. */
const word = /[ \u00a0]{0,2}(\p{Lu}\.(?=[ \u00a0]{0,2}\p{Lu})|\p{L}[\p{L}-]*(?:['’](?=\p{L}))?|\d+)/uy;

/** One word of a text, and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words that follow a place on the same line, up to the first punctuation. */
export function* wordsFrom(text: string, place: number, most: number): Generator<Word> {
  let from = place;
  for (let count = 0; count < most; count += 1) {
    word.lastIndex = from;
    const [, found = ''] = word.exec(text) ?? [];
    if (found === '') return;
    from = word.lastIndex;
    yield { text: found, start: from - found.length, end: from };
  }
}

export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Words that neither a name nor an address goes on with. */
export const sentenceWords =
  /^(?:\p{L}u?['’]|a|ai|alors|apr[èe]s|au|aussi|av(?:ait|ant|ec|oir)|beaucoup|bien|bon(?:jour|soir)|car|ce(?:la|t|tte)?|chez|comme|contre|d[èe]s|dans|depuis|dit|don[ct]|elles?|en(?:core|tre)?|es|est|et|[ée]tait|[ée]t[ée]|eu|fait|ils?|je|lui|mais|merci|m[aeo]n?|mes|moins|n[eio]|nos|notre|nous|on|ont|o[uù]|par|pas|pendant|peut|plus|pour|puis|quand|que|qui|s[aei]|sans|ses|son|sont|sous|suis|tous|tout|tr[èe]s|tu|une?|vers|voici|voil[àa]|vos|votre|vous|y)$/iu;
