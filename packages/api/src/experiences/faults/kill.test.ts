import { followUps, message, receipt, type NewExperience } from '@spplus/contract';
import { pino } from 'pino';
import assert from 'node:assert/strict';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openEmbedded } from '../../platform/database/embedded/open.js';
import { compile } from '../../platform/database/faults/compile.js';
import { authorizationOf } from '../../platform/testing/app.js';
import { embeddedTestFolder } from '../../platform/testing/embedded-database.js';
import { bapaume, seedRegister } from '../../results/testing/register.js';
import { told, Visitor } from './visitor.js';

/** How often the server is killed; raise it for a long run. */
const rounds = Number(process.env['SPP_TEST_KILLS'] ?? 20);
const startServer = await compile(new URL('../../faults/serving.ts', import.meta.url));

let folder: string;
let authorization: string;
before(async () => {
  folder = await embeddedTestFolder();
  const { db, close } = await openEmbedded(folder, pino({ level: 'silent' }));
  await seedRegister(db);
  const rights = ['moderation', 'replies'] as const;
  ({ authorization } = await authorizationOf(db, { network: 'travail', rights }));
  await close();
});
after(() => rm(folder, { recursive: true, force: true }));

const hashOf = (texts: readonly string[]) => createHash('sha256').update(texts.join('\n')).digest('hex');

/** A story on its way: each step is asked with a key of its own until it is acknowledged. */
interface Journey {
  readonly text: string;
  readonly keys: {
    readonly tell: string;
    readonly claim: string;
    readonly decide: string;
    readonly reply: string;
  };
  /** Sent again as it was: a key goes with one body. */
  body?: NewExperience;
  id?: string;
  token?: string;
  claim?: string;
  published?: true;
  thread?: string;
  reply?: string;
}

const newJourney = (rank: number): Journey => ({
  text: `Récit ${rank} : ${randomUUID()}`,
  keys: { tell: randomUUID(), claim: randomUUID(), decide: randomUUID(), reply: randomUUID() },
});

/** Goes on from the first step that was not acknowledged. */
async function advance(visitor: Visitor, journey: Journey): Promise<void> {
  const { keys, text } = journey;
  if (journey.id === undefined || journey.token === undefined) {
    journey.body ??= await told(visitor, text, bapaume);
    const { id, token } = receipt.parse(await visitor.post('/v1/experiences', keys.tell, journey.body));
    Object.assign(journey, { id, token });
  }
  const item = `/v1/agent/moderation/${journey.id}`;
  journey.claim ??= String((await visitor.post(`${item}/claims`, keys.claim))['id']);
  if (!journey.published) {
    const decision = { decision: 'accept', claim: journey.claim, revision: 1, masks: [] };
    await visitor.post(`${item}/decisions`, keys.decide, decision);
    journey.published = true;
  }
  journey.thread ??=
    followUps.get.answer.parse(await visitor.get(`/v1/follow-ups/${journey.token}`)).threads[0]?.id ?? '';
  const reply = { thread: journey.thread, text: `Réponse à ${text}`, signature: 'L’agence' };
  journey.reply ??= message.parse(await visitor.post('/v1/agent/replies', keys.reply, reply)).id;
}

/** What the server holds of a journey is what it acknowledged. */
async function verify(visitor: Visitor, journey: Journey): Promise<void> {
  if (journey.token === undefined) return;
  const { story, state, threads } = followUps.get.answer.parse(
    await visitor.get(`/v1/follow-ups/${journey.token}`),
  );
  assert.equal(hashOf([story]), hashOf([journey.text]), 'an acknowledged story is not the one that was sent');
  if (journey.published) assert.equal(state, 'published', 'an acknowledged decision is lost');
  const replies = threads.flatMap(({ messages }) => messages);
  assert.ok(replies.length <= 1, 'a reply is doubled');
  if (journey.reply) assert.equal(replies[0]?.id, journey.reply, 'an acknowledged reply is lost');
}

test(`${rounds} times kill -9 during submissions, moderation and replies: nothing acknowledged is lost or doubled`, async () => {
  const journeys: Journey[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const child = startServer([folder]);
    for await (const address of child.lines) {
      const visitor = new Visitor(address, authorization);
      await Promise.all(journeys.map((journey) => verify(visitor, journey)));
      const resumed = journeys.filter(({ reply }) => reply === undefined);
      const begun = Array.from({ length: 6 }, (_, rank) => newJourney(journeys.length + rank));
      journeys.push(...begun);
      const stop = visitor.after(randomInt(3, 18), () => child.kill());
      await Promise.allSettled([...resumed, ...begun].map((journey) => advance(visitor, journey)));
      await (visitor.answers < visitor.limit ? child.kill() : stop);
    }
    assert.equal((await child.ended()).errors, '');
  }

  const child = startServer([folder]);
  for await (const address of child.lines) {
    const visitor = new Visitor(address, authorization);
    for (const journey of journeys) await advance(visitor, journey);
    await Promise.all(journeys.map((journey) => verify(visitor, journey)));
    const read = await visitor.publishedStories();
    assert.equal(read.length, journeys.length, 'a story is doubled or lost');
    const sent = journeys.map(({ text }) => text);
    assert.equal(hashOf(read.toSorted()), hashOf(sent.toSorted()));
    await child.kill();
  }
});
