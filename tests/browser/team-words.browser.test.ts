/** In a real Grist: a stage that refers to a table of the team's, and a matrix that gets the team's notes back. */
import { describe, expect } from 'vitest';
import { until } from '../host/until.ts';
import { test, widgetUrl } from './fixtures.ts';

const text = (id: string) => ({ id, type: 'Text', isFormula: false });
const number = (id: string) => ({ id, type: 'Numeric', isFormula: false });

describe('a team whose stages are rows, and whose criteria are columns', () => {
  test('is written in its own words and cells, and in nothing else of its own', async ({ open }) => {
    const grist = await open();
    await grist.applyUserActions([
      ['AddTable', 'Etapes', [text('Libelle')]],
      ['BulkAddRecord', 'Etapes', [null, null], { Libelle: ['Premier appel', 'Cas pratique'] }],
      ['AddTable', 'Personnes', [text('Nom'), { ...text('Etape'), type: 'Ref:Etapes' }]],
      ['BulkAddRecord', 'Personnes', [null, null], { Nom: ['Inès', 'Noé'], Etape: [1, 1] }],
      ['AddTable', 'Matrice', [text('Option'), number('Technique'), number('Relationnel')]],
      [
        'BulkAddRecord',
        'Matrice',
        [null, null, null],
        { Option: ['Poids', 'Inès', 'Noé'], Technique: [3, 2, 3], Relationnel: [2, 3, 1] },
      ],
    ]);
    const columns = await grist.rows('_grist_Tables_column');
    const refOf = (id: string) => Number(columns.find(({ colId }) => colId === id)?.['id']);
    await grist.applyUserActions([
      ['UpdateRecord', '_grist_Tables_column', refOf('Etape'), { visibleCol: refOf('Libelle') }],
      ['SetDisplayFormula', 'Personnes', null, refOf('Etape'), '$Etape.Libelle'],
    ]);
    const { widgetRef } = await grist.addWidgetSection({ table: 'Personnes', url: widgetUrl() });
    const widget = grist.widget(widgetRef);
    await widget.getByRole('combobox', { name: 'Cas pratique' }).waitFor();
    await widget.getByRole('checkbox', { name: /^Reprendre .*Matrice/ }).check();
    await widget.getByRole('button', { name: 'Préparer ce document' }).click();
    await widget.getByRole('button', { name: 'Annuler la préparation' }).waitFor();
    await widget.getByRole('combobox', { name: 'Candidat' }).selectOption('1');
    await widget.getByRole('textbox', { name: 'Nouvelle preuve' }).waitFor();

    await widget.getByRole('combobox', { name: 'Étape' }).selectOption({ label: 'Mise en situation' });
    await widget.getByRole('button', { name: /^Y faire passer/ }).click();
    await until(async () => (await grist.rows('Personnes'))[0]?.['Etape'] === 2);

    await widget.getByRole('button', { name: 'Menu' }).click();
    await widget.getByRole('button', { name: 'Configuration' }).click();
    await widget.getByRole('button', { name: 'Les reprendre comme notes de l’équipe' }).click();
    await until(async () => (await grist.rows('Notes')).length === 4);
    expect((await grist.rows('Notes')).map(({ Candidat, Note }) => [Candidat, Note])).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
      [2, 1],
    ]);
    for (const name of ['Technique', 'Relationnel']) await widget.getByRole('checkbox', { name }).check();
    const ties = async () => (await grist.rows('Reglages')).filter(({ Cle }) => /^mark:\d+$/.test(String(Cle)));
    await until(async () => (await ties()).length === 2);
    const matrix = async () =>
      (await grist.rows('Matrice')).map(({ Option, Technique, Relationnel }) => [Option, Technique, Relationnel]);
    const before = [
      ['Poids', 3, 2],
      ['Inès', 2, 3],
      ['Noé', 3, 1],
    ];
    expect(await matrix()).toEqual(before);

    // A note that the team changes in its debrief goes into that cell, and no other one is touched.
    await grist.applyUserActions([['AddRecord', 'Evaluateurs', null, { Nom: 'Ana', Email: 'ana@example.org' }]]);
    await widget.getByRole('button', { name: 'Fermer' }).click();
    await widget.getByRole('tab', { name: 'Débrief' }).click();
    await widget.getByRole('button', { name: 'Ana', exact: true }).click();
    const group = widget.getByRole('radiogroup').first();
    await group.waitFor();
    await group.getByRole('radio', { name: '1', exact: true }).check();
    await until(async () => JSON.stringify(await matrix()) !== JSON.stringify(before));
    const noted = (await grist.rows('Notes')).filter(({ Candidat }) => Candidat === 1).map(({ Note }) => Note);
    expect(noted.sort()).not.toEqual([2, 3]);
    expect(await matrix()).toEqual([before[0], ['Inès', ...(noted.includes(2) ? [2, 1] : [1, 3])], before[2]]);
    // What they have put there by hand stays, until somebody asks for the team's note.
    await grist.applyUserActions([['UpdateRecord', 'Matrice', 3, { Technique: 2 }]]);
    await widget.getByRole('button', { name: 'Menu' }).click();
    await widget.getByRole('button', { name: 'Configuration' }).click();
    await widget.getByRole('button', { name: 'Y reporter cette note' }).click();
    await until(async () => JSON.stringify((await matrix())[2]) === JSON.stringify(before[2]));
    expect(await grist.rows('Etapes')).toMatchObject([{ Libelle: 'Premier appel' }, { Libelle: 'Cas pratique' }]);
  });
});
