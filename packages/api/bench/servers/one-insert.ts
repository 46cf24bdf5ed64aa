import Fastify from 'fastify';
import { sql } from 'kysely';
import { pino } from 'pino';
import { randomUUID } from 'node:crypto';
import { readConfiguration } from '../../src/platform/configuration.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { tellReady } from './listening.js';

/** The least that could keep a story: one insertion of what was sent. */
const { db, close } = await openDatabase(readConfiguration(process.env), pino({ level: 'silent' }));
await sql`create table if not exists bench_story (id text primary key, body jsonb not null)`.execute(db);
const app = Fastify();
app.post('/v1/experiences', async (request, reply) => {
  const id = randomUUID();
  await sql`insert into bench_story values (${id}, ${JSON.stringify(request.body)})`.execute(db);
  return reply.code(201).send({ id });
});
await app.listen({ port: 0, host: '127.0.0.1' });
tellReady(app.server, () => app.close().then(close));
