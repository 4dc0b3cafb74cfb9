/** Beside a team's own tables, in a real Grist: all that was there before stays equal, and the presses are counted. */
import { expect, test } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { tenDocuments, workedOut } from '../host/ten-documents.ts';
import { until } from '../host/until.ts';
import { widgetUrl } from './fixtures.ts';
import { lendPages } from './lent-pages.ts';

const metadata = ['_grist_Tables', '_grist_Tables_column', '_grist_Views', '_grist_Views_section'];
type Contents = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

async function contents(grist: GristPage): Promise<Contents> {
  const tables = (await grist.rows('_grist_Tables')).map(({ tableId }) => String(tableId));
  const all = [...metadata, ...tables].map(async (table) => [table, await grist.rows(table)] as const);
  return Object.fromEntries(await Promise.all(all));
}

/** What is there now of what was there then: its rows, and of those the columns that they had. */
async function remaining(grist: GristPage, before: Contents): Promise<unknown> {
  const now = await contents(grist);
  const entries = Object.entries(before).map(([table, then]) => {
    const rows = new Map(now[table]?.map((row) => [row['id'], row]));
    return [
      table,
      then.map((row) => Object.fromEntries(Object.keys(row).map((column) => [column, rows.get(row['id'])?.[column]]))),
    ];
  });
  return Object.fromEntries(entries);
}

/** A summary of the first table, on a page of its own. */
async function summarise(grist: GristPage, table: string): Promise<void> {
  const ref = (await grist.rows('_grist_Tables')).find(({ tableId }) => tableId === table)?.['id'];
  const column = (await grist.rows('_grist_Tables_column')).find(
    ({ parentId, colId }) => parentId === ref && colId !== 'manualSort',
  );
  await grist.applyUserActions([['CreateViewSection', ref, 0, 'record', [column?.['id']], null]]);
}

// Most of the time goes into waiting for an engine: two of them take their turns.
const pages = lendPages(2);

test.concurrent.each(tenDocuments)(
  '$name: ready after as many presses as is said ($presses), worked in, and equal afterwards',
  ({ name, actions, linkedTable, taken, weights, words = {}, brings = [], presses }) =>
    pages.use(name, async (grist) => {
      await grist.applyUserActions(actions);
      await summarise(grist, taken.candidate ?? linkedTable);
      const { widgetRef } = await grist.addWidgetSection({ table: linkedTable, url: widgetUrl() });
      const before = await contents(grist);
      const widget = grist.widget(widgetRef);
      let clicks = 0;
      const click = async (label: string) => {
        clicks += 1;
        await widget.getByRole('button', { name: label }).click();
      };
      await widget.getByText('Ce qui sera ajouté').waitFor();
      for (const [theirs, ours] of Object.entries(words)) {
        const word = widget.getByRole('combobox', { name: theirs });
        // What is proposed and right takes no press.
        if ((await word.inputValue()) === ours) continue;
        clicks += 1;
        await word.selectOption({ label: ours });
      }
      for (const table of brings) {
        clicks += 1;
        await widget.getByRole('checkbox', { name: new RegExp(`^Reprendre .*${table}`) }).check();
      }
      await click('Préparer ce document');
      await widget.getByRole('button', { name: 'Annuler la préparation' }).waitFor();
      if (!taken.candidate) {
        await grist.applyUserActions([['BulkAddRecord', 'Candidats', [null, null], { Nom: ['Inès', 'Noé'] }]]);
        await widget.locator('option[value="2"]').first().waitFor({ state: 'attached' });
      }
      const picker = widget.getByRole('combobox', { name: 'Candidat' });
      for (const person of ['2', '1']) {
        await picker.selectOption(person);
        await widget.getByRole('textbox', { name: 'Nouvelle preuve' }).waitFor();
      }
      expect(clicks).toBe(presses);
      const line = widget.getByRole('textbox', { name: 'Nouvelle preuve' });
      await line.fill('a écrit les tests');
      await line.press('Enter');
      await widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();

      // A colleague's note, and the team's: the widget puts the status right by itself.
      const tables = (await grist.rows('_grist_Tables')).map(({ tableId }) => String(tableId));
      const ofOurs = (table: string) => tables.findLast((each) => new RegExp(`^${table}\\d*$`).test(each)) ?? table;
      const criteria = await grist.rows(taken.criterion ?? ofOurs('Criteres'));
      // The team's own weights; those of a kit are whatever stands there.
      const weighed = weights
        ? Object.entries(weights)
        : criteria.slice(0, 2).map(({ Intitule, Poids }) => [String(Intitule), Number(Poids)] as const);
      const [[first = '', one = 0] = [], [second = '', other = 0] = []] = weighed;
      const idOf = (title: string) =>
        criteria.find((row) => Object.values(row).some((cell) => String(cell).trim() === title))?.['id'];
      const note = (title: string, Note: number, values: object) => [
        'AddRecord',
        ofOurs('Notes'),
        null,
        { Candidat: 1, Critere: idOf(title), Note, ...values },
      ];
      await grist.applyUserActions([
        note(first, 3, { Nature: 'Individuelle', Evaluateur: 'ana@x', Scellee: true }),
        note(first, 3, { Nature: 'Débrief' }),
        note(second, 1, { Nature: 'Débrief' }),
      ]);
      // Worked out apart.
      const { score } = workedOut({ one, other }, { one: 3, other: 1 });
      await until(async () => {
        const [person] = await grist.rows(taken.candidate ?? 'Candidats');
        return Object.entries(person ?? {}).some(
          ([column, cell]) => /^Score\d*$/.test(column) && typeof cell === 'number' && Math.abs(cell - score) < 1e-6,
        );
      });

      // Somebody else, on another page, linked to another table.
      const elsewhere = await grist.addWidgetSection({ table: 'Table1', url: widgetUrl() });
      const colleague = grist.widget(elsewhere.widgetRef);
      await colleague.getByRole('combobox', { name: 'Candidat' }).selectOption('1');
      await colleague.getByText('a écrit les tests').first().waitFor();
      expect(await grist.rows(ofOurs('Preuves'))).toMatchObject([{ Candidat: 1, Texte: 'a écrit les tests' }]);
      expect(await remaining(grist, before)).toEqual(before);
    }),
);
