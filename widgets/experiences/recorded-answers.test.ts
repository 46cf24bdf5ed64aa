import { answerClock } from '@spplus/contract/nouns/answer-clock';
import { challenge } from '@spplus/contract/nouns/challenge';
import { communes } from '@spplus/contract/nouns/communes';
import { experiences } from '@spplus/contract/nouns/experiences';
import { problem } from '@spplus/contract/problem';
import { expect } from '@open-wc/testing';
import { recordedFetch, type Behaviour } from './recorded-answers.js';

const answer = async (path: string, behaviour?: Behaviour, method = 'GET'): Promise<unknown> =>
  (await recordedFetch(behaviour)(`https://api.test/v1/${path}`, { method })).json();

describe('recorded answers keep to the contract', () => {
  const rows = [
    ['experiences?limit=10', experiences.list, 'answering'],
    ['experiences?limit=10&cursor=after-20', experiences.list, 'answering'],
    ['experiences', experiences.list, 'uncounted'],
    ['experiences', experiences.list, 'nothing'],
    ['experiences/story-caf', experiences.get, 'answering'],
    ['experiences/story-agency', experiences.get, 'answering'],
    ['answer-clock', answerClock.get, 'answering'],
    ['answer-clock', answerClock.get, 'nothing'],
    ['challenge', challenge.get, 'answering'],
    ['communes?q=ba', communes.search, 'answering'],
  ] as const;
  for (const [path, row, behaviour] of rows) {
    it(`${path} (${behaviour})`, async () => {
      expect(row.answer.safeParse(await answer(path, behaviour)).error).to.equal(undefined);
    });
  }

  for (const [path, row] of [
    ['experiences/story-caf/votes', experiences.vote],
    ['experiences/story-caf/reports', experiences.report],
  ] as const) {
    it(path, async () => {
      expect(row.answer.safeParse(await answer(path, 'answering', 'POST')).error).to.equal(undefined);
    });
  }

  it('problems', async () => {
    expect(problem.parse(await answer('experiences', 'failing')).code).to.equal('internal');
    expect(problem.parse(await answer('experiences/inconnue')).code).to.equal('not-found');
  });
});
