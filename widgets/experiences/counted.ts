import { msg, numberText, plural, str } from '@spplus/element';

/** «1 818 expériences»; «Plus de 10 000 expériences» where not all were counted. */
export function experiencesText(count: number, exact: boolean, tag: string): string {
  const n = numberText(count, tag);
  if (!exact) return msg(str`Plus de ${n} expériences`);
  return plural(count, tag, {
    zero: () => msg(str`${n} expérience`, { id: 'experiences-count-zero' }),
    one: () => msg(str`${n} expérience`, { id: 'experiences-count-one' }),
    two: () => msg(str`${n} expériences`, { id: 'experiences-count-two' }),
    few: () => msg(str`${n} expériences`, { id: 'experiences-count-few' }),
    many: () => msg(str`${n} expériences`, { id: 'experiences-count-many' }),
    other: () => msg(str`${n} expériences`, { id: 'experiences-count-other' }),
  });
}

/** How many suggestions a field offers. */
export function suggestionsText(count: number, tag: string): string {
  const n = numberText(count, tag);
  if (count === 0) return msg('Aucune suggestion. Vérifiez l’orthographe.');
  return plural(count, tag, {
    zero: () => msg(str`${n} suggestion`, { id: 'experiences-suggestions-zero' }),
    one: () => msg(str`${n} suggestion`, { id: 'experiences-suggestions-one' }),
    two: () => msg(str`${n} suggestions`, { id: 'experiences-suggestions-two' }),
    few: () => msg(str`${n} suggestions`, { id: 'experiences-suggestions-few' }),
    many: () => msg(str`${n} suggestions`, { id: 'experiences-suggestions-many' }),
    other: () => msg(str`${n} suggestions`, { id: 'experiences-suggestions-other' }),
  });
}
