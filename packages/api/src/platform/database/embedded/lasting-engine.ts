import type { Logger } from 'pino';
import { Engine } from './engine.js';

/** The engine of a folder through its crashes: started when first needed, and again after it died. */
export class LastingEngine {
  private current: Promise<Engine> | undefined;

  constructor(
    private readonly folder: string,
    private readonly log: Logger,
  ) {}

  /** The running engine, once it has recovered what a crash left behind. */
  async reach(): Promise<Engine> {
    const starting = (this.current ??= Engine.open(this.folder));
    try {
      const engine = await starting;
      if (engine.alive) return engine;
      this.log.error('The embedded database stopped by itself and is started again');
    } catch (error) {
      if (this.current === starting) this.current = undefined;
      throw error;
    }
    if (this.current === starting) this.current = undefined;
    return this.reach();
  }

  async close(): Promise<void> {
    await (await this.current)?.close();
  }
}
