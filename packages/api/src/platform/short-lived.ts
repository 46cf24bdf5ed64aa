import type { Context } from './context.js';

/** Forgets the oldest of what is no longer needed since a moment, at most `limit` of it. Gives how many. */
export type Forget = (db: Context['db'], before: string, limit: number) => Promise<number>;

const keptFor = 24 * 60 * 60 * 1000;
const every = 15 * 60 * 1000;
/** So that a clock days ahead cannot forget everything at once. */
const mostAtOnce = 5000;

/** Forgets what is older than a day. Gives how many. */
export const forgetOld = ({ db, now }: Pick<Context, 'db' | 'now'>, forget: Forget): Promise<number> =>
  forget(db, new Date(now().getTime() - keptFor).toISOString(), mostAtOnce);

/** Forgets each kind every quarter of an hour, until stopped. A failure is logged, and made up for by the next run. */
export function scheduleForgetting(
  context: Pick<Context, 'db' | 'now' | 'log'>,
  kinds: Readonly<Record<string, Forget>>,
): { stop(): void } {
  const timer = setInterval(() => {
    for (const [kind, forget] of Object.entries(kinds)) {
      forgetOld(context, forget).catch((error: unknown) =>
        context.log.warn({ err: error, kind }, 'short-lived rows were not purged'),
      );
    }
  }, every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
