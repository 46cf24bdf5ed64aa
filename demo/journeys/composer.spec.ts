import { expect, test } from './support/watched-page.js';

test('a webmaster composes an extract by keyboard alone, sees it, and copies it', async ({
  watched,
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await watched.open('/composer.html');
  await watched.expectAccessible();
  const code = page.locator('#extrait');
  await expect(code).toContainText(`src="${new URL(page.url()).origin}/embed/v1/spp.js"`);

  await page.getByRole('searchbox', { name: 'Commune (facultatif)' }).focus();
  await page.keyboard.type('bapaume');
  await page.keyboard.press('Enter');
  const found = page.getByRole('radio', { name: 'Bapaume (62450, Pas-de-Calais)', exact: true });
  await expect(found).toBeVisible();
  await found.focus();
  await page.keyboard.press('Space');
  await expect(code).toContainText('<spp-local-results commune="62080">');
  await expect(page.locator('#preview spp-local-results')).toHaveAttribute('commune', '62080');

  await page.getByLabel('Couleurs').focus();
  await page.keyboard.type('Sombres');
  await page.getByLabel('Langue', { exact: true }).focus();
  await page.keyboard.type('Arabe');
  await page.keyboard.press('Tab');
  await expect(code).toContainText('commune="62080" theme="dark" lang="ar"');
  await watched.expectAccessible();

  await page.getByRole('button', { name: 'Copier ces lignes' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copié :')).toBeVisible();
  const pasted = await page.evaluate(() => navigator.clipboard.readText());
  expect(pasted).toBe(await code.textContent());
});

test('the banner has its own choices', async ({ watched, page }) => {
  await watched.open('/composer.html');
  await expect(page.getByLabel('Présentation')).toBeHidden();
  await page.getByLabel('Les engagements de Services Publics+').check();
  await page.getByLabel('Présentation').selectOption('list');
  await page.getByLabel('Réseau').selectOption('caf');
  await expect(page.getByRole('searchbox', { name: 'Commune (facultatif)' })).toBeHidden();
  await expect(page.locator('#extrait')).toContainText(
    '<spp-engagement-banner network="caf" display="list">',
  );
  await watched.expectUnharmed();
});

test('a search that finds nothing, or that fails, says so', async ({ watched, page }) => {
  await watched.open('/composer.html');
  const place = page.getByRole('group', { name: 'Lieu d’accueil (facultatif)' });
  const status = place.getByRole('status');
  await place.getByRole('button', { name: 'Chercher' }).click();
  await expect(status).toHaveText('Écrivez d’abord ce que vous cherchez.');

  await place.getByRole('searchbox').fill('xyzzyxyzzy');
  await place.getByRole('button', { name: 'Chercher' }).click();
  await expect(status).toContainText('Rien de ce nom');

  await page.route('**/v1/structures**', (route) => route.abort());
  await place.getByRole('button', { name: 'Chercher' }).click();
  await expect(status).toContainText('La recherche n’a pas abouti');
});
