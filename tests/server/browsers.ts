/**
 * The server's own pages, with the built widget in them, each in a browser of one of the accounts. How a browser signs
 * in differs from one installation to the other: here by a header that a proxy would forward (`GRIST_LOGIN_HEADER`).
 */
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../host/chromium.ts';
import { GristPage } from '../host/grist-page.ts';
import { type StaticHost, startStaticHost } from '../host/static-host.ts';
import { type Account, url } from './accounts.ts';

const { GRIST_LOGIN_HEADER: header = '' } = process.env;
/** False where it is not said how a browser signs in: what needs one is skipped. */
export const canSignIn = header !== '';

export const signIn = async (context: BrowserContext, email: string): Promise<void> =>
  void (await context.request.get(`${url}/auth/login`, { headers: { [header]: email } }));

export interface Browsers {
  /** Address of the built widget. */
  readonly widgetUrl: string;
  /** A document's page in a browser of its own; without an account, as somebody whom Grist does not know. */
  open(docId: string, account: Account | null, path?: string): Promise<GristPage>;
  close(): Promise<void>;
}

export async function startBrowsers(): Promise<Browsers> {
  const host: StaticHost = await startStaticHost('/widget/', {});
  const browser: Browser = await launchChromium();
  return {
    widgetUrl: host.url,
    open: (docId, account, path = '') =>
      GristPage.openAddress(browser, `${url}/doc/${docId}${path}`, {
        leavesInPeace: true,
        signIn: async (context) => {
          if (account) await signIn(context, account.email);
        },
      }),
    async close() {
      await browser.close();
      await host.close();
    },
  };
}
