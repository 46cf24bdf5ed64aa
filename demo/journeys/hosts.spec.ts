import { expect, test } from './support/watched-page.js';

/** Pages that hold the elements, each hostile in its own way. */
const hosts = [
  '/',
  '/en.html',
  '/ar.html',
  '/rtl.html',
  '/strict-csp.html',
  '/hostile-css.html',
  '/structure.html?id=demo-bapaume',
];

for (const host of hosts) {
  test(`${host} is accessible, unharmed and still`, async ({ watched, page }) => {
    await watched.open(host);
    await page.keyboard.press('End');
    await watched.settled();
    await watched.expectAccessible();
    await watched.expectUnharmed();
  });
}

test('sixty elements are brought as the visitor comes near them, and none breaks the page', async ({
  watched,
  page,
}) => {
  await watched.open('/sixty.html');
  const drawn = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter((element) =>
          element.shadowRoot?.querySelector('[part=base]'),
        ).length,
    );
  const atFirst = await drawn();
  expect(atFirst).toBeGreaterThan(0);
  for (let press = 0; press < 60; press += 1) await page.keyboard.press('PageDown');
  await watched.settled();
  expect(await drawn()).toBeGreaterThan(atFirst);
  await watched.expectUnharmed();
});

test('without JavaScript, each element leaves its ordinary link', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/no-javascript.html');
  await expect(page.getByRole('link', { name: 'Les engagements Services Publics+' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nos résultats de qualité de service' })).toBeVisible();
  await context.close();
});

for (const width of [320, 1280]) {
  test(`no page scrolls sideways at ${width} px`, async ({ watched, page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const host of hosts) {
      await watched.open(host);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, host).toBeLessThanOrEqual(0);
    }
  });
}

for (const media of [
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
  { reducedMotion: 'reduce' },
] as const) {
  test(`the first page stays accessible with ${JSON.stringify(media)}`, async ({ watched, page }) => {
    await page.emulateMedia(media);
    await watched.open('/');
    await page.keyboard.press('End');
    await watched.settled();
    await watched.expectAccessible();
  });
}
