import { createClient } from '@spplus/sdk';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmptySite, type EmptySite } from './support/empty-site.js';
import { expect, test } from './support/watched-page.js';

const data = join(import.meta.dirname, '../../../shared/data');
const bapaume = 'om8uY5Zf3J';

/** The example on the programme's own page: Pôle emploi, Bapaume. */
const figures = { local: 78.8, lowest: 55.1, highest: 91, national: 75.4 };

test.describe('the real register', () => {
  test.skip(!existsSync(data), `the open data are not there (${data}): nothing real to import`);
  test.describe.configure({ mode: 'serial', timeout: 180_000 });

  let site: EmptySite;

  test.beforeAll(async () => {
    site = await startEmptySite();
    await site.administer('import', 'structures', join(data, 'structures/export-structures.csv'));
    await site.administer('import', 'places', join(data, 'geo/communes-centroides.csv'));
  });
  test.afterAll(() => site.stop());

  test('shows the five real structures of Bapaume', async () => {
    const client = createClient({ baseUrl: site.address });
    const { items } = await client.structures.list({ commune: '62080' });
    expect(items.map(({ id }) => id).sort()).toEqual(
      [bapaume, 'DMfcP53dVm', 'wNjaF69lUy', '27bZLaQ3TG', 'a3XeVW71oY'].sort(),
    );
    expect(items.map(({ match, demonstration }) => [match, demonstration])).toEqual(
      items.map(() => ['in-commune', false]),
    );
  });

  test('shows the figures of Bapaume once published with a key', async () => {
    const printed = await site.administer(
      'key',
      'create',
      '--network',
      'france-travail',
      '--rights',
      'results,indicators',
      '--label',
      'Essai',
    );
    const [apiKey = ''] = /spp_[\w-]{43}/.exec(printed) ?? [];
    const client = createClient({ baseUrl: site.address, apiKey });
    await client.indicators.save('IND-27', {
      network: 'france-travail',
      name: 'Demandeurs d’emploi satisfaits de leur suivi',
      kind: 'satisfaction',
      unit: 'percent',
      direction: 'higher-is-better',
      frequency: 'yearly',
    });
    const { items } = await client.structures.list({ network: 'france-travail', department: '59', limit: 2 });
    const [low, high] = items.map(({ id }) => id);
    const period = String(new Date().getFullYear() - 1);
    const row = { indicator: 'IND-27', period };
    const report = await client.results.publish({
      rows: [
        { ...row, structure: bapaume, value: figures.local },
        { ...row, structure: low ?? '', value: figures.lowest },
        { ...row, structure: high ?? '', value: figures.highest },
      ],
      national: [{ ...row, value: figures.national }],
    });
    expect(report).toEqual({ added: 4, changed: 0, unchanged: 0 });
  });

  for (const [page, decimal] of [
    ['/', ','],
    ['/en.html', '.'],
    ['/ar.html', ','],
  ] as const) {
    test(`shows them on ${page}, in its language`, async ({ watched, page: tab }) => {
      await watched.open(site.address + page);
      // Elements are brought when they come near the viewport.
      await tab.locator('spp-local-results').first().scrollIntoViewIfNeeded();
      await tab.getByRole('combobox').first().focus();
      await tab.keyboard.type('Bapaume');
      await expect(tab.getByRole('option').first()).toBeVisible();
      await tab.keyboard.press('ArrowDown');
      await tab.keyboard.press('Enter');
      const card = tab.locator('spp-local-results article').first();
      for (const figure of Object.values(figures)) {
        await expect(card).toContainText(String(figure).replace('.', decimal));
      }
      await watched.settled();
      await watched.expectAccessible();
      await watched.expectUnharmed();
    });
  }
});
