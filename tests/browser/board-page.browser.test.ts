/** Grist's page "Tableau de bord", as the set-up makes it: the positions, and the board of the one that is chosen. */
import { describe, expect } from 'vitest';
import { until } from '../host/until.ts';
import { test } from './fixtures.ts';

describe('the page of the board', () => {
  test('shows who lacks what for a position in one look at 1440×780; a cell leads to the person, and back', async ({
    open,
  }) => {
    const grist = await open({ doc: 'sample' });
    await grist.page.setViewportSize({ width: 1440, height: 780 });
    const page = (await grist.rows('_grist_Views')).find(({ name }) => name === 'Tableau de bord');
    const widget = (await grist.rows('_grist_Views_section')).find(
      ({ parentId, parentKey }) => parentId === page?.['id'] && parentKey === 'custom',
    );
    const [widgetRef, listRef] = [Number(widget?.['id']), Number(widget?.['linkSrcSectionRef'])];
    await grist.openPage(Number(page?.['id']));
    const inside = grist.widget(widgetRef);
    await grist.selectRow(listRef, 'Développeur·euse — Mes Démarches Vélo');
    const board = inside.getByRole('grid', { name: /^Preuves de chaque personne/ });
    await inside.getByRole('heading', { name: /^Preuves.*Développeur·euse/ }).waitFor();
    const frame = await grist.widgetFrame(widgetRef);
    // Nothing of the table is beyond an edge: neither of the page nor of what scrolls in it.
    await until(() =>
      frame.evaluate(() => {
        const table = document.querySelector('.board-table')?.getBoundingClientRect();
        const scrolling = document.querySelector('.board-scroll');
        return (
          table !== undefined &&
          table.bottom <= innerHeight &&
          table.right <= innerWidth &&
          scrolling !== null &&
          scrolling.scrollWidth <= scrolling.clientWidth &&
          scrolling.scrollHeight <= scrolling.clientHeight
        );
      }),
    );
    await board
      .getByRole('row', { name: /^Joris Van Houtte/ })
      .getByRole('gridcell')
      .nth(2)
      .click();
    expect(await inside.getByRole('combobox', { name: 'Candidat' }).inputValue()).not.toBe('');
    await inside.getByRole('textbox', { name: 'Nouvelle preuve' }).waitFor();
    await inside.getByRole('button', { name: 'Revenir au tableau de bord' }).click();
    await board.waitFor();
    await grist.selectRow(listRef, 'Responsable de produit — Mes Démarches Vélo');
    await inside.getByRole('heading', { name: /^Preuves.*Responsable de produit/ }).waitFor();
  });
});
