import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals an answer under the caller's own API key, which is nowhere stored: an answer may hold a new key's secret,
 * and only who wrote the request reads it again.
 */
export function sealAnswer(answer: string, secret: string, id: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, sealingKey(secret, id), iv);
  const sealed = Buffer.concat([cipher.update(answer, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @throws where the record was tampered with, or is another caller's. */
export function openAnswer(record: string, secret: string, id: string): string {
  const bytes = Buffer.from(record, 'base64');
  const decipher = createDecipheriv(algorithm, sealingKey(secret, id), bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString(
    'utf8',
  );
}

const sealingKey = (secret: string, id: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, id, 'services-publics-plus idempotency', 32));
