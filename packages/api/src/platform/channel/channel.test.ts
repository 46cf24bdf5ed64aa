import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { callChannel, CommandFailed, NobodyThere } from './call.js';
import type { Commands } from './commands.js';
import { serveChannel } from './serve.js';

const folder = await mkdtemp(join(tmpdir(), 'spplus-channel-'));
after(() => rm(folder, { recursive: true, force: true }));

const commands: Commands = {
  echo: (args, progress) => {
    progress({ percent: 50 });
    progress('\u2028 stays on its line');
    return Promise.resolve(args);
  },
  nothing: () => Promise.resolve(undefined),
  fail: () => Promise.reject(new Error('Column «name» is missing.')),
};

function ignore(): void {
  // These tests look at what comes back.
}

test('a command gets its arguments, tells its progress and answers its result', async () => {
  const path = join(folder, 'echo');
  const channel = await serveChannel(path, Promise.resolve(commands));
  const progress: unknown[] = [];
  const args = { file: 'données.csv', big: 'é'.repeat(200_000) };
  assert.deepEqual(await callChannel(path, 'echo', args, (told) => progress.push(told)), args);
  assert.deepEqual(progress, [{ percent: 50 }, '\u2028 stays on its line']);
  await channel.close();
});

test('a command may answer nothing', async () => {
  const path = join(folder, 'nothing');
  const channel = await serveChannel(path, Promise.resolve(commands));
  assert.equal(await callChannel(path, 'nothing', {}, ignore), undefined);
  await channel.close();
});

test('what a command throws reaches its caller in its own words', async () => {
  const path = join(folder, 'fail');
  const channel = await serveChannel(path, Promise.resolve(commands));
  await assert.rejects(callChannel(path, 'fail', {}, ignore), new CommandFailed('Column «name» is missing.'));
  await assert.rejects(callChannel(path, 'toString', {}, ignore), /knows no command «toString»/);
  await channel.close();
});

test('a request waits until the commands are offered', async () => {
  const path = join(folder, 'wait');
  let offer: (commands: Commands) => void = ignore;
  const channel = await serveChannel(path, new Promise((resolve) => (offer = resolve)));
  const answer = callChannel(path, 'echo', 1, ignore);
  offer(commands);
  assert.equal(await answer, 1);
  await channel.close();
});

test('only the user who runs the server may speak to it', async () => {
  const path = join(folder, 'mode');
  const channel = await serveChannel(path, Promise.resolve(commands));
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  await channel.close();
});

test('a draining channel finishes what runs, and refuses what comes', async () => {
  const path = join(folder, 'drain');
  let finish: (result: string) => void = ignore;
  const slow = new Promise<string>((resolve) => (finish = resolve));
  const channel = await serveChannel(path, Promise.resolve({ ...commands, slow: () => slow }));
  const running = callChannel(path, 'slow', {}, ignore);
  await callChannel(path, 'echo', {}, ignore);
  const drained = channel.drain();
  await assert.rejects(callChannel(path, 'echo', {}, ignore), /is stopping/);
  finish('whole');
  await drained;
  assert.equal(await running, 'whole');
  await channel.close();
});

test('a caller that leaves does not stop its command', async () => {
  const path = join(folder, 'leave');
  let callerIsGone: () => void = ignore;
  const gone = new Promise<void>((resolve) => (callerIsGone = resolve));
  let finish: () => void = ignore;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const channel = await serveChannel(path, Promise.resolve({ work: () => gone.then(finish) }));
  const socket = connect(path, () => socket.write('{"command":"work","arguments":null}\n'));
  socket.once('data', () => socket.destroy());
  socket.once('close', callerIsGone);
  await finished;
  await channel.close();
});

test('what is not a request is refused, and the channel lives on', async () => {
  const path = join(folder, 'junk');
  const channel = await serveChannel(path, Promise.resolve(commands));
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(path, () => socket.write('GET / HTTP/1.1\n'));
    socket.on('data', (bytes) => resolve(String(bytes)));
  });
  assert.match(answer, /"failed":true/);
  assert.equal(await callChannel(path, 'echo', 2, ignore), 2);
  await channel.close();
});

test('a socket without its process, and no socket, have nobody there', async () => {
  const path = join(folder, 'dead');
  await writeFile(path, '');
  await assert.rejects(callChannel(path, 'echo', {}, ignore), NobodyThere);
  await assert.rejects(callChannel(join(folder, 'absent'), 'echo', {}, ignore), NobodyThere);
});

test('a server that goes before it answers leaves its caller no false promise', async () => {
  const path = join(folder, 'gone');
  let begin: () => void = ignore;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const forever = (): Promise<never> => (begin(), new Promise(ignore));
  const channel = await serveChannel(path, Promise.resolve({ forever }));
  void begun.then(() => channel.close());
  await assert.rejects(callChannel(path, 'forever', {}, ignore), /stopped before it answered/);
});
