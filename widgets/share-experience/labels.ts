import type { AuthorKind, PostedAs } from '@spplus/contract/nouns/experiences';
import { msg } from '@spplus/element';

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
