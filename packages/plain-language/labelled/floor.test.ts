import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPersonalData } from '../src/personal-data/find.js';
import { score } from './score.js';
import { labelledTexts } from './set.js';

const texts = labelledTexts();

test('there are at least a thousand texts, a third of them without anything personal', () => {
  assert.ok(texts.length >= 1_000);
  assert.ok(texts.filter(({ labels }) => labels.length === 0).length >= texts.length / 3);
});

test('labels are the slots of their text, in order', () => {
  for (const { text, labels } of texts) {
    let from = 0;
    for (const { start, end } of labels) {
      assert.ok(from <= start && start < end && end <= text.length);
      from = end;
    }
  }
});

for (const [name, part] of [
  ['all', texts],
  ['written after the rules', texts.filter(({ later }) => later)],
] as const) {
  for (const { kind, labels, precision, recall } of score(part, findPersonalData)) {
    test(`${kind}, ${name}: what is found is right, and little is missed`, () => {
      const floor = kind === 'name' ? 0.9 : 0.95;
      assert.ok(labels >= 30, `${labels} labels`);
      assert.ok(precision >= floor, `precision ${precision}`);
      assert.ok(recall >= floor, `recall ${recall}`);
    });
  }
}
