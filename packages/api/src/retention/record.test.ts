import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import * as z from 'zod';
import { retentionVariables } from '../platform/retention-periods.js';

const record = new URL('../../../../docs/registre-des-traitements.md', import.meta.url);

test('the record of processing tells the periods that are configured', async () => {
  const text = await readFile(record, 'utf8');
  const periods = z.object(retentionVariables).parse({});
  for (const [variable, days] of Object.entries(periods)) {
    const told = text.match(new RegExp(`(\\d+) jours[^|.;]*\\(\`${variable}\`\\)`));
    assert.equal(told?.[1], String(days), variable);
  }
  for (const [, variable] of text.matchAll(/`(RETENTION_\w+)`/g)) assert.ok(variable && variable in periods);
});
