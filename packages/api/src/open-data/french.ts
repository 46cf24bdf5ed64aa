import type { Aspects, AuthorKind, Channel, Feeling, PostedAs, Rating } from '@spplus/contract';

/** Our words as the official files of experiences spell them. */
export const feelingNames: Readonly<Record<Feeling, string>> = {
  positive: 'Positif',
  neutral: 'Neutre',
  negative: 'Négatif',
};

export const postedAsNames: Readonly<Record<PostedAs, string>> = {
  self: 'La personne concernée',
  relative: 'Un proche de la personne concernée',
  mediator: 'Un agent de médiation',
};

export const authorKindNames: Readonly<Record<AuthorKind, string>> = {
  person: 'Particulier',
  business: 'Entreprise',
  elected: 'Élu',
  agent: 'Agent public',
};

export const channelNames: Readonly<Record<Channel, string>> = {
  counter: 'Accueil',
  phone: 'Téléphone',
  letter: 'Courrier',
  email: 'E-mail',
  online: 'Démarche en ligne',
  account: 'Compte ou espace personnel',
};

export const ratingNames: Readonly<Record<Rating, string>> = {
  helpful: 'utile',
  partly: 'en partie utile',
  'not-helpful': 'pas utile',
};

export const aspectHeaders: Readonly<Record<keyof Aspects, string>> = {
  accessibility: 'Accessibilité',
  information: 'Information/Explication',
  relation: 'Relation',
  responsiveness: 'Réactivité',
  simplicity: 'Simplicité/Complexité',
};
