/** One server and one browser for all browser tests. */
import type { TestProject } from 'vitest/node';
import { launchServer } from './browser.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    gristUrl: string;
    sameSiteUrl: string;
    widgetUrl: string;
    pagesUrl: string;
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server, browser] = await Promise.all([startServer({ pages: ['contract-page'] }), launchServer()]);
  project.provide('gristUrl', server.gristUrl);
  project.provide('sameSiteUrl', server.sameSiteUrl);
  project.provide('widgetUrl', server.widgetUrl);
  project.provide('pagesUrl', server.pagesUrl);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
