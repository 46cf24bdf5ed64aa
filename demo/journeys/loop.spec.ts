import type { Page } from '@playwright/test';
import { DemonstrationAgent } from './support/agent.js';
import { choose, press, tabTo, type } from './support/keyboard.js';
import { expect, test, type WatchedPage } from './support/watched-page.js';

// The whole life of a story, on hosts whose policy forbids all that is not needed.
const hosts = {
  fr: '',
  ar: '-ar',
} as const;

for (const [language, suffix] of Object.entries(hosts)) {
  test(`${language}: told, accepted, answered, acted upon, read and confirmed, by keyboard alone`, async ({
    watched,
    page,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const title = `Deux heures d’attente (${language} ${crypto.randomUUID().slice(0, 8)})`;
    const token = await tell(watched, `/strict/raconter${suffix}.html`, title);

    const agent = await DemonstrationAgent.enter(String(baseURL));
    await agent.accept(title);
    await agent.answer(title, {
      reply: 'Bonjour, vous avez raison : un seul guichet était ouvert.',
      action: 'Ouvrir un second guichet le lundi.',
      evidence: 'Il est ouvert, et l’attente est passée sous vingt minutes.',
    });

    await read(watched, `/strict/experiences${suffix}.html`, title);
    await confirm(watched, `/strict/suivi${suffix}.html#${token}`);

    const { id } = await (await page.request.get(`/v1/follow-ups/${token}`)).json();
    const found = await (await page.request.get(`/v1/experiences/${id}`)).json();
    expect(found.title).toBe(title);
    expect(found.story).not.toContain('06 12 34 56 78');
    expect(found.threads[0].messages[0].rating).toBe('helpful');
    expect(found.threads[0].actions[0].confirmation.better).toBe(true);
  });
}

/** Goes on to the next step, once this one holds no violation. */
async function goOn(watched: WatchedPage, page: Page): Promise<void> {
  await watched.expectAccessible();
  await press(page, page.locator('spp-share-experience button.primary'));
}

/** Tells a story with a telephone number, masked before it leaves; gives the secret of its follow-up. */
async function tell(watched: WatchedPage, host: string, title: string): Promise<string> {
  const { page } = watched;
  await watched.open(host);
  const form = page.locator('spp-share-experience');
  await goOn(watched, page);

  await choose(page, form.locator('#feeling'), 2);
  await type(page, form.locator('#title'), title);
  await type(page, form.locator('#story'), 'J’ai attendu deux heures. Rappelez-moi au 06 12 34 56 78.');
  await goOn(watched, page);

  await type(page, form.locator('#service'), 'Caf');
  await form.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await form.locator('ul.chosen li').waitFor();
  await goOn(watched, page);

  await choose(page, form.locator('#posted-as'), 0);
  await choose(page, form.locator('#author-kind'), 0);
  await type(page, form.locator('#email'), 'auteur@exemple.fr');
  await goOn(watched, page);

  await expect(form.locator('mark')).toHaveCount(1);
  await goOn(watched, page);

  const secret = form.locator('a.secret');
  await secret.waitFor({ timeout: 30_000 });
  await watched.expectAccessible();
  await watched.expectUnharmed();
  return (await secret.innerText()).trim().slice(-43);
}

/** Searches the story, and opens it with its answer and its action. */
async function read(watched: WatchedPage, host: string, title: string): Promise<void> {
  const { page } = watched;
  await watched.open(host);
  const list = page.locator('spp-experiences');
  const field = list.locator('input[type="search"]');
  await type(page, field, title);
  await page.keyboard.press('Enter');
  await press(page, list.getByRole('link', { name: title }));
  await expect(list.getByText('un seul guichet')).toBeVisible();
  await expect(list.getByText('Il est ouvert')).toBeVisible();
  await expect(list.getByText('06 12 34 56 78')).toHaveCount(0);
  await watched.expectAccessible();
  await watched.expectUnharmed();
}

/** Rates the reply, and says that it is really better. */
async function confirm(watched: WatchedPage, host: string): Promise<void> {
  const { page } = watched;
  await watched.open(host);
  const followUp = page.locator('spp-follow-up');
  for (const answered of [1, 0]) {
    const questions = followUp.locator('.question');
    await expect(questions).toHaveCount(answered + 1);
    await watched.expectAccessible();
    await press(page, questions.first().getByRole('button').first());
    await expect(questions).toHaveCount(answered);
  }
  await tabTo(page, followUp.locator('#erase'));
  await watched.expectAccessible();
  await watched.expectUnharmed();
}
