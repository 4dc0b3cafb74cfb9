/** Teams with tables of their own, and tables that are something else, in a real Grist. */
import { describe, expect } from 'vitest';
import { until } from '../host/until.ts';
import { test, widgetUrl } from './fixtures.ts';

const saved = 'Enregistré';

describe('a team with tables of its own', () => {
  test('works with them, untouched; the page made for it knows them too', async ({ open }) => {
    const grist = await open();
    await grist.applyUserActions([
      [
        'AddTable',
        'Personnes',
        [
          { id: 'Prenom_et_nom', label: 'Prénom et nom', type: 'Text', isFormula: false },
          { id: 'Role_vise', label: 'Rôle visé', type: 'Text', isFormula: false },
          { id: 'Etape_en_cours', label: 'Étape en cours', type: 'Text', isFormula: false },
        ],
      ],
      [
        'AddTable',
        'Grille',
        [
          { id: 'Competence', label: 'Compétence', type: 'Text', isFormula: false },
          { id: 'Importance', label: 'Importance', type: 'Int', isFormula: false },
        ],
      ],
      ['AddRecord', 'Personnes', null, { Prenom_et_nom: 'Inès', Role_vise: 'Dev', Etape_en_cours: 'Premier appel' }],
      ['AddRecord', 'Grille', null, { Competence: 'Tester', Importance: 3 }],
    ]);
    const columns = await grist.rows('_grist_Tables_column');
    // On a table that is neither: a page with the list and the widget has to be made.
    const first = await grist.addWidgetSection({ table: 'Table1', url: widgetUrl() });
    const widget = grist.widget(first.widgetRef);
    await widget.getByText('1 mot d’étape à relier').waitFor();
    await widget.getByRole('combobox', { name: 'Premier appel' }).selectOption({ label: 'Préqualification' });
    await widget.getByRole('button', { name: 'Préparer ce document' }).click();
    await widget.getByRole('button', { name: 'Annuler la préparation' }).waitFor();

    const theirs = new Set(columns.map(({ id }) => id));
    expect((await grist.rows('_grist_Tables_column')).filter(({ id }) => theirs.has(id))).toEqual(columns);
    expect((await grist.rows('_grist_Tables')).map(({ tableId }) => tableId)).not.toContain('Criteres');
    const made = (await grist.rows('_grist_Views')).find(({ name }) => name === 'Entretiens');
    const section = (await grist.rows('_grist_Views_section')).find(
      ({ parentId, parentKey }) => parentId === made?.['id'] && parentKey === 'custom',
    );
    await grist.openPage(Number(made?.['id']));
    const second = grist.widget(Number(section?.['id']));
    await until(
      async () => (await second.getByRole('combobox', { name: 'Étape' }).inputValue()) === 'Préqualification',
    );
    const line = second.getByRole('textbox', { name: 'Nouvelle preuve' });
    await line.fill('a écrit les tests');
    await line.press('Enter');
    await second.getByRole('status').filter({ hasText: saved }).waitFor();
    expect(await grist.rows('Preuves')).toMatchObject([{ Candidat: 1, Texte: 'a écrit les tests' }]);
    expect(await grist.rows('Personnes')).toMatchObject([
      { Prenom_et_nom: 'Inès', Role_vise: 'Dev', Etape_en_cours: 'Premier appel', Completude: 'Preuves manquantes' },
    ]);
    expect((await grist.rows('Grille'))[0]).toMatchObject({ Competence: 'Tester', Importance: 3 });
  });
});

describe('tables of the widget’s names, which are something else', () => {
  test('ours stand beside them, and their formulas find ours', async ({ open }) => {
    const grist = await open();
    await grist.applyUserActions([
      ['AddTable', 'Candidats', [{ id: 'Nom', type: 'Text', isFormula: false }]],
      [
        'AddTable',
        'NOTES',
        [
          { id: 'Candidat', type: 'Text', isFormula: false },
          { id: 'Note', type: 'Text', isFormula: false },
        ],
      ],
      ['AddTable', 'Preuves', [{ id: 'Candidat', type: 'Text', isFormula: false }]],
      ['AddRecord', 'Candidats', null, { Nom: 'Inès' }],
      ['AddRecord', 'NOTES', null, { Candidat: 'réunion', Note: 'ordre du jour' }],
      ['AddRecord', 'Preuves', null, { Candidat: 'facture' }],
    ]);
    const theirs = await Promise.all(['NOTES', 'Preuves'].map((table) => grist.rows(table)));
    const { widgetRef } = await grist.addWidgetSection({ table: 'Candidats', url: widgetUrl() });
    const widget = grist.widget(widgetRef);
    await widget.getByRole('button', { name: 'Préparer ce document' }).click();
    await widget.getByRole('button', { name: 'Annuler la préparation' }).waitFor();
    const line = widget.getByRole('textbox', { name: 'Nouvelle preuve' });
    await line.fill('a écrit les tests');
    await line.press('Enter');
    await widget.getByRole('status').filter({ hasText: saved }).waitFor();
    expect(await grist.rows('Preuves2')).toMatchObject([{ Candidat: 1, Texte: 'a écrit les tests' }]);
    await grist.applyUserActions([
      ['AddRecord', 'Notes2', null, { Candidat: 1, Critere: 1, Nature: 'Individuelle', Note: 3, Evaluateur: 'a@x' }],
    ]);
    const [person] = await grist.rows('Candidats');
    expect(person?.['Pouls']).toMatch(/^Preuves:1:.*Notes:1:/);
    expect(JSON.parse(String(person?.['Sceaux']))).toMatchObject({ 'a@x': { notes: 1 } });
    expect(await Promise.all(['NOTES', 'Preuves'].map((table) => grist.rows(table)))).toEqual(theirs);
  });
});

describe('a card list that a summary leads', () => {
  test('leads the widget in its turn: the person of the card is the one that is written about', async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    const tableRef = (await grist.rows('_grist_Tables')).find(({ tableId }) => tableId === 'Candidats')?.['id'];
    const stage = (await grist.rows('_grist_Tables_column')).find(
      ({ parentId, colId }) => parentId === tableRef && colId === 'Etape',
    );
    const create = async (view: number, kind: string, by: readonly unknown[] | null) => {
      const [made] = await grist.applyUserActions([['CreateViewSection', tableRef, view, kind, by, null]]);
      return made as { readonly viewRef: number; readonly sectionRef: number };
    };
    const summary = await create(0, 'record', [stage?.['id']]);
    const cards = await create(summary.viewRef, 'detail', null);
    await grist.applyUserActions([
      ['UpdateRecord', '_grist_Views_section', cards.sectionRef, { linkSrcSectionRef: summary.sectionRef }],
    ]);
    const { widgetRef } = await grist.addWidgetSection({
      table: 'Candidats',
      url: widgetUrl(),
      linkTo: cards.sectionRef,
    });
    const people = await grist.rows('Candidats');
    const groups = [...new Set(people.map(({ Etape }) => String(Etape)))].filter(Boolean);
    const widget = grist.widget(widgetRef);
    const picker = widget.getByRole('combobox', { name: 'Candidat' });
    for (const group of groups.slice(0, 2)) {
      await grist.selectRow(summary.sectionRef, group);
      const ids = people.filter(({ Etape }) => Etape === group).map(({ id }) => String(id));
      await until(async () => ids.includes(await picker.inputValue()));
      const person = Number(await picker.inputValue());
      const line = widget.getByRole('textbox', { name: 'Nouvelle preuve' });
      await line.fill(`dit à « ${group} »`);
      await line.press('Enter');
      await until(async () =>
        (await grist.rows('Preuves')).some(
          ({ Candidat, Texte }) => Candidat === person && Texte === `dit à « ${group} »`,
        ),
      );
    }
  });
});
