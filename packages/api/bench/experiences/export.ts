import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { startServer } from '../child.js';
import type { Line } from '../table.js';

const megabyte = 1024;

/** All rows as CSV, against what the database itself takes to write the same columns. */
export async function measureExport(url: string): Promise<Line[]> {
  const client = new pg.Client(url);
  await client.connect();
  const api = await startServer('api', { DATABASE_URL: url });
  try {
    const address = `${api.origin}/v1/open-data/experiences.csv`;
    const early = await bytesOf(address, 20 * 1024 * 1024);
    const before = await peakOf(api.pid);
    const start = performance.now();
    const bytes = await bytesOf(address, Infinity);
    const seconds = (performance.now() - start) / 1000;
    const peak = await peakOf(api.pid);
    const copyStart = performance.now();
    await client.query(copy);
    const copySeconds = (performance.now() - copyStart) / 1000;
    const ratio = seconds / copySeconds;
    const grown = (peak - before) / megabyte;
    return [
      {
        what: `Export of all stories, ${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MB`,
        measured: `${seconds.toFixed(1)} s`,
        against: `COPY of the same: ${copySeconds.toFixed(1)} s, ratio ${ratio.toFixed(1)}`,
        aim: '≤ 3',
        reached: ratio <= 3,
      },
      {
        what: 'Peak memory of that export',
        measured: `${Math.round(peak / megabyte)} MB`,
        against: `after its first ${Math.round(early / 1024 / 1024)} MB: ${Math.round(before / megabyte)} MB`,
        aim: 'constant',
        reached: grown < 100,
      },
    ];
  } finally {
    await api.stop();
    await client.end();
  }
}

/** What the columns of the export are made from, as CSV. */
const copy = `copy (
  select publication.*, thread.structure_id, thread.named, thread.channels, message.text, message.signature,
    message.rating, action.description, action.committed_at, action.done_at
  from publication join thread on thread.experience_id = publication.id
    left join message on message.thread_id = thread.id and message.state = 'published'
    left join action on action.thread_id = thread.id
  order by publication.id) to '/dev/null' with (format csv, header)`;

/** Reads an answer up to so many bytes, and forgets it. */
async function bytesOf(address: string, most: number): Promise<number> {
  const { body } = await fetch(address);
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes >= most) break;
  }
  return bytes;
}

/** The most memory a process ever held, in kilobytes. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? NaN);
}
