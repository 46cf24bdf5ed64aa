import { tabTo } from './support/keyboard.js';
import { expect, test } from './support/watched-page.js';

const words = {
  '/': {
    read: /Lire les engagements/,
    first: /Dans le respect mutuel|À la Caf/,
    place: /Votre commune/,
    value: '78,8',
  },
  '/en.html': { read: /commitments/i, first: /Caf|respect/i, place: /town|commune|postcode/i, value: '78.8' },
  '/ar.html': { read: /قراءة|الالتزامات/, first: /Caf|الاحترام/, place: /بلدي/, value: '78,8' },
} as const;

for (const [host, { read, first, place, value }] of Object.entries(words)) {
  test(`${host}: the engagements are read, and the counter of Bapaume found, by keyboard alone`, async ({
    watched,
    page,
  }) => {
    await watched.open(host);
    const disclosure = page.locator('spp-engagement-banner').first().getByRole('button', { name: read });
    await tabTo(page, disclosure);
    await page.keyboard.press('Enter');
    await expect(disclosure).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('spp-engagement-banner').first().getByText(first)).toBeVisible();

    const field = page.getByRole('combobox', { name: place });
    await tabTo(page, field);
    await page.keyboard.type('St Bapaume'.slice(3));
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    const results = page.locator('spp-local-results').first();
    await expect(results.getByText('Agence France Travail de Bapaume').first()).toBeVisible();
    await expect(results.locator('article').first()).toContainText(value);
    await watched.settled();
    await watched.expectAccessible();
    await watched.expectUnharmed();
  });
}

test('a town is found whatever its accents, hyphens and «St»', async ({ watched, page }) => {
  await watched.open('/');
  // Elements are brought when they come near the viewport.
  await page.locator('spp-local-results').first().scrollIntoViewIfNeeded();
  const field = page.getByRole('combobox', { name: /Votre commune/ });
  for (const [typed, expected] of [
    ['st omer', 'Saint-Omer'],
    ['62450', 'Bapaume'],
    ['EVREUX', 'Évreux'],
  ] as const) {
    await field.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(typed);
    await expect(page.getByRole('option', { name: expected }).first()).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

test('the webmaster composes a snippet, sees it live, and copies it', async ({ watched, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await watched.open('/composer.html');
  await page.getByLabel('Réseau').selectOption('france-travail');
  const search = page.getByRole('searchbox', { name: /Lieu d’accueil/ });
  await search.fill('France Travail Bapaume');
  await search.press('Enter');
  await page.getByText('Agence France Travail de Bapaume').first().press('Space');
  await page.getByRole('button', { name: /Copier/ }).press('Enter');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('structure="demo-bapaume"');
  expect(copied).toContain('/embed/v1/spp.js');
  await watched.settled();
  await watched.expectAccessible();
});
