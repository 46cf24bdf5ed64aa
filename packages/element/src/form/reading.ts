/** One request at a time: a new one aborts the one before, whose answer is dropped. */
export class Reading {
  #running = new AbortController();

  /** The answer; nothing where another request came meanwhile. */
  async ask<T>(read: (signal: AbortSignal) => PromiseLike<T>): Promise<T | undefined> {
    this.stop();
    const { signal } = (this.#running = new AbortController());
    try {
      const answer = await read(signal);
      return signal.aborted ? undefined : answer;
    } catch (cause) {
      if (signal.aborted) return undefined;
      throw cause;
    }
  }

  stop(): void {
    this.#running.abort();
  }
}
