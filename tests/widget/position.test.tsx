/** The position and its people: what everyone must know before the first interview. */
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { rows, type Session, said, start } from './harness.tsx';

afterEach(cleanup);

async function open(values: Readonly<Record<string, unknown>> = {}, people: readonly Record<string, unknown>[] = []) {
  const session = await start();
  session.team.grist.edit(
    ['UpdateRecord', 'Postes', 1, values],
    ...people.map((person) => ['AddRecord', 'Evaluateurs', null, person] as const),
  );
  session.document.lookAround();
  await session.update();
  await session.click(within(screen.getByRole('banner')).getByRole('button', { name: /^Le poste/ }));
  return { session, panel: await screen.findByRole('region', { name: 'Poste d’essai' }) };
}

const position = ({ team }: Session) => team.grist.rows('Postes')[0];

describe('the position', () => {
  it('as a prestation is a choice of profile; as a public post it has its own grids', async () => {
    const { session, panel } = await open();
    await session.choose('Nature', 'Prestation');
    expect(said(panel)).toContain('« sélection de profil »');
    expect(position(session)).toMatchObject({ Nature: 'Prestation' });
    await session.choose('Nature', 'Agent public');
    expect(said(panel)).toMatch(/les grilles et la procédure de ton administration/);
    expect(said(panel)).not.toContain('sélection de profil');
  });

  it('leads to its criteria and its trames', async () => {
    const { session, panel } = await open();
    await session.click(within(panel).getByRole('button', { name: 'Préparer ses critères et ses trames' }));
    const screenOf = await screen.findByRole('region', { name: 'Préparer un poste' });
    expect(within(screenOf).getByRole<HTMLSelectElement>('combobox', { name: 'Poste' }).value).toBe('1');
  });

  it('leads to what a team already has: an ad, a guide, a grid', async () => {
    const { session, panel } = await open();
    await session.click(within(panel).getByRole('button', { name: /^Partir d’une annonce/ }));
    expect(await screen.findByRole('textbox', { name: 'Ta trame' })).toBeTruthy();
  });

  it('keeps who is responsible, the brief, and the hours before the debrief', async () => {
    const { session, panel } = await open({ Cadrage: 'https://docs.example.org/cadrage' });
    expect(within(panel).getByRole('link', { name: 'Ouvrir la fiche de cadrage' }).getAttribute('href')).toBe(
      'https://docs.example.org/cadrage',
    );
    const type = async (label: RegExp, text: string) => {
      const field = within(panel).getByRole('textbox', { name: label });
      await session.user.clear(field);
      await session.user.type(field, text);
      await session.user.tab();
      await session.update();
    };
    await type(/^Responsable/, 'Claire Aubry');
    await type(/^Heures/, '0,5');
    expect(position(session)).toMatchObject({ Responsable: 'Claire Aubry', Delai_debrief: 0.5 });
    await type(/^Heures/, 'demain');
    expect(said(within(panel).getByRole('alert'))).toContain('écris un nombre');
    expect(position(session)).toMatchObject({ Delai_debrief: 0.5 });
  });

  it('never writes over what a colleague has written meanwhile: both are shown, and it is entered again to be kept', async () => {
    const { session, panel } = await open({ Responsable: 'Claire Aubry' });
    const field = within(panel).getByRole('textbox', { name: /^Responsable/ });
    await session.user.clear(field);
    await session.user.type(field, 'Ana Roy');
    session.team.grist.edit(['UpdateRecord', 'Postes', 1, { Responsable: 'Bruno Le Gall' }]);
    await session.user.type(field, '{Enter}');
    await session.update();
    expect(position(session)).toMatchObject({ Responsable: 'Bruno Le Gall' });
    expect(said(within(panel).getByRole('alert'))).toContain('Bruno Le Gall');
    expect(field).toHaveProperty('value', 'Ana Roy');
    await session.user.type(field, '{Enter}');
    await session.update();
    expect(position(session)).toMatchObject({ Responsable: 'Ana Roy' });
    expect(within(panel).queryByRole('alert')).toBeNull();
  });

  it('never makes a link of what is no address', async () => {
    const { panel } = await open({ Cadrage: 'javascript:alert(1)' });
    expect(within(panel).queryByRole('link', { name: 'Ouvrir la fiche de cadrage' })).toBeNull();
  });

  it('chosen for the first time says whom to call, by three ways', async () => {
    const { session, panel } = await open();
    await session.click(within(panel).getByRole('checkbox', { name: /première sélection/ }));
    expect(position(session)).toMatchObject({ Premiere_selection: true });
    expect(said(panel)).toContain('référent·e métier avant de commencer');
    expect(
      within(panel)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual([
      'https://grist.numerique.gouv.fr/o/isn/forms/4QncvyEckeLHhdfRYFUxJF/7',
      'mailto:animation@beta.gouv.fr',
      'https://mattermost.incubateur.net/betagouv/channels/incubateur-embauche',
    ]);
  });
});

describe('the people who evaluate', () => {
  const people = [{ Nom: 'Léo' }, { Nom: 'Camille', Role: 'Stagiaire' }];

  it('have a role, one of the team’s own included', async () => {
    const { session } = await open({}, people);
    await session.choose('Rôle de Léo', 'Référent métier');
    expect(rows(session.team, 'Evaluateurs', 'Nom', 'Role')[0]).toEqual({ Nom: 'Léo', Role: 'Référent métier' });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Rôle de Camille' }).value).toBe('Stagiaire');
  });

  it('tick that they have read the brief', async () => {
    const { session, panel } = await open({}, people);
    await session.click(within(panel).getByRole('checkbox', { name: 'Léo a lu le cadrage' }));
    expect(rows(session.team, 'Evaluateurs', 'Cadrage_lu')).toEqual([{ Cadrage_lu: true }, { Cadrage_lu: false }]);
  });
});
