import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk, type Desk } from '../../../../packages/api/src/moderation/testing/desk.js';
import { spp } from '../../../test/command-line.js';

let desk: Desk;
let env: Record<string, string>;
before(async () => {
  desk = await openDesk(['moderation']);
  env = {
    SPP_URL: await desk.api.app.listen({ port: 0, host: '127.0.0.1' }),
    SPP_KEY: desk.keys.dep62.authorization.replace('Bearer ', ''),
  };
});
after(() => desk.api.close());

const published = async (id: string): Promise<{ status: number; body: unknown }> =>
  desk.read(`/v1/experiences/${id}`);
const itemOf = async (story: string): Promise<string> => {
  const { output } = await spp(['moderate', 'list', '--json'], { env });
  const items = JSON.parse(output) as { id: string; experience: string }[];
  return items.find(({ experience }) => experience === story)?.id ?? assert.fail(`${story} does not wait`);
};

test('what waits is listed, read with its proposed masks, and accepted with them', async () => {
  const { id } = await desk.tell({ title: 'Mieux', story: 'Mme Martin, 06 12 34 56 78, a été parfaite.' });
  const item = await itemOf(id);

  const list = await spp(['moderate', 'list'], { env });
  assert.match(list.output, new RegExp(`^${item}  .*Mieux`, 'm'));

  const page = await spp(['moderate', 'show', item], { env });
  assert.match(page.output, /--mask story:4-10:name {3}«Martin»/);
  assert.match(page.output, /^Revision: 1$/m);

  const accepted = await spp(
    ['moderate', 'accept', item, '--mask-found', '--mask', 'title:0-5:other', '--revision', '1'],
    { env },
  );
  assert.deepEqual(accepted, { code: 0, output: `${id} is published\n`, errors: '' });
  const { body } = await published(id);
  const { story, title } = body as { story: string; title: string };
  assert.deepEqual([title, story], ['[…]', 'Mme […], […], a été parfaite.']);
});

test('a text is refused with a published reason, or given to another structure', async () => {
  const refused = await desk.tell();
  const answer = await spp(
    [
      'moderate',
      'reject',
      await itemOf(refused.id),
      '--reason',
      'advertising',
      '--comment',
      'Sans la publicité ?',
    ],
    { env },
  );
  assert.deepEqual([answer.code, answer.output], [0, `${refused.id} is rejected\n`]);

  const moved = await desk.tell();
  const item = await itemOf(moved.id);
  const handed = await spp(
    ['moderate', 'hand-over', item, '--to', 'arras', '--from', 'om8uY5Zf3J', '--json'],
    { env },
  );
  assert.deepEqual([handed.code, JSON.parse(handed.output)], [0, { experience: moved.id, state: 'pending' }]);
});

test('a revision that was not read is not decided on, and is given back', async () => {
  const { id } = await desk.tell();
  const item = await itemOf(id);
  const stale = await spp(['moderate', 'accept', item, '--revision', '7'], { env });
  assert.equal(stale.code, 2);
  assert.match(stale.errors, /changed since revision 7: read revision 1/);
  assert.equal((await published(id)).status, 404);
  assert.equal(
    (await desk.ask(desk.keys.travail, 'POST', `/v1/agent/moderation/${item}/claims`)).status,
    201,
  );
});

test('what somebody else reads is refused with the API’s problem', async () => {
  const { id } = await desk.tell();
  const item = await itemOf(id);
  await desk.ask(desk.keys.travail, 'POST', `/v1/agent/moderation/${item}/claims`);
  const refused = await spp(['moderate', 'accept', item], { env });
  assert.equal(refused.code, 1);
  assert.match(refused.errors, /: 409 .*\n {2}\(request [\w-]+\)\n$/);
  const problem = await spp(['--json', 'moderate', 'accept', item], { env });
  assert.equal(JSON.parse(problem.errors).code, 'conflict');
});

test('a mask that is none, an unknown reason and a missing one are wrong usage', async () => {
  for (const args of [
    ['accept', 'x', '--mask', 'story:20-10:name'],
    ['accept', 'x', '--mask', 'story:1-2:nothing'],
    ['accept', 'x', '--mask', 'story'],
    ['reject', 'x', '--reason', 'ugly'],
    ['reject', 'x'],
    ['accept', 'x', '--revision', 'one'],
    ['forget', 'x'],
  ]) {
    const { code, output, errors } = await spp(['moderate', ...args], { env });
    assert.deepEqual([code, output], [2, ''], args.join(' '));
    assert.match(errors, /^error: /);
  }
});
