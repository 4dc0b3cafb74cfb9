/** Documents that are not as expected, in a real Grist. */
import { describe, expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { test, widgetUrl } from './fixtures.ts';

const hostile =
  '<img src=x onerror="window.__xss = 1"><script>window.__xss = 1</script>=HYPERLINK("https://evil.example")';

describe('an empty document', () => {
  test('is prepared in place, beside any table, and takes the first proof within three clicks', async ({ open }) => {
    const grist = await open();
    const { widgetRef } = await grist.addWidgetSection({ table: 'Table1', url: widgetUrl() });
    const widget = grist.widget(widgetRef);
    const { keyboard } = grist.page;
    let clicks = 0;
    const click = async (locator: { click(): Promise<void> }) => {
      clicks += 1;
      await locator.click();
    };
    await click(widget.getByRole('button', { name: 'Préparer ce document' }));
    const name = widget.getByRole('textbox', { name: 'Prénom et nom' });
    await name.waitFor();
    await click(name);
    await keyboard.type('Inès Marchand');
    await keyboard.press('Enter');
    await click(widget.getByRole('textbox', { name: 'Nouvelle preuve' }));
    await keyboard.type('a réuni le support chaque semaine');
    await keyboard.press('Enter');
    await widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
    expect(await grist.rows('Preuves')).toMatchObject([{ Texte: 'a réuni le support chaque semaine', Candidat: 1 }]);
    expect(await grist.rows('Candidats')).toMatchObject([{ Nom: 'Inès Marchand', Completude: 'Preuves manquantes' }]);
    expect(clicks).toBeLessThanOrEqual(3);
  });
});

describe('a document that changes under the widget', () => {
  test('a column that is deleted while one types keeps the proof on the screen, to be tried again', async ({
    open,
  }) => {
    const grist = await open({ doc: 'sample' });
    const { widgetRef } = await grist.openWidgetPage();
    const widget = grist.widget(widgetRef);
    const line = widget.getByRole('textbox', { name: 'Nouvelle preuve' });
    await line.fill('a fermé trois accès');
    const before = (await grist.rows('Preuves')).length;
    await grist.applyUserActions([['RenameColumn', 'Preuves', 'Texte', 'Autre']]);
    await line.press('Enter');
    const refused = widget.getByRole('region', { name: 'Ce qui n’a pas pu être écrit dans le document' });
    await refused.locator('summary').click();
    await refused.getByText('a fermé trois accès').waitFor();
    await refused.getByText(/n’est pas dans le document, ou n’y est plus/).waitFor();
    expect(await grist.rows('Preuves')).toHaveLength(before);
    await grist.applyUserActions([['RenameColumn', 'Preuves', 'Autre', 'Texte']]);
    await refused.getByRole('button', { name: 'Réessayer' }).click();
    await widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
    const after = await grist.rows('Preuves');
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toMatchObject({ Texte: 'a fermé trois accès' });
  });

  test('read-only, as Grist says it to the widget, everything is shown and nothing is offered', async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    const { listRef } = await grist.openWidgetPage();
    const url = `${widgetUrl()}?readonly=true`;
    const { widgetRef } = await grist.addWidgetSection({ table: 'Candidats', url, linkTo: listRef });
    const widget = grist.widget(widgetRef);
    await widget.getByText(/^Lecture seule/).waitFor();
    expect(await widget.getByRole('textbox', { name: 'Nouvelle preuve' }).isDisabled()).toBe(true);
    expect(await widget.getByRole('option', { name: 'Nouvelle personne…' }).count()).toBe(0);
  });
});

describe('hostile text in the cells', () => {
  /** Puts it into these columns of every row. */
  async function spoil(grist: GristPage, table: string, ...columns: readonly string[]): Promise<void> {
    const { id } = await grist.fetchTable(table);
    const cells = Object.fromEntries(columns.map((column) => [column, id.map(() => hostile)]));
    await grist.applyUserActions([['BulkUpdateRecord', table, id, cells]]);
  }

  test('is shown as it is, and never run', async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    await spoil(grist, 'Postes', 'Intitule', 'Responsable', 'Cadrage');
    await spoil(grist, 'Criteres', 'Intitule', 'Court', 'Famille', 'Question', 'Repere_1', 'Repere_2', 'Repere_3');
    await spoil(grist, 'Trames', 'Point', 'Conseil', 'Exemples');
    await spoil(grist, 'Candidats', 'Nom', 'Disponibilite', 'Teletravail', 'Cout', 'Motif_decision', 'Decide_par');
    await spoil(grist, 'Preuves', 'Texte', 'Auteur');
    await spoil(grist, 'Notes', 'Motif');
    await spoil(grist, 'Evaluateurs', 'Nom');
    await spoil(grist, 'Entretiens', 'Animateur', 'Expert', 'Avis', 'Motif_ouverture');
    const { widgetRef } = await grist.openWidgetPage();
    const widget = grist.widget(widgetRef);
    const frame = await grist.widgetFrame(widgetRef);
    for (const name of ['Entretien', 'Ma notation', 'Débrief']) {
      await widget.getByRole('tab', { name }).click();
      await widget.getByRole('tabpanel').getByText(hostile.slice(0, 20)).first().waitFor({ state: 'attached' });
      expect(await frame.locator('#app').locator('img, script, iframe').count()).toBe(0);
    }
    for (const name of ['Comparer', 'Compte rendu', 'Droit d’accès']) {
      await widget.getByRole('navigation').getByRole('button', { name }).click();
      await widget.getByRole('tabpanel').getByRole('heading').first().waitFor();
      if (name === 'Droit d’accès') await widget.getByRole('button', { name: 'Rassembler ses données' }).click();
      await widget.getByRole('tabpanel').getByText(hostile.slice(0, 20)).first().waitFor({ state: 'attached' });
      expect(await frame.locator('#app').locator('img, script, iframe').count()).toBe(0);
    }
    for (const where of [frame, grist.page.mainFrame()]) {
      expect(await where.evaluate(() => (window as unknown as { readonly __xss?: unknown }).__xss)).toBeUndefined();
    }
  });
});
