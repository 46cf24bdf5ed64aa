import { expect } from '@open-wc/testing';
import { firstAsked, needed } from '../loader/first-asked.js';
import { firstData, firstParts } from './first-data.js';
import { answerWith, asked, restoreFetch, showSettled } from './testing/shown.js';

describe('what the loader preloads', () => {
  afterEach(restoreFetch);

  for (const place of [
    { structure: 'om8uY5Zf3J', commune: '', network: '' },
    { structure: 'om8uY5Zf3J', commune: '62080', network: 'caf' },
    { structure: '', commune: '62080', network: '' },
    { structure: '', commune: '62080', network: 'france-travail' },
    { structure: '', commune: '', network: 'caf' },
  ]) {
    it(`is the first request: ${JSON.stringify(place)}`, async () => {
      answerWith();
      const attributes = Object.entries(place).filter(([, value]) => value);
      const { element } = await showSettled(
        attributes.map(([name, value]) => `${name}="${value}"`).join(' '),
      );
      const [address = ''] = needed(element, firstData);
      expect(asked[0]?.path ?? '').to.equal(firstAsked(element, address));
      expect(needed(element, firstParts)).to.deep.equal(
        element.shadowRoot?.querySelector('input') ? ['place-field'] : [],
      );
    });
  }
});
