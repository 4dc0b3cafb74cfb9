/** Criteria that a team has elsewhere than in the grid that is read, seen and brought by hand. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { asShown, prepareTeam } from '../document/harness.ts';
import { tenDocuments } from '../host/ten-documents.ts';
import { said, show } from './harness.tsx';

async function teamOf(name: string) {
  const found = tenDocuments.find((each) => each.name === name);
  if (!found) throw new Error(`no document ${name}`);
  const team = await prepareTeam({ prepared: false });
  team.grist.edit(...found.actions);
  return { team, linkedTable: found.linkedTable };
}

const twoGrids = 'plusieurs grilles, des poids en mots et en décimales';
const aMatrix = 'une matrice, les critères en colonnes';

async function configured(name: string) {
  const { team, linkedTable } = await teamOf(name);
  const { document } = await team.open({ linkedTable });
  await document.prepare([], null, asShown(document));
  const shown = await show(team, { linkedTable });
  shown.client.configure();
  await shown.update();
  const panel = await screen.findByRole('region', { name: 'D’autres critères trouvés' });
  return { team, shown, panel };
}

describe('before a set-up', () => {
  it('the columns of a matrix are offered as criteria, in a box that nobody has ticked', async () => {
    const { team, linkedTable } = await teamOf(aMatrix);
    const before = team.grist.rows('Matrice');
    const shown = await show(team, { linkedTable });
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Reprendre 2 critères de «.Matrice.»/ });
    expect(box.checked).toBe(false);
    expect(said(box.closest('label'))).toContain('un critère par colonne (Technique, Relationnel), une ligne de poids');
    await shown.click(screen.getByRole('checkbox', { name: /^Développement/ }));
    await shown.click(box);
    await waitFor(() => expect(screen.getByText(/^2 lignes, /)).toBeTruthy());
    await shown.click(screen.getByRole('button', { name: 'Préparer ce document' }));
    await waitFor(() => expect(shown.document.phase.value.is).toBe('ready'), { timeout: 20_000 });
    expect(shown.document.preparation.value.criteria).toMatchObject([
      { title: 'Technique', weight: 3, position: null },
      { title: 'Relationnel', weight: 2, position: null },
    ]);
    expect(team.grist.rows('Matrice')).toEqual(before);
  });
});

describe('in the configuration', () => {
  it('a second grid is named, brought with a position, and taken back', async () => {
    const { team, shown, panel } = await configured(twoGrids);
    const theirs = team.grist.rows('Criteres_produit');
    expect(said(panel)).toContain('« Criteres_produit » contient aussi 2 critères, et une seule table est lue.');
    const select = within(panel).getByRole<HTMLSelectElement>('combobox', { name: 'Poste de ces critères' });
    expect(select.selectedOptions[0]?.textContent).toBe('produit');
    expect(select.selectedOptions[0]?.closest('optgroup')?.label).toBe('Un nouveau poste');
    await shown.click(within(panel).getByRole('button', { name: 'Apporter 2 critères' }));
    await waitFor(() => expect(said(panel)).toContain('Tous ses critères sont dans ta grille.'));
    expect(team.grist.rows('Postes')).toMatchObject([{ Intitule: 'produit' }]);
    expect(team.grist.rows('Criteres_dev')).toHaveLength(4);
    await shown.click(within(panel).getByRole('button', { name: 'Annuler cet ajout' }));
    await waitFor(() => expect(team.grist.rows('Criteres_dev')).toHaveLength(2));
    expect(team.grist.rows('Criteres_produit')).toEqual(theirs);
  });

  it('a matrix gives its criteria, then its marks, and gets the team’s notes back, each when somebody says so', async () => {
    const { team, shown, panel } = await configured(aMatrix);
    for (const Nom of ['Inès', 'Noé', 'Zoé']) team.grist.edit(['AddRecord', 'Candidats', null, { Nom }]);
    await shown.document.reload();
    await shown.update();
    const before = team.grist.rows('Matrice');
    await shown.click(within(panel).getByRole('button', { name: 'Apporter 2 critères' }));
    await waitFor(() => expect(said(panel)).toContain('Elle a 4 notes de 1 à 3 pour 2 personnes de la liste.'));
    await shown.click(within(panel).getByRole('button', { name: 'Les reprendre comme notes de l’équipe' }));
    await shown.pass(5_000);
    expect(team.grist.rows('Notes').map(({ Candidat, Nature, Note }) => [Candidat, Nature, Note])).toEqual([
      [1, 'Débrief', 2],
      [1, 'Débrief', 3],
      [2, 'Débrief', 3],
      [2, 'Débrief', 1],
    ]);
    expect(within(panel).queryByRole('button', { name: /Les reprendre/ })).toBeNull();
    expect(team.grist.rows('Matrice')).toEqual(before);
    const box = within(panel).getByRole<HTMLInputElement>('checkbox', { name: 'Technique' });
    expect(box.checked).toBe(false);
    await shown.click(box);
    await waitFor(() => expect(box.checked).toBe(true));
    const seen = { note: 2, reason: '' };
    shown.document.dispatch({ kind: 'team-rate', notes: [{ criterion: 1, note: 1, reason: '', seen }] }, 1);
    await shown.pass(5_000);
    expect(team.grist.rows('Matrice')[1]).toMatchObject({ Option: 'Inès', Technique: 1, Relationnel: 3 });
    // Given before somebody wished to have it there, too.
    shown.document.dispatch(
      { kind: 'team-rate', notes: [{ criterion: 2, note: 2, reason: '', seen: { note: 3, reason: '' } }] },
      1,
    );
    await shown.pass(5_000);
    expect(team.grist.rows('Matrice')[1]).toMatchObject({ Technique: 1, Relationnel: 3 });
    await shown.click(within(panel).getByRole('checkbox', { name: 'Relationnel' }));
    await waitFor(() => expect(said(panel)).toContain('1 note de l’équipe n’y est pas telle quelle.'));
    await shown.click(within(panel).getByRole('button', { name: 'Y reporter cette note' }));
    await shown.pass(5_000);
    expect(team.grist.rows('Matrice')[1]).toMatchObject({ Technique: 1, Relationnel: 2 });
    await waitFor(() => expect(within(panel).queryByRole('button', { name: /Y reporter/ })).toBeNull());
  });

  it('a matrix that refuses the team’s note is told of on the screen, and tried again from there', async () => {
    const { team, shown, panel } = await configured(aMatrix);
    team.grist.edit(['AddRecord', 'Candidats', null, { Nom: 'Inès' }]);
    await shown.document.reload();
    await shown.update();
    await shown.click(within(panel).getByRole('button', { name: 'Apporter 2 critères' }));
    await shown.click(await within(panel).findByRole('checkbox', { name: 'Technique' }));
    await shown.click(screen.getByRole('button', { name: 'Fermer' }));
    team.grist.setRules({ refuse: ([, table]) => (table === 'Matrice' ? 'not yours' : null) });
    shown.document.dispatch({ kind: 'team-rate', notes: [{ criterion: 1, note: 1, reason: '' }] }, 1);
    await shown.pass(10_000);
    const notice = screen.getByText(/votre matrice la refuse/).closest('p') as HTMLElement;
    expect(said(notice)).toContain('règles d’accès) : Inès (Technique).');
    team.grist.setRules({});
    await shown.click(within(notice).getByRole('button', { name: 'Réessayer' }));
    await shown.pass(5_000);
    expect(team.grist.rows('Matrice')[1]).toMatchObject({ Technique: 1, Relationnel: 3 });
    expect(screen.queryByText(/votre matrice la refuse/)).toBeNull();
  });
});
