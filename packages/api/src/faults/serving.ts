import { pino } from 'pino';
import { buildApp } from '../app.js';
import { readConfiguration } from '../platform/configuration.js';
import { createContext } from '../platform/context.js';
import { openDatabase } from '../platform/database/open.js';

/** Serves the API on a data folder, or on the PostgreSQL of `DATABASE_URL`; prints its address, and waits to be killed. */
const [folder = ''] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const configuration = readConfiguration({
  RATE_LIMIT: '1000000',
  STORY_LIMIT: '1000000',
  CHALLENGE_COST: '10',
  DATA_FOLDER: folder,
  DATABASE_URL: process.env['DATABASE_URL'],
});
const { db } = await openDatabase(configuration, log);
const app = await buildApp(await createContext({ db, configuration, log, now: () => new Date() }));
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
