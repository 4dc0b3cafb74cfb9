/** The widget's channel to Grist, inside a real one. */
import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { GristEvent, UserAction } from '../../src/grist/port.ts';
import type { GristPage } from '../host/grist-page.ts';
import { pageUrl, test, widgetUrl } from './fixtures.ts';

const people = [
  ['AddTable', 'Gens', [{ id: 'Nom', type: 'Text' }]],
  ['BulkAddRecord', 'Gens', [null, null, null], { Nom: ['Anne', 'Bob', 'Chloé'] }],
];

async function openProbe(grist: GristPage) {
  await grist.applyUserActions(people);
  const section = await grist.addWidgetSection({ table: 'Gens', url: pageUrl('contract-page') });
  const frame = await grist.widgetFrame(section.widgetRef);
  await seen(frame, { kind: 'cursor', table: 'Gens', rowId: 1 });
  return { ...section, frame };
}

/** Resolves once the widget in `frame` has been told this event, `times` times. */
const seen = (frame: Frame, event: GristEvent, times = 1) =>
  frame.waitForFunction(
    ([wanted, count]) => window.events.filter((each) => JSON.stringify(each) === wanted).length >= count,
    [JSON.stringify(event), times] as const,
  );

const apply = (frame: Frame, actions: readonly UserAction[]) =>
  frame.evaluate((list) => window.port.apply(list), actions);

describe('the widget in a real Grist', () => {
  test('opens in an empty document, follows its policy and asks no other host', async ({ open }) => {
    const grist = await open();
    await grist.applyUserActions(people);
    const { widgetRef } = await grist.addWidgetSection({ table: 'Gens', url: widgetUrl() });
    await grist.widgetFrame(widgetRef);
    await grist.widget(widgetRef).locator('#app > *').first().waitFor();
  });

  test('hears settings first, then mappings, then the cursor', async ({ open }) => {
    const { frame } = await openProbe(await open());
    const events = await frame.evaluate(() => window.events);
    expect(events).toMatchObject([
      { kind: 'settings', access: 'full', options: {} },
      { kind: 'mappings', columns: {} },
      { kind: 'cursor', table: 'Gens', rowId: 1 },
    ]);
  });

  test('follows the cursor of the list, and moves it', async ({ open }) => {
    const grist = await open();
    const { frame, listRef } = await openProbe(grist);
    await grist.selectRow(listRef, 'Bob');
    await seen(frame, { kind: 'cursor', table: 'Gens', rowId: 2 });
    await frame.evaluate(() => window.port.moveCursor(3));
    await seen(frame, { kind: 'cursor', table: 'Gens', rowId: 3 });
    await grist.section(listRef).locator('.field_clip.has_cursor').getByText('Chloé').waitFor();
  });

  test('hears of a cell edited by hand, and its own writes appear in the list', async ({ open }) => {
    const grist = await open();
    const { frame, listRef } = await openProbe(grist);
    await grist.editCell(listRef, 2, 'Nom', 'Basile');
    await seen(frame, { kind: 'changed', table: 'Gens' });
    const applied = await apply(frame, [['AddRecord', 'Gens', null, { Nom: 'Dina' }]]);
    expect(applied).toMatchObject({ ok: true, value: { retValues: [4] } });
    await grist.section(listRef).getByText('Dina').waitFor();
  });

  test('a write in one widget is pushed to another', async ({ open }) => {
    const grist = await open();
    const first = await openProbe(grist);
    const second = await grist.addWidgetSection({
      table: 'Gens',
      url: pageUrl('contract-page'),
      linkTo: first.listRef,
    });
    // The new section has made Grist load the first widget again.
    const [mine, theirs] = [await grist.widgetFrame(first.widgetRef), await grist.widgetFrame(second.widgetRef)];
    for (const frame of [mine, theirs]) await seen(frame, { kind: 'cursor', table: 'Gens', rowId: 1 });
    await apply(mine, [['UpdateRecord', 'Gens', 1, { Nom: 'Annie' }]]);
    await seen(theirs, { kind: 'changed', table: 'Gens' });
  });

  test('without the access it needs, the widget is told so', async ({ open }) => {
    const grist = await open();
    await grist.applyUserActions(people);
    const { widgetRef } = await grist.addWidgetSection({
      table: 'Gens',
      url: pageUrl('contract-page'),
      access: 'read table',
    });
    const frame = await grist.widgetFrame(widgetRef);
    await frame.waitForFunction(() =>
      window.events.some((event) => event.kind === 'settings' && event.access === 'read table'),
    );
    const read = await frame.evaluate(() => window.port.fetchTable('Gens'));
    expect(read).toMatchObject({ ok: false, failure: { kind: 'no-access' } });
    const written = await apply(frame, [['AddRecord', 'Gens', null, { Nom: 'X' }]]);
    expect(written).toMatchObject({ ok: false, failure: { kind: 'no-access' } });
  });

  test('follows the theme of Grist', async ({ open }) => {
    const grist = await open();
    const { frame } = await openProbe(grist);
    for (const theme of ['dark', 'HighContrastLight', 'light'] as const) {
      await grist.setTheme(theme);
      expect(await frame.locator('html').getAttribute('data-grist-appearance')).toBe(
        theme === 'dark' ? 'dark' : 'light',
      );
    }
  });
});
