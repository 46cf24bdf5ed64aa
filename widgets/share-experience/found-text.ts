import { msg, plural, str } from '@spplus/element';

export const nothingFound = (): string =>
  msg('Rien trouvé. Vérifiez l’orthographe, essayez une commune voisine ou un autre nom.');

export const unanswered = (): string =>
  msg(
    'La recherche ne répond pas. Réessayez dans un instant, ou cochez «\u00a0Je ne sais pas quel service c’était\u00a0».',
  );

/** How many suggestions came, for who does not see them. */
export function foundText(count: number, tag: string): string {
  const n = new Intl.NumberFormat(tag).format(count);
  return plural(count, tag, {
    zero: () => msg(str`${n} propositions`, { id: 'share-found-zero' }),
    one: () => msg(str`${n} proposition`, { id: 'share-found-one' }),
    two: () => msg(str`${n} propositions`, { id: 'share-found-two' }),
    few: () => msg(str`${n} propositions`, { id: 'share-found-few' }),
    many: () => msg(str`${n} propositions`, { id: 'share-found-many' }),
    other: () => msg(str`${n} propositions`, { id: 'share-found-other' }),
  });
}
