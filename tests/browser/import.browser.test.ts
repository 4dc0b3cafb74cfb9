/** A team's own trame, pasted in the widget in a real Grist: added in one press, shown, taken back in one. */
import type { FrameLocator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { until } from '../host/until.ts';
import { test, widgetUrl } from './fixtures.ts';

/** As a word processor copies it. */
const rich = `<meta charset="utf-8"><h2>Préqualification (20 à 30 min)</h2>
  <h3>Critères évalués à cette étape</h3><ul><li>La personne est capable de dire non avec des raisons</li></ul>
  <h3>La trame</h3>
  <table><tr><th>Questions</th><th>Exemples</th></tr>
    <tr><td><p>Une promesse tenue</p><p>💡Conseil : va jusqu’aux faits</p></td><td><p>Qu’avais-tu promis ?</p></td></tr>
    <tr><td><p>Un refus utile</p></td><td><p>À qui as-tu dit non, et pourquoi ?</p></td></tr></table>`;
const plain = 'Préqualification (20 à 30 min) Une promesse tenue Un refus utile';

/** Through the clipboard of the browser, with the keys that a person presses. */
async function paste(grist: GristPage, widget: FrameLocator): Promise<void> {
  await grist.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const field = widget.getByRole('textbox', { name: 'Ta trame' });
  await field.click();
  await grist.page.evaluate(
    async ([html, text]) => {
      const blob = (content: string, type: string) => new Blob([content], { type });
      const item = { 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    },
    [rich, plain] as const,
  );
  await field.press('ControlOrMeta+V');
  await widget.getByRole('heading', { name: 'Ce qui a été compris' }).waitFor();
}

const sizes = async (grist: GristPage, ...tables: readonly string[]): Promise<readonly number[]> =>
  await Promise.all(tables.map(async (table) => (await grist.fetchTable(table)).id.length));

describe('an imported trame', () => {
  test('is added to a position, shown in the interview, and taken back', async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    const { widgetRef, listRef } = await grist.openWidgetPage();
    const widget = grist.widget(widgetRef);
    await grist.selectRow(listRef, 'Joris Van Houtte');
    const points = widget.getByRole('list', { name: 'Trame de l’entretien' });
    await points.getByRole('button').first().waitFor();
    const tables = ['Postes', 'Criteres', 'Trames'] as const;
    const before = await sizes(grist, ...tables);
    const candidate = (await grist.rows('Candidats')).find(({ Nom }) => Nom === 'Joris Van Houtte');
    const position = (await grist.rows('Postes')).find(({ id }) => id === candidate?.['Poste']);

    await grist.section(widgetRef).locator('.test-section-menu-viewLayout').click();
    await grist.page.locator('.test-section-open-configuration').click();
    await widget.getByRole('button', { name: 'Importer une trame' }).click();
    await paste(grist, widget);
    await widget.getByRole('combobox', { name: 'Poste' }).fill(String(position?.['Intitule']));
    await widget.getByText('Ce poste existe').waitFor();
    await widget.getByRole('button', { name: 'Ajouter 3 lignes' }).click();
    await widget.getByText(/^C’est ajouté/).waitFor();

    const [positions = 0, criteria = 0, trames = 0] = before;
    expect(await sizes(grist, ...tables)).toEqual([positions, criteria + 1, trames + 2]);
    const added = (await grist.rows('Trames')).slice(-2);
    expect(added).toMatchObject([
      {
        Poste: position?.['id'],
        Etape: 'Préqualification',
        Point: 'Une promesse tenue',
        Conseil: 'va jusqu’aux faits',
      },
      { Poste: position?.['id'], Etape: 'Préqualification', Point: 'Un refus utile' },
    ]);
    // The interview is there again, under what was said of the import.
    await points.getByText('Un refus utile').waitFor();

    await widget.getByRole('button', { name: 'Retirer ce qui vient d’être ajouté' }).click();
    await widget.getByText(/^C’est retiré/).waitFor();
    expect(await sizes(grist, ...tables)).toEqual(before);
    await widget.getByRole('region', { name: 'Importer une trame' }).getByRole('button', { name: 'Fermer' }).click();
    await points.getByRole('button').first().waitFor();
    await until(async () => (await points.getByText('Un refus utile').count()) === 0);
  });

  test('prepares an empty document by the way, and one press takes all of it back', async ({ open }) => {
    const grist = await open();
    const { widgetRef } = await grist.addWidgetSection({ table: 'Table1', url: widgetUrl() });
    const widget = grist.widget(widgetRef);
    const before = await sizes(grist, '_grist_Tables', '_grist_Views');
    await widget.getByRole('button', { name: 'Importer une trame' }).click();
    await paste(grist, widget);
    await widget.getByRole('button', { name: 'Ajouter 3 lignes' }).click();
    await widget.getByText(/^C’est ajouté/).waitFor();
    expect(await sizes(grist, 'Trames', 'Criteres')).toEqual([2, 1]);

    await widget.getByRole('button', { name: 'Annuler la préparation' }).click();
    await widget.getByRole('heading', { name: 'Ce qui a été compris' }).waitFor();
    await until(async () => (await grist.rows('_grist_Tables')).length === before[0]);
    expect(await sizes(grist, '_grist_Tables', '_grist_Views')).toEqual(before);
    expect(await widget.getByRole('textbox', { name: 'Ta trame' }).inputValue()).toBe(plain);
  });
});
