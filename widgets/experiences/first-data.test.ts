import { expect } from '@open-wc/testing';
import { firstAsked, needed } from '../loader/first-asked.js';
import { firstData, firstParts } from './first-data.js';
import { answerWith, appears, lists, restoreFetch, show, showSettled } from './testing/shown.js';

describe('what the loader preloads', () => {
  afterEach(restoreFetch);

  for (const attributes of [
    '',
    'network="caf"',
    'department="62" network="caf"',
    'structure="cafPasCalais"',
    'commune="62080"',
  ]) {
    it(`is the first request: ${attributes || 'no attribute'}`, async () => {
      answerWith();
      const { element } = await showSettled(attributes);
      expect(
        needed(element, firstData).map((address) => `GET ${firstAsked(element, address)}`),
      ).to.deep.equal(lists().map((path) => path.replace('GET ', 'GET v1/')));
      expect(needed(element, firstParts)).to.deep.equal([]);
    });
  }

  it('is the code of a story where it stands alone', async () => {
    answerWith();
    const { element, root } = await show('experience="story-caf"');
    await appears(root, '.story');
    expect(needed(element, firstData)).to.deep.equal([]);
    expect(needed(element, firstParts)).to.deep.equal(['story']);
  });
});
