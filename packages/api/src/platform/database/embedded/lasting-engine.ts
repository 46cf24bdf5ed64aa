import type { Logger } from 'pino';
import { Engine } from './engine.js';

/** After a start that failed, callers are told so for this long before the next one, in milliseconds. */
const retryAfter = 1_000;

/** The engine of a folder through its crashes: started when first needed, and again after it died. */
export class LastingEngine {
  private current: Promise<Engine> | undefined;

  constructor(
    private readonly folder: string,
    private readonly log: Logger,
  ) {}

  /** The running engine, once it has recovered what a crash left behind. */
  async reach(): Promise<Engine> {
    const started = (this.current ??= this.start());
    const engine = await started;
    if (engine.alive) return engine;
    if (this.current === started) this.current = undefined;
    return this.reach();
  }

  async close(): Promise<void> {
    await this.current?.then(
      (engine) => engine.close(),
      () => undefined,
    );
  }

  private start(): Promise<Engine> {
    const started = Engine.open(this.folder, this.log);
    started.catch((error: unknown) => {
      this.log.error({ err: error }, 'The embedded database did not start');
      setTimeout(() => (this.current = undefined), retryAfter).unref();
    });
    return started;
  }
}
