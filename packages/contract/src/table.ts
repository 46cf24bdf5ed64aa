import type { Group } from './endpoint.js';
import { actions } from './nouns/actions.js';
import { answerClock } from './nouns/answer-clock.js';
import { audit } from './nouns/audit.js';
import { challenge } from './nouns/challenge.js';
import { communes } from './nouns/communes.js';
import { demonstration } from './nouns/demonstration.js';
import { embeds } from './nouns/embeds.js';
import { engagementsForAgents } from './nouns/engagements-for-agents.js';
import { engagements } from './nouns/engagements.js';
import { experiences } from './nouns/experiences.js';
import { followUps } from './nouns/follow-ups.js';
import { indicatorsForAgents } from './nouns/indicators-for-agents.js';
import { indicators } from './nouns/indicators.js';
import { keys } from './nouns/keys.js';
import { moderation } from './nouns/moderation.js';
import { networks } from './nouns/networks.js';
import { openData } from './nouns/open-data.js';
import { replies } from './nouns/replies.js';
import { resultsForAgents } from './nouns/results-for-agents.js';
import { results } from './nouns/results.js';
import { service } from './nouns/service.js';
import { structuresForAgents } from './nouns/structures-for-agents.js';
import { structures } from './nouns/structures.js';
import { transparency } from './nouns/transparency.js';
import { webhooks } from './nouns/webhooks.js';

/** The endpoint table: the only description of the API. Server, SDK, OpenAPI and fuzzer are made from it. */
export const table = {
  networks,
  engagements: { ...engagements, ...engagementsForAgents },
  communes,
  structures: { ...structures, ...structuresForAgents },
  indicators: { ...indicators, ...indicatorsForAgents },
  results: { ...results, ...resultsForAgents },
  transparency,
  challenge,
  experiences,
  followUps,
  answerClock,
  moderation,
  replies,
  actions,
  webhooks,
  embeds,
  openData,
  keys,
  audit,
  service,
  demonstration,
} satisfies Record<string, Group>;

export type Table = typeof table;
export type Noun = keyof Table;

/** `noun.operation`, for every row. */
export type Operation = { [N in Noun]: `${N}.${Extract<keyof Table[N], string>}` }[Noun];
