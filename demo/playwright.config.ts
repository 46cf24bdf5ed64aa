import { defineConfig } from '@playwright/test';

const port = 8091;
const postgresqlPort = 8092;

const serverAt = (at: number, ...options: string[]) => ({
  command: ['node', 'journeys/support/serve.mjs', String(at), ...options].join(' '),
  url: `http://localhost:${at}/ready`,
  timeout: 120_000,
  reuseExistingServer: false,
  stdout: 'ignore' as const,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
});

/** Journeys on the demo pages, in real Chromium, against the real API and its demonstration data. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results',
  reporter: process.env['CI'] ? 'line' : 'list',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'fr-FR',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: [serverAt(port), serverAt(postgresqlPort, '--postgresql')],
  projects: [
    { name: 'embedded' },
    // The whole life of a story on the other engine too; the rest does not depend on it.
    {
      name: 'postgresql',
      testMatch: /loop\.spec\.ts/,
      use: { baseURL: `http://localhost:${postgresqlPort}` },
    },
  ],
});
