/** One server and one Chromium for all browser tests. */
import type { TestProject } from 'vitest/node';
import { launchChromiumServer } from './chromium.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    gristUrl: string;
    sameSiteUrl: string;
    widgetUrl: string;
    pagesUrl: string;
    chromium: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server, chromium] = await Promise.all([startServer({ pages: ['contract-page'] }), launchChromiumServer()]);
  project.provide('gristUrl', server.gristUrl);
  project.provide('sameSiteUrl', server.sameSiteUrl);
  project.provide('widgetUrl', server.widgetUrl);
  project.provide('pagesUrl', server.pagesUrl);
  project.provide('chromium', chromium.wsEndpoint());
  return async () => {
    await chromium.close();
    await server.close();
  };
}
