import { createChallenge } from 'altcha-lib';
import { signingKey } from '../../src/challenge/issue.js';
import { createSecrets } from '../../src/platform/secrets/secrets.js';
import { startServer } from '../child.js';
import { loadOf } from '../load.js';
import { median, perSecond, type Line } from '../table.js';

const rounds = 3;
const secretKey = Buffer.alloc(32, 7);

/** Stories received and on the disk, each with its own solved challenge, against one insertion. */
export async function measureSubmissions(url: string): Promise<Line[]> {
  const environment = {
    DATABASE_URL: url,
    SECRET_KEY: secretKey.toString('base64'),
    STORY_LIMIT: '1000000000',
    // Each story comes from an address of its own, as citizens' do: those of one address are counted one by one.
    TRUST_PROXY: '127.0.0.1',
  };
  const payloads = await solvedChallenges(60_000);
  let sent = 0;
  const submission = () => ({
    path: '/v1/experiences',
    method: 'POST' as const,
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent++ & 255}`,
    },
    body: JSON.stringify({ ...story, challenge: payloads.pop() ?? '' }),
  });
  const api = await startServer('api', environment);
  const other = await startServer('one-insert', environment);
  try {
    const rates: number[] = [];
    const others: number[] = [];
    for (let round = 0; round < rounds; round++) {
      rates.push((await loadOf(api.origin, submission)).rate);
      others.push((await loadOf(other.origin, submission)).rate);
    }
    const [rate, otherRate] = [median(rates), median(others)];
    const ratio = rate / otherRate;
    return [
      {
        what: 'Durable submission of a story',
        measured: perSecond(rate),
        against: `Fastify with one INSERT: ${perSecond(otherRate)}, ratio ${ratio.toFixed(2)}`,
        aim: '≥ 0.5',
        reached: ratio >= 0.5,
      },
    ];
  } finally {
    await api.stop();
    await other.stop();
  }
}

const story = {
  feeling: 'negative',
  title: 'Trois semaines sans réponse',
  story: 'J’ai envoyé mon dossier au guichet, puis plus rien. Personne ne répond au téléphone. '.repeat(5),
  structures: ['bench000001'],
  postedAs: 'self',
  authorKind: 'person',
};

/** Challenges of the server, their solution known beforehand. */
async function solvedChallenges(count: number): Promise<string[]> {
  const hmacKey = signingKey({ secrets: createSecrets(secretKey) });
  const expires = new Date(Date.now() + 3_600_000);
  const payloads: string[] = [];
  for (let made = 0; made < count; made++) {
    const { algorithm, challenge, salt, signature } = await createChallenge({ hmacKey, number: 1, expires });
    const solution = { algorithm, challenge, number: 1, salt, signature };
    payloads.push(Buffer.from(JSON.stringify(solution)).toString('base64'));
  }
  return payloads;
}
