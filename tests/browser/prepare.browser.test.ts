/** A position copied, changed and ready, with the keyboard only, at the sizes that people have; and Grist's own page of it. */
import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { resizeWidget } from '../host/shots.ts';
import { until } from '../host/until.ts';
import { test } from './fixtures.ts';

/** What the element with the keyboard is called; null outside the widget. */
const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const element = document.hasFocus() ? document.activeElement : null;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    return (element.ariaLabel || label || element.textContent || '').replace(/\s+/g, ' ').trim();
  });

/** Keys as somebody presses them, counted. */
function keyboardOf(grist: GristPage, frame: Frame) {
  const { keyboard } = grist.page;
  let count = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      count += 1;
      await keyboard.press(key);
    }
  };
  return {
    press,
    count: () => count,
    async type(text: string) {
      count += text.length;
      await keyboard.type(text);
    },
    /** By Tab to what is called so. */
    async to(name: RegExp, key = 'Tab') {
      for (let presses = 0; presses < 40; presses += 1) {
        if (name.test((await focused(frame)) ?? '')) return;
        await press(key);
      }
      throw new Error(`${name} is not reached by ${key}`);
    },
    on: (name: RegExp) => until(async () => name.test((await focused(frame)) ?? '')),
  };
}

/** Ids of the rows that a list of Grist's shows. */
const shownRows = (grist: GristPage, section: number): Promise<readonly number[]> =>
  grist.page.evaluate((ref) => {
    const model = gristDocPageModel.gristDoc.get()?.docModel.viewSections.getRowModel(ref) as unknown as {
      viewInstance(): { sortedRows: { getKoArray(): { peek(): readonly unknown[] } } } | null;
    };
    const rows = model.viewInstance()?.sortedRows.getKoArray().peek() ?? [];
    return rows.filter((id): id is number => typeof id === 'number');
  }, section);

const sizes = [
  [635, 498],
  [1440, 780],
] as const;

describe('a position', () => {
  for (const [width, height] of sizes) {
    test(`is copied, changed and ready in few keys, without a mouse, at ${width}×${height}`, async ({ open }) => {
      const grist = await open({ doc: 'sample' });
      const { widgetRef } = await grist.openWidgetPage();
      const widget = grist.widget(widgetRef);
      const frame = await grist.widgetFrame(widgetRef);
      await widget.getByRole('tab', { name: 'Entretien' }).waitFor();
      await resizeWidget(grist, width, height, widgetRef);
      const [source] = await grist.rows('Postes');
      const before = { criteria: (await grist.rows('Criteres')).length, points: (await grist.rows('Trames')).length };
      await widget.getByRole('button', { name: 'Menu' }).focus();
      const keys = keyboardOf(grist, frame);
      await keys.press('Enter');
      await keys.on(/^Le poste|^Préparer un poste|^Importer/);
      await keys.to(/^Préparer un poste$/, 'ArrowDown');
      await keys.press('Enter');
      const list = widget.getByRole('combobox', { name: 'Poste', exact: true });
      await list.waitFor();
      await keys.to(/^Poste$/);
      // The last of the list: a new one.
      await keys.press('End');
      await widget.getByRole('textbox', { name: 'Intitulé du nouveau poste' }).waitFor();
      await keys.to(/^Intitulé du nouveau poste$/);
      await keys.type('Développeur·euse, Mes Démarches Rail');
      await keys.press('Enter');
      await keys.on(/^Critère 1 : nom court$/);
      const copy = (await grist.rows('Postes')).at(-1);
      expect(copy).toMatchObject({ Intitule: 'Développeur·euse, Mes Démarches Rail' });
      const own = async (table: string) => (await grist.rows(table)).filter(({ Poste }) => Poste === copy?.['id']);
      const ofSource = (await grist.rows('Criteres')).filter(({ Poste }) => Poste === source?.['id']);
      expect((await own('Criteres')).length).toBe(ofSource.length);
      expect((await grist.rows('Trames')).length).toBeGreaterThan(before.points);
      expect((await grist.rows('Criteres')).length).toBe(before.criteria + ofSource.length);

      // The first of its own: another name, another weight; and one more at the end.
      const shared = (await grist.rows('Criteres')).filter(({ Poste, Retire }) => !Poste && !Retire).length;
      for (let line = 0; line < shared; line += 1) await keys.press('ArrowDown');
      await keys.on(new RegExp(`^Critère ${shared + 1} : nom court$`));
      await keys.press('Control+a');
      await keys.type('Cartes à jour');
      await keys.press('Enter');
      await keys.on(new RegExp(`^Critère ${shared + 2} : nom court$`));
      await keys.press('ArrowUp', 'Tab', 'Control+a');
      await keys.type('1');
      await keys.press('Enter');
      await until(async () => (await own('Criteres'))[0]?.['Poids'] === 1);
      expect((await own('Criteres'))[0]).toMatchObject({ Court: 'Cartes à jour' });
      const all = shared + ofSource.length;
      for (let line = shared + 2; line <= all; line += 1) await keys.press('ArrowDown');
      await keys.on(/^Nouveau critère$/);
      await keys.type('Horaires');
      await keys.press('Enter');
      await widget.getByText(/critère n’est servi par aucun point\s: Horaires/).waitFor();

      // A point that serves it.
      await keys.to(/^Étape de la trame$/);
      const points = await widget.getByRole('textbox', { name: /^Point \d+\s: titre$/ }).count();
      await keys.to(/^Point 1 : titre$/);
      for (let line = 0; line < points; line += 1) await keys.press('ArrowDown');
      await keys.on(/^Nouveau point$/);
      await keys.type('Un horaire qui changeait sans cesse');
      await keys.press('Enter');
      await widget
        .getByText('1 point ne sert aucun critère')
        .or(widget.getByText(/points ne servent aucun critère/))
        .waitFor();
      await keys.press('ArrowUp', 'Tab');
      await keys.type('4-5');
      await keys.press('Tab', 'Enter');
      await keys.to(/^Horaires$/);
      await keys.press('Space');
      await widget.getByText('Chaque critère est servi par au moins un point.').waitFor();
      const added = (await own('Trames')).at(-1);
      expect(added).toMatchObject({ Point: 'Un horaire qui changeait sans cesse', Duree_min: 4, Duree_max: 5 });
      await keys.press('Escape');
      await keys.on(/^Menu$/);
      // At two keys a second, half of two minutes is left for reading.
      expect(keys.count()).toBeLessThan(240);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }
});

describe('in Grist’s page Préparation', () => {
  test('choosing a position shows its criteria and its trames, and a row added there is its own', async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    const view = (await grist.rows('_grist_Views')).find(({ name }) => name === 'Préparation');
    const sections = (await grist.rows('_grist_Views_section')).filter(({ parentId }) => parentId === view?.['id']);
    const tables = new Map((await grist.rows('_grist_Tables')).map(({ id, tableId }) => [id, tableId]));
    const ref = (table: string) => Number(sections.find(({ tableRef }) => tables.get(tableRef) === table)?.['id']);
    await grist.openPage(Number(view?.['id']));
    const shown = (table: string) => shownRows(grist, ref(table));
    for (const position of await grist.rows('Postes')) {
      await grist.selectRow(ref('Postes'), String(position['Intitule']));
      for (const table of ['Criteres', 'Trames']) {
        const own = (await grist.rows(table)).filter(({ Poste }) => Poste === position['id']).map(({ id }) => id);
        await until(async () => JSON.stringify([...(await shown(table))].sort()) === JSON.stringify([...own].sort()));
      }
    }
  });
});
