/** A stored document of an older version, in a real Grist: `tests/host/older-sample.grist.gz`. */
import { describe, expect } from 'vitest';
import { type DescribedEntity, described } from '../../src/model/labels/index.ts';
import { de } from '../../widget/words/fr/elision.ts';
import { olderColumns, olderReaders, olderTables } from '../host/older-shape.ts';
import { until } from '../host/until.ts';
import { test } from './fixtures.ts';
import { columnsFoundAndWanted, readStructure, remaining } from './structure.ts';

function tableOf(id: string): DescribedEntity {
  const found = Object.values<DescribedEntity>(described).find(({ table }) => table === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

/** What people said, which no update may change. */
const told = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.map(({ id, Candidat, Critere, Texte, Signe, Note, Motif, Intitule }) => {
    return { id, Candidat, Critere, Texte, Signe, Note, Motif, Intitule };
  });

describe('a document of an older version', () => {
  test('opens, says what is missing, is used as it is, and is brought up to date on request', async ({ open }) => {
    const grist = await open({ doc: 'older' });
    const tables = ['Preuves', 'Notes', 'Criteres', 'Candidats'];
    const rows = async () => Promise.all(tables.map(async (table) => told(await grist.rows(table))));
    const before = await rows();
    const lecteurs = async () => {
      const column = (await readStructure(grist)).shape.get('Notes')?.columns.get('Lecteurs');
      return column?.formula;
    };
    expect(await lecteurs()).toBe(olderReaders);

    const { widgetRef } = await grist.openWidgetPage();
    const widget = grist.widget(widgetRef);
    const notice = widget.getByRole('region', { name: 'Document incomplet' });
    const count = Object.values(olderColumns).flat().length;
    await notice.getByText(`Il manque 1 table et ${count} colonnes`).click();
    for (const table of olderTables.lacking) await notice.getByText(`la table ${tableOf(table).label}`).waitFor();
    for (const [table, columns] of Object.entries(olderColumns)) {
      const { label, fields } = tableOf(table);
      for (const column of columns) {
        const name = Object.values(fields).find((field) => field.column === column)?.label;
        await notice.getByText(`la colonne « ${name} » ${de(label)}`, { exact: true }).waitFor();
      }
    }
    await notice.getByText('Formule d’une version précédente : « Lecteurs » de Notes.').waitFor();

    const line = widget.getByRole('textbox', { name: 'Nouvelle preuve' });
    await line.fill('a relu la documentation avec l’équipe');
    await line.press('Enter');
    await widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
    await until(async () => (await grist.rows('Preuves')).length === (before[0]?.length ?? 0) + 1);

    await notice.getByRole('button', { name: 'Ajouter ce qui manque' }).click();
    await notice.waitFor({ state: 'detached' });
    expect(remaining(await readStructure(grist))).toEqual([]);
    const [found, wanted] = await columnsFoundAndWanted(grist);
    expect(found).toEqual(wanted);
    const after = await rows();
    expect(after[0]?.slice(0, -1)).toEqual(before[0]);
    expect(after.slice(1)).toEqual(before.slice(1));

    await widget.getByRole('button', { name: 'Annuler la préparation' }).click();
    await notice.waitFor();
    expect(await lecteurs()).toBe(olderReaders);
    expect((await rows())[0]).toHaveLength((before[0]?.length ?? 0) + 1);
  });
});
