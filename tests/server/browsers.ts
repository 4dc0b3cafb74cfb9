/**
 * The server's own pages, with the built widget in them, in a browser for each account. How a browser signs in differs
 * from one installation to the other: here by a header that a proxy would forward (`GRIST_LOGIN_HEADER`).
 */
import type { BrowserContext, Route } from 'playwright-core';
import { launchChromium } from '../host/chromium.ts';
import { GristPage, newContext } from '../host/grist-page.ts';
import { startStaticHost, withoutOrigin } from '../host/static-host.ts';
import { url } from './accounts.ts';

const { GRIST_LOGIN_HEADER: header = '' } = process.env;
/** False where it is not said how a browser signs in: what needs one is skipped. */
export const canSignIn = header !== '';

export interface Browsers {
  /** Address of the built widget: on Grist's site, where every browser lets it keep what it has to. */
  readonly widgetUrl: string;
  /** The same widget on Grist's own address, as if a proxy served both. */
  readonly ownUrl: string;
  /** And on another site, to which many browsers refuse their storage. */
  readonly foreignUrl: string;
  /** The same, with no origin of its own: every browser refuses it every storage. */
  readonly unkeptUrl: string;
  /** A document's page in the browser of a person, one for all their pages; null for somebody whom Grist does not know. */
  open(docId: string, email: string | null, path?: string): Promise<GristPage>;
  close(): Promise<void>;
}

export async function startBrowsers(): Promise<Browsers> {
  const [host, unkept, browser] = await Promise.all([
    startStaticHost('/widget/', {}),
    startStaticHost('/widget/', withoutOrigin),
    launchChromium(),
  ]);
  const ownUrl = `${url}/widget-essaye/`;
  /** By address, once asked for. */
  const contexts = new Map<string | null, Promise<BrowserContext>>();
  const fromHost = async (route: Route) => {
    const address = route.request().url().replace(ownUrl, host.url);
    await route.fulfill({ response: await route.fetch({ url: address }) });
  };
  async function contextOf(email: string | null): Promise<BrowserContext> {
    const context = await newContext(browser, { viewport: { width: 1300, height: 800 }, leavesInPeace: true });
    await context.route(`${ownUrl}**`, fromHost);
    if (email === null) return context;
    await context.request.get(`${url}/auth/login`, { headers: { [header]: email } });
    // Grist shows newcomers around, over the page.
    await context.request.patch(`${url}/api/orgs/current`, {
      headers: { 'x-requested-with': 'XMLHttpRequest' },
      data: { userOrgPrefs: { showGristTour: false } },
    });
    return context;
  }
  return {
    widgetUrl: host.url.replace('127.0.0.1', new URL(url).hostname),
    ownUrl,
    foreignUrl: host.url,
    unkeptUrl: unkept.url,
    async open(docId, email, path = '') {
      const context = contexts.get(email) ?? contextOf(email);
      contexts.set(email, context);
      return await GristPage.openIn(await context, `${url}/doc/${docId}${path}`);
    },
    async close() {
      await browser.close();
      await Promise.all([host.close(), unkept.close()]);
    },
  };
}
