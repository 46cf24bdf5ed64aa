import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { beginningOf } from './summary.js';

describe('the beginning of a story', () => {
  it('is the whole of a short one', () => {
    assert.equal(beginningOf('Tout s’est bien passé.'), 'Tout s’est bien passé.');
  });

  it('ends between two words', () => {
    const shown = beginningOf('Guichet fermé. '.repeat(40));
    assert.match(shown, /^(Guichet fermé\. )*(Guichet|Guichet fermé\.)…$/);
  });

  it('is the story’s own characters, none cut in two, and never longer than a list can show', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        const shown = beginningOf(text);
        assert.ok(shown.length <= 301);
        assert.ok(shown === text || text.startsWith(shown.slice(0, -1)));
        assert.equal(Buffer.from(shown).toString(), shown);
      }),
    );
  });
});
