import { results } from '@spplus/contract/nouns/results';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import { structuresAtOnce } from './first-data.js';
import type { Page, Place, Scope } from './view.js';

export interface Question extends Scope {
  readonly place: Place;
  readonly cursor?: string;
}

/** The page of results of a place. Throws an `SppError`, or the reason of the abort. */
export async function readResults(question: Question, signal: AbortSignal): Promise<Page> {
  const { api, network, place, cursor } = question;
  if (place.kind === 'position') return place.read(place.near, question, signal);
  const query =
    place.kind === 'structure'
      ? { structure: place.id }
      : {
          commune: place.code,
          ...(network && { network }),
          limit: structuresAtOnce,
          ...(cursor && { cursor }),
        };
  return bind(connect({ baseUrl: api }), results).list(query, { signal });
}
