/** A kind of personal data; the same words as the reasons of a mask. */
export type PersonalDataKind =
  | 'nir'
  | 'iban'
  | 'phone'
  | 'email'
  | 'post-address'
  | 'allocataire-number'
  | 'tax-number'
  | 'vehicle-plate'
  | 'name';

/** A part of a text: UTF-16 code units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Personal data found in a text. */
export interface Finding extends Span {
  readonly kind: PersonalDataKind;
}

/** Finds one kind, in order, never overlapping itself. */
export type Finder = (text: string) => Iterable<Span>;
