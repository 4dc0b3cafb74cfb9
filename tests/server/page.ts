/** The widget on a page of the server's, in Chromium, as an account or a visitor. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { noChoices } from '../../src/document/places/layout.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import { smallKit } from '../document/harness.ts';
import { launchChromium } from '../host/chromium.ts';
import { type StaticHost, startStaticHost } from '../host/static-host.ts';
import { patience, until } from '../host/until.ts';
import { type SharedDocument, shareDocument, url, value } from './accounts.ts';
import { signIn } from './browsers.ts';

export interface ServerPages {
  readonly shared: SharedDocument;
  /** Opens the page of the widget; `email` null for a visitor, `mode` as in Grist's addresses (`fork`). */
  open(email: string | null, options?: { readonly mode?: string; readonly docId?: string }): Promise<WidgetPage>;
  close(): Promise<void>;
}

export interface WidgetPage {
  readonly page: Page;
  readonly frame: Frame;
  /** Rows of a table of the document in which the page is, as the page may read them. */
  rows(table: string): Promise<readonly Record<string, unknown>[]>;
  /** The very document, as Grist says. */
  docId(): Promise<string>;
  /** From now on nothing that the page sends arrives. */
  cut(): Promise<void>;
  /** Opens the same address again, as after a reload. */
  reload(): Promise<WidgetPage>;
  close(): Promise<void>;
}

/** A document with two people, and the page that the widget's set-up makes. */
export async function openServerPages(): Promise<ServerPages> {
  const host = await startStaticHost('/widget/', {});
  // On Grist's own site, where no browser refuses the widget its storage.
  const widgetUrl = host.url.replace('127.0.0.1', new URL(url).hostname);
  const shared = await shareDocument('editors');
  value(await setUp(shared.owner.grist, { kits: [smallKit], choices: noChoices, widgetUrl }));
  await shared.owner.do(['BulkAddRecord', 'Candidats', [null, null], { Nom: ['Inès', 'Samir'], Poste: [1, 1] }]);
  const view = (await shared.owner.rows('_grist_Views')).find((row) => row['name'] === 'Entretiens')?.['id'];
  const browser = await launchChromium();
  /** One for each person, as each has a browser of their own. */
  const contexts = new Map<string, BrowserContext>();
  const contextOf = async (email: string | null) => {
    const known = contexts.get(email ?? '');
    if (known) return known;
    const context = await browser.newContext({ viewport: { width: 1300, height: 800 }, locale: 'fr-FR' });
    context.setDefaultTimeout(patience);
    if (email !== null) await signIn(context, email);
    contexts.set(email ?? '', context);
    return context;
  };
  return {
    shared,
    async open(email, { mode, docId = shared.docId } = {}) {
      const page = await (await contextOf(email)).newPage();
      await page.goto(`${url}/doc/${docId}${mode ? `/m/${mode}` : ''}/p/${view}`);
      return await widgetOn(page, widgetUrl);
    },
    close: () => closeAll(browser, host, shared),
  };
}

/** What a widget's page has of Grist's API. */
interface InFrame {
  readonly grist: {
    readonly docApi: {
      fetchTable(table: string): Promise<Readonly<Record<string, readonly unknown[]>>>;
      getDocName(): Promise<string>;
    };
  };
}

async function closeAll(browser: Browser, host: StaticHost, shared: SharedDocument): Promise<void> {
  await browser.close();
  await host.close();
  await shared.remove();
}

async function widgetOn(page: Page, widgetUrl: string): Promise<WidgetPage> {
  const find = () => page.frames().find((frame) => frame.url().startsWith(widgetUrl));
  // The first frame of a page may be replaced by another one while Grist opens.
  await until(
    async () =>
      (await find()
        ?.locator('[role=tab]')
        .count()
        .catch(() => 0)) === 3,
  );
  const frame = find();
  if (!frame) throw new Error('no widget on the page');
  return {
    page,
    frame,
    async rows(table) {
      const columns = Object.entries(
        await frame.evaluate((name) => (globalThis as unknown as InFrame).grist.docApi.fetchTable(name), table),
      );
      return (columns[0]?.[1] ?? []).map((_, at) =>
        Object.fromEntries(columns.map(([name, cells]) => [name, cells[at]])),
      );
    },
    docId: () => frame.evaluate(() => (globalThis as unknown as InFrame).grist.docApi.getDocName()),
    cut: () =>
      page.evaluate(() => {
        const comm = gristDocPageModel.gristDoc.get()?.docComm;
        if (!comm) throw new Error('no document is open');
        comm.applyUserActions = () => Promise.reject(new Error('Failed to fetch'));
      }),
    async reload() {
      await page.reload();
      return await widgetOn(page, widgetUrl);
    },
    close: () => page.close(),
  };
}
