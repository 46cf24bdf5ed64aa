import { expect, test } from './support/watched-page.js';

const millimetres = { A4: [210, 297], A3: [297, 420] } as const;

for (const format of ['A4', 'A3'] as const) {
  test(`the poster fills one page of ${format}`, async ({ watched, page }) => {
    await watched.open('/poster.html?id=demo-bapaume');
    const poster = page.locator('spp-engagement-banner[display=poster]').first();
    await expect(poster.getByText('Nous sommes éco-responsables')).toBeVisible();
    const [width, height] = millimetres[format];
    const pdf = await page.pdf({
      width: `${width}mm`,
      height: `${height}mm`,
      preferCSSPageSize: false,
      printBackground: true,
    });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  });
}

test('its QR code has a name, and the same address in letters', async ({ watched, page }) => {
  await watched.open('/poster.html?id=demo-bapaume');
  const poster = page.locator('spp-engagement-banner[display=poster]').first();
  await expect(poster.getByRole('img')).toBeVisible();
  await expect(poster.getByRole('link', { name: /structure\.html\?id=demo-bapaume/ })).toBeVisible();
  await watched.expectAccessible();
});
