import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { StructureTree } from './tree.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const id = fc.constantFrom(...ids);
const moves = fc.array(fc.tuple(id, fc.option(id)), { maxLength: 40 });

const treeOf = (pairs: readonly (readonly [string, string | null])[]): StructureTree => {
  const tree = new StructureTree(ids.map((one) => ({ id: one, parent: null })));
  for (const [one, parent] of pairs) tree.attach(one, parent);
  return tree;
};

test('whatever is attached where, no structure is ever its own ancestor', () => {
  fc.assert(
    fc.property(moves, (pairs) => {
      const tree = treeOf(pairs);
      for (const one of ids) {
        let steps = 0;
        for (let at: string | null = one; at !== null; at = tree.parentOf(at)) steps++;
        assert.ok(steps <= ids.length);
      }
    }),
  );
});

test('leaves are those that nobody has for parent', () => {
  fc.assert(
    fc.property(moves, (pairs) => {
      const tree = treeOf(pairs);
      const parents = new Set(ids.map((one) => tree.parentOf(one)));
      for (const one of ids) assert.equal(tree.isLeaf(one), !parents.has(one));
    }),
  );
});

test('a structure asked under an unknown or impossible parent stays where it is', () => {
  const tree = treeOf([
    ['a', 'b'],
    ['b', 'c'],
  ]);
  assert.equal(tree.attach('a', 'nowhere'), 'unknown-parent');
  assert.equal(tree.attach('c', 'a'), 'own-ancestor');
  assert.deepEqual([tree.parentOf('a'), tree.parentOf('c')], ['b', null]);
});

test('a circle that was stored already can be mended, and ends every walk', () => {
  const tree = new StructureTree([
    { id: 'a', parent: 'b' },
    { id: 'b', parent: 'a' },
    { id: 'c', parent: null },
  ]);
  assert.equal(tree.attach('c', 'a'), 'attached');
  assert.equal(tree.attach('a', null), 'attached');
});
