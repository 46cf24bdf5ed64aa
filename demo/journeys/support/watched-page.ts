import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** What went wrong on the page since it was opened, seen from inside. */
interface Seen {
  shift: number;
  violations: string[];
}

declare global {
  interface Window {
    seen: Seen;
  }
}

export class WatchedPage {
  readonly errors: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  /** Opens a host and waits until its elements have painted what they were given. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  /** Every element in view is defined, and no request is under way. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.evaluate(() => document.fonts.ready);
  }

  async expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(told).toEqual([]);
  }

  /** No shift that a press did not ask for, no CSP report, no script error. */
  async expectUnharmed(): Promise<void> {
    const { shift, violations } = await this.page.evaluate(() => window.seen);
    expect(violations).toEqual([]);
    expect(this.errors).toEqual([]);
    expect(shift).toBe(0);
  }
}

export const test = base.extend<{ watched: WatchedPage }>({
  watched: async ({ page }, use) => {
    await page.addInitScript(() => {
      const seen: Seen = { shift: 0, violations: [] };
      window.seen = seen;
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        seen.violations.push(`${violatedDirective} ${blockedURI}`);
      });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { hadRecentInput, value } = entry as PerformanceEntry & {
            hadRecentInput: boolean;
            value: number;
          };
          if (!hadRecentInput) seen.shift += value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await use(new WatchedPage(page));
  },
});

export { expect };
