import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import { testContext, type TestContext } from '../platform/testing/context.js';
import { sealReporter } from './reporter.js';
import { writeToAuthor, writeToReporter } from './write-mail.js';

let api: TestContext;
before(async () => {
  api = await testContext();
});
after(() => api.close());

const mails = (experience: string) =>
  api.db.selectFrom('mail').selectAll().where('experience_id', '=', experience).execute();

test('a mail to an author is written with its address sealed', async () => {
  const { context, db } = api;
  const { id } = await insertStory(db, { secrets: context.secrets, email: 'nadia@example.org' });
  await db
    .transaction()
    .execute((transaction) =>
      writeToAuthor(context, transaction, 'replied', id, { signature: 'La CAF du Nord' }),
    );
  const [mail, ...others] = await mails(id);
  assert.ok(mail && others.length === 0);
  assert.equal(mail.template, 'replied');
  assert.equal(mail.state, 'waiting');
  assert.deepEqual(mail.parameters, { signature: 'La CAF du Nord' });
  assert.ok(!JSON.stringify(mail).includes('nadia'));
  assert.equal(context.secrets.open('mail', mail.recipient ?? ''), 'nadia@example.org');
});

test('an author who left no address is not written to', async () => {
  const { context, db } = api;
  const { id } = await insertStory(db);
  await db.transaction().execute((transaction) => writeToAuthor(context, transaction, 'received', id, {}));
  assert.deepEqual(await mails(id), []);
});

test('whoever reported a text is written to where they left an address', async () => {
  const { context, db } = api;
  const { id } = await insertStory(db, { state: 'published' });
  for (const [report, contact] of [
    ['anonymous', null],
    ['named', sealReporter(context.secrets, { name: 'Zoé' })],
    ['reachable', sealReporter(context.secrets, { name: null, email: 'zoe@example.org' })],
  ] as const) {
    const row = { id: report, experience_id: id, reason: 'other', explanation: 'x', contact } as const;
    await db
      .insertInto('report')
      .values({ ...row, state: 'received', received_at: '2026-03-15T12:00:00.000Z' })
      .execute();
    await db
      .transaction()
      .execute((transaction) =>
        writeToReporter(context, transaction, 'report-received', report, { title: 'Trois semaines' }),
      );
  }
  const written = await mails(id);
  assert.deepEqual(
    written.map(({ recipient }) => context.secrets.open('mail', recipient ?? '')),
    ['zoe@example.org'],
  );
});
