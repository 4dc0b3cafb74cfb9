/** A real Grist, opened in Chromium, as the tests drive it: what a user does, and what a document holds. */
import { Buffer } from 'node:buffer';
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { type Problems, watch } from './problems.ts';
import { patience, until } from './until.ts';

export type Theme = 'light' | 'dark' | 'HighContrastLight';

export interface OpenOptions extends ContextOptions {
  /** Address of Grist's page: `server.gristUrl`. */
  readonly gristUrl: string;
  /** `blank` by default. */
  readonly doc?: 'blank' | 'sample' | 'older';
}

export interface ContextOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Grist asks before leaving an unsaved document, and takes its page down for another one: this keeps it from both. */
  readonly leavesInPeace?: boolean;
}

export interface WidgetSectionOptions {
  readonly table: string;
  /** Address of the widget. */
  readonly url: string;
  /** `full` by default. */
  readonly access?: 'none' | 'read table' | 'full';
  /** An existing list to stand beside; without it, a new page with a list of the table. */
  readonly linkTo?: number;
  /** Mapped by hand in Grist's panel: requested name → column ref. */
  readonly columnsMapping?: Readonly<Record<string, number>>;
}

export interface WidgetSection {
  readonly viewRef: number;
  /** The section of Grist's own list. */
  readonly listRef: number;
  /** The section of the widget. */
  readonly widgetRef: number;
}

/** A table: `id` and columns, cells raw. */
export type RawTable = Readonly<Record<string, readonly unknown[]>> & { readonly id: readonly number[] };

/** A browser of its own: what one keeps, another does not know of. */
export async function newContext(browser: Browser, options: ContextOptions = {}): Promise<BrowserContext> {
  const { viewport = { width: 1280, height: 800 }, leavesInPeace = false } = options;
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport });
  // Compilers name inner functions with this helper, which the page does not have.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  context.setDefaultTimeout(patience);
  if (leavesInPeace) {
    await context.addInitScript(() => {
      if (window === window.top) window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation());
    });
  }
  return context;
}

export class GristPage {
  readonly page: Page;
  readonly problems: Problems;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page, problems: Problems) {
    this.#context = context;
    this.page = page;
    this.problems = problems;
  }

  static async open(browser: Browser, options: OpenOptions): Promise<GristPage> {
    const { gristUrl, doc = 'blank' } = options;
    return GristPage.openIn(await newContext(browser, options), `${gristUrl}?doc=${doc}`);
  }

  /** A document at an address, in a browser that may have other pages. */
  static async openIn(context: BrowserContext, address: string): Promise<GristPage> {
    const page = await context.newPage();
    const opened = new GristPage(context, page, watch(page));
    await page.goto(address);
    await opened.#ready();
    return opened;
  }

  async #ready(): Promise<void> {
    await this.page.locator('.test-gristdoc').waitFor();
    // Without an answer from the engine, the first action of a test would pay for its start.
    await this.fetchTable('_grist_Tables');
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.#ready();
  }

  /** With every page of its browser. */
  close(): Promise<void> {
    return this.#context.close();
  }

  // --- the document, as if by other means than the widget

  /** Applies user actions as Grist's own page does; their return values. */
  applyUserActions(actions: readonly (readonly unknown[])[]): Promise<unknown[]> {
    return this.page.evaluate(async (list) => {
      const document = gristDocPageModel.gristDoc.get();
      if (!document) throw new Error('no document is open');
      return (await document.docComm.applyUserActions(list)).retValues;
    }, actions);
  }

  fetchTable(table: string): Promise<RawTable> {
    return this.page.evaluate(async (name) => {
      const document = gristDocPageModel.gristDoc.get();
      if (!document) throw new Error('no document is open');
      const [, , id, columns] = (await document.docComm.fetchTable(name)).tableData;
      return { id, ...columns };
    }, table);
  }

  /** Rows of a table, one object each. */
  async rows(table: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const data = await this.fetchTable(table);
    return data.id.map((_, index) =>
      Object.fromEntries(Object.entries(data).map(([column, cells]) => [column, cells[index]])),
    );
  }

  /** The document as a `.grist` file. */
  async download(): Promise<Buffer> {
    const base64 = await this.page.evaluate(async () => {
      const { data } = await gristOverrides.expressApp.run({
        method: 'get',
        path: `/api/docs/${gristOverrides.fakeDocId}/download`,
      });
      const reader = new FileReader();
      const read = new Promise((resolve) => reader.addEventListener('load', resolve));
      reader.readAsDataURL(new Blob([new Uint8Array(data)]));
      await read;
      return String(reader.result).split(',')[1] ?? '';
    });
    return Buffer.from(base64, 'base64');
  }

  // --- pages and sections

  /** Adds a widget beside a list, linked both ways where the list is free, and opens their page. */
  async addWidgetSection(options: WidgetSectionOptions): Promise<WidgetSection> {
    const { table, url, access = 'full', linkTo, columnsMapping = null } = options;
    const tables = await this.rows('_grist_Tables');
    const tableRef = tables.find(({ tableId }) => tableId === table)?.['id'];
    if (tableRef === undefined) throw new Error(`no table ${table} in the document`);
    const { viewRef, sectionRef: listRef } =
      linkTo === undefined
        ? await this.#createSection(tableRef, 0, 'record')
        : { viewRef: await this.#viewOf(linkTo), sectionRef: linkTo };
    const { sectionRef: widgetRef } = await this.#createSection(tableRef, viewRef, 'custom');
    const customView = { mode: 'url', url, access, pluginId: '', sectionId: '', widgetDef: null, columnsMapping };
    const sections = await this.rows('_grist_Views_section');
    const free = !sections.find(({ id }) => id === listRef)?.['linkSrcSectionRef'];
    await this.applyUserActions([
      [
        'UpdateRecord',
        '_grist_Views_section',
        widgetRef,
        { linkSrcSectionRef: listRef, options: JSON.stringify({ customView: JSON.stringify(customView) }) },
      ],
      // A widget moves a list only when each follows the other; a list follows one section.
      ...(free ? [['UpdateRecord', '_grist_Views_section', listRef, { linkSrcSectionRef: widgetRef }]] : []),
    ]);
    await this.openPage(viewRef);
    return { viewRef, listRef, widgetRef };
  }

  async #createSection(tableRef: unknown, viewRef: number, type: string) {
    const [created] = await this.applyUserActions([['CreateViewSection', tableRef, viewRef, type, null, null]]);
    return created as { readonly viewRef: number; readonly sectionRef: number };
  }

  #viewOf(sectionRef: number): Promise<number> {
    return this.page.evaluate((ref) => {
      const document = gristDocPageModel.gristDoc.get();
      if (!document) throw new Error('no document is open');
      return document.docModel.viewSections.getRowModel(ref).view().id();
    }, sectionRef);
  }

  async openPage(viewRef: number): Promise<void> {
    await this.page.evaluate((ref) => gristDocPageModel.gristDoc.get()?.openDocPage(ref), viewRef);
    await this.page.waitForFunction((ref) => gristDocPageModel.gristDoc.get()?.activeViewId.get() === ref, viewRef);
    await this.page.locator('.viewsection_content').first().waitFor();
  }

  /** Opens the first page that holds a widget; its sections. */
  async openWidgetPage(): Promise<WidgetSection> {
    const found = (await this.rows('_grist_Views_section')).find(
      (section) => section['parentKey'] === 'custom' && section['parentId'],
    );
    if (!found) throw new Error('no page of the document holds a widget');
    const section = {
      viewRef: Number(found['parentId']),
      listRef: Number(found['linkSrcSectionRef']),
      widgetRef: Number(found['id']),
    };
    await this.openPage(section.viewRef);
    return section;
  }

  /** A section of the open page: Grist's own DOM. */
  section(sectionRef: number): Locator {
    return this.page.locator(`.test-viewlayout-section-${sectionRef}`);
  }

  /** The frame of a widget, as an element of Grist's page. */
  iframe(sectionRef?: number): Locator {
    const within = sectionRef === undefined ? this.page.locator('.viewsection_content') : this.section(sectionRef);
    return within.locator('iframe.custom_view');
  }

  /** What is inside the widget, found anew at each use: it outlives a reload of the frame. */
  widget(sectionRef?: number): FrameLocator {
    return this.iframe(sectionRef).contentFrame();
  }

  /** The widget's frame once it has called `ready`, to evaluate code in. Grist may replace it later. */
  async widgetFrame(sectionRef?: number): Promise<Frame> {
    const ready = this.iframe(sectionRef).and(this.page.locator('.test-custom-widget-ready'));
    await ready.waitFor({ state: 'attached' });
    const frame = await (await ready.elementHandle())?.contentFrame();
    if (!frame) throw new Error('the widget has no frame');
    return frame;
  }

  /** Loads a widget's frame anew, as Grist does when its access, address or page changes. */
  async rebuildFrame(sectionRef: number): Promise<void> {
    await this.iframe(sectionRef).evaluate((iframe: HTMLIFrameElement) => {
      // biome-ignore lint/correctness/noSelfAssign: it is how a frame is loaded again
      iframe.src = iframe.src;
    });
  }

  // --- what a user does in Grist

  /** Moves the cursor of a list: a click on a cell that shows this text, or a jump to a row id. */
  async selectRow(sectionRef: number, row: string | number): Promise<void> {
    if (typeof row === 'number') {
      await this.#moveCursor(sectionRef, row, 0);
    } else {
      await this.section(sectionRef).locator('.field_clip').getByText(row, { exact: true }).first().click();
    }
  }

  /** Types a value into a cell of a list, as by hand; it must differ from what the cell holds. */
  async editCell(sectionRef: number, rowId: number, column: string, value: string): Promise<void> {
    const { table, fieldIndex } = await this.page.evaluate(
      ([ref, wanted]) => {
        const section = gristDocPageModel.gristDoc.get()?.docModel.viewSections.getRowModel(ref);
        const fields = section?.viewFields().all() ?? [];
        return {
          table: section?.table().tableId() ?? '',
          fieldIndex: fields.findIndex((field) => field.column().colId() === wanted),
        };
      },
      [sectionRef, column] as const,
    );
    if (fieldIndex === -1) throw new Error(`no column ${column} in section ${sectionRef}`);
    const before = await this.#cell(table, rowId, column);
    await this.#moveCursor(sectionRef, rowId, fieldIndex);
    await this.section(sectionRef).locator('.field_clip.has_cursor').click();
    // Grist takes keys from a hidden field, which gets the focus a moment after the click.
    await this.page.locator('textarea.copypaste:focus').waitFor({ state: 'attached' });
    await this.page.keyboard.type(value);
    await this.page.locator('.cell_editor').waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.cell_editor').waitFor({ state: 'detached' });
    await until(async () => (await this.#cell(table, rowId, column)) !== before);
  }

  async #cell(table: string, rowId: number, column: string): Promise<string> {
    const row = (await this.rows(table)).find(({ id }) => id === rowId);
    return JSON.stringify(row?.[column]);
  }

  async #moveCursor(sectionId: number, rowId: number, fieldIndex: number): Promise<void> {
    await this.page.evaluate((position) => gristDocPageModel.gristDoc.get()?.moveToCursorPos(position), {
      sectionId,
      rowId,
      fieldIndex,
    });
  }

  /** Grist's theme, on its page and in every widget of it. */
  async setTheme(theme: Theme): Promise<void> {
    const name = { light: 'GristLight', dark: 'GristDark', HighContrastLight: 'HighContrastLight' }[theme];
    const appearance = theme === 'dark' ? 'dark' : 'light';
    await this.page.evaluate((preferences) => gristDocPageModel.appModel.themePrefs.set(preferences), {
      appearance,
      syncWithOS: false,
      colors: { light: name, dark: name },
    });
    const themed = `html[data-grist-theme="${name}"]`;
    await this.page.locator(themed).waitFor({ state: 'attached' });
    for (const iframe of await this.iframe().all()) {
      await iframe.contentFrame().locator(themed).waitFor({ state: 'attached' });
    }
  }
}
