import { sql } from 'kysely';
import { pino } from 'pino';
import { openEmbedded } from '../embedded/open.js';

/**
 * Opens the folder, prints each batch found as `found <batch> <lines>`, then `ready`; then writes batches
 * one transaction each, and prints `done <batch>` when acknowledged, until it is killed.
 */
const [folder = '', firstBatch = '0', linesPerBatch = '1'] = process.argv.slice(2);
const { db } = await openEmbedded(folder, pino({ level: 'silent' }));
await sql`create table if not exists written (batch integer, line integer, text text, primary key (batch, line))`.execute(
  db,
);

const { rows } = await sql<{ batch: number; lines: number }>`
  select batch, count(*) as lines from written group by batch`.execute(db);
for (const { batch, lines } of rows) process.stdout.write(`found ${batch} ${lines}\n`);
process.stdout.write('ready\n');

for (let batch = Number(firstBatch); ; batch += 1) {
  await db.transaction().execute(async (transaction) => {
    for (let line = 0; line < Number(linesPerBatch); line += 1) {
      await sql`insert into written values (${batch}, ${line}, repeat(md5(${line}::text), 30))`.execute(
        transaction,
      );
    }
  });
  process.stdout.write(`done ${batch}\n`);
  if (batch % 7 === 0) await sql`checkpoint`.execute(db);
}
