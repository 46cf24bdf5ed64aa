import type { Logger } from 'pino';

/** Ctrl+C reaches a process twice: from the terminal, and from the npm script that started it. */
const sameGesture = 1000;

/**
 * On SIGTERM or SIGINT, runs `stop` once and ends the process. A second signal, later than a second, ends it at once,
 * as does `patience` (in milliseconds) run out.
 */
export function onStopSignal(log: Logger, stop: () => Promise<void>, patience = 15_000): void {
  let since: number | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (since === undefined) {
      since = performance.now();
      log.info({ signal }, 'stopping: requests under way are answered first');
      setTimeout(() => process.exit(1), patience).unref();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.fatal({ err: error }, 'stopped badly');
          log.flush(() => process.exit(1));
        },
      );
    } else if (performance.now() - since > sameGesture) {
      process.exit(1);
    }
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
}
