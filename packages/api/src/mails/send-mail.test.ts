import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import { testContext, type TestContext } from '../platform/testing/context.js';
import { letJobsWait, workOff } from '../platform/testing/work-off.js';
import { folderPost, keptMails } from './folder.js';
import type { Post } from './post.js';
import { mailWork } from './send-mail.js';
import { smtpPost } from './smtp.js';
import { startSmtpServer } from './testing/smtp-server.js';
import { writeToAuthor } from './write-mail.js';

const from = 'ne-pas-repondre@sp.example';

let api: TestContext;
before(async () => {
  api = await testContext({ publicUrl: 'https://sp.example' });
});
after(() => api.close());

async function write(email: string): Promise<{ id: string; token: string }> {
  const { context, db } = api;
  const { id, token } = await insertStory(db, { secrets: context.secrets, email });
  await db.transaction().execute((transaction) => writeToAuthor(context, transaction, 'published', id, {}));
  return { id, token };
}

const send = (post: Post) => workOff(api.context, { mail: mailWork(api.context, post) }, 'mail');

const mailOf = (experience: string) =>
  api.db.selectFrom('mail').selectAll().where('experience_id', '=', experience).executeTakeFirstOrThrow();

test('a mail is sent by SMTP with the secret link, once, and its address erased', async () => {
  const server = await startSmtpServer();
  const { id, token } = await write('nadia@example.org');
  await send(smtpPost({ smtpUrl: server.url, from }));
  const [{ to, source } = assert.fail('nothing came'), ...others] = server.received;
  assert.equal(others.length, 0);
  assert.deepEqual(to, ['nadia@example.org']);
  assert.match(source, /^From: "?Services Publics\+"? <ne-pas-repondre@sp\.example>\r?$/m);
  assert.match(source, /^Auto-Submitted: auto-generated\r?$/m);
  const body = source.replace(/=\r\n/g, '').replace(/=3D/g, '=');
  assert.ok(body.includes(`https://sp.example/suivi.html#${token}`));
  assert.match(source, /multipart\/alternative/);

  const { state, recipient, sent_at, attempts } = await mailOf(id);
  assert.deepEqual([state, recipient, sent_at, attempts], ['sent', null, '2026-03-15T12:00:00.000Z', 1]);
  const mail = await mailOf(id);
  await api.db
    .transaction()
    .execute((transaction) => api.context.jobs.enqueue(transaction, 'mail', { id: mail.id }));
  await send(smtpPost({ smtpUrl: server.url, from }));
  assert.equal(server.received.length, 1);
  await server.stop();
});

test('fault 5, the mail server down for a day: nothing is lost, each mail is retried, then sent once', async () => {
  const server = await startSmtpServer();
  const { url } = server;
  await server.stop();
  const post = smtpPost({ smtpUrl: url, from });
  const stories = await Promise.all(['a', 'b', 'c'].map((name) => write(`${name}@example.org`)));
  for (let hour = 0; hour < 24; hour += 1) {
    await send(post);
    await letJobsWait(api.db, 3600);
  }
  for (const { id } of stories) {
    const { state, attempts, last_outcome } = await mailOf(id);
    assert.equal(state, 'waiting');
    assert.ok(attempts > 20, `${attempts} tries`);
    assert.match(last_outcome ?? '', /^SMTP ESOCKET|^SMTP ECONN/);
  }
  const back = await startSmtpServer({}, Number(new URL(url).port));
  await send(post);
  await back.stop();
  assert.deepEqual(back.received.map(({ to }) => to[0]).sort(), [
    'a@example.org',
    'b@example.org',
    'c@example.org',
  ]);
  for (const { id } of stories) assert.equal((await mailOf(id)).state, 'sent');
});

test('fault 5, a mail whose tries have run out is a dead letter that can be seen', async () => {
  const { id } = await write('late@example.org');
  const away: Post = { send: () => Promise.reject(new Error('away')) };
  for (let round = 0; round < 70; round += 1) {
    await send(away);
    await letJobsWait(api.db, 3600);
  }
  const { state, attempts } = await mailOf(id);
  assert.deepEqual([state, attempts], ['dead', 61]);
});

test('an address that its server refuses is not tried again, and is not repeated in what is kept', async () => {
  const server = await startSmtpServer({
    onRcptTo({ address }, _session, done) {
      done(Object.assign(new Error(`No mailbox ${address} here`), { responseCode: 550 }));
    },
  });
  const { id } = await write('nobody@example.org');
  await send(smtpPost({ smtpUrl: server.url, from }));
  await server.stop();
  const { state, attempts, last_outcome } = await mailOf(id);
  assert.deepEqual([state, attempts, last_outcome], ['dead', 1, 'SMTP EENVELOPE 550']);
});

test('CR/LF in an address never reaches a header, nor does a comma make a second address', async () => {
  const server = await startSmtpServer();
  const post = smtpPost({ smtpUrl: server.url, from });
  const mail = { id: 'x', subject: 's', text: 't', html: '<p>h</p>', at: new Date(0) };
  for (const to of [
    'nadia@example.org\r\nBcc: spy@example.org',
    'nadia@example.org,spy@example.org',
    'nadia@example.org>\r\nRCPT TO:<spy@example.org',
  ]) {
    await post.send({ ...mail, to }).catch(() => undefined);
  }
  await server.stop();
  for (const { to, source } of server.received) {
    assert.ok(!to.includes('spy@example.org'), String(to));
    assert.doesNotMatch(source, /^Bcc:/im);
  }
});

test('a mail of an erased story is not sent', async () => {
  const { id } = await write('gone@example.org');
  await api.db.deleteFrom('experience').where('id', '=', id).execute();
  const unwanted: Post = { send: () => assert.fail('It was sent.') };
  await send(unwanted);
});

test('without a server, mails are written in a folder and read newest first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spplus-mail-'));
  assert.deepEqual(await keptMails(join(folder, 'nothing'), 5), []);
  for (const [name, moment] of [
    ['first', '2026-03-16T12:00:00.000Z'],
    ['second', '2026-03-17T12:00:00.000Z'],
  ] as const) {
    api.setNow(moment);
    await write(`${name}@example.org`);
    await send(folderPost(folder));
  }
  const mails = await keptMails(folder, 5);
  assert.deepEqual(
    mails.map(({ to }) => to),
    ['second@example.org', 'first@example.org'],
  );
  assert.deepEqual(await keptMails(folder, 1), mails.slice(0, 1));
  await rm(folder, { recursive: true });
});
