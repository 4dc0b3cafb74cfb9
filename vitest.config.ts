import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: here('./'),
  plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false })],
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    // A machine five times slower is no failure: what never ends is stopped, and says so.
    testTimeout: 60_000,
    reporters: ['default', here('tests/host/count-reporter.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // A busy machine takes its time: nothing here waits for a clock.
          testTimeout: 30_000,
          include: [
            'tests/{rules,model,document,random-days,docs,kits,grist,contract,trame-import,report}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: { name: 'component', environment: 'happy-dom', include: ['tests/widget/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.browser.test.ts'],
          globalSetup: here('tests/host/global-setup.ts'),
          // One Chromium for all, and Grist's engine takes a whole processor: one file after the other.
          fileParallelism: false,
          // Each step has its own limit (`patience`) and says what it waited for; this one only stops a test of many.
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      // Needs a Grist server with accounts: only when asked for (`npm run test:server`).
      ...(process.env['npm_lifecycle_event'] === 'test:server'
        ? [
            {
              extends: true as const,
              test: {
                name: 'server',
                environment: 'node' as const,
                include: ['tests/server/**/*.server.test.ts'],
                testTimeout: 60_000,
                hookTimeout: 60_000,
              },
            },
          ]
        : []),
    ],
  },
});
