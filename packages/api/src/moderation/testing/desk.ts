import type { Right } from '@spplus/contract';
import { insertStory, type InsertedStory, type StoryFixture } from '../../experiences/testing/stories.js';
import { authorizationOf, testApp, type TestApp } from '../../platform/testing/app.js';
import { bapaume, seedRegister } from '../../results/testing/register.js';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Key {
  readonly authorization: string;
  readonly keyId: string;
}

/** What agents of several networks do, on the register of `seedRegister`. */
export interface Desk {
  readonly api: TestApp;
  /** Of the whole of `travail`, of what is under `dep62`, and of the whole of `caf`. */
  readonly keys: { readonly travail: Key; readonly dep62: Key; readonly caf: Key };
  readonly ask: <T = { code?: string; detail?: string; errors?: { pointer: string }[] }>(
    key: Key,
    method: Method,
    url: string,
    payload?: object,
  ) => Promise<Answer<T>>;
  /** As anybody does. */
  readonly read: (url: string) => Promise<Answer<unknown>>;
  /** In Bapaume unless said otherwise, with an author to write to. */
  readonly tell: (fixture?: StoryFixture) => Promise<InsertedStory>;
  readonly lastAudit: () => Promise<unknown>;
  /** The letters written about a story, oldest first. */
  readonly letters: (story: string) => Promise<string[]>;
  /** The kinds of what happened to a story, oldest first. */
  readonly history: (story: string) => Promise<string[]>;
}

export async function openDesk(rights: readonly Right[]): Promise<Desk> {
  const api = await testApp();
  await seedRegister(api.db);
  const keys = {
    travail: await authorizationOf(api.db, { network: 'travail', rights }),
    dep62: await authorizationOf(api.db, { network: 'travail', structure: 'dep62', rights }),
    caf: await authorizationOf(api.db, { network: 'caf', rights }),
  };
  return {
    api,
    keys,
    async ask<T>(key: Key, method: Method, url: string, payload?: object) {
      const { authorization } = key;
      const answer = await api.app.inject({
        method,
        url,
        headers: { authorization },
        ...(payload && { payload }),
      });
      return {
        status: answer.statusCode,
        text: answer.body,
        get body() {
          return answer.json<T>();
        },
      };
    },
    async read(url) {
      const answer = await api.app.inject({ url });
      const isJson = String(answer.headers['content-type']).includes('json');
      return { status: answer.statusCode, body: isJson ? answer.json() : undefined, text: answer.body };
    },
    async tell(fixture) {
      const { secrets } = api.context;
      const story = { structures: [bapaume], email: 'auteur@exemple.fr', secrets, ...fixture };
      const inserted = await insertStory(api.db, story);
      api.context.invalidate();
      return inserted;
    },
    lastAudit: () =>
      api.db
        .selectFrom('audit')
        .select(['key_id', 'operation', 'outcome', 'object'])
        .orderBy('id', 'desc')
        .executeTakeFirst(),
    async letters(story) {
      const rows = await api.db
        .selectFrom('mail')
        .select('template')
        .where('experience_id', '=', story)
        .orderBy('created_at')
        .execute();
      return rows.map(({ template }) => template);
    },
    async history(story) {
      const rows = await api.db
        .selectFrom('story_event')
        .select('kind')
        .where('experience_id', '=', story)
        .orderBy('id')
        .execute();
      return rows.map(({ kind }) => kind);
    },
  };
}
