import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { administrationCommands } from './administration/commands.js';
import { buildApp } from './app.js';
import { admitDemonstrationAgent } from './demonstration/agent.js';
import { loadDemonstration } from './demonstration/load.js';
import { applyErasures } from './erasures/apply.js';
import { readConfiguration } from './platform/configuration.js';
import { createContext, type Context } from './platform/context.js';
import { openDatabase } from './platform/database/open.js';
import { holdsDemonstration } from './platform/installation.js';
import { startWork } from './platform/jobs/start-work.js';
import { onStopSignal } from './stop.js';
import { loadReference } from './reference-data/load.js';
import { works } from './work.js';

/** Long enough for busy clients to be told that the connection ends. */
const drainMilliseconds = 500;

/** Serves everything, until told to stop. */
async function serve(): Promise<void> {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
  const configuration = readConfiguration(process.env);
  // Lines leave by the page: one write each would cost more than what it tells of.
  const output = pino.destination({ minLength: 4096, periodicFlush: 1000, sync: false });
  const log = pino({ level: configuration.logLevel }, output);

  const { db, channel, close } = await openDatabase(configuration, log);
  const context = await createContext({ db, configuration, log, now: () => new Date() });
  channel?.register(administrationCommands(context));
  await loadReference(db);
  if (values.empty) await requireNoDemonstration(context);
  else await demonstrate(context);
  await applyErasures(context);

  const app = await buildApp(context);
  const url = await app.listen({ host: configuration.host, port: configuration.port });
  if (configuration.production && configuration.mail === undefined) {
    log.warn(
      'Mails are written in the data folder and do not leave: set SMTP_URL and MAIL_FROM to send them.',
    );
  }
  const working = await startWork(context, works(context));
  onStopSignal(log, async () => {
    await app.drain(drainMilliseconds);
    await app.close();
    await working.stop();
    await close();
    output.flushSync();
  });
  announce(new URL(url).port);
  process.send?.('ready');
}

async function demonstrate(context: Context): Promise<void> {
  const { db, now } = context;
  await loadDemonstration(db, now());
  if (await holdsDemonstration(db)) await admitDemonstrationAgent(db, context);
}

async function requireNoDemonstration({ db }: Context): Promise<void> {
  if (!(await holdsDemonstration(db))) return;
  throw new Error(
    'The database holds demonstration data, which real data never join. Run `npm run reset` first, then ' +
      '`npm start -- --empty`.',
  );
}

function announce(port: string): void {
  const address = `http://localhost:${port}`;
  console.log(
    [
      '',
      'Services Publics+ is served:',
      `  Demonstration       ${address}/`,
      `  API documentation   ${address}/docs`,
      `  Storybook           ${address}/storybook/`,
      'Stop it with Ctrl+C.',
      '',
    ].join('\n'),
  );
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}: another program listens there. Choose another port, e.g. PORT=8081 npm start.`;
  }
  return error.message;
}

serve().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
