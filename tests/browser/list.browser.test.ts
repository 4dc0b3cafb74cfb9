/** Grist's list moves by itself; the widget stays with whom somebody is writing about. */
import type { FrameLocator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { until } from '../host/until.ts';
import { test } from './fixtures.ts';

const line = (widget: FrameLocator) => widget.getByRole('textbox', { name: 'Nouvelle preuve' });
const saved = (widget: FrameLocator) => widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
const shown = (widget: FrameLocator) => widget.locator('select.candidate option:checked').textContent();

async function atJoris(open: (options: { doc: 'sample' }) => Promise<GristPage>) {
  const grist = await open({ doc: 'sample' });
  const { listRef, widgetRef } = await grist.openWidgetPage();
  const widget = grist.widget(widgetRef);
  await widget.getByRole('tab', { name: 'Entretien' }).waitFor();
  await grist.selectRow(listRef, 'Joris Van Houtte');
  await until(async () => (await shown(widget)) === 'Joris Van Houtte');
  const id = (await grist.rows('Candidats')).find(({ Nom }) => Nom === 'Joris Van Houtte')?.['id'];
  const texts = async () =>
    (await grist.rows('Preuves')).filter(({ Candidat }) => Candidat === id).map(({ Texte }) => Texte);
  const before = (await grist.rows('Preuves')).length;
  return { grist, widget, listRef, widgetRef, id, texts, before };
}

/** Keeps the list to people whose completeness is another one. */
async function hide(grist: GristPage, listRef: number, completeness: string): Promise<void> {
  const columns = await grist.rows('_grist_Tables_column');
  const tables = await grist.rows('_grist_Tables');
  const table = tables.find(({ tableId }) => tableId === 'Candidats')?.['id'];
  const colRef = columns.find(({ parentId, colId }) => parentId === table && colId === 'Completude')?.['id'];
  const filter = JSON.stringify({ excluded: [completeness] });
  await grist.applyUserActions([
    ['AddRecord', '_grist_Filters', null, { viewSectionRef: listRef, colRef, filter, pinned: true }],
  ]);
}

async function hideAll(grist: GristPage, listRef: number): Promise<void> {
  const columns = await grist.rows('_grist_Tables_column');
  const tables = await grist.rows('_grist_Tables');
  const table = tables.find(({ tableId }) => tableId === 'Candidats')?.['id'];
  const colRef = columns.find(({ parentId, colId }) => parentId === table && colId === 'Nom')?.['id'];
  const filter = JSON.stringify({ included: ['nobody'] });
  await grist.applyUserActions([
    ['AddRecord', '_grist_Filters', null, { viewSectionRef: listRef, colRef, filter, pinned: true }],
  ]);
}

const inList = (grist: GristPage, listRef: number, name: string) =>
  grist.section(listRef).locator('.field_clip').getByText(name, { exact: true });

describe('a list filtered on what the widget writes', () => {
  test('takes the person away with their first proof: the next words are theirs all the same', async ({ open }) => {
    const { grist, widget, listRef, texts, before } = await atJoris(open);
    await hide(grist, listRef, 'Preuves manquantes');
    const { keyboard } = grist.page;
    await line(widget).click();
    await keyboard.type('a mis en ligne un formulaire');
    await keyboard.press('Enter');
    await inList(grist, listRef, 'Joris Van Houtte').waitFor({ state: 'detached' });
    await widget.getByText('La liste de Grist montre maintenant').waitFor();
    await keyboard.type('en trois semaines');
    await keyboard.press('Enter');
    await until(async () => (await grist.rows('Preuves')).length === before + 2);
    await saved(widget);
    expect(await texts()).toEqual(['a mis en ligne un formulaire', 'en trois semaines']);
    expect(await shown(widget)).toBe('Joris Van Houtte');

    await widget.getByRole('button', { name: /^Passer à/ }).click();
    await widget.getByText('La liste de Grist montre maintenant').waitFor({ state: 'detached' });
    expect(await shown(widget)).not.toBe('Joris Van Houtte');
    // The line is ready for whom the list shows.
    await keyboard.type('autre chose');
    expect(await line(widget).inputValue()).toBe('autre chose');
  });
});

describe('a list on nobody', () => {
  test('on its blank last line, or filtered to nobody, stops the line; the words stay, and it is said', async ({
    open,
  }) => {
    const { grist, widget, listRef, texts } = await atJoris(open);
    await line(widget).fill('une demi-phrase');
    const blank = grist.section(listRef).locator('.gridview_row').last().locator('.field').first();
    await blank.click();
    await widget.getByText('La liste de Grist n’est sur personne').waitFor();
    expect([await line(widget).isDisabled(), await line(widget).inputValue()]).toEqual([true, 'une demi-phrase']);
    await grist.selectRow(listRef, 'Joris Van Houtte');
    await widget.getByText('La liste de Grist n’est sur personne').waitFor({ state: 'detached' });
    await hideAll(grist, listRef);
    await widget.getByText('La liste de Grist n’est sur personne').waitFor();
    await widget.getByRole('button', { name: 'Continuer avec Joris Van Houtte' }).click();
    await line(widget).press('Enter');
    await saved(widget);
    expect(await texts()).toContain('une demi-phrase');
  });

  test('a widget that the list of its page does not lead says so, until it does', async ({ open }) => {
    const { grist, widget, listRef, widgetRef } = await atJoris(open);
    await grist.applyUserActions([['UpdateRecord', '_grist_Views_section', widgetRef, { linkSrcSectionRef: 0 }]]);
    await widget.getByText('Ce widget n’est pas relié à la liste de cette page').waitFor();
    await grist.applyUserActions([['UpdateRecord', '_grist_Views_section', widgetRef, { linkSrcSectionRef: listRef }]]);
    await widget.getByText('Ce widget n’est pas relié à la liste de cette page').waitFor({ state: 'detached' });
  });
});

describe('a row removed while somebody types', () => {
  test('leaves the words in view, and writes none of them anywhere', async ({ open }) => {
    const { grist, widget, id, before } = await atJoris(open);
    const { keyboard } = grist.page;
    await line(widget).click();
    await keyboard.type('une phrase à moitié');
    await grist.applyUserActions([['RemoveRecord', 'Candidats', id]]);
    await widget.getByText('Joris Van Houtte n’est plus dans la liste').waitFor();
    await keyboard.type(' dite');
    await keyboard.press('Enter');
    await widget.getByText('une phrase à moitié', { exact: true }).waitFor();
    await widget.getByRole('button', { name: 'Copier le texte' }).waitFor();
    await widget.getByRole('button', { name: /^Passer à/ }).click();
    await line(widget).waitFor();
    expect(await line(widget).inputValue()).toBe('');
    expect(await grist.rows('Preuves')).toHaveLength(before);
  });
});

describe('a click in Grist’s list', () => {
  test('is followed at once; what was half typed stays with the person before, and is offered', async ({ open }) => {
    const { grist, widget, listRef, texts, before } = await atJoris(open);
    const { keyboard } = grist.page;
    await line(widget).click();
    await keyboard.type('une phrase à moitié');
    await grist.selectRow(listRef, 'Malik Oussedik');
    await until(async () => (await shown(widget)) === 'Malik Oussedik');
    expect(await line(widget).inputValue()).toBe('');
    await widget.getByRole('button', { name: 'Revenir à Joris Van Houtte' }).click();
    await until(async () => (await line(widget).inputValue()) === 'une phrase à moitié');
    await line(widget).click();
    await keyboard.press('Enter');
    await until(async () => (await grist.rows('Preuves')).length === before + 1);
    expect(await texts()).toEqual(['une phrase à moitié']);
  });

  test('does not save half a fact', async ({ open }) => {
    const { grist, widget, listRef, id } = await atJoris(open);
    const cost = async () => (await grist.rows('Candidats')).find((row) => row['id'] === id)?.['Cout'];
    const field = widget.getByRole('textbox', { name: /tarif|coût|salaire|rémunération/i }).first();
    const before = await cost();
    await field.click();
    await grist.page.keyboard.type('45');
    await grist.selectRow(listRef, 'Malik Oussedik');
    await until(async () => (await shown(widget)) === 'Malik Oussedik');
    await widget.getByRole('button', { name: 'Revenir à Joris Van Houtte' }).click();
    await until(async () => (await field.inputValue()) === '45');
    expect(await cost()).toBe(before);
    await field.click();
    await grist.page.keyboard.type('0');
    await grist.page.keyboard.press('Tab');
    await until(async () => (await cost()) === '450');
  });
});
