import Fastify from 'fastify';
import { pino } from 'pino';
import * as z from 'zod';
import { readConfiguration } from '../../src/platform/configuration.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { tellReady } from './listening.js';

/** The least that could answer: one query on the same database, and its rows as they come. */
const configuration = readConfiguration(process.env);
const { db, close } = await openDatabase(configuration, pino({ level: 'silent' }));
const app = Fastify();
const query = z.object({ structure: z.string() });
app.get('/v1/results', async (request) => {
  const { structure } = query.parse(request.query);
  const items = await db
    .selectFrom('result')
    .innerJoin('indicator', 'indicator.id', 'result.indicator_id')
    .innerJoin('structure', 'structure.id', 'result.structure_id')
    .selectAll('result')
    .select(['indicator.name', 'indicator.unit', 'structure.name as structure_name', 'structure.city'])
    .where('result.structure_id', '=', structure)
    .orderBy('result.indicator_id')
    .orderBy('result.period_end')
    .execute();
  return { items };
});
await app.listen({ port: 0, host: '127.0.0.1' });
tellReady(app.server, () => app.close().then(close));
