import {
  problem as problemSchema,
  problemStatus,
  table,
  type Endpoint,
  type Group,
  type ProblemCode,
} from '@spplus/contract';
import * as fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import * as z from 'zod/mini';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { matrix, type Row } from '../access/testing/matrix.js';
import { roles, setScene, type Role, type Scene } from '../access/testing/scene.js';
import { solvedChallenge } from '../challenge/testing/solve.js';
import { fitting, type Known } from './testing/arbitrary.js';
import { fillScene } from './testing/targets.js';

/** Of the whole run, spread over every operation × every role; `FUZZ_REQUESTS` asks for more. */
const usual = process.env['SPP_TEST_ENGINE'] === 'postgresql' ? 2_000 : 20_000;
const requests = Number(process.env['FUZZ_REQUESTS'] ?? usual);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);

const groups: Readonly<Record<string, Group>> = table;
const operations = Object.entries(groups).flatMap(([noun, group]) =>
  Object.entries(group).map(([name, endpoint]) => ({ operation: `${noun}.${name}`, endpoint })),
);
const rightRequests: Readonly<Record<string, Row>> = matrix;
const askers: readonly (Role | undefined)[] = [undefined, ...roles];

let scene: Scene;
let known: Known;
let asked = 0;
const succeeded = new Set<string>();

before(async () => {
  scene = await setScene();
  ({ known } = await fillScene(scene));
});
after(() => scene.close());

interface Drawn {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly solved: boolean;
  /** Starts from a right request, on objects of its own; `name` is a field that it changes, if any. */
  readonly right: { readonly name: string; readonly value: unknown } | undefined;
}

const empty = fc.constant({});
const objectOf = (schema: z.ZodMiniType | undefined): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  schema ? fitting(schema, known).map((value) => (value instanceof Object ? { ...value } : {})) : empty;

/** A body that fits, or one that nearly does: a field more, less, or of another kind. */
function bodyOf(schema: z.ZodMiniType | undefined): fc.Arbitrary<unknown> {
  if (!schema) return fc.constant(undefined);
  const spoilt = fc
    .tuple(objectOf(schema), fc.string(), fc.jsonValue({ maxDepth: 2 }))
    .map(([body, name, value]) => ({ ...body, [name]: value }));
  const swapped = fc
    .tuple(objectOf(schema), fc.nat(), fc.jsonValue({ maxDepth: 2 }))
    .map(([body, rank, value]) => {
      const names = Object.keys(body);
      const name = names[rank % Math.max(1, names.length)];
      return name === undefined ? body : { ...body, [name]: value };
    });
  return fc.oneof(
    { weight: 6, arbitrary: fitting(schema, known) },
    { weight: 1, arbitrary: spoilt },
    { weight: 1, arbitrary: swapped },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
}

const drawnFor = ({ params, query, body }: Endpoint): fc.Arbitrary<Drawn> =>
  fc.record({
    params: objectOf(params),
    query: objectOf(query),
    body: bodyOf(body),
    solved: fc.boolean(),
    right: fc.oneof(
      { weight: 7, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fieldOf(body) },
    ),
  });

/** A field of a body with a value that seldom fits; no field for a request that stays right. */
const fieldOf = (body: z.ZodMiniType | undefined) => {
  const names = body instanceof z.ZodMiniObject ? Object.keys(body.shape) : [];
  return fc.record({ name: fc.constantFrom('', ...names), value: fc.jsonValue({ maxDepth: 2 }) });
};

/** The right request of the access matrix, or one field away from it. */
async function nearlyRight(
  operation: string,
  { method }: Endpoint,
  { name, value }: NonNullable<Drawn['right']>,
  role: Role | undefined,
): Promise<InjectOptions> {
  const asker = role === 'revoked' ? undefined : role;
  const asked = await rightRequests[operation]?.ask(scene, asker);
  assert.ok(asked, operation);
  const { url, payload } = asked;
  return {
    method,
    url,
    headers: { ...(role && { authorization: scene.authorization[role] }) },
    ...(payload instanceof Object && { payload: name === '' ? payload : { ...payload, [name]: value } }),
  };
}

async function injected(
  { method, path }: Endpoint,
  { params, query, body, solved }: Drawn,
  role: Role | undefined,
): Promise<InjectOptions> {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const challenged = solved && body instanceof Object && 'challenge' in body;
  const payload = challenged ? { ...body, challenge: await solvedChallenge(scene.api.app) } : body;
  return {
    method,
    url: `${url}?${search}`,
    headers: {
      ...(role && { authorization: scene.authorization[role] }),
      ...(payload !== undefined && { 'content-type': 'application/json' }),
    },
    ...(payload !== undefined && { payload: JSON.stringify(payload) }),
  };
}

const isCode = (code: string): code is ProblemCode => code in problemStatus;

/** A success fits the row's answer; a refusal is a problem whose code has this status. Nothing is a fault. */
function check(endpoint: Endpoint, status: number, body: string): void {
  assert.ok(status < 500, `${status} ${body}`);
  if (status < 400) {
    assert.equal(status, endpoint.status);
    if (typeof endpoint.answer !== 'string') endpoint.answer.parse(JSON.parse(body));
    return;
  }
  const { code } = problemSchema.parse(JSON.parse(body));
  assert.ok(isCode(code), code);
  assert.equal(problemStatus[code], status);
}

async function send(operation: string, endpoint: Endpoint, request: InjectOptions): Promise<void> {
  const { statusCode, body } = await scene.api.app.inject(request);
  asked += 1;
  check(endpoint, statusCode, body);
  if (statusCode < 400) succeeded.add(operation);
}

describe(`the fuzzer, ${requests} requests, seed ${seed}`, () => {
  const share = Math.ceil(requests / (operations.length * askers.length));
  for (const { operation, endpoint } of operations) {
    test(`${operation}: every role, whatever is asked, meets no fault`, async () => {
      const right = await nearlyRight(operation, endpoint, { name: '', value: undefined }, 'whole');
      await send(operation, endpoint, right);
      for (const role of askers) {
        await fc.assert(
          fc.asyncProperty(drawnFor(endpoint), async (drawn) => {
            const request = drawn.right
              ? await nearlyRight(operation, endpoint, drawn.right, role)
              : await injected(endpoint, drawn, role);
            await send(operation, endpoint, request);
          }),
          { numRuns: share, seed, endOnFailure: true },
        );
      }
    });
  }

  test('as many as were asked for were sent, and every operation succeeded too', () => {
    assert.ok(asked >= requests, String(asked));
    const refused = operations.map(({ operation }) => operation).filter((name) => !succeeded.has(name));
    // The data of the scene are real.
    assert.deepEqual(refused, ['demonstration.agent', 'demonstration.mails']);
  });
});
