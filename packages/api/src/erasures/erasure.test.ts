import type { Erasure, FollowUp } from '@spplus/contract';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { insertStory, type StoryFixture } from '../experiences/testing/stories.js';
import { keptMails, mailFolder } from '../mails/folder.js';
import { mailWork } from '../mails/send-mail.js';
import { writeToAuthor } from '../mails/write-mail.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { workOff } from '../platform/testing/work-off.js';
import { bapaume, seedRegister } from '../results/testing/register.js';
import { applyErasures } from './apply.js';
import { eraseStory } from './erase-story.js';
import { hashOfStory, ledgerPath, readLedger } from './ledger.js';

let api: TestApp;
before(async () => {
  api = await testApp();
  await seedRegister(api.db);
  await api.db
    .insertInto('webhook')
    .values({
      id: 'hook',
      network_id: 'travail',
      url: 'https://hooks.example/spp',
      events: ['experience.withdrawn'],
      secret: 'sealed',
      created_at: '2026-01-01T00:00:00.000Z',
    })
    .execute();
});
after(() => api.close());
beforeEach(async () => {
  api.context.invalidate();
  await api.db.deleteFrom('webhook_delivery').execute();
  await rm(ledgerPath(api.context.configuration.dataFolder), { force: true });
});

const word = 'Zinzolin';
const fixture = (): StoryFixture => ({
  secrets: api.context.secrets,
  state: 'published',
  title: `${word} au titre`,
  story: `${word} au guichet.`,
  pseudonym: `${word} P.`,
  structures: [bapaume],
  email: `${word.toLowerCase()}@example.org`,
  messages: [
    { by: 'administration', text: `Bonjour ${word}.` },
    { by: 'author', text: `${word} répond.`, state: 'pending' },
  ],
  actions: [{ description: `Rappeler ${word}.` }],
});

const erase = (token: string, headers = {}) =>
  api.app.inject({ method: 'DELETE', url: `/v1/follow-ups/${token}`, headers });
const get = (path: string) => api.app.inject(path);

/** The tables that still hold a text, read as JSON row by row. */
async function tablesHolding(text: string): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`.execute(api.db);
  const holding: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ found: number }>`
      select count(*)::int as found from ${sql.raw(name)} as held
      where to_jsonb(held)::text ilike ${`%${text}%`}`.execute(api.db);
    if (rows[0]?.found !== 0) holding.push(name);
  }
  return holding;
}

describe('DELETE /v1/follow-ups/{token}', () => {
  it('erases a story from every list, export, search and table at once', async () => {
    const { id, token } = await insertStory(api.db, fixture());
    const pages = [`/v1/experiences?q=${word}`, `/v1/experiences/${id}`, '/v1/open-data/experiences.csv'];
    assert.equal((await get(pages[0] ?? '')).json<{ total: number }>().total, 1);
    assert.ok((await tablesHolding(word)).length > 3);

    const answer = await erase(token);
    assert.equal(answer.statusCode, 200, answer.body);
    for (const page of pages) assert.ok(!(await get(page)).body.includes(word), page);
    assert.equal((await get(`/v1/experiences/${id}`)).statusCode, 404);
    assert.equal((await get(`/v1/follow-ups/${token}`)).statusCode, 404);
    assert.deepEqual(await tablesHolding(word), []);
    assert.equal((await erase(token)).statusCode, 404);
  });

  it('erases its mails that were written instead of sent, and no other', async () => {
    const story = await insertStory(api.db, fixture());
    const other = await insertStory(api.db, { secrets: api.context.secrets, email: 'zoe@example.org' });
    const folder = mailFolder(api.context.configuration.dataFolder);
    for (const { id } of [story, other]) {
      await api.db
        .transaction()
        .execute((transaction) => writeToAuthor(api.context, transaction, 'received', id, {}));
    }
    assert.ok((await workOff(api.context, { mail: mailWork(api.context) }, 'mail')) >= 2);
    const written = async () => (await keptMails(folder, 9)).map(({ to }) => to).sort();
    assert.deepEqual(await written(), ['zinzolin@example.org', 'zoe@example.org']);
    await erase(story.token);
    assert.deepEqual(await written(), ['zoe@example.org']);
  });

  it('forgets an address in the mails that were written instead of sent, where the author asks for it', async () => {
    const { id, token } = await insertStory(api.db, {
      secrets: api.context.secrets,
      email: 'lou@example.org',
    });
    await api.db
      .transaction()
      .execute((transaction) => writeToAuthor(api.context, transaction, 'received', id, {}));
    await workOff(api.context, { mail: mailWork(api.context) }, 'mail');
    const written = async () =>
      (await keptMails(mailFolder(api.context.configuration.dataFolder), 9)).map(({ to }) => to);
    assert.ok((await written()).includes('lou@example.org'));
    await api.app.inject({ method: 'PATCH', url: `/v1/follow-ups/${token}`, payload: { email: null } });
    assert.ok(!(await written()).includes('lou@example.org'));
  });

  it('tells the networks, by identifiers alone', async () => {
    const { id, token } = await insertStory(api.db, fixture());
    await erase(token);
    const deliveries = await api.db.selectFrom('webhook_delivery').select('payload').execute();
    assert.deepEqual(
      deliveries.map(({ payload }) => JSON.parse(payload).data),
      [{ experience: id, structures: [bapaume], why: 'erased' }],
    );
  });

  it('says what is kept, why and until when', async () => {
    const { token } = await insertStory(api.db, fixture());
    const { erasedAt, kept } = (await erase(token)).json<Erasure>();
    assert.equal(erasedAt, '2026-03-15T12:00:00.000Z');
    assert.deepEqual(
      kept.map(({ until }) => until),
      [null, '2027-03-15T12:00:00.000Z', '2026-06-13T12:00:00.000Z', '2026-03-16T12:00:00.000Z'],
    );
    assert.ok(kept.every(({ what, why }) => what !== '' && why.startsWith('Pour')));
  });

  it('is done once, however often it is sent', async () => {
    const { token } = await insertStory(api.db, fixture());
    const headers = { 'idempotency-key': randomUUID() };
    const first = await erase(token, headers);
    const again = await erase(token, headers);
    assert.deepEqual([first.statusCode, again.statusCode], [200, 200]);
    assert.deepEqual(again.json(), first.json());
  });

  it('erases nothing where the ledger cannot be written', async () => {
    const { token } = await insertStory(api.db, fixture());
    const { configuration } = api.context;
    const inTheWay = join(configuration.dataFolder, 'file');
    await writeFile(inTheWay, '');
    const broken = { ...api.context, configuration: { ...configuration, dataFolder: inTheWay } };
    const story = await api.db
      .selectFrom('experience')
      .select(['id', 'language'])
      .where('title', 'like', `${word}%`)
      .executeTakeFirstOrThrow();
    await assert.rejects(
      api.db.transaction().execute((transaction) => eraseStory(broken, transaction, story)),
    );
    assert.equal((await get(`/v1/follow-ups/${token}`)).statusCode, 200);
    assert.equal((await erase(token)).statusCode, 200);
  });
});

describe('Restored from a backup: erased people stay erased', () => {
  it('erases a story again, and no other', async () => {
    const story = { ...fixture(), id: randomUUID() };
    const { token } = await insertStory(api.db, story);
    const other = await insertStory(api.db, { state: 'published', title: 'Autre' });
    await erase(token);
    await insertStory(api.db, story);
    assert.equal((await get(`/v1/follow-ups/${token}`)).statusCode, 200);

    assert.equal(await applyErasures(api.context), 1);
    assert.equal((await get(`/v1/follow-ups/${token}`)).statusCode, 404);
    assert.deepEqual(await tablesHolding(word), []);
    assert.equal((await get(`/v1/experiences/${other.id}`)).statusCode, 200);
    assert.equal(await applyErasures(api.context), 0);
    const { entries } = await readLedger(api.context.configuration.dataFolder);
    assert.deepEqual(entries, [
      { hash: hashOfStory(story.id), erased: 'story', at: '2026-03-15T12:00:00.000Z' },
    ]);
  });

  it('forgets an address again', async () => {
    const story = { ...fixture(), id: randomUUID() };
    const { token } = await insertStory(api.db, story);
    await api.app.inject({ method: 'PATCH', url: `/v1/follow-ups/${token}`, payload: { email: null } });
    await api.db.deleteFrom('experience').where('id', '=', story.id).execute();
    await insertStory(api.db, story);

    await applyErasures(api.context);
    const followUp = (await get(`/v1/follow-ups/${token}`)).json<FollowUp>();
    assert.deepEqual([followUp.contactable, followUp.state], [false, 'published']);
    await erase(token);
  });
});
