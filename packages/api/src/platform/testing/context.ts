import { pino } from 'pino';
import { readConfiguration, type Configuration } from '../configuration.js';
import { createContext, type Context } from '../context.js';
import { testDatabase, type TestDatabase } from './database.js';

/** Of the installation a test sets up. */
export const testSecretKey = Buffer.alloc(32, 1).toString('base64');

export interface TestContext extends Pick<TestDatabase, 'db' | 'engine' | 'close'> {
  readonly context: Context;
  /** Sets the present. */
  readonly setNow: (moment: string) => void;
}

/** A context on a fresh database of its own, without the application. */
export async function testContext(
  configuration: Partial<Configuration> = {},
  now = '2026-03-15T12:00:00.000Z',
): Promise<TestContext> {
  const { db, engine, close } = await testDatabase();
  let present = now;
  const context = await createContext({
    db,
    configuration: { ...readConfiguration({ SECRET_KEY: testSecretKey }), ...configuration },
    log: pino({ level: 'silent' }),
    now: () => new Date(present),
  });
  return {
    db,
    engine,
    context,
    close,
    setNow: (moment) => {
      present = moment;
    },
  };
}
