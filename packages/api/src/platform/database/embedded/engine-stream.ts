import { Duplex } from 'node:stream';
import { serialize } from 'pg-protocol';
import type { Engine } from './engine.js';

/** What a connection left behind when it broke off: an open transaction, settings. */
const forgetSession = [serialize.query('rollback'), serialize.query('discard all')];

/** First byte of the message by which a client takes its leave; the engine would end on it. */
const terminate = 'X'.charCodeAt(0);

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

  override _write(message: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.send([message], done);
  }

  override _writev(parts: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.send(
      parts.map(({ chunk }) => chunk),
      done,
    );
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

  private send(messages: Buffer[], done: (error?: Error) => void): void {
    if (!this.engine) return done(new Error('Not connected.'));
    const bytes = Buffer.concat(messages.filter(([type]) => type !== terminate));
    if (bytes.length === 0) return done();
    this.engine
      .run(bytes, (answer) => {
        if (!this.destroyed) this.push(answer);
      })
      .then(() => done(), done);
  }
}
