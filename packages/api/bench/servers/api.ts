import { pino } from 'pino';
import { buildApp } from '../../src/app.js';
import { readConfiguration } from '../../src/platform/configuration.js';
import { createContext } from '../../src/platform/context.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { tellReady } from './listening.js';

const configuration = readConfiguration(process.env);
const log = pino({ level: configuration.logLevel });
const { db, close } = await openDatabase(configuration, log);
const context = await createContext({ db, configuration, log, now: () => new Date() });
// An answer fresh for no time at all is made anew for each request.
const app = await buildApp(
  context,
  process.env['BYPASS_CACHE'] === 'true' ? { cache: { freshMilliseconds: 0 } } : {},
);
await app.listen({ port: 0, host: '127.0.0.1' });
tellReady(app.server, () => app.close().then(close));
