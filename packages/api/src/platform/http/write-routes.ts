import type { FastifyRequest } from 'fastify';
import type { WriteRequest } from '../idempotency/writes.js';
import { Problem } from '../problems.js';
import { bytesOf, questionReader } from './call.js';
import { callOf, type RouteHandler, type Services } from './route.js';
import type { Row } from './rows.js';
import { serializerOf } from './serializer.js';

/** Answers a write once it is committed. */
export function writeHandler(
  { operation, endpoint, handle }: Row,
  { authentication, origins, writes }: Services,
): RouteHandler {
  const { answer, status, access } = endpoint;
  const read = questionReader(endpoint);
  const serialize = answer === 'no-content' ? () => '' : serializerOf(answer);
  return async (request, reply) => {
    const question = read(request);
    const key = idempotencyKey(request);
    const written = await writes.run(
      {
        caller: callerOf(request, key),
        key,
        content: [operation, request.url, bytesOf(request)],
        status,
      },
      serialize,
      (commit) => handle(callOf(question, request, reply, commit)),
    );
    // Who may change keys has perhaps revoked one.
    if (access !== 'public' && access.right === 'keys') authentication.forget();
    if (access !== 'public' && access.right === 'embeds') origins.forget();
    if (written.replayed) reply.header('idempotency-replayed', 'true');
    reply.code(written.status).header('cache-control', 'no-store');
    return answer === 'no-content'
      ? reply.send()
      : reply.type('application/json; charset=utf-8').send(written.body);
  };
}

/** The public has no key: whoever knows the random `Idempotency-Key` of a request may read its answer again. */
function callerOf({ caller }: FastifyRequest, key = ''): WriteRequest['caller'] {
  return caller ? { keyId: caller.agent.keyId, secret: caller.secret } : { keyId: 'public', secret: key };
}

const keyForm = /^[\x21-\x7e]{1,255}$/;

function idempotencyKey({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && keyForm.test(key)) return key;
  throw new Problem('invalid-request', {
    detail: 'Idempotency-Key must be 1 to 255 visible ASCII characters.',
  });
}
