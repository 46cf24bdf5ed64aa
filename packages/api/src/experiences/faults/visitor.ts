import { challengeTask, experiences, type NewExperience } from '@spplus/contract';
import assert from 'node:assert/strict';
import { solve } from '../../challenge/testing/solve.js';
import { fieldsOf } from '../../platform/testing/json.js';

/** Asks a server that is about to be killed, as people and as an agent do, and counts what it acknowledges. */
export class Visitor {
  answers = 0;
  limit = Infinity;
  #reached: () => void = () => undefined;

  constructor(
    private readonly address: string,
    private readonly authorization: string,
  ) {}

  /** Runs `act` as soon as so many writes are acknowledged. */
  after(answers: number, act: () => Promise<void>): Promise<void> {
    this.limit = answers;
    return new Promise<void>((reached) => (this.#reached = reached)).then(act);
  }

  async get(path: string): Promise<unknown> {
    const answer = await fetch(this.address + path);
    assert.equal(answer.status, 200, path);
    return answer.json();
  }

  /** Asks for a write under its key. */
  async post(path: string, key: string, body: object = {}): Promise<Record<string, unknown>> {
    const answer = await fetch(this.address + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(path.startsWith('/v1/agent/') && { authorization: this.authorization }),
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    assert.equal(answer.status, 201, `${path}: ${text}`);
    this.answers += 1;
    if (this.answers === this.limit) this.#reached();
    return fieldsOf(text);
  }

  async solved(): Promise<string> {
    return solve(challengeTask.parse(await this.get('/v1/challenge')));
  }

  /** The text of every published story. */
  async publishedStories(): Promise<string[]> {
    const stories: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = experiences.list.answer.parse(
        await this.get(`/v1/experiences?limit=100${cursor && `&cursor=${cursor}`}`),
      );
      stories.push(...page.items.map(({ excerpt }) => excerpt));
      cursor = page.nextCursor;
    }
    return stories;
  }
}

/** What somebody sends to tell a story of a structure. */
export const told = async (visitor: Visitor, story: string, structure: string): Promise<NewExperience> => ({
  feeling: 'neutral',
  title: 'Un récit',
  story,
  structures: [structure],
  postedAs: 'self',
  authorKind: 'person',
  challenge: await visitor.solved(),
});
