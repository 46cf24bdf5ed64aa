import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem } from '../platform/problems.js';
import { checkChange, possibilities, type Said, type Undertaken } from './rules.js';

const said = (id: string, by: Said['by'], rest: Partial<Said> = {}): Said => ({
  id,
  thread: 't',
  by,
  state: 'published',
  rated: false,
  ...rest,
});
const reply = said('reply', 'administration');

describe('what an author may do', () => {
  it('answers a thread once after each reply', () => {
    const answerable = (...messages: Said[]) => possibilities('published', messages, []).answerable;
    assert.deepEqual(answerable(), []);
    assert.deepEqual(answerable(reply), ['t']);
    assert.deepEqual(answerable(reply, said('a', 'author')), []);
    assert.deepEqual(answerable(reply, said('a', 'author', { state: 'pending' })), []);
    assert.deepEqual(answerable(reply, said('a', 'author', { state: 'rejected' })), ['t']);
    assert.deepEqual(answerable(reply, said('a', 'author'), said('again', 'administration')), ['t']);
    assert.deepEqual(answerable(reply, said('b', 'administration', { thread: 'u' })), ['t', 'u']);
  });

  it('rates a reply and confirms an action once', () => {
    const done: Undertaken = { id: 'a', state: 'done', confirmed: false };
    const messages = [reply, said('rated', 'administration', { rated: true }), said('own', 'author')];
    const actions = [
      done,
      { ...done, id: 'b', confirmed: true },
      { ...done, id: 'c', state: 'committed' as const },
    ];
    const { ratable, confirmable } = possibilities('published', messages, actions);
    assert.deepEqual([ratable, confirmable], [['reply'], ['a']]);
  });

  it('answers only what is published, and does nothing to what was refused', () => {
    const done: Undertaken = { id: 'a', state: 'done', confirmed: false };
    assert.deepEqual(possibilities('pending', [reply], [done]), {
      answerable: [],
      ratable: ['reply'],
      confirmable: ['a'],
    });
    for (const state of ['rejected', 'removed'] as const) {
      assert.deepEqual(possibilities(state, [reply], [done]), {
        answerable: [],
        ratable: [],
        confirmable: [],
      });
    }
  });

  it('never answers the author’s own word, whatever was said', () => {
    const message = fc.record({
      id: fc.uuid(),
      thread: fc.constantFrom('t', 'u', 'v'),
      by: fc.constantFrom('administration', 'author'),
      state: fc.constantFrom('published', 'pending'),
      rated: fc.boolean(),
    }) satisfies fc.Arbitrary<Said>;
    fc.assert(
      fc.property(fc.array(message), (messages) => {
        const { answerable } = possibilities('published', messages, []);
        assert.equal(new Set(answerable).size, answerable.length);
        for (const thread of ['t', 'u', 'v']) {
          const last = messages.findLast((candidate) => candidate.thread === thread);
          assert.equal(answerable.includes(thread), last?.by === 'administration');
        }
      }),
    );
  });
});

describe('a change', () => {
  const nothing = { answerable: [], ratable: [], confirmable: [] };
  const code = (expected: string, pointer: string) => (error: unknown) =>
    error instanceof Problem && error.code === expected && error.errors?.[0]?.pointer === pointer;

  it('asks for something', () => {
    assert.throws(() => checkChange({}, nothing), code('invalid-body', ''));
    assert.throws(() => checkChange({ amendment: {} }, nothing), code('invalid-body', '/amendment'));
    checkChange({ email: null }, nothing);
    checkChange({ amendment: { title: 'Autre titre' } }, nothing);
  });

  it('is refused where it may not be done', () => {
    const changes = [
      [{ rating: { reply: 'x', rating: 'partly' } }, '/rating/reply'],
      [{ answer: { thread: 'x', text: 'Merci' } }, '/answer/thread'],
      [{ confirmation: { action: 'x', better: true } }, '/confirmation/action'],
    ] as const;
    for (const [change, pointer] of changes) {
      assert.throws(() => checkChange(change, nothing), code('conflict', pointer));
      checkChange(change, { answerable: ['x'], ratable: ['x'], confirmable: ['x'] });
    }
  });
});
