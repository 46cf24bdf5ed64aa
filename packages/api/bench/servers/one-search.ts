import Fastify from 'fastify';
import { sql } from 'kysely';
import { pino } from 'pino';
import * as z from 'zod';
import { readConfiguration } from '../../src/platform/configuration.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { summaryColumns } from '../../src/publications/summary.js';
import { tellReady } from './listening.js';

/** The least that could list stories: one query for a page, without its counts, corrections or excerpts. */
const { db, close } = await openDatabase(readConfiguration(process.env), pino({ level: 'silent' }));
const app = Fastify();
const query = z.record(z.string(), z.string());
app.get('/v1/experiences', async (request) => {
  const { q = '', ...filters } = query.parse(request.query);
  const tags = Object.entries(filters).map(([name, value]) => `'#${name}:${value}'`);
  const words = q.split(' ').filter((word) => word !== '');
  const wanted = [...words.map((word) => `'${word}'`), ...tags].join(' & ');
  const items = await db
    .selectFrom('catalogue')
    .innerJoin('publication', 'publication.id', 'catalogue.id')
    .select(summaryColumns)
    .where(sql<boolean>`catalogue.keys @@ ${wanted}::tsquery`)
    .orderBy('catalogue.published_at', 'desc')
    .orderBy('catalogue.id', 'desc')
    .limit(20)
    .execute();
  return { items };
});
await app.listen({ port: 0, host: '127.0.0.1' });
tellReady(app.server, () => app.close().then(close));
