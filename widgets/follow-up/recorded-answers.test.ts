import { followUps } from '@spplus/contract/nouns/follow-ups';
import { problem } from '@spplus/contract/problem';
import { expect } from '@open-wc/testing';
import { recorded, recordedFetch, token } from './recorded-answers.js';

const address = `https://api.test/v1/follow-ups/${token}`;

describe('recorded answers keep to the contract', () => {
  for (const [name, story] of Object.entries(recorded)) {
    it(name, () => {
      expect(followUps.get.answer.safeParse(story).error).to.equal(undefined);
    });
  }

  it('a change', async () => {
    const response = await recordedFetch()(address, { method: 'PATCH', body: '{"email":null}' });
    expect(followUps.update.answer.parse(await response.json()).contactable).to.equal(false);
  });

  it('an erasure, and everything held', async () => {
    const erased = await recordedFetch()(address, { method: 'DELETE' });
    expect(followUps.erase.answer.safeParse(await erased.json()).error).to.equal(undefined);
    const held = await recordedFetch()(`${address}/data`);
    expect(followUps.download.answer.safeParse(await held.json()).error).to.equal(undefined);
  });

  it('problems', async () => {
    const unknown = await recordedFetch()(`https://api.test/v1/follow-ups/${'a'.repeat(43)}`);
    expect(problem.parse(await unknown.json()).code).to.equal('not-found');
  });
});
