/** A browser that refuses the widget its storage, and what leaving the page would lose, in a real Grist. */
import type { FrameLocator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { leave } from '../host/leave.ts';
import { resizeWidget } from '../host/shots.ts';
import { startStaticHost, withoutOrigin } from '../host/static-host.ts';
import { stored } from '../host/stored.ts';
import { until } from '../host/until.ts';
import { test, widgetUrl } from './fixtures.ts';

/** The sample, with a widget of this address on its page. */
async function withWidget(grist: GristPage, url: string) {
  const { listRef } = await grist.openWidgetPage();
  const { widgetRef } = await grist.addWidgetSection({ table: 'Candidats', url, linkTo: listRef });
  return { widgetRef, widget: grist.widget(widgetRef) };
}

const line = (widget: FrameLocator) => widget.getByRole('textbox', { name: 'Nouvelle preuve' });
const says = (widget: FrameLocator, words: string) =>
  widget.getByRole('banner').getByRole('status').filter({ hasText: words }).waitFor();
const notKept = (widget: FrameLocator) => widget.locator('.not-kept');

/** Cuts the document off, as a network that drops would; gives what mends it. */
async function cut({ page }: GristPage): Promise<() => Promise<void>> {
  const wire = await page.evaluateHandle(() => {
    const comm = gristDocPageModel.gristDoc.get()?.docComm;
    if (!comm) throw new Error('no document is open');
    const apply = comm.applyUserActions.bind(comm);
    const state = { cut: true };
    comm.applyUserActions = (actions) => (state.cut ? Promise.reject(new Error('Failed to fetch')) : apply(actions));
    return state;
  });
  return () =>
    wire.evaluate((state) => {
      state.cut = false;
    });
}

const texts = async (grist: GristPage) => (await grist.rows('Preuves')).map(({ Texte }) => Texte);

describe('in a frame whose storage is refused', () => {
  test('it is said first, a proof is written, and leaving while something waits asks', async ({ open }) => {
    const host = await startStaticHost('/widgets/', withoutOrigin);
    try {
      const grist = await open({ doc: 'sample', leavesInPeace: true });
      const { widget, widgetRef } = await withWidget(grist, host.url);
      await notKept(widget).getByText('Ce navigateur ne garde rien ici').waitFor();
      await expect(stored(await grist.widgetFrame(widgetRef))).rejects.toThrow('denied');

      await line(widget).fill('a mis en ligne un formulaire');
      await says(widget, 'En attente (1)');
      expect(await leave(grist.page)).toBe('asked');
      await line(widget).press('Enter');
      await says(widget, 'Enregistré');
      expect(await texts(grist)).toContain('a mis en ligne un formulaire');

      const mend = await cut(grist);
      await line(widget).fill('a tenu la réunion');
      await line(widget).press('Enter');
      await says(widget, 'En attente (1)');
      expect(await leave(grist.page)).toBe('asked');
      await mend();
      await says(widget, 'Enregistré');
      expect(await texts(grist)).toContain('a tenu la réunion');
      expect(await leave(grist.page)).toBe('closed');
    } finally {
      await host.close();
    }
  });

  test('it is said in one line at any width', async ({ open }) => {
    const host = await startStaticHost('/widgets/', withoutOrigin);
    try {
      const grist = await open({ doc: 'sample' });
      const { widget, widgetRef } = await withWidget(grist, host.url);
      for (const [width, words] of [
        [1200, 'Ce navigateur ne garde rien ici'],
        [635, 'Rien n’est gardé ici'],
        [360, 'Reste ici jusqu’à'],
        [320, 'Reste ici jusqu’à'],
      ] as const) {
        await resizeWidget(grist, width, 560, widgetRef);
        await notKept(widget).getByText(words).waitFor();
        expect((await notKept(widget).boundingBox())?.height, `at ${width} px`).toBeLessThanOrEqual(36);
        const cut = await notKept(widget).evaluate(
          (notice) => [...notice.children].filter((part) => part.scrollWidth > part.clientWidth).length,
        );
        expect(cut, `parts cut at ${width} px`).toBe(0);
        const { body } = await (await grist.widgetFrame(widgetRef)).evaluate(() => ({
          body: document.body.scrollWidth,
        }));
        expect(body).toBe(width);
      }
    } finally {
      await host.close();
    }
  });

  test('a database that never opens holds up nothing', async ({ open }) => {
    const grist = await open({ doc: 'sample', leavesInPeace: true });
    await grist.page.context().addInitScript(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    });
    const { widget } = await withWidget(grist, widgetUrl());
    await line(widget).fill('a mis en ligne un formulaire');
    expect(await leave(grist.page)).toBe('asked');
    await notKept(widget).waitFor();
    await line(widget).press('Enter');
    await says(widget, 'Enregistré');
    expect(await texts(grist)).toContain('a mis en ligne un formulaire');
  });
});

describe('where the browser keeps what is typed', () => {
  test('leaving asks while something is not in Grist, and not for words that come back', async ({ open }) => {
    const grist = await open({ doc: 'sample', sameSite: true, leavesInPeace: true });
    const { widgetRef } = await grist.openWidgetPage();
    const widget = grist.widget(widgetRef);
    const mend = await cut(grist);
    await line(widget).fill('a tenu la réunion');
    await line(widget).press('Enter');
    await says(widget, 'En attente (1)');
    expect(await leave(grist.page)).toBe('asked');
    await mend();
    await says(widget, 'Enregistré');
    expect(await notKept(widget).count()).toBe(0);

    await line(widget).fill('une phrase à moitié');
    const frame = await grist.widgetFrame(widgetRef);
    await until(async () => JSON.stringify(await stored(frame)).includes('une phrase à moitié'));
    expect(await leave(grist.page)).toBe('closed');
  });

  test('what is not in Grist outlives the frame, and goes there from the next one', async ({ open }) => {
    const grist = await open({ doc: 'sample', sameSite: true });
    const { widgetRef } = await grist.openWidgetPage();
    const widget = grist.widget(widgetRef);
    const mend = await cut(grist);
    await line(widget).fill('a tenu la réunion');
    await line(widget).press('Enter');
    await says(widget, 'En attente (1)');
    await grist.rebuildFrame(widgetRef);
    await mend();
    await until(async () => (await texts(grist)).includes('a tenu la réunion'));
  });
});
