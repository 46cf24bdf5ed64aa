import { actionLabel, aspectLabel, dateText, feelingLabel, msg, str } from '@spplus/element';
import type { Filters } from './filters.js';

/** Names of networks, structures and places, by `filter:value`. */
export type Names = ReadonlyMap<string, string>;

export const sortLabel = (sort: NonNullable<Filters['sort']>): string => {
  switch (sort) {
    case 'recent':
      return msg('Les plus récentes');
    case 'oldest':
      return msg('Les plus anciennes');
    case 'useful':
      return msg('Les plus utiles');
    case 'relevance':
      return msg('Les plus proches de la recherche');
  }
};

export const answeredText = (answered: boolean): string =>
  answered ? msg('Avec une réponse') : msg('Sans réponse');

/** Each filter that is applied, as its chip says it. */
export function appliedFilters(
  filters: Filters,
  names: Names,
  tag: string,
): readonly { readonly name: keyof Filters; readonly text: string }[] {
  const { q, network, structure, commune, department, feeling, answered, action, aspect, from, to } = filters;
  const named = (name: keyof Filters, value: string) => names.get(`${name}:${value}`) ?? value;
  const chip = (name: keyof Filters, text: string | false | undefined) => (text ? [{ name, text }] : []);
  return [
    ...chip('q', q && msg(str`Recherche\u00a0: ${q}`)),
    ...chip('feeling', feeling && msg(str`Ressenti\u00a0: ${feelingLabel(feeling)}`)),
    ...chip('answered', answered !== undefined && answeredText(answered)),
    ...chip('action', action && actionLabel(action)),
    ...chip('aspect', aspect && msg(str`Aspect\u00a0: ${aspectLabel(aspect)}`)),
    ...chip('network', network && msg(str`Réseau\u00a0: ${named('network', network)}`)),
    ...chip('structure', structure && msg(str`Structure\u00a0: ${named('structure', structure)}`)),
    ...chip('commune', commune && msg(str`Commune\u00a0: ${named('commune', commune)}`)),
    ...chip('department', department && msg(str`Département\u00a0: ${named('department', department)}`)),
    ...chip('from', from && msg(str`Depuis le ${dateText(from, tag)}`)),
    ...chip('to', to && msg(str`Jusqu’au ${dateText(to, tag)}`)),
  ];
}
