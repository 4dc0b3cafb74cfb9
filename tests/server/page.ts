/** A document with the page that the widget's set-up makes, opened on a server as an account or a visitor. */
import type { FrameLocator } from 'playwright-core';
import { noChoices } from '../../src/document/places/layout.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import { smallKit } from '../document/harness.ts';
import type { GristPage } from '../host/grist-page.ts';
import { stored } from '../host/stored.ts';
import { type SharedDocument, shareDocument, value } from './accounts.ts';
import { type Browsers, startBrowsers } from './browsers.ts';

export interface ServerPages {
  readonly shared: SharedDocument;
  /** Opens the page of the widget; `email` null for a visitor, `mode` as in Grist's addresses (`fork`). */
  open(
    email: string | null,
    options?: { readonly mode?: string; readonly docId?: string; readonly query?: string },
  ): Promise<WidgetPage>;
  close(): Promise<void>;
}

export interface WidgetPage {
  readonly grist: GristPage;
  readonly widget: FrameLocator;
  /** The very document in which the page is. */
  docId(): Promise<string>;
  /** What this browser keeps for the widget, as one text. */
  kept(): Promise<string>;
  /** From now on nothing that the page sends arrives. */
  cut(): Promise<void>;
  /** Leaves the browser, and the person's other pages, open. */
  close(): Promise<void>;
}

/** `at`: on which address the widget lies. */
export async function openServerPages(
  at: keyof Pick<Browsers, 'widgetUrl' | 'ownUrl' | 'foreignUrl' | 'unkeptUrl'> = 'widgetUrl',
): Promise<ServerPages> {
  const [shared, browsers] = await Promise.all([shareDocument('editors'), startBrowsers()]);
  value(await setUp(shared.owner.grist, { kits: [smallKit], choices: noChoices, widgetUrl: browsers[at] }));
  await shared.owner.do(['BulkAddRecord', 'Candidats', [null, null], { Nom: ['Inès', 'Samir'], Poste: [1, 1] }]);
  const view = (await shared.owner.rows('_grist_Views')).find((row) => row['name'] === 'Entretiens')?.['id'];
  return {
    shared,
    async open(email, { mode, docId = shared.docId, query = '' } = {}) {
      return widgetOn(await browsers.open(docId, email, `${mode ? `/m/${mode}` : ''}/p/${view}${query}`));
    },
    async close() {
      await browsers.close();
      await shared.remove();
    },
  };
}

const widgetOn = (grist: GristPage): WidgetPage => ({
  grist,
  widget: grist.widget(),
  docId: () => grist.page.evaluate(() => gristDocPageModel.gristDoc.get()?.docId() ?? ''),
  kept: async () => JSON.stringify(await stored(await grist.widgetFrame())),
  cut: () =>
    grist.page.evaluate(() => {
      const comm = gristDocPageModel.gristDoc.get()?.docComm;
      if (!comm) throw new Error('no document is open');
      comm.applyUserActions = () => Promise.reject(new Error('Failed to fetch'));
    }),
  close: () => grist.page.close(),
});
