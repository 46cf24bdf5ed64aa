import { SingleBar } from 'cli-progress';
import * as z from 'zod';

const progress = z.object({ done: z.number(), total: z.number() });

/** Shows how far an import is: a bar on a terminal, otherwise a line at each tenth. Give it a stream for people. */
export class ProgressDisplay {
  private readonly bar: SingleBar | undefined;
  private tenths = 0;

  constructor(private readonly stream: NodeJS.WritableStream & { readonly isTTY?: boolean }) {
    if (stream.isTTY === true) {
      const format = '{bar} {percentage} % | {value} / {total} lignes | {duration_formatted}';
      this.bar = new SingleBar({ stream, format, hideCursor: true });
    }
  }

  /** Takes what the importer, here or in the server, says of itself. */
  update(message: unknown): void {
    const { done, total } = progress.parse(message);
    if (this.bar) {
      if (this.bar.isActive) this.bar.update(done);
      else this.bar.start(total, done);
      return;
    }
    const tenths = Math.floor((10 * done) / total);
    if (tenths > this.tenths) this.stream.write(`${tenths * 10} % (${done} / ${total} lignes)\n`);
    this.tenths = tenths;
  }

  stop(): void {
    this.bar?.stop();
  }
}
