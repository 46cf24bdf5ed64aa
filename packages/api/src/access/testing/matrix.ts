import type { Operation } from '@spplus/contract';
import { solvedChallenge } from '../../challenge/testing/solve.js';
import { authorizationOf } from '../../platform/testing/app.js';
import {
  answered,
  claimed,
  deadDelivery,
  embedOf,
  published,
  reported,
  story,
  webhookOf,
} from './objects.js';
import type { Role, Scene } from './scene.js';

/** One request, made on objects of its own: what it changes is nobody else's. */
export interface Asked {
  readonly url: string;
  readonly payload?: unknown;
}

export type Asker = Exclude<Role, 'revoked'>;

/** What a request about Bapaume answers to each asker; a key without the right always gets 403, none 401. */
export interface Row {
  readonly ask: (scene: Scene, role: Asker | undefined) => Promise<Asked> | Asked;
  readonly answers: Readonly<Record<Asker, number>>;
}

const all = (status: number) => ({ whole: status, subtree: status, beside: status, other: status });
/** Covered by the whole network and by the subtree: for the others, it does not exist. */
const owned = (status: number) => ({ ...all(404), whole: status, subtree: status });
/** Only a key of the whole network may: a part of it is told so, another network is told nothing. */
const byWhole = (status: number) => ({ whole: status, subtree: 403, beside: 403, other: 404 });

const read = (url: string): Row => ({ ask: () => ({ url }), answers: all(200) });

const indicator = {
  name: 'Délai',
  kind: 'performance',
  unit: 'days',
  direction: 'lower-is-better',
  frequency: 'yearly',
} as const;

/** Every operation of the table; one that is missing does not compile. */
export const matrix: Readonly<Record<Operation, Row>> = {
  'networks.list': read('/v1/networks'),
  'networks.get': read('/v1/networks/travail'),
  'engagements.list': read('/v1/engagements?edition=2021'),
  'engagements.decline': {
    ask: () => ({ url: '/v1/agent/engagements', payload: { network: 'travail', edition: 2021, items: [] } }),
    answers: byWhole(200),
  },
  'communes.search': read('/v1/communes?q=bapaume'),
  'communes.get': read('/v1/communes/62080'),
  'structures.list': read('/v1/structures'),
  'structures.get': read('/v1/structures/arras'),
  'structures.update': {
    ask: ({ structure }) => ({
      url: `/v1/agent/structures/${structure}`,
      payload: { name: 'Agence de Bapaume' },
    }),
    answers: owned(200),
  },
  'indicators.list': read('/v1/indicators'),
  'indicators.get': read('/v1/indicators/IND-27'),
  'indicators.save': {
    ask: () => ({ url: '/v1/agent/indicators/IND-77', payload: { network: 'travail', ...indicator } }),
    answers: byWhole(200),
  },
  'results.list': read('/v1/results?commune=62080'),
  'results.publish': {
    ask: ({ structure }) => ({
      url: '/v1/agent/results',
      payload: { rows: [{ structure, indicator: 'IND-27', period: '2024', value: 50 }] },
    }),
    // A row about somebody else's structure reads like one about none.
    answers: { whole: 200, subtree: 200, beside: 422, other: 422 },
  },
  'transparency.get': read('/v1/transparency'),
  'challenge.get': read('/v1/challenge'),
  'experiences.list': read('/v1/experiences'),
  'experiences.get': {
    ask: async (scene) => ({ url: `/v1/experiences/${(await published(scene)).id}` }),
    answers: all(200),
  },
  'experiences.create': {
    ask: async ({ api, structure }) => ({
      url: '/v1/experiences',
      payload: {
        feeling: 'neutral',
        title: 'Un accueil correct',
        story: 'J’ai attendu dix minutes.',
        structures: [structure],
        postedAs: 'self',
        authorKind: 'person',
        challenge: await solvedChallenge(api.app),
      },
    }),
    answers: all(201),
  },
  'experiences.vote': {
    ask: async (scene) => ({
      url: `/v1/experiences/${(await published(scene)).id}/votes`,
      payload: { useful: true },
    }),
    answers: all(201),
  },
  'experiences.report': {
    ask: async (scene) => ({
      url: `/v1/experiences/${(await published(scene)).id}/reports`,
      payload: {
        reason: 'other',
        explanation: 'Ce texte est illicite.',
        goodFaith: true,
        challenge: await solvedChallenge(scene.api.app),
      },
    }),
    answers: all(201),
  },
  'followUps.get': {
    ask: async (scene) => ({ url: `/v1/follow-ups/${(await story(scene)).token}` }),
    answers: all(200),
  },
  'followUps.update': {
    ask: async (scene) => ({
      url: `/v1/follow-ups/${(await story(scene)).token}`,
      payload: { amendment: { title: 'Quatre semaines' } },
    }),
    answers: all(200),
  },
  'followUps.erase': {
    ask: async (scene) => ({ url: `/v1/follow-ups/${(await story(scene)).token}` }),
    answers: all(200),
  },
  'followUps.download': {
    ask: async (scene) => ({ url: `/v1/follow-ups/${(await story(scene)).token}/data` }),
    answers: all(200),
  },
  'answerClock.get': read('/v1/answer-clock'),
  'moderation.list': read('/v1/agent/moderation'),
  'moderation.get': {
    ask: async (scene) => ({ url: `/v1/agent/moderation/${(await story(scene)).id}` }),
    answers: owned(200),
  },
  'moderation.claim': {
    ask: async (scene) => ({ url: `/v1/agent/moderation/${(await story(scene)).id}/claims` }),
    answers: owned(201),
  },
  'moderation.release': {
    ask: async (scene, role) => {
      const { id, claim } = await claimed(scene, role);
      return { url: `/v1/agent/moderation/${id}/claims/${claim}` };
    },
    answers: owned(204),
  },
  'moderation.decide': {
    ask: async (scene, role) => {
      const { id, claim } = await claimed(scene, role);
      return {
        url: `/v1/agent/moderation/${id}/decisions`,
        payload: { decision: 'accept', claim, revision: 1, masks: [] },
      };
    },
    answers: owned(201),
  },
  'moderation.reports': read('/v1/agent/reports'),
  'moderation.decideReport': {
    ask: async (scene) => ({
      url: `/v1/agent/reports/${await reported(scene)}/decisions`,
      payload: { decision: 'keep', reason: 'Le récit ne nomme personne.' },
    }),
    answers: owned(201),
  },
  'replies.list': read('/v1/agent/replies'),
  'replies.write': {
    ask: async (scene) => ({
      url: '/v1/agent/replies',
      payload: { thread: (await published(scene)).threads[0], text: 'Bonjour.', signature: 'L’agence' },
    }),
    answers: owned(201),
  },
  'replies.edit': {
    ask: async (scene) => ({
      url: `/v1/agent/replies/${(await answered(scene)).messages[0]}`,
      payload: { text: 'Bonjour à vous.', signature: 'L’agence', version: 1 },
    }),
    answers: owned(200),
  },
  'replies.versions': {
    ask: async (scene) => ({ url: `/v1/agent/replies/${(await answered(scene)).messages[0]}/versions` }),
    answers: owned(200),
  },
  'actions.list': read('/v1/agent/actions'),
  'actions.commit': {
    ask: async (scene) => ({
      url: '/v1/agent/actions',
      payload: {
        thread: (await answered(scene)).threads[0],
        description: 'Ouvrir un guichet.',
        dueOn: '2026-12-31',
      },
    }),
    answers: owned(201),
  },
  'actions.finish': {
    ask: async (scene) => ({
      url: `/v1/agent/actions/${(await answered(scene, { actions: [{}] })).actions[0]}/completion`,
      payload: { evidence: 'Le guichet est ouvert.' },
    }),
    answers: owned(201),
  },
  'webhooks.list': {
    ...read('/v1/agent/webhooks'),
    answers: { whole: 200, subtree: 403, beside: 403, other: 200 },
  },
  'webhooks.register': {
    ask: () => ({
      url: '/v1/agent/webhooks',
      payload: { url: 'https://exemple.fr/evenements', events: ['reply.rated'] },
    }),
    answers: { whole: 201, subtree: 403, beside: 403, other: 201 },
  },
  'webhooks.remove': {
    ask: async (scene) => ({ url: `/v1/agent/webhooks/${await webhookOf(scene)}` }),
    answers: byWhole(204),
  },
  'webhooks.deliveries': {
    ask: async (scene) => ({ url: `/v1/agent/webhooks/${await webhookOf(scene)}/deliveries` }),
    answers: byWhole(200),
  },
  'webhooks.replay': {
    ask: async (scene) => ({ url: `/v1/agent/webhook-deliveries/${await deadDelivery(scene)}/replays` }),
    answers: byWhole(201),
  },
  'embeds.list': read('/v1/agent/embeds'),
  'embeds.register': {
    ask: () => ({
      url: '/v1/agent/embeds',
      payload: { label: 'Site', origin: 'https://exemple.fr', kind: 'page' },
    }),
    answers: { whole: 201, subtree: 403, beside: 403, other: 201 },
  },
  'embeds.remove': {
    ask: async (scene) => ({ url: `/v1/agent/embeds/${await embedOf(scene)}` }),
    answers: byWhole(204),
  },
  'openData.list': read('/v1/open-data'),
  'openData.csv': read('/v1/open-data/experiences.csv'),
  'openData.json': read('/v1/open-data/experiences.json'),
  'openData.schema': read('/v1/open-data/experiences/schema.json'),
  'keys.list': read('/v1/agent/keys'),
  'keys.create': {
    ask: ({ structure }) => ({
      url: '/v1/agent/keys',
      payload: { label: 'Outil', network: 'travail', structure, rights: ['results'] },
    }),
    answers: owned(201),
  },
  'keys.revoke': {
    ask: async ({ api, structure }) => {
      const { keyId } = await authorizationOf(api.db, { network: 'travail', structure, rights: ['results'] });
      return { url: `/v1/agent/keys/${keyId}` };
    },
    answers: owned(204),
  },
  'audit.list': read('/v1/agent/audit'),
  'service.health': read('/health'),
  'service.ready': read('/ready'),
  'service.metrics': read('/metrics'),
  'service.description': read('/openapi.json'),
  'demonstration.agent': { ...read('/v1/demonstration/agent'), answers: all(404) },
  'demonstration.mails': { ...read('/v1/demonstration/mails'), answers: all(404) },
};
