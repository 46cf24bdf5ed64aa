import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What a key is derived for: one never opens what another sealed. */
export type Purpose =
  'contact' | 'follow-up' | 'vote' | 'challenge' | 'webhook' | 'mail' | 'report' | 'demonstration' | 'flood';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Everything that needs the installation's secret, which never leaves this object. */
export interface Secrets {
  /** Seals a text; each time differently. */
  seal(purpose: Purpose, text: string): string;
  /** @throws where the text was tampered with, or sealed by another installation. */
  open(purpose: Purpose, sealed: string): string;
  /** HMAC-SHA-256 in base64url (43 characters): the same text always gives the same. */
  mark(purpose: Purpose, text: string): string;
}

/** Secrets of an installation whose root secret is `root`, 32 bytes or more. */
export function createSecrets(root: Uint8Array): Secrets {
  const keys = new Map<string, Uint8Array>();
  const keyOf = (purpose: Purpose, use: 'seal' | 'mark'): Uint8Array => {
    const name = `services-publics-plus ${purpose} ${use}`;
    const key = keys.get(name) ?? new Uint8Array(hkdfSync('sha256', root, '', name, 32));
    keys.set(name, key);
    return key;
  };
  return {
    seal(purpose, text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, keyOf(purpose, 'seal'), iv);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open(purpose, text) {
      const bytes = Buffer.from(text, 'base64');
      const decipher = createDecipheriv(algorithm, keyOf(purpose, 'seal'), bytes.subarray(0, ivBytes));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      const opened = [decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()];
      return Buffer.concat(opened).toString('utf8');
    },
    mark: (purpose, text) => createHmac('sha256', keyOf(purpose, 'mark')).update(text).digest('base64url'),
  };
}
