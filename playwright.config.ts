import { defineConfig } from '@playwright/test';

// `npm run test:browser` chooses the browser and free ports; the defaults let
// `npx playwright test` run by itself.
const port = Number(process.env.PORTAL_PORT ?? 7107);
const simulatorPort = Number(process.env.SIMULATOR_PORT ?? 7199);
const url = `http://127.0.0.1:${port}`;

/**
 * The browser tests walk through the built portal on demo data: one backend with
 * its simulated AWS, started from nothing, serves everything.
 */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  // A test that only passes sometimes is broken: no second chances.
  retries: 0,
  // One backend, and two cores where this runs in CI.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: url,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_BIN,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/servePortal.mjs',
    url: `${url}/.backstage/health/v1/readiness`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      APP_CONFIG_app_baseUrl: JSON.stringify(url),
      APP_CONFIG_backend_baseUrl: JSON.stringify(url),
      APP_CONFIG_backend_listen: JSON.stringify({ host: '127.0.0.1', port }),
      APP_CONFIG_awsResale_aws_endpoint: JSON.stringify(
        `http://127.0.0.1:${simulatorPort}`,
      ),
    },
  },
});
