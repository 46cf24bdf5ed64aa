import type { AspectName, AuthorKind, Channel, Feeling, PostedAs } from '@spplus/contract/nouns/experiences';
import { msg } from '@spplus/element';

export const feelingLabel = (feeling: Feeling): string =>
  ({ positive: msg('Positif'), neutral: msg('Neutre'), negative: msg('Négatif') })[feeling];

export const channelLabel = (channel: Channel): string =>
  ({
    counter: msg('À l’accueil'),
    phone: msg('Par téléphone'),
    letter: msg('Par courrier'),
    email: msg('Par e-mail'),
    online: msg('Démarche en ligne'),
    account: msg('Espace personnel'),
  })[channel];

export const aspectLabel = (aspect: AspectName): string =>
  ({
    accessibility: msg('Accessibilité'),
    information: msg('Information et explications'),
    relation: msg('Relation avec les agents'),
    responsiveness: msg('Réactivité'),
    simplicity: msg('Simplicité'),
  })[aspect];

export const postedAsLabel = (postedAs: PostedAs): string =>
  ({
    self: msg('La personne concernée'),
    relative: msg('Un proche'),
    mediator: msg('Un aidant professionnel, un médiateur'),
  })[postedAs];

export const authorKindLabel = (kind: AuthorKind): string =>
  ({
    person: msg('Un particulier'),
    business: msg('Une entreprise ou une association'),
    elected: msg('Un élu'),
    agent: msg('Un agent public'),
  })[kind];
