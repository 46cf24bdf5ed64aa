const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };
const abbreviations: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

/**
 * Text as search compares it, on both sides: lower case, without accents or ligatures, `St` and `Ste` in full,
 * one space wherever there was anything but letters and digits.
 *
 * So nothing that means something to SQL `like` is left in it. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[œæß]/g, (ligature) => ligatures[ligature] ?? ligature)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => abbreviations[word] ?? word)
    .join(' ');
}
