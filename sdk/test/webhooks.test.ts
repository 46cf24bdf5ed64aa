import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newSigningSecret, signatureHeaders } from '../../packages/api/src/webhooks/sign.js';
import { verifyWebhook, WebhookError, type WebhookEvent, type WebhookProblem } from '../src/webhooks.js';

const secret = newSigningSecret();
const event: WebhookEvent = {
  id: 'event-1',
  type: 'reply.rated',
  at: '2026-03-15T12:00:00.000Z',
  network: 'caf',
  data: { experience: 'x', structures: ['head'], thread: 't', reply: 'r', rating: 'helpful' },
};
const payload = JSON.stringify(event);
const seconds = (): number => Math.floor(Date.now() / 1000);

const delivery = (timestamp = seconds(), body = payload) => ({
  payload: body,
  headers: signatureHeaders(secret, { id: event.id, timestamp, payload: body }),
  secret,
});

const refused = (given: Parameters<typeof verifyWebhook>[0], code: WebhookProblem) =>
  assert.rejects(verifyWebhook(given), (error) => error instanceof WebhookError && error.code === code);

test('what the API signs is verified and typed, from text or bytes, with headers of Node or of fetch', async () => {
  const given = delivery();
  const found = await verifyWebhook(given);
  assert.deepEqual(found, event);
  if (found.type === 'reply.rated') assert.equal(found.data.rating, 'helpful');
  assert.deepEqual(
    await verifyWebhook({
      ...given,
      payload: new TextEncoder().encode(payload),
      headers: new Headers(given.headers),
    }),
    event,
  );
});

test('the example of Standard Webhooks verifies', async () => {
  // Of its specification: the secret, message and signature published with it.
  const body = '{"test": 2432232314}';
  const given = {
    payload: body,
    headers: {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    tolerance: Infinity,
  };
  await refused(given, 'unknown-event');
  await refused({ ...given, payload: `${body} ` }, 'wrong-signature');
});

test('any change of body, identifier, date or secret is seen', async () => {
  const given = delivery();
  await refused({ ...given, payload: payload.replace('helpful', 'partly') }, 'wrong-signature');
  await refused({ ...given, headers: { ...given.headers, 'webhook-id': 'event-2' } }, 'wrong-signature');
  await refused(
    { ...given, headers: { ...given.headers, 'webhook-timestamp': String(seconds() - 1) } },
    'wrong-signature',
  );
  await refused({ ...given, secret: newSigningSecret() }, 'wrong-signature');
  await assert.rejects(verifyWebhook({ ...given, secret: 'whsec_' }), TypeError);
});

test('whatever else stands for a signature is refused', async () => {
  const given = delivery();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), (text) =>
      refused({ ...given, headers: { ...given.headers, 'webhook-signature': text } }, 'wrong-signature'),
    ),
  );
});

test('a second signature may be the one that fits', async () => {
  const given = delivery();
  const signature = `v1,AAAA v2,x ${given.headers['webhook-signature'] ?? ''}`;
  const headers = { ...given.headers, 'webhook-signature': signature };
  assert.deepEqual(await verifyWebhook({ ...given, headers }), event);
});

test('a delivery from another time is refused, within a tolerance', async () => {
  await refused(delivery(seconds() - 400), 'wrong-timestamp');
  await refused(delivery(seconds() + 400), 'wrong-timestamp');
  assert.deepEqual(await verifyWebhook({ ...delivery(seconds() - 400), tolerance: 600 }), event);
  await refused(
    { ...delivery(), headers: { ...delivery().headers, 'webhook-timestamp': '1e9' } },
    'wrong-timestamp',
  );
});

test('a missing header is named', async () => {
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
    await refused({ ...delivery(), headers: { ...delivery().headers, [name]: undefined } }, 'missing-header');
  }
});

test('an event of a newer version, or no JSON, is told apart', async () => {
  await refused(delivery(seconds(), '{"type":"other"}'), 'unknown-event');
  await refused(delivery(seconds(), 'not json'), 'unknown-event');
});
