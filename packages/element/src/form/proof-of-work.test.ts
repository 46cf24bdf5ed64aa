import type { ChallengeTask } from '@spplus/contract/nouns/challenge';
import { expect } from '@open-wc/testing';
import { ProofOfWork, UnsolvableError } from './proof-of-work.js';

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function taskOf(number: number, expires: number, maxnumber = number): Promise<ChallengeTask> {
  const salt = `${crypto.randomUUID()}?expires=${Math.round(expires / 1000)}&`;
  const challenge = await hashOf(salt + number);
  return { algorithm: 'SHA-256', challenge, maxnumber, salt, signature: 'signed' };
}

const later = () => Date.now() + 600_000;

const solutionIn = (payload: string): Record<string, unknown> => JSON.parse(atob(payload));

describe('the proof of work', () => {
  it('is what ALTCHA takes: the task, and the number that solves it', async () => {
    const task = await taskOf(321, later());
    const { algorithm, challenge, salt, signature } = task;
    const payload = await new ProofOfWork(() => Promise.resolve(task)).payload();
    expect(solutionIn(payload)).to.deep.equal({ algorithm, challenge, number: 321, salt, signature });
  });

  it('is made once, however often it is asked for, until it is used', async () => {
    let read = 0;
    const proof = new ProofOfWork(async () => {
      read += 1;
      return taskOf(10, later());
    });
    proof.begin();
    const [one, two] = await Promise.all([proof.payload(), proof.payload()]);
    expect(one).to.equal(two);
    expect(read).to.equal(1);
    proof.renew();
    expect(await proof.payload()).not.to.equal(one);
    expect(read).to.equal(2);
  });

  it('is made again when it is about to end', async () => {
    const tasks = [await taskOf(1, Date.now() + 5000), await taskOf(2, later())];
    const proof = new ProofOfWork(() => Promise.resolve(tasks.shift() ?? taskOf(3, later())));
    expect(solutionIn(await proof.payload())['number']).to.equal(2);
  });

  it('tells what went wrong, and can be asked again', async () => {
    const offline = new Error('offline');
    const answers = [Promise.reject(offline), Promise.reject(offline), taskOf(4, later())];
    for (const answer of answers) answer.catch(() => undefined);
    const proof = new ProofOfWork(async () => answers.shift() ?? taskOf(5, later()));
    proof.begin();
    const failed = await proof.payload().catch((cause: unknown) => cause);
    expect(failed).to.equal(offline);
    await proof.payload().catch((cause: unknown) => expect(cause).to.equal(offline));
    expect(solutionIn(await proof.payload())['number']).to.be.oneOf([4, 5]);
  });

  it('gives up a task that has no solution', async () => {
    const task = { ...(await taskOf(50, later())), maxnumber: 20 };
    const failed = await new ProofOfWork(() => Promise.resolve(task))
      .payload()
      .catch((cause: unknown) => cause);
    expect(failed).to.be.instanceOf(UnsolvableError);
  });

  it('stops working when told to', async () => {
    const task = await taskOf(500_000, later());
    const proof = new ProofOfWork(() => Promise.resolve(task));
    const solving = proof.payload().catch((cause: unknown) => cause);
    await Promise.resolve();
    proof.stop();
    expect(await solving).to.have.property('name', 'AbortError');
  });

  it('leaves the page at the disposal of its visitor: no task over 50 ms, on a slow device', async () => {
    const task = await taskOf(2000, later());
    const own = { now: performance.now.bind(performance), digest: crypto.subtle.digest.bind(crypto.subtle) };
    const wait = window.setTimeout.bind(window);
    // A clock that only work moves: 2,000 digests a second, as if made at once.
    let clock = 0;
    let resumed = 0;
    const tasks: number[] = [];
    performance.now = () => clock;
    crypto.subtle.digest = (algorithm, data) => {
      clock += 0.5;
      return own.digest(algorithm, data);
    };
    const paused = (callback: () => void, delay?: number): number => {
      tasks.push(clock - resumed);
      return wait(() => {
        resumed = clock;
        callback();
      }, delay);
    };
    Object.assign(window, { setTimeout: paused });
    try {
      await new ProofOfWork(() => Promise.resolve(task)).payload();
    } finally {
      Object.assign(window, { setTimeout: wait });
      Object.assign(performance, { now: own.now });
      Object.assign(crypto.subtle, { digest: own.digest });
    }
    expect(clock).to.be.at.least(1000);
    expect(tasks.length).to.be.at.least(20);
    expect(Math.max(...tasks, clock - resumed)).to.be.at.most(50);
  }).timeout(60_000);
});
