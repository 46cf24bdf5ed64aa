import { chromium, type Browser } from '@playwright/test';
import * as z from 'zod';

/** What a visit measured; milliseconds, and the score of layout shifts. */
const visited = z.object({
  painted: z.number(),
  shift: z.number(),
  longTasks: z.number(),
  longest: z.number(),
});
export type Visit = z.infer<typeof visited>;

/** Slow 4G as browsers' developer tools emulate it. */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};

const patience = 60_000;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      // Our servers listen there alone; trying ::1 first would count as waiting.
      '--host-resolver-rules=MAP localhost 127.0.0.1',
    ],
  });

/** A first visit, with nothing cached: from the embedding tag to its content painted, slowed down. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    // Nobody outside this machine is asked.
    await page.route(
      ({ hostname }) => hostname !== 'localhost',
      (route) => route.abort(),
    );
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction('globalThis.measured?.painted > 0', undefined, {
      timeout: patience,
      polling: 100,
    });
    return visited.parse(await page.evaluate('globalThis.measured'));
  } finally {
    await context.close();
  }
}
