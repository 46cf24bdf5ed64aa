import { communes } from '@spplus/contract/nouns/communes';
import { results } from '@spplus/contract/nouns/results';
import { structures } from '@spplus/contract/nouns/structures';
import { problem } from '@spplus/contract/problem';
import { expect } from '@open-wc/testing';
import { recordedFetch } from './recorded-answers.js';

const answer = async (path: string): Promise<unknown> =>
  (await recordedFetch()(`https://api.test/v1/${path}`)).json();

describe('recorded answers keep to the contract', () => {
  for (const query of [
    'structure=om8uY5Zf3J',
    'structure=om8uY5Zf4K',
    'commune=62080',
    'commune=62080&network=france-travail',
    'commune=62080&cursor=next',
    'commune=01001',
  ]) {
    it(`results?${query}`, async () => {
      expect(results.list.answer.safeParse(await answer(`results?${query}`)).error).to.equal(undefined);
    });
  }

  it('communes', async () => {
    const body = await answer('communes?q=st-aubin');
    expect(communes.search.answer.parse(body).items.map(({ name }) => name)).to.deep.equal([
      'Saint-Aubin',
      'Saint-Aubin-Celloville',
    ]);
  });

  it('structures', async () => {
    expect(structures.list.answer.parse(await answer('structures?near=50.10,2.85')).items).to.have.lengthOf(
      3,
    );
  });

  it('problems', async () => {
    const failed = await recordedFetch('failing')('https://api.test/v1/results');
    expect(problem.parse(await failed.json()).code).to.equal('internal');
    expect(problem.parse(await answer('nothing')).code).to.equal('not-found');
  });
});
