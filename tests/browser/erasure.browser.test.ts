/** The right to be forgotten, in a real Grist. */
import { describe, expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { until } from '../host/until.ts';
import { test } from './fixtures.ts';

/** Every cell of every table, Grist's own included. */
async function dump(grist: GristPage): Promise<string> {
  const own = (await grist.rows('_grist_Tables')).map(({ tableId }) => String(tableId));
  const meta = ['_grist_Tables_column', '_grist_Views', '_grist_Views_section', '_grist_Filters', '_grist_Cells'];
  const tables = await Promise.all([...meta, ...own].map((table) => grist.fetchTable(table)));
  return JSON.stringify(tables);
}

describe('an erasure', () => {
  test('leaves no string of the person in a full dump of the document', async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    const { widgetRef } = await grist.openWidgetPage();
    const widget = grist.widget(widgetRef);
    const name = 'Inès Kerbrat';
    const person = (await grist.rows('Candidats')).find(({ Nom }) => Nom === name);
    const texts = (await grist.rows('Preuves')).filter(({ Candidat }) => Candidat === person?.['id']);
    expect(texts.length).toBeGreaterThan(2);
    await widget.getByRole('combobox', { name: 'Candidat' }).selectOption({ label: name });
    await widget.getByRole('tab', { name: 'Débrief' }).click();
    await widget.getByRole('button', { name: 'Droit d’accès' }).click();
    await widget.getByRole('button', { name: 'Rassembler ses données' }).click();
    await widget.getByRole('button', { name: `Effacer ${name}` }).click();
    await widget.getByText(/lignes seront supprimées/).waitFor();
    await widget.getByRole('button', { name: `Effacer ${name} pour de bon` }).click();
    await until(async () => !(await grist.rows('Candidats')).some(({ Nom }) => Nom === name));
    const left = await dump(grist);
    for (const text of [name, 'Kerbrat', ...texts.map(({ Texte }) => String(Texte))]) {
      expect(left).not.toContain(JSON.stringify(text).slice(1, -1));
    }
    for (const table of ['Preuves', 'Notes', 'Entretiens', 'Passages']) {
      expect((await grist.rows(table)).filter(({ Candidat }) => Candidat === person?.['id'] || Candidat === 0)).toEqual(
        [],
      );
    }
  });

  test('of one application leaves the other one of the same name whole, until it is chosen too', async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    const { widgetRef } = await grist.openWidgetPage();
    const widget = grist.widget(widgetRef);
    const name = 'Inès Kerbrat';
    const people = async () => (await grist.rows('Candidats')).filter(({ Nom }) => Nom === name).map(({ id }) => id);
    const [first] = await people();
    await grist.applyUserActions([
      ['AddRecord', 'Candidats', 200, { Nom: name }],
      ['AddRecord', 'Candidats', 201, { Nom: name }],
      ['AddRecord', 'Preuves', null, { Candidat: 200, Texte: `${name}, deux ans avant` }],
      ['AddRecord', 'Preuves', null, { Candidat: 201, Texte: `${name}, trois ans avant` }],
    ]);
    await widget.getByRole('combobox', { name: 'Candidat' }).selectOption(String(first));
    await widget.getByRole('tab', { name: 'Débrief' }).click();
    await widget.getByRole('button', { name: 'Droit d’accès' }).click();
    await widget.getByRole('button', { name: 'Rassembler ses données' }).click();
    await widget.getByRole('checkbox', { name: `${name}, ligne 201` }).check();
    await widget.getByRole('button', { name: /^Effacer Inès Kerbrat/ }).click();
    await widget.getByText(`Reste dans le document\u00a0: ${name}, ligne 200.`).waitFor();
    await widget.getByRole('button', { name: /^Effacer Inès Kerbrat.* pour de bon$/ }).click();
    await until(async () => (await people()).length === 1);
    expect(await people()).toEqual([200]);
    const texts = (await grist.rows('Preuves')).map(({ Texte }) => String(Texte));
    expect(texts.filter((text) => text.includes(name))).toEqual([`${name}, deux ans avant`]);
  });
});
