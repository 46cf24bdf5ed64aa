import { webhookEvent, type WebhookEvent } from '@spplus/contract/nouns/webhook-events';
import { SppError } from './errors/spp-error.js';

export type { WebhookEvent };

/** Why a delivery is not to be believed. */
export type WebhookProblem = 'missing-header' | 'wrong-timestamp' | 'wrong-signature' | 'unknown-event';

/** A delivery that is not ours, is too old, or tells of an event that this version does not know. */
export class WebhookError extends SppError {
  override readonly name = 'WebhookError';
  declare readonly code: WebhookProblem;

  constructor(code: WebhookProblem, message: string) {
    super({ code, message });
  }
}

/** Of `fetch`, or of Node: the names of the latter are in lower case. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Delivery {
  /** The body exactly as it was received, before any parsing: its bytes are what is signed. */
  readonly payload: string | Uint8Array;
  readonly headers: WebhookHeaders;
  /** `whsec_…`, as it was shown when the webhook was registered. */
  readonly secret: string;
  /** Seconds by which the sender's clock and yours may differ; 300 unless told. */
  readonly tolerance?: number;
}

/**
 * Tells whether a delivery is ours, following Standard Webhooks, and gives its event.
 *
 * The same event may come twice: its `id` tells. Runs in Node and in browsers; the comparison takes a constant time.
 *
 * @throws WebhookError where it is not to be believed; TypeError for a secret that is not one.
 */
export async function verifyWebhook(delivery: Delivery): Promise<WebhookEvent> {
  const { payload, headers, secret, tolerance = 300 } = delivery;
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = headerOf(headers, 'webhook-signature').split(' ');
  const age = Date.now() / 1000 - Number(timestamp);
  if (!/^\d+$/.test(timestamp) || Math.abs(age) > tolerance) {
    throw new WebhookError('wrong-timestamp', `It is dated ${tolerance} seconds or more from now.`);
  }
  const bytes = typeof payload === 'string' ? utf8.encode(payload) : payload;
  const signed = joined(utf8.encode(`${id}.${timestamp}.`), bytes);
  if (!(await isSigned(signed, signatures, secret))) {
    throw new WebhookError('wrong-signature', 'It was not signed with this secret, or was changed since.');
  }
  const parsed = webhookEvent.safeParse(readJson(bytes));
  if (parsed.success) return parsed.data;
  throw new WebhookError('unknown-event', 'Its event is not one that this version of the SDK knows.');
}

const utf8 = new TextEncoder();

function headerOf(headers: WebhookHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof value === 'string') return value;
  throw new WebhookError('missing-header', `The header ${name} is missing, or is there several times.`);
}

/** While a secret is replaced, a delivery has several signatures: one that fits is enough. */
async function isSigned(bytes: Bytes, signatures: readonly string[], secret: string): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', keyOf(secret), algorithm, false, ['verify']);
  for (const signature of signatures) {
    const [version, text = ''] = signature.split(',');
    const found = version === 'v1' ? fromBase64(text) : undefined;
    if (found && (await crypto.subtle.verify(algorithm, key, found, bytes))) return true;
  }
  return false;
}

function keyOf(secret: string): Bytes {
  const key = secret.startsWith('whsec_') ? fromBase64(secret.slice('whsec_'.length)) : undefined;
  if (key && key.length > 0) return key;
  throw new TypeError(
    'A webhook secret begins with whsec_, as it was shown when the webhook was registered.',
  );
}

type Bytes = Uint8Array<ArrayBuffer>;

function joined(first: Uint8Array, second: Uint8Array): Bytes {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function fromBase64(text: string): Bytes | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
