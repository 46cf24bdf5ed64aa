import { engagements, type EngagementList } from '@spplus/contract/nouns/engagements';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';

/** The engagements as a network words them. Throws an `SppError`, or the reason of the abort. */
export const readWording = (api: string, network: string, signal: AbortSignal): Promise<EngagementList> =>
  bind(connect({ baseUrl: api }), engagements).list({ network }, { signal });
