import type { Group } from './endpoint.js';
import { audit } from './nouns/audit.js';
import { communes } from './nouns/communes.js';
import { engagementsForAgents } from './nouns/engagements-for-agents.js';
import { engagements } from './nouns/engagements.js';
import { indicatorsForAgents } from './nouns/indicators-for-agents.js';
import { indicators } from './nouns/indicators.js';
import { keys } from './nouns/keys.js';
import { networks } from './nouns/networks.js';
import { openData } from './nouns/open-data.js';
import { resultsForAgents } from './nouns/results-for-agents.js';
import { results } from './nouns/results.js';
import { service } from './nouns/service.js';
import { structuresForAgents } from './nouns/structures-for-agents.js';
import { structures } from './nouns/structures.js';
import { transparency } from './nouns/transparency.js';

/** The endpoint table: the only description of the API. Server, SDK, OpenAPI and fuzzer are made from it. */
export const table = {
  networks,
  engagements: { ...engagements, ...engagementsForAgents },
  communes,
  structures: { ...structures, ...structuresForAgents },
  indicators: { ...indicators, ...indicatorsForAgents },
  results: { ...results, ...resultsForAgents },
  transparency,
  openData,
  keys,
  audit,
  service,
} satisfies Record<string, Group>;

export type Table = typeof table;
export type Noun = keyof Table;

/** `noun.operation`, for every row. */
export type Operation = { [N in Noun]: `${N}.${Extract<keyof Table[N], string>}` }[Noun];
