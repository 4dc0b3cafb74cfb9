/** Led by the list of positions, the widget is the board of the one that is chosen there. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { prepareTeam } from '../document/harness.ts';
import { addPerson, criterionShown, draftsIn, line, rows, type Session, said, show, tab } from './harness.tsx';

async function onPage(): Promise<Session> {
  const team = await prepareTeam();
  const [other] = team.grist.edit(['AddRecord', 'Postes', null, { Intitule: 'Autre poste' }]);
  team.grist.edit(['AddRecord', 'Criteres', null, { Court: 'vendre', Poste: other }]);
  const ids = [
    addPerson(team.grist, 'Inès Marchand'),
    addPerson(team.grist, 'Samir Belkacem'),
    addPerson(team.grist, 'Zoé Roux', { Poste: other }),
  ];
  return { ...(await show(team, { linkedTable: 'Postes' })), team, ids };
}

const board = () => screen.queryByRole('grid', { name: /^Preuves de chaque personne/ });
const names = () =>
  within(board() as HTMLElement)
    .getAllByRole('rowheader')
    .map(said);
const cell = (row: number, column: number) =>
  within(board() as HTMLElement).getAllByRole('row')[row + 1]?.children[column] as HTMLElement;
const back = () => screen.queryByRole('button', { name: 'Revenir au tableau de bord' });

describe('the board as a page', () => {
  test('shows everybody of the position that the list is on, and follows it', async () => {
    const session = await onPage();
    expect(names()).toEqual(['Inès Marchand', 'Samir Belkacem']);
    expect(screen.queryByRole('combobox', { name: 'Candidat' })).toBeNull();
    await session.pick(2);
    expect(names()).toEqual(['Zoé Roux']);
    await session.pick(1);
    expect(names()).toEqual(['Inès Marchand', 'Samir Belkacem']);
  });

  test('a cell opens the person at that point, and a line leads back to where one was', async () => {
    const session = await onPage();
    await session.click(cell(1, 3));
    expect(board()).toBeNull();
    expect(criterionShown()).toContain('expliquer');
    await session.click(back() as HTMLElement);
    expect(names()).toHaveLength(2);
    expect(said(document.activeElement)).toBe('Samir Belkacem');
    await session.keys('{Enter}');
    expect(said(screen.getByRole('region', { name: /^Ce qui reste à demander/ }))).toContain('Samir Belkacem');
  });

  test('another position picked in Grist’s list leads back too, and loses nothing that was typed', async () => {
    const session = await onPage();
    await session.click(cell(0, 2));
    await session.click(line());
    await session.keys('à moitié');
    await session.pick(2);
    expect(names()).toEqual(['Zoé Roux']);
    expect(draftsIn(session)).toContain('à moitié');
    await session.pick(1);
    await session.click(cell(0, 2));
    expect(line().value).toBe('à moitié');
  });

  test('leads to the debrief and the decision, and to what is known of the position', async () => {
    const session = await onPage();
    await session.click(screen.getByRole('button', { name: 'Fiche du poste' }));
    expect(screen.getByRole('heading', { name: 'Poste d’essai' })).toBeTruthy();
    await session.click(screen.getByRole('button', { name: 'Fermer' }));
    await session.click(screen.getByRole('button', { name: 'Débrief et décision' }));
    expect(tab('Débrief').getAttribute('aria-selected')).toBe('true');
    expect(back()).not.toBeNull();
  });

  test('somebody moved to another position is on the board of that one; a position without criteria says so', async () => {
    const session = await onPage();
    const { team, ids } = session;
    team.grist.edit(
      ['UpdateRecord', 'Candidats', ids[0] ?? 0, { Poste: 2 }],
      ['BulkRemoveRecord', 'Criteres', rows(team, 'Criteres', 'id').map(({ id }) => Number(id))],
      ['AddRecord', 'Criteres', null, { Court: 'du poste 1', Poste: 1 }],
    );
    session.document.lookAround();
    await session.pass(2_000);
    expect(names()).toEqual(['Samir Belkacem']);
    await session.pick(2);
    expect(board()).toBeNull();
    expect(screen.getByText(/^Aucun critère pour ce poste/)).toBeTruthy();
  });

  test('asks for a position where the list is on none', async () => {
    const session = await onPage();
    await session.leave();
    session.client.moveTo(null);
    await session.update();
    expect(screen.getByText('Choisis un poste dans la liste.')).toBeTruthy();
  });
});
