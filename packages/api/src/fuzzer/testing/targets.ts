import { rights } from '@spplus/contract';
import { insertStory } from '../../experiences/testing/stories.js';
import type { Scene } from '../../access/testing/scene.js';
import type { Known } from './arbitrary.js';

/** Things that exist, by the name of the field that names them. */
export interface Targets {
  readonly known: Known;
}

/** Fills the scene with stories in every state, and says what exists in it. */
export async function fillScene({ api, structure }: Scene): Promise<Targets> {
  const { db, context } = api;
  const tell = (fixture: Parameters<typeof insertStory>[1]) =>
    insertStory(db, { structures: [structure], secrets: context.secrets, email: 'a@exemple.fr', ...fixture });
  const stories = await Promise.all([
    tell({}),
    tell({ urgent: true }),
    tell({ state: 'rejected' }),
    tell({ state: 'removed' }),
    tell({ state: 'published' }),
    tell({ state: 'published', structures: [structure, 'arras'], messages: [{ by: 'administration' }] }),
    tell({
      state: 'published',
      messages: [{ by: 'administration' }, { by: 'author', state: 'pending' }],
      actions: [{}, { doneAt: '2026-03-10T08:00:00.000Z' }],
    }),
    tell({ structures: [], network: 'travail' }),
    tell({ structures: [] }),
  ]);
  const ids = stories.map(({ id }) => id);
  const threads = stories.flatMap((story) => story.threads);
  const messages = stories.flatMap((story) => story.messages);
  const actions = stories.flatMap((story) => story.actions);
  const names: Readonly<Record<string, readonly unknown[]>> = {
    id: [...ids, ...messages, ...actions, structure, 'travail', 'IND-27', '62080'],
    thread: threads,
    reply: messages,
    action: [...actions, 'committed', 'done'],
    token: stories.map(({ token }) => token),
    structure: [structure, 'arras', 'caf62'],
    structures: [structure, 'arras'],
    from: ['2024-01-01', structure],
    to: ['2026-12-31', 'arras', 'caf62'],
    network: ['travail', 'caf'],
    indicator: ['IND-27', 'IND-28'],
    commune: ['62080'],
    department: ['62', '59'],
    rights: [...rights],
    revision: [1, 2],
    version: [1, 2],
    email: [null],
    q: ['attente', 'dossiers', 'reponse'],
    cursor: [],
  };
  return { known: (name) => names[name] ?? [] };
}
