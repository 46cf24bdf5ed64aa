import type { Experience, FollowUp, PersonalData } from '@spplus/contract';
import { randomUUID } from 'node:crypto';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { insertStory, type InsertedStory, type StoryFixture } from '../experiences/testing/stories.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { bapaume, seedRegister } from '../results/testing/register.js';

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
      events: ['experience.withdrawn', 'reply.rated', 'action.confirmed', 'author.answered'],
      secret: 'sealed',
      created_at: '2026-01-01T00:00:00.000Z',
    })
    .execute();
});
after(() => api.close());
beforeEach(async () => {
  api.context.invalidate();
  await api.db.deleteFrom('webhook_delivery').execute();
});

const published: StoryFixture = { state: 'published', structures: [bapaume], email: 'nadia@example.org' };
const answered: StoryFixture = {
  ...published,
  messages: [{ by: 'administration', text: 'Nous vous rappelons.' }],
  actions: [{ doneAt: '2026-03-10T08:00:00.000Z' }],
};
const told = (fixture: StoryFixture): Promise<InsertedStory> =>
  insertStory(api.db, { secrets: api.context.secrets, ...fixture });

const ask = (method: 'GET' | 'PATCH' | 'DELETE', token: string, payload?: object, headers = {}) =>
  api.app.inject({ method, url: `/v1/follow-ups/${token}`, headers, ...(payload && { payload }) });
const read = async (token: string): Promise<FollowUp> => (await ask('GET', token)).json<FollowUp>();
const change = async (token: string, payload: object): Promise<FollowUp> => {
  const answer = await ask('PATCH', token, payload);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<FollowUp>();
};
const statusOf = async (token: string, payload: object): Promise<number> =>
  (await ask('PATCH', token, payload)).statusCode;
const isPublic = async (id: string): Promise<boolean> => {
  const { statusCode } = await api.app.inject(`/v1/experiences/${id}`);
  assert.ok(statusCode === 200 || statusCode === 404);
  return statusCode === 200;
};
const kinds = ({ history }: FollowUp): string[] => history.map(({ kind }) => kind);
const announced = async (): Promise<unknown[]> => {
  const rows = await api.db.selectFrom('webhook_delivery').select(['event', 'payload']).execute();
  return rows.map(({ event, payload }) => ({ event, ...JSON.parse(payload).data }));
};
const itemOf = (id: string) =>
  api.db.selectFrom('moderation_item').selectAll().where('id', '=', id).executeTakeFirst();

describe('GET /v1/follow-ups/{token}', () => {
  it('shows the author their own words, unmasked, and what became of them', async () => {
    const story = await told({ ...answered, title: 'Reçu par Mme Petit' });
    await api.db
      .insertInto('mask')
      .values({
        experience_id: story.id,
        message_id: null,
        revision: 1,
        field: 'title',
        starts_at: 9,
        ends_at: 18,
        reason: 'name',
        key_id: 'k',
        created_at: '2026-03-02T08:00:00.000Z',
      })
      .execute();
    const answer = await ask('GET', story.token);
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal(answer.headers['cache-control'], 'no-store');
    const followUp = answer.json<FollowUp>();
    assert.equal(followUp.title, 'Reçu par Mme Petit');
    assert.equal(followUp.state, 'published');
    assert.equal(followUp.contactable, true);
    assert.deepEqual(
      followUp.structures.map(({ id, network }) => [id, network]),
      [[bapaume, 'travail']],
    );
    assert.deepEqual(
      followUp.threads.map(({ messages }) => messages.map(({ text }) => text)),
      [['Nous vous rappelons.']],
    );
    assert.deepEqual(
      [followUp.answerable, followUp.ratable, followUp.confirmable],
      [story.threads, story.messages, story.actions],
    );
    assert.deepEqual(kinds(followUp), ['received']);
    assert.ok(!answer.body.includes('nadia@example.org'));
  });

  it('tells why a story was rejected', async () => {
    const { id, token } = await told({ state: 'rejected' });
    await api.db
      .updateTable('experience')
      .set({ rejection_comment: 'Retirez le nom de l’enseigne.' })
      .where('id', '=', id)
      .execute();
    assert.deepEqual((await read(token)).rejection, {
      reason: 'advertising',
      comment: 'Retirez le nom de l’enseigne.',
    });
  });

  it('says the same words of any link that leads nowhere, whatever is asked', async () => {
    const told = new Set<string>();
    for (const token of ['A'.repeat(43), 'B'.repeat(43)]) {
      for (const [method, payload] of [['GET'], ['PATCH', { email: null }], ['DELETE']] as const) {
        const answer = await ask(method, token, payload);
        assert.equal(answer.statusCode, 404);
        assert.equal(answer.headers['cache-control'], 'no-store');
        told.add(answer.json<{ detail: string }>().detail);
      }
    }
    assert.equal(told.size, 1);
  });
});

describe('PATCH /v1/follow-ups/{token}', () => {
  it('hides an amended story at once and has it read again: Edited after approval → moderated again', async () => {
    const { id, token } = await told(published);
    assert.equal(await isPublic(id), true);
    const amended = await change(token, { amendment: { title: 'Deux semaines', pseudonym: 'Nadia' } });
    assert.deepEqual(
      [amended.state, amended.revision, amended.title, amended.pseudonym, amended.story],
      ['pending', 2, 'Deux semaines', 'Nadia', 'J’ai envoyé mon dossier, puis plus rien.'],
    );
    assert.equal(await isPublic(id), false);
    assert.deepEqual(kinds(amended), ['received', 'amended']);
    const item = await itemOf(id);
    assert.deepEqual(
      [item?.kind, item?.submitted_at, item?.claim_id],
      ['experience', '2026-03-15T12:00:00.000Z', null],
    );
    assert.deepEqual(await announced(), [
      { event: 'experience.withdrawn', experience: id, structures: [bapaume], why: 'amended' },
    ]);
  });

  it('takes a waiting story back from the moderator who reads its former words; it keeps its place', async () => {
    const { id, token } = await told({ structures: [bapaume] });
    await api.db
      .updateTable('moderation_item')
      .set({ claim_id: 'c', claimed_by: 'k', claimed_until: '2026-03-15T12:20:00.000Z' })
      .where('id', '=', id)
      .execute();
    await change(token, { amendment: { story: 'J’ai envie de mourir.' } });
    const item = await itemOf(id);
    assert.deepEqual(
      [item?.submitted_at, item?.claim_id, item?.claimed_by, item?.claimed_until, item?.urgent],
      ['2026-03-01T08:00:00.000Z', null, null, null, true],
    );
    assert.deepEqual(await announced(), []);
  });

  it('lets a rejected story be written better', async () => {
    const { token } = await told({ state: 'rejected' });
    const amended = await change(token, {
      amendment: { aspects: { relation: 'positive' }, happenedOn: '2026-02-01' },
    });
    assert.deepEqual(
      [amended.state, amended.rejection, amended.aspects, amended.happenedOn],
      ['pending', null, { relation: 'positive' }, '2026-02-01'],
    );
    const cleared = await change(token, { amendment: { happenedOn: null } });
    assert.deepEqual([cleared.happenedOn, cleared.revision], [null, 3]);
  });

  it('rates a reply once', async () => {
    const { id, token, messages, threads } = await told(answered);
    const rating = { reply: messages[0], rating: 'partly' };
    const rated = await change(token, { rating });
    assert.equal(rated.threads[0]?.messages[0]?.rating, 'partly');
    assert.deepEqual([rated.ratable, kinds(rated)], [[], ['received', 'rated']]);
    assert.deepEqual(await announced(), [
      { event: 'reply.rated', experience: id, structures: [bapaume], thread: threads[0], ...rating },
    ]);
    assert.equal(await statusOf(token, { rating }), 409);
  });

  it('answers a reply once; the answer waits for a moderator', async () => {
    const { id, token, threads } = await told(answered);
    const answer = { thread: threads[0], text: 'Personne ne m’a rappelée.' };
    const after = await change(token, { answer });
    assert.deepEqual([after.answerable, kinds(after)], [[], ['received', 'answered-back']]);
    assert.equal(after.threads[0]?.messages.length, 1);
    const message = await api.db
      .selectFrom('message')
      .selectAll()
      .where('thread_id', '=', threads[0] ?? '')
      .where('written_by', '=', 'author')
      .executeTakeFirstOrThrow();
    assert.deepEqual([message.state, message.text], ['pending', answer.text]);
    assert.deepEqual((await itemOf(message.id))?.experience_id, id);
    assert.deepEqual(await announced(), []);
    const shown = (await api.app.inject(`/v1/experiences/${id}`)).json<Experience>();
    assert.equal(shown.threads[0]?.messages.length, 1);
    assert.equal(await statusOf(token, { answer }), 409);
  });

  it('confirms that a change is real, once', async () => {
    const { id, token, actions, threads } = await told(answered);
    const confirmation = { action: actions[0], better: false };
    const after = await change(token, { confirmation });
    assert.deepEqual(after.threads[0]?.actions[0]?.confirmation, {
      better: false,
      at: '2026-03-15T12:00:00.000Z',
    });
    assert.deepEqual([after.confirmable, kinds(after)], [[], ['received', 'confirmed']]);
    assert.deepEqual(await announced(), [
      {
        event: 'action.confirmed',
        experience: id,
        structures: [bapaume],
        thread: threads[0],
        ...confirmation,
      },
    ]);
    assert.equal(await statusOf(token, { confirmation: { ...confirmation, better: true } }), 409);
  });

  it('forgets the address at once, with the letters that wait and hold it too', async () => {
    const { id, token } = await told(published);
    const mail = {
      experience_id: id,
      language: 'fr',
      parameters: '{}',
      created_at: '2026-03-02T08:00:00.000Z',
    } as const;
    const values = [
      { ...mail, id: randomUUID(), recipient: 'sealed', template: 'published', state: 'waiting' as const },
      { ...mail, id: randomUUID(), recipient: null, template: 'received', state: 'sent' as const },
      {
        ...mail,
        id: randomUUID(),
        recipient: 'sealed',
        template: 'report-received',
        state: 'waiting' as const,
      },
    ];
    await api.db
      .insertInto('mail')
      .values(values.map((row) => ({ ...row, last_outcome: null, sent_at: null })))
      .execute();
    assert.equal((await change(token, { email: null })).contactable, false);
    const left = await api.db.selectFrom('mail').select('template').where('experience_id', '=', id).execute();
    assert.deepEqual(left.map(({ template }) => template).sort(), ['received', 'report-received']);
    assert.equal(await isPublic(id), true);
  });

  it('does all that is asked, or nothing', async () => {
    const { id, token, messages } = await told(answered);
    const rating = { reply: messages[0], rating: 'helpful' };
    assert.equal(await statusOf(token, { rating, confirmation: { action: 'none', better: true } }), 409);
    assert.deepEqual((await read(token)).ratable, messages);
    const both = await change(token, { rating, amendment: { feeling: 'positive' }, email: null });
    assert.deepEqual([both.ratable, both.feeling, both.contactable], [[], 'positive', false]);
    assert.equal(await isPublic(id), false);
    assert.equal(await statusOf(token, {}), 422);
    assert.equal(await statusOf(token, { amendment: {} }), 422);
    assert.equal(await statusOf(token, { state: 'published' }), 422);
  });

  it('rates, answers and confirms once, whatever comes at the same time', async () => {
    const { token, messages, threads, actions } = await told(answered);
    const payload = {
      rating: { reply: messages[0], rating: 'helpful' },
      answer: { thread: threads[0], text: 'Merci.' },
      confirmation: { action: actions[0], better: true },
    };
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('PATCH', token, payload)));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409, 409, 409, 409]);
    assert.deepEqual(kinds(await read(token)).sort(), ['answered-back', 'confirmed', 'rated', 'received']);
    assert.equal((await announced()).length, 2);
  });

  it('leaves nothing of a story that is amended while it is erased', async () => {
    const { id, token } = await told(answered);
    const amendment = { title: 'Autrement' };
    const answers = await Promise.all([
      ask('PATCH', token, { amendment }),
      ask('DELETE', token),
      ask('PATCH', token, { amendment }),
    ]);
    assert.equal(answers[1]?.statusCode, 200);
    for (const { statusCode } of answers) assert.ok(statusCode === 200 || statusCode === 404);
    assert.equal((await ask('GET', token)).statusCode, 404);
    assert.equal(await isPublic(id), false);
    assert.equal(await itemOf(id), undefined);
  });

  it('is done once, however often it is sent', async () => {
    const { token, messages } = await told(answered);
    const payload = { rating: { reply: messages[0], rating: 'helpful' } };
    const headers = { 'idempotency-key': randomUUID() };
    const first = await ask('PATCH', token, payload, headers);
    const again = await ask('PATCH', token, payload, headers);
    assert.deepEqual([first.statusCode, again.statusCode], [200, 200]);
    assert.equal(again.headers['idempotency-replayed'], 'true');
    assert.deepEqual(again.json(), first.json());
  });
});

describe('GET /v1/follow-ups/{token}/data', () => {
  it('gives everything held about the author, and nothing about who reported the story', async () => {
    const { id, token } = await told({ ...answered, story: 'Reçue par Mme Petit, au guichet.' });
    const mask = { experience_id: id, message_id: null, starts_at: 10, ends_at: 19, key_id: 'k' } as const;
    const created_at = '2026-03-02T08:00:00.000Z';
    await api.db
      .insertInto('mask')
      .values([
        { ...mask, revision: 1, field: 'story', reason: 'name', created_at },
        { ...mask, revision: 0, field: 'title', reason: 'other', created_at },
      ])
      .execute();
    const mail = {
      experience_id: id,
      language: 'fr',
      parameters: '{}',
      created_at,
      last_outcome: null,
    } as const;
    await api.db
      .insertInto('mail')
      .values([
        {
          ...mail,
          id: randomUUID(),
          recipient: null,
          template: 'received',
          state: 'sent',
          sent_at: created_at,
        },
        {
          ...mail,
          id: randomUUID(),
          recipient: 'sealed',
          template: 'report-received',
          state: 'waiting',
          sent_at: null,
        },
      ])
      .execute();
    const answer = await api.app.inject(`/v1/follow-ups/${token}/data`);
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal(answer.headers['cache-control'], 'no-store');
    const { exportedAt, story, email, masks, mails } = answer.json<PersonalData>();
    assert.equal(exportedAt, '2026-03-15T12:00:00.000Z');
    assert.deepEqual(story, await read(token));
    assert.equal(email, 'nadia@example.org');
    assert.deepEqual(masks, [{ field: 'story', text: 'Mme Petit', reason: 'name' }]);
    assert.deepEqual(
      mails.map(({ at, state }) => [at, state]),
      [[created_at, 'sent']],
    );
    assert.match(mails[0]?.subject ?? '', /témoignage/i);
  });
});
