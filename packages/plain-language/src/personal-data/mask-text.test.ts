import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findPersonalData } from './find.js';
import { maskMark, maskText } from './mask-text.js';

test('each part is hidden under one mark', () => {
  const text = 'Mme Martin, 06 12 34 56 78.';
  assert.equal(maskText(text, findPersonalData(text)), 'Mme […], […].');
  assert.equal(maskText(text, []), text);
});

test('there are as many marks as parts, and the rest is untouched', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ maxLength: 9 }), fc.nat(9)), { maxLength: 9 }), (pieces) => {
      let text = '';
      const parts = pieces.map(([kept, length]) => {
        text += kept;
        const start = text.length;
        text += 'x'.repeat(length);
        return { start, end: text.length };
      });
      assert.equal(maskText(text, parts), pieces.map(([kept]) => kept + maskMark).join(''));
    }),
  );
});
