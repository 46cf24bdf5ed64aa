import { expect, test } from './support/watched-page.js';

/** Requests to the API, not to `/embed/v1/`. */
const api = ({ pathname }: URL): boolean => pathname.startsWith('/v1/');

test('with the API unreachable the element says so, the page is unharmed, and a retry brings the figures', async ({
  watched,
  page,
}) => {
  await page.route(api, (route) => route.abort('connectionrefused'));
  await watched.open('/strict-csp.html');
  const results = page.locator('#resultats');
  const retry = results.getByRole('button', { name: /Réessayer/ });
  await expect(retry).toBeVisible({ timeout: 20_000 });
  await watched.expectAccessible();
  await watched.expectUnharmed();

  await page.unroute(api);
  await retry.focus();
  await page.keyboard.press('Enter');
  await expect(results.locator('article').first()).toContainText('78,8');
});

test('with the elements unreachable their links stay', async ({ watched, page }) => {
  await page.route('**/embed/**', (route) => route.abort('connectionrefused'));
  await watched.open('/strict-csp.html');
  await expect(page.getByRole('link', { name: 'Nos résultats de qualité de service' }).first()).toBeVisible();
  await watched.expectUnharmed();
});
