import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const smallestToCompress = 1024;
// Compressing more than this would hold the event loop for more than some milliseconds.
const largestToCompress = 256 * 1024;

/** One form of an answer: its bytes and their strong validator (RFC 9110). */
export interface Variant {
  readonly body: Buffer;
  readonly etag: string;
}

/** A success as it leaves, ready to be sent again. */
export class Answer {
  readonly plain: Variant;
  private compressed: Variant | undefined;

  /** `madeAt` on the cache's clock, in milliseconds. */
  constructor(
    text: string,
    readonly madeAt: number,
  ) {
    const body = Buffer.from(text);
    this.plain = { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
  }

  /** The gzip form, made once when it is first asked for; undefined where it would save little. */
  get gzip(): Variant | undefined {
    const { body, etag } = this.plain;
    if (body.length < smallestToCompress || body.length > largestToCompress) return undefined;
    this.compressed ??= { body: gzipSync(body), etag: `${etag.slice(0, -1)}-gzip"` };
    return this.compressed;
  }
}
