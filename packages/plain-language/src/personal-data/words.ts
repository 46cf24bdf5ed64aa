/** A word, with the apostrophe that binds it to the next, or a number. */
const word = /[ \u00a0]*(\p{Lu}\.(?=[ \u00a0]?\p{Lu})|\p{L}[\p{L}-]*(?:['’](?=\p{L}))?|\d+)/uy;

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
  /^(?:a|ai|ainsi|alors|apr[èe]s|au|aussi|avait|avant|avec|avoir|bien|bonjour|bonsoir|c['’]|car|ce|cela|cet|cette|chez|comme|contre|cordialement|d[èe]s|dans|depuis|dit|donc|dont|elle|elles|en|encore|entre|es|est|et|[ée]tait|[ée]t[ée]|eu|fait|il|ils|j['’]|jamais|je|jusqu['’]|l[àa]-bas|lors|lui|m['’]|ma|mais|me|merci|mes|mon|n['’]|ne|ni|nos|notre|nous|on|ont|ou|où|par|pas|pendant|peut|plus|pour|puis|qu['’]|quand|que|qui|s['’]|sa|sans|se|ses|si|son|sont|sous|suis|suite|toujours|tous|tout|tr[èe]s|tu|un|une|va|veut|vers|voici|voil[àa]|vos|votre|vous|y)$/i;
