import { experienceList, type Experience, type ExperienceList } from '@spplus/contract/nouns/experiences';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { insertStory, type StoryFixture } from '../experiences/testing/stories.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { publish } from './publish.js';
import { insertCountry, insertStructures } from '../structures/testing/country.js';

let api: TestApp;

const stories: readonly (StoryFixture & { id: string })[] = [
  {
    id: 'card',
    title: 'Renouvellement de ma carte d’identité',
    story: 'Les préfectures ne répondaient plus. J’ai attendu trois semaines un rendez-vous.',
    structures: ['caf62'],
    publishedAt: '2026-01-10T10:00:00.000Z',
    messages: [{ by: 'administration' }],
    actions: [{}],
  },
  {
    id: 'welcome',
    title: 'Un accueil chaleureux',
    story: `${'Tout a bien commencé, sans aucune difficulté particulière. '.repeat(12)}La préfecture a répondu en deux jours à ma sœur. ${'Merci encore à toute son équipe. '.repeat(20)}`,
    feeling: 'positive',
    structures: ['pole75'],
    publishedAt: '2026-01-20T23:30:00.000Z',
  },
  {
    id: 'both',
    title: 'Préfecture et Caf',
    story: 'Deux guichets, deux réponses. <b>Personne</b> ne sait.',
    structures: ['caf62', 'pole75'],
    publishedAt: '2026-02-05T08:00:00.000Z',
    actions: [{ doneAt: '2026-02-20T08:00:00.000Z' }],
  },
  {
    id: 'unknown',
    title: 'Je ne sais pas où',
    story: 'Impossible de joindre quelqu’un.',
    network: 'caf',
    feeling: 'neutral',
    publishedAt: '2026-02-06T08:00:00.000Z',
  },
];

before(async () => {
  api = await testApp();
  await insertCountry(api.db);
  await insertStructures(api.db, [
    { id: 'caf62', name: 'Caf d’Arras', commune_code: '62041', city: 'Arras' },
    { id: 'pole75', network_id: 'france-travail', commune_code: '75056' },
  ]);
  for (const story of stories) await insertStory(api.db, { state: 'published', ...story });
  for (const state of ['pending', 'rejected', 'removed'] as const)
    await insertStory(api.db, { id: state, state, title: `Préfecture ${state}`, structures: ['caf62'] });
  await api.db
    .updateTable('experience')
    .set({ aspects: '{"relation":"negative"}' })
    .where('id', '=', 'card')
    .execute();
  await api.db.transaction().execute((trx) => publish(trx, 'card'));
  await api.db.updateTable('publication').set({ useful: 5 }).where('id', '=', 'welcome').execute();
});
after(() => api.close());

async function list(query: string): Promise<ExperienceList> {
  const answer = await api.app.inject(`/v1/experiences?${query}`);
  assert.equal(answer.statusCode, 200, answer.body);
  return experienceList.parse(answer.json());
}
const found = async (query: string) => (await list(query)).items.map(({ id }) => id);
const searched = (q: string) => found(`q=${encodeURIComponent(q)}`);

test('a word is found with or without accents, in singular and plural, conjugated', async () => {
  const all = ['both', 'welcome', 'card'];
  for (const q of ['préfecture', 'PREFECTURES', 'préfectures', 'prefecture'])
    assert.deepEqual(await searched(q), all, q);
  assert.deepEqual(await searched('répondre'), ['welcome', 'card']);
  assert.deepEqual(await searched('soeur'), ['welcome']);
  assert.deepEqual(await searched('rendez vous attendre'), ['card']);
});

test('every word must be there', async () => {
  assert.deepEqual(await searched('préfecture guichet'), ['both']);
  assert.deepEqual(await searched('préfecture introuvable'), []);
});

test('a typing error is corrected', async () => {
  for (const q of ['prefceture', 'préfectue', 'prèffecture'])
    assert.deepEqual(await searched(q), ['both', 'welcome', 'card'], q);
  assert.deepEqual(await searched('acueil chaleureux'), ['welcome']);
});

test('a structure is found by its name and its city', async () => {
  assert.deepEqual(await searched('arras'), ['both', 'card']);
});

test('titles that answer come first by relevance, then the latest', async () => {
  assert.deepEqual(await searched('caf'), ['both', 'card']);
  assert.deepEqual(await found('q=caf&sort=oldest'), ['card', 'both']);
});

for (const q of ['?', 'du des', '%', "'", '\\', '& | ! <->', ':*'])
  test(`${q} finds nothing, and harms nothing`, async () => {
    const { items, total, exact } = await list(`q=${encodeURIComponent(q)}`);
    assert.deepEqual({ items, total, exact }, { items: [], total: 0, exact: true });
  });

test('the excerpt is the passage found, in plain text, between words', async () => {
  const { items } = await list('q=pr%C3%A9fecture');
  assert.equal(items[0]?.excerpt, 'Deux guichets, deux réponses. <b>Personne</b> ne sait.');
  assert.match(
    items[1]?.excerpt ?? '',
    /^…\p{Lu}?\p{Ll}.* La préfecture a répondu en deux jours à ma sœur\. .*\p{L}\.?…$/u,
  );
  const { items: plain } = await list('feeling=positive');
  assert.match(plain[0]?.excerpt ?? '', /^Tout a bien commencé/);
});

test('filters narrow, and count without themselves', async () => {
  assert.deepEqual(await found('network=caf'), ['unknown', 'both', 'card']);
  assert.deepEqual(await found('network=caf&department=62'), ['both', 'card']);
  assert.deepEqual(await found('structure=pole75'), ['both', 'welcome']);
  assert.deepEqual(await found('commune=62041'), ['both', 'card']);
  assert.deepEqual(await found('answered=true'), ['card']);
  assert.deepEqual(await found('answered=false&action=done'), ['both']);
  assert.deepEqual(await found('aspect=relation'), ['card']);
  assert.deepEqual(await found('feeling=negative&q=pr%C3%A9fecture'), ['both', 'card']);
});

const countsOf = (values: readonly { value: string; count: number }[] | undefined) =>
  Object.fromEntries((values ?? []).map(({ value, count }) => [value, count]));

for (const [name, query] of [
  ['kept counts', 'network=caf'],
  ['counts of a search', 'network=caf&from=2020-01-01'],
]) {
  test(`${name} are exact, each without its own filter`, async () => {
    const { facets, total, exact } = await list(query ?? '');
    assert.deepEqual([total, exact], [3, true]);
    assert.deepEqual(countsOf(facets?.network), { caf: 3, 'france-travail': 2 });
    assert.deepEqual(countsOf(facets?.department), { 62: 2, 75: 1 });
    assert.deepEqual(countsOf(facets?.feeling), { positive: 0, neutral: 1, negative: 2 });
    assert.deepEqual(countsOf(facets?.answered), { true: 1, false: 2 });
    assert.deepEqual(countsOf(facets?.action), { committed: 1, done: 1 });
    assert.equal(countsOf(facets?.aspect)['relation'], 1);
    assert.equal(facets?.network[0]?.label, 'Caisses d’allocations familiales');
  });
}

test('first and last days of publication are included', async () => {
  assert.deepEqual(await found('from=2026-01-20&to=2026-02-05'), ['both', 'welcome']);
  assert.equal((await list('from=2026-01-20&to=2026-01-20')).total, 1);
});

test('the most useful first', async () => {
  assert.deepEqual(await found('sort=useful'), ['welcome', 'unknown', 'both', 'card']);
  assert.deepEqual(await found('sort=useful&network=caf'), ['unknown', 'both', 'card']);
});

for (const query of [
  '',
  'sort=oldest',
  'sort=useful',
  'q=pr%C3%A9fecture',
  'network=caf',
  'from=2026-01-01',
  'network=caf&answered=false',
]) {
  test(`pages of «${query}» hold every story once, in order`, async () => {
    const whole = await list(query);
    const pages: string[] = [];
    let cursor: string | null = null;
    do {
      const page: ExperienceList = await list(
        `${query}&limit=1${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      assert.deepEqual([page.total, page.exact, page.facets === null], [whole.total, true, cursor !== null]);
      pages.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    assert.deepEqual(
      pages,
      whole.items.map(({ id }) => id),
    );
  });
}

test('a cursor serves the order and filters it was given for', async () => {
  const { nextCursor } = await list('limit=1&network=caf');
  for (const query of ['network=caf&sort=oldest', 'network=france-travail', 'q=caf', ''])
    assert.equal(
      (await api.app.inject(`/v1/experiences?${query}&cursor=${nextCursor}`)).statusCode,
      400,
      query,
    );
});

test('one story with its threads; those not published are not there', async () => {
  const one = (await api.app.inject('/v1/experiences/card')).json<Experience>();
  assert.deepEqual([one.answered, one.action, one.threads[0]?.messages.length], [true, 'committed', 1]);
  for (const id of ['pending', 'rejected', 'removed', 'nobody'])
    assert.equal((await api.app.inject(`/v1/experiences/${id}`)).statusCode, 404);
});

test('an unknown network is not found', async () => {
  assert.equal((await api.app.inject('/v1/experiences?network=nobody')).statusCode, 404);
});
