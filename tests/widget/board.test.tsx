/** Preuves: what is proven of everybody, from the first day; a cell opens the person at the point that can still ask. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { criterionShown, rows, type Session, said, start, tab } from './harness.tsx';

async function onBoard(): Promise<Session> {
  const session = await start(['Inès Marchand', 'Samir Belkacem']);
  const { team, ids } = session;
  const about = (person: number, criterion: number, Signe: string) => ({
    Candidat: ids[person],
    Critere: team.criteria[criterion],
    Signe,
    Texte: `fait ${criterion}`,
  });
  team.grist.edit(
    ['AddRecord', 'Preuves', null, about(0, 0, '+')],
    ['AddRecord', 'Preuves', null, about(0, 0, '−')],
    ['AddRecord', 'Preuves', null, about(0, 1, '?')],
  );
  session.document.lookAround();
  await session.pass(2_000);
  await session.click(tab('Débrief'));
  await session.click(screen.getByRole('button', { name: 'Preuves' }));
  return session;
}

const table = () => screen.getByRole('grid', { name: /^Preuves de chaque personne/ });
/** What a voice says of a cell: the figure beside the mark is for the eyes. */
const heard = (cell: Element): string =>
  cell.getAttribute('aria-label') ?? said(cell.querySelector('.visually-hidden') ?? cell);
const cells = () =>
  within(table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(heard));
const cell = (row: number, column: number) =>
  within(table()).getAllByRole('row')[row + 1]?.children[column] as HTMLElement;

describe('Preuves', () => {
  test('says of everybody what is proven, in doubt or bare, before any note and without one', async () => {
    const session = await onBoard();
    expect(cells()).toEqual([
      ['Inès Marchand', '1 sur 3', '1 pour, 1 contre', 'sans preuve, 1 doute ouvert', 'sans preuve'],
      ['Samir Belkacem', '0 sur 3', 'sans preuve', 'sans preuve', 'sans preuve'],
    ]);
    expect(rows(session.team, 'Notes')).toEqual([]);
  });

  test('is one stop of the keyboard; arrows go through it, Enter opens the person at that criterion', async () => {
    const session = await onBoard();
    cell(0, 0).focus();
    await session.keys('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(cell(1, 3));
    expect(table().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await session.keys('{Home}{Control>}{End}{/Control}{ArrowLeft}');
    expect(document.activeElement).toBe(cell(1, 3));
    await session.keys('{Enter}');
    expect(tab('Entretien').getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Candidat' }).selectedOptions[0]?.textContent).toBe(
      'Samir Belkacem',
    );
    expect(criterionShown()).toContain('expliquer');
    expect(document.activeElement).not.toBe(document.body);
  });

  test('a name shows what is still to ask of that person; obligatory criteria alone when asked', async () => {
    const session = await onBoard();
    const sheet = () => screen.getByRole('region', { name: /^Ce qui reste à demander/ });
    expect(said(sheet())).toContain('à Inès Marchand');
    expect(said(sheet())).toContain('fait 1');
    expect(said(sheet())).toMatch(/Prochaine étape\s: préqualification/);
    expect(said(sheet().querySelector('.sheet-trame'))).toContain('Parcours');
    await session.click(cell(1, 0));
    expect(said(sheet())).toContain('à Samir Belkacem');
    await session.click(screen.getByRole('button', { name: 'Obligatoires' }));
    expect(cells()[0]).toHaveLength(3);
  });

  test('is copied for a spreadsheet, as it is filtered', async () => {
    const session = await onBoard();
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await session.click(screen.getByRole('button', { name: /CSV/ }));
    expect(written.mock.calls[0]?.[0].split('\r\n')).toEqual([
      'Personne,tester,expliquer,livrer',
      'Inès Marchand,"1 pour, 1 contre","sans preuve, 1 doute ouvert",sans preuve',
      'Samir Belkacem,sans preuve,sans preuve,sans preuve',
    ]);
    written.mockRestore();
  });
});
