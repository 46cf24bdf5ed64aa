import { randomUUID } from 'node:crypto';
import { solvedChallenge } from '../../challenge/testing/solve.js';
import { insertStory, type StoryFixture } from '../../experiences/testing/stories.js';
import type { Asker } from './matrix.js';
import type { Scene } from './scene.js';

// What a request is about, made for it alone: what it changes is nobody else's.

export const story = ({ api, structure }: Scene, fixture: StoryFixture = {}) =>
  insertStory(api.db, { structures: [structure], secrets: api.context.secrets, ...fixture });
export const published = (scene: Scene, fixture: StoryFixture = {}) =>
  story(scene, { state: 'published', ...fixture });

export async function claimed(scene: Scene, role: Asker | undefined): Promise<{ id: string; claim: string }> {
  const { id } = await story(scene);
  const authorization = scene.authorization[role === 'subtree' ? 'subtree' : 'whole'];
  const answer = await scene.api.app.inject({
    method: 'POST',
    url: `/v1/agent/moderation/${id}/claims`,
    headers: { authorization },
  });
  return { id, claim: answer.json<{ id: string }>().id };
}

export async function reported(scene: Scene): Promise<string> {
  const { id } = await published(scene);
  const payload = {
    reason: 'defamation',
    explanation: 'Le second paragraphe accuse quelqu’un sans preuve.',
    goodFaith: true,
    challenge: await solvedChallenge(scene.api.app),
  };
  const url = `/v1/experiences/${id}/reports`;
  return (await scene.api.app.inject({ method: 'POST', url, payload })).json<{ id: string }>().id;
}

export async function webhookOf({ api }: Scene): Promise<string> {
  const id = randomUUID();
  await api.db
    .insertInto('webhook')
    .values({
      id,
      network_id: 'travail',
      url: 'https://exemple.fr/evenements',
      events: ['experience.published'],
      secret: api.context.secrets.seal('webhook', 'whsec_'),
      created_at: api.context.now().toISOString(),
    })
    .execute();
  return id;
}

export async function deadDelivery(scene: Scene): Promise<string> {
  const id = randomUUID();
  await scene.api.db
    .insertInto('webhook_delivery')
    .values({
      id,
      webhook_id: await webhookOf(scene),
      event: 'experience.published',
      payload: '{}',
      state: 'dead',
      created_at: scene.api.context.now().toISOString(),
    })
    .execute();
  return id;
}

export const embedOf = async (scene: Scene): Promise<string> => {
  const answer = await scene.api.app.inject({
    method: 'POST',
    url: '/v1/agent/embeds',
    headers: { authorization: scene.authorization.whole },
    payload: { label: 'Site', origin: 'https://exemple.fr', kind: 'page' },
  });
  return answer.json<{ id: string }>().id;
};

export function answered(scene: Scene, fixture: StoryFixture = {}) {
  return published(scene, { messages: [{ by: 'administration' }], ...fixture });
}
