import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openDesk, type Desk } from '../../../packages/api/src/moderation/testing/desk.js';
import { bapaume } from '../../../packages/api/src/results/testing/register.js';
import { spp } from '../../test/command-line.js';

let desk: Desk;
let env: Record<string, string>;
let folder: string;
before(async () => {
  desk = await openDesk(['replies', 'actions']);
  folder = await mkdtemp(join(tmpdir(), 'spp-answering-'));
  env = {
    SPP_URL: await desk.api.app.listen({ port: 0, host: '127.0.0.1' }),
    SPP_KEY: desk.keys.dep62.authorization.replace('Bearer ', ''),
  };
});
after(async () => {
  await rm(folder, { recursive: true });
  await desk.api.close();
});

async function told(title: string): Promise<{ id: string; thread: string }> {
  const { id, threads } = await desk.tell({ state: 'published', title });
  return { id, thread: threads[0] ?? '' };
}

interface Read {
  readonly threads: { readonly messages: { readonly text: string; readonly signature: string }[] }[];
}

test('a thread that waits is answered, from a file, from what is typed, or in one line', async () => {
  const file = join(folder, 'reponse.txt');
  await writeFile(file, 'Depuis un fichier.\n');
  for (const [title, source, stdin, text] of [
    ['fichier', ['--file', file], '', 'Depuis un fichier.'],
    ['entrée', ['--file', '-'], 'Depuis l’entrée.\n', 'Depuis l’entrée.'],
    ['ligne', ['--text', 'En une ligne.'], '', 'En une ligne.'],
  ] as const) {
    const { id, thread } = await told(title);
    const waiting = await spp(['reply', 'list', '--awaiting'], { env });
    assert.match(waiting.output, new RegExp(`^${thread}  .*${title}  no answer yet$`, 'm'));

    const written = await spp(['reply', 'write', thread, '--signature', 'La CAF', ...source], { env, stdin });
    assert.equal(written.code, 0, written.errors);
    assert.match(written.output, /^Reply [\w-]+ is public since 2026-03-15T12:00:00.000Z\n$/);
    const { threads } = (await desk.read(`/v1/experiences/${id}`)).body as Read;
    assert.deepEqual(
      threads[0]?.messages.map((message) => [message.text, message.signature]),
      [[text, 'La CAF']],
    );
    assert.doesNotMatch((await spp(['reply', 'list', '--awaiting'], { env })).output, new RegExp(thread));
  }
});

test('an action is promised for a day, listed, then shown done with the result that moved', async () => {
  const { thread } = await told('Des horaires');
  await desk.api.db
    .insertInto('result')
    .values(
      ['2024', '2025'].map((period, index) => ({
        structure_id: bapaume,
        indicator_id: 'IND-27',
        period,
        period_end: `${period}-12-31`,
        value: 70 + 10 * index,
        n: 400,
        demonstration: false,
        updated_at: '2026-01-31T00:00:00.000Z',
      })),
    )
    .execute();
  const promised = await spp(
    ['act', 'commit', thread, '--due', '2026-06-30', '--text', 'Ouvrir le samedi.', '--json'],
    {
      env,
    },
  );
  assert.equal(promised.code, 0, promised.errors);
  const { id } = JSON.parse(promised.output) as { id: string };
  assert.match(
    (await spp(['act', 'list', '--state', 'committed'], { env })).output,
    new RegExp(`^${id}  ${thread}  committed  2026-06-30  Ouvrir le samedi\\.$`, 'm'),
  );

  const done = await spp(
    ['act', 'done', id, '--evidence', 'Ouvert depuis le 14.', '--indicator', 'IND-27:2024:2025'],
    { env },
  );
  assert.deepEqual(done, { code: 0, output: `Action ${id} is done\n`, errors: '' });
  assert.equal((await spp(['act', 'list', '--state', 'committed'], { env })).output, '');
});

test('an unknown thread is refused; no text, a file that is not there and a day of no calendar are wrong usage', async () => {
  const unknown = await spp(['reply', 'write', 'nowhere', '--signature', 'x', '--text', 'x'], { env });
  assert.equal(unknown.code, 1);
  assert.match(unknown.errors, /404/);
  for (const args of [
    ['reply', 'write', 'x', '--signature', 'x'],
    ['reply', 'write', 'x', '--signature', 'x', '--file', join(folder, 'absent')],
    ['reply', 'write', 'x', '--signature', 'x', '--file', 'x', '--text', 'x'],
    ['act', 'commit', 'x', '--due', '2026-02-30', '--text', 'x'],
    ['act', 'done', 'x', '--evidence', 'x', '--indicator', 'IND-27:2024'],
    ['act', 'done', 'x'],
  ]) {
    assert.equal((await spp(args, { env })).code, 2, args.join(' '));
  }
});

test('a file that is no text is not sent', async () => {
  const file = join(folder, 'image.png');
  await writeFile(file, Buffer.from([0x89, 0x50, 0xff]));
  const { code, errors } = await spp(['reply', 'write', 'x', '--signature', 'x', '--file', file], { env });
  assert.equal(code, 2);
  assert.match(errors, /is not text in UTF-8/);
});
