import type { Locator, Page } from '@playwright/test';

/** Presses Tab until the focus is where it is wanted. Fails where the keyboard alone does not lead there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  const isReached = () =>
    wanted.evaluate((element) => {
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      return element === activeElement;
    });
  for (let press = 0; press < 120; press += 1) {
    if (await isReached()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${wanted.toString()}.`);
}

/** Goes to a control and presses it. */
export async function press(page: Page, wanted: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** Goes to a field and types in it. */
export async function type(page: Page, wanted: Locator, text: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.insertText(text);
}

/** Goes to a group of radio buttons by its first, and takes the one at a rank. */
export async function choose(page: Page, first: Locator, rank: number): Promise<void> {
  await tabTo(page, first);
  await page.keyboard.press('Space');
  for (let step = 0; step < rank; step += 1) await page.keyboard.press('ArrowDown');
}
