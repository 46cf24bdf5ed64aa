import { inspect } from 'node:util';
import { pino } from 'pino';
import { readConfiguration } from '../../configuration.js';
import { openDatabase } from '../open.js';

/** Opens the database of the environment as the server does, prints `open`, and closes it. */
try {
  const { close } = await openDatabase(readConfiguration(process.env), pino({ level: 'silent' }));
  process.stdout.write('open\n');
  await close();
} catch (error) {
  process.stderr.write(inspect(error));
  process.exitCode = 1;
}
