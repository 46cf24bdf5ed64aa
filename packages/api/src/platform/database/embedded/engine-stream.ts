import { Duplex } from 'node:stream';
import type { Engine } from './engine.js';

/** First byte of the message by which a client takes its leave. */
const terminate = 'X'.charCodeAt(0);
const simpleQuery = (sql: string): Buffer => {
  const text = Buffer.from(`${sql}\0`);
  const head = Buffer.alloc(5, 'Q');
  head.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
};

/** What a connection left behind when it broke off: an open transaction, settings. */
const forgetSession = [simpleQuery('rollback'), simpleQuery('discard all')];

/** The engine in the place of the socket of a `pg` client. */
export class EngineStream extends Duplex {
  private engine: Engine | undefined;

  constructor(private readonly reach: () => Promise<Engine>) {
    super();
  }

  /** Called by `pg` as `net.Socket.connect` would be; the address has no meaning here. */
  connect(): this {
    this.reach()
      .then(async (engine) => {
        for (const order of forgetSession) await engine.run(order, () => undefined);
        this.engine = engine;
        this.emit('connect');
      })
      .catch((error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))));
    return this;
  }

  override _read(): void {
    // The engine pushes; `pg` reads everything.
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.send(bytes, done);
  }

  override _writev(parts: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.send(Buffer.concat(parts.map(({ chunk }) => chunk)), done);
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  private send(bytes: Buffer, done: (error?: Error) => void): void {
    if (!this.engine) return done(new Error('Not connected.'));
    if (bytes[0] === terminate) return done();
    this.engine
      .run(bytes, (answer) => {
        if (!this.destroyed) this.push(answer);
      })
      .then(() => done(), done);
  }
}
