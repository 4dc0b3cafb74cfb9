/** The coverage strip answers at a glance: which criteria still lack proof? */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { criterionShown, line, said, start } from './harness.tsx';

const strip = () => screen.getByRole('region', { name: 'Couverture des critères' });
/** Each line as it reads: number, name, facts, state. */
const lines = () =>
  within(screen.getByRole('list', { name: 'Tous les critères' }))
    .getAllByRole('button')
    .map((button) => [...button.querySelectorAll('span')].filter((span) => !span.children.length))
    .map((spans) => spans.map(({ textContent }) => textContent).join(' · '));

describe('the coverage strip', () => {
  test('says number, name, weight and state in words; what is obligatory and without proof comes first', async () => {
    const { team, update, document: open } = await start();
    team.grist.edit(
      ['UpdateRecord', 'Criteres', team.criteria[0], { Obligatoire: false }],
      ['UpdateRecord', 'Criteres', team.criteria[2], { Obligatoire: true }],
    );
    open.lookAround();
    await update();
    expect(lines()).toEqual([
      '3 · livrer · obligatoire · poids 1 · sans preuve',
      '1 · tester · poids 3 · sans preuve',
      '2 · expliquer · poids 2 · sans preuve',
    ]);
    expect(said(strip())).toContain('0 sur 3 avec preuve');
  });

  test('gives the question to ask for what is obligatory, as long as it has no proof', async () => {
    const { click, keys } = await start();
    expect(said(strip())).toContain('« Raconte une fois où il a fallu tester. »');
    expect(said(strip())).not.toContain('il a fallu livrer');
    await click(line());
    await keys('a testé{Enter}');
    expect(said(strip())).not.toContain('il a fallu tester');
  });

  test('counts for, against and open doubts side by side; a doubt alone is no proof', async () => {
    const { click, keys } = await start();
    await click(line());
    await keys('#1 a{Enter}b{Enter}-c{Enter}?d{Enter}#2 ?e{Enter}?f{Enter}');
    expect(lines()).toEqual([
      '1 · tester · obligatoire · poids 3 · +2 −1 · doute ouvert',
      '2 · expliquer · poids 2 · sans preuve · 2 doutes ouverts',
      '3 · livrer · poids 1 · sans preuve',
    ]);
    expect(said(strip())).toContain('1 sur 3 avec preuve');
  });

  test('follows a proof typed by hand in Grist, with a hand-typed minus', async () => {
    const { team, update, ids } = await start();
    const values = { Candidat: ids[0], Critere: team.criteria[1], Signe: '-', Texte: 'à la main' };
    team.grist.edit(['AddRecord', 'Preuves', null, values]);
    await update();
    expect(lines()[1]).toBe('2 · expliquer · poids 2 · −1');
  });

  test('a press on a criterion makes it the one of the next proof', async () => {
    const { click } = await start();
    const [, , third] = within(screen.getByRole('list', { name: 'Tous les critères' })).getAllByRole('button');
    if (!third) throw new Error('there are three criteria');
    await click(third);
    expect(third.getAttribute('aria-pressed')).toBe('true');
    expect(criterionShown()).toBe('3 livrer');
  });

  test('keeps in view what an earlier stage left open, and no longer what it proved', async () => {
    const { click, keys, choose } = await start();
    await click(line());
    await keys('prouvé #1 #2{Enter}');
    await choose('Étape', 'Mise en situation');
    expect(lines()).toEqual(['3 · livrer · poids 1 · sans preuve']);
    expect(said(strip())).toContain('Laissés ouverts aux étapes précédentes');
  });

  test('a weight counts as it is written; what is none counts 1, and says so', async () => {
    const { team, update, document: open } = await start();
    team.grist.edit(
      ['UpdateRecord', 'Criteres', team.criteria[0], { Poids: 'abc' }],
      ['UpdateRecord', 'Criteres', team.criteria[1], { Poids: 7 }],
    );
    open.lookAround();
    await update();
    expect(lines().slice(0, 2)).toEqual([
      '1 · tester · obligatoire · poids 1 · poids non reconnu, compté 1 · sans preuve',
      '2 · expliquer · poids 7 · sans preuve',
    ]);
  });

  test('without any criterion says what to do', async () => {
    const { team, update, document: open } = await start();
    team.grist.edit(['BulkRemoveRecord', 'Criteres', team.criteria]);
    open.lookAround();
    await update();
    expect(said(strip())).toContain('Aucun critère pour ce poste');
  });
});
