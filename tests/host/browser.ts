/** The engine that the tests drive: Chromium, unless `BROWSER` names another one that Playwright has installed. */
import process from 'node:process';
import { type BrowserServer, type BrowserType, chromium, firefox, webkit } from 'playwright-core';
import { launchChromiumServer } from './chromium.ts';

const engines: Readonly<Record<string, BrowserType>> = { chromium, firefox, webkit };
const { BROWSER: named = 'chromium' } = process.env;

function engineNamed(): BrowserType {
  const found = engines[named];
  if (!found) throw new Error(`BROWSER is ${Object.keys(engines).join(', ')}; not ${named}`);
  return found;
}
export const engine: BrowserType = engineNamed();

/** For several test files that share one. */
export const launchServer = (): Promise<BrowserServer> =>
  engine === chromium ? launchChromiumServer() : engine.launchServer({ headless: true });
