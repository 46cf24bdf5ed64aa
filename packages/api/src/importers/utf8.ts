import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';
import { UnreadableFile } from './unreadable-file.js';

const lineFeed = 0x0a;
const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >> 6 === 0b10;

/** Decodes UTF-8, and refuses anything else instead of letting replacement characters into the data. */
export class Utf8 extends Transform {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private line = 1;

  constructor(private readonly fileName: string) {
    super({ readableObjectMode: false, decodeStrings: false, encoding: 'utf8' });
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.decode(chunk, done, () => this.decoder.decode(chunk, { stream: true }));
  }

  override _flush(done: TransformCallback): void {
    this.decode(Buffer.alloc(0), done, () => this.decoder.decode());
  }

  private decode(chunk: Buffer, done: TransformCallback, work: () => string): void {
    let text: string;
    try {
      text = work();
    } catch (cause) {
      done(new UnreadableFile(this.sentence(this.line + wrongLine(chunk)), { cause }));
      return;
    }
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) this.line++;
    done(null, text);
  }

  private sentence(line: number): string {
    return (
      `« ${this.fileName} » n’est pas en UTF-8 (ligne ${line}) : il est sans doute en Latin-1 ou Windows-1252. ` +
      'Enregistrez-le au format « CSV UTF-8 ».'
    );
  }
}

/** How many lines below the start of the chunk its first wrong byte is; a character cut by the chunk's edges is right. */
function wrongLine(chunk: Buffer): number {
  let start = 0;
  while (isContinuation(chunk[start])) start++;
  for (let line = 0; start < chunk.length; line++) {
    const feed = chunk.indexOf(lineFeed, start);
    const end = feed === -1 ? chunk.length : feed;
    if (feed === -1 || !isUtf8(chunk.subarray(start, end))) return line;
    start = end + 1;
  }
  return 0;
}
