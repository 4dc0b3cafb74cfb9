/** Experts of the job: what they do, where it helps, and whom to ask before a first selection. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { rows, type Session, said, start, tab } from './harness.tsx';

const services = ['Le besoin', 'L’annonce', 'Le déroulé', 'La sélection', 'Après l’arrivée'];
const described = () => {
  const [details] = screen.getAllByText('Ce que font les référent·es métier').map((element) => element.parentElement);
  const items = within(details as HTMLElement).getAllByRole('listitem');
  return items.filter((item) => item.querySelector('strong'));
};
const now = () => said(described().find((item) => item.getAttribute('aria-current') === 'step') ?? null);

async function sheetOfPosition(session: Session): Promise<void> {
  await session.click(screen.getByRole('button', { name: 'Menu' }));
  await session.click(within(screen.getByRole('list', { name: 'Menu' })).getByRole('button', { name: /^Le poste/ }));
}

describe('what experts of the job do', () => {
  it('is in the sheet of the position, step by step, with ways to reach them', async () => {
    const session = await start();
    await sheetOfPosition(session);
    expect(described().map((item) => said(item.querySelector('strong')))).toEqual(services);
    expect(now()).toContain('Le besoin');
    expect(screen.getByRole('link', { name: 'Demander un rendez-vous avec ce formulaire' })).toBeTruthy();
  });

  it('is asked for once, before a first selection: in the sheet, and before the interview', async () => {
    const session = await start();
    session.team.grist.edit(['UpdateRecord', 'Postes', 1, { Premiere_selection: true }]);
    session.document.lookAround();
    await session.pass(2_000);
    expect(screen.getByText(/^Pour une première sélection/)).toBeTruthy();
    await sheetOfPosition(session);
    expect(screen.getAllByRole('link', { name: 'animation@beta.gouv.fr' }).length).toBeGreaterThan(0);
    expect(rows(session.team, 'Postes', 'Premiere_selection')).toEqual([{ Premiere_selection: true }]);
  });

  it('is where a debrief waits', async () => {
    const session = await start();
    await session.click(tab('Débrief'));
    expect(now()).toContain('La sélection');
  });
});
