import { msg } from '@spplus/element';
import { findPersonalData, type Finding, type PersonalDataKind } from '@spplus/plain-language';

/** What stands in place of a part that the author hides, as where a moderator does. */
export const hiddenMark = '[…]';

export const kindLabel = (kind: PersonalDataKind): string =>
  ({
    nir: msg('numéro de sécurité sociale'),
    iban: msg('coordonnées bancaires (IBAN)'),
    phone: msg('numéro de téléphone'),
    email: msg('adresse e-mail'),
    'post-address': msg('adresse postale'),
    'allocataire-number': msg('numéro d’allocataire'),
    'tax-number': msg('numéro fiscal'),
    'vehicle-plate': msg('plaque d’immatriculation'),
    name: msg('nom de personne'),
  })[kind];

/** A piece of a text; with a kind where it is personal data. */
export interface Piece {
  readonly text: string;
  readonly kind?: PersonalDataKind;
}

/** A text cut at its personal data. */
export function piecesOf(text: string): readonly Piece[] {
  let from = 0;
  const pieces = findPersonalData(text).flatMap(({ kind, start, end }: Finding): Piece[] => {
    const between = text.slice(from, start);
    from = end;
    return [{ text: between }, { text: text.slice(start, end), kind }];
  });
  return [...pieces, { text: text.slice(from) }].filter((piece) => piece.text);
}

/** A text as it will be sent: without what its author hides. */
export const withoutHidden = (text: string, hidden: readonly string[]): string =>
  piecesOf(text)
    .map((piece) => (piece.kind && hidden.includes(piece.text) ? hiddenMark : piece.text))
    .join('');
