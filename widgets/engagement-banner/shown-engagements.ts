import type { Engagement, EngagementList } from '@spplus/contract/nouns/engagements';
import { nationalEngagements } from './national-engagements.js';

export interface ShownEngagement extends Engagement {
  /** A text of the API, which is French whatever the language of the page. */
  readonly french?: boolean;
}

/** The edition whose national wording is built in, so that a banner without network asks nothing of the API. */
export const builtInEdition = 2021;

/** A network's engagements, translated where they keep the national wording; without network, the national ones. */
export function shownEngagements(list: EngagementList | undefined): readonly ShownEngagement[] {
  const national = nationalEngagements();
  if (!list) return national;
  return list.items.map((engagement) => {
    const ours = national.find(({ number }) => number === engagement.number);
    const kept = engagement.wording === 'national' && list.edition === builtInEdition;
    return kept && ours ? ours : { ...engagement, french: true };
  });
}
