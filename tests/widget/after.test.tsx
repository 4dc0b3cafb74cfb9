/** Once people are decided upon: everybody is told, and the one who comes is welcomed. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { UserAction } from '../../src/grist/port.ts';
import { prepareTeam } from '../document/harness.ts';
import { addPerson, rows, type Session, said, show, start, tab } from './harness.tsx';

const today = Date.UTC(2026, 9, 5) / 1000;

async function deciding(session: Session): Promise<Session> {
  await session.click(tab('Débrief'));
  await session.click(screen.getByRole('button', { name: 'Comparer' }));
  await waitFor(() => expect(document.querySelector('.compare')).not.toBeNull(), { timeout: 5_000 });
  await session.update();
  return session;
}

const cells = (session: Session, ...columns: readonly string[]) => rows(session.team, 'Candidats', ...columns);
const list = () => screen.queryByRole('region', { name: /^À prévenir/ });
const told = () => screen.getByLabelText<HTMLInputElement>('Réponse donnée le');

describe('everybody is told', () => {
  it('those who are decided upon and have no answer are listed until one is noted, quietly', async () => {
    const session = await deciding(
      await start([
        { Nom: 'Inès Marchand', Decision: 'Retenu·e' },
        { Nom: 'Nora Petit', Decision: 'Non retenu·e' },
        { Nom: 'Samir Belkacem' },
        { Nom: 'Paul Durand', Decision: 'Vivier', Reponse_donnee: today },
      ]),
    );
    expect(said(list())).toContain('À prévenir (2)');
    expect(said(list())).not.toMatch(/Samir|Paul/);
    await session.click(screen.getByRole('button', { name: /^Prévenu·e aujourd’hui\s: Nora Petit$/ }));
    await session.pass(2_000);
    expect(cells(session, 'Reponse_donnee', 'Dernier_contact')[1]).toEqual({
      Reponse_donnee: today,
      Dernier_contact: today,
    });
    expect(said(list())).toContain('À prévenir (1)');
    expect(document.activeElement?.closest('.to-tell')).not.toBeNull();
    await session.click(screen.getByRole('button', { name: /^Prévenu·e aujourd’hui\s: Inès/ }));
    await session.pass(2_000);
    expect(list()).toBeNull();
    expect(document.activeElement?.closest('.decision')).not.toBeNull();
  });

  it('another day is typed, and is cleared by a button', async () => {
    const session = await deciding(await start([{ Nom: 'Inès Marchand', Decision: 'Suspendu' }]));
    await session.user.type(told(), '2026-09-30');
    await session.keys('{Enter}');
    await session.pass(2_000);
    expect(cells(session, 'Reponse_donnee')[0]).toEqual({ Reponse_donnee: Date.UTC(2026, 8, 30) / 1000 });
    expect(told().value).toBe('2026-09-30');
    await session.click(screen.getByRole('button', { name: /^Effacer la date\s: Réponse donnée le/ }));
    await session.pass(2_000);
    expect(cells(session, 'Reponse_donnee')[0]).toEqual({ Reponse_donnee: null });
    expect(said(list())).toContain('Inès Marchand');
  });

  it('a day being typed when its row comes to bear another name is not noted about the other one', async () => {
    const session = await deciding(await start([{ Nom: 'Inès Marchand', Decision: 'Suspendu' }]));
    const [id] = session.ids;
    await session.user.type(told(), '2026-09-30');
    session.team.grist.edit(['RemoveRecord', 'Candidats', id]);
    session.team.grist.edit(['AddRecord', 'Candidats', id, { Nom: 'Samir Belkacem', Poste: 1, Decision: 'Suspendu' }]);
    await session.pass(6_000);
    await session.keys('{Enter}');
    await session.pass(6_000);
    expect(cells(session, 'Nom', 'Reponse_donnee')).toEqual([{ Nom: 'Samir Belkacem', Reponse_donnee: null }]);
  });

  it('another decision than the one that was told is to be told again, which is said before', async () => {
    const session = await deciding(
      await start([
        { Nom: 'Inès Marchand', Decision: 'Vivier', Motif_decision: 'a', Decide_par: 'C', Reponse_donnee: today },
      ]),
    );
    expect(list()).toBeNull();
    await session.click(screen.getByRole('radio', { name: 'Retenu·e' }));
    expect(said(document.querySelector('.decision'))).toMatch(/Prévenu·e le 5 octobre 2026 de la décision d’avant/);
    await session.click(screen.getByRole('button', { name: 'Enregistrer la décision' }));
    await session.pass(2_000);
    expect(cells(session, 'Decision', 'Reponse_donnee')[0]).toEqual({ Decision: 'Retenu·e', Reponse_donnee: null });
    expect(said(list())).toContain('Inès Marchand');
  });

  it('a decision that is taken back after it was told leaves the date, and says so', async () => {
    const session = await deciding(
      await start([
        { Nom: 'Inès Marchand', Decision: 'Vivier', Motif_decision: 'a', Decide_par: 'C', Reponse_donnee: today },
      ]),
    );
    await session.click(screen.getByRole('radio', { name: 'Pas encore décidé' }));
    await session.click(screen.getByRole('button', { name: 'Enregistrer la décision' }));
    await session.pass(2_000);
    expect(cells(session, 'Decision', 'Reponse_donnee')[0]).toEqual({ Decision: '', Reponse_donnee: today });
    expect(said(document.querySelector('.decision'))).toMatch(/la décision a été reprise depuis/);
    expect(said(list())).toContain('décision reprise depuis sa réponse');
  });

  it('of the decision that was in view: another one that came meanwhile is still to be told', async () => {
    const session = await deciding(await start([{ Nom: 'Inès Marchand', Decision: 'Retenu·e' }]));
    session.client.faults.setOffline(true);
    await session.click(screen.getByRole('button', { name: /^Prévenu·e aujourd’hui\s: Inès/ }));
    session.team.grist.edit(['UpdateRecord', 'Candidats', session.ids[0], { Decision: 'Non retenu·e' }]);
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    expect(cells(session, 'Decision', 'Reponse_donnee')[0]).toEqual({
      Decision: 'Non retenu·e',
      Reponse_donnee: null,
    });
    expect(document.querySelector('.refused')).not.toBeNull();
  });

  it('a decision does not pass for told because a colleague told the former one meanwhile', async () => {
    const session = await deciding(
      await start([{ Nom: 'Inès Marchand', Decision: 'Vivier', Motif_decision: 'a', Decide_par: 'C' }]),
    );
    session.client.faults.setOffline(true);
    await session.click(screen.getByRole('radio', { name: 'Retenu·e' }));
    await session.click(screen.getByRole('button', { name: 'Enregistrer la décision' }));
    session.team.grist.edit(['UpdateRecord', 'Candidats', session.ids[0], { Reponse_donnee: today }]);
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    expect(cells(session, 'Decision', 'Reponse_donnee')[0]).toEqual({ Decision: 'Vivier', Reponse_donnee: today });
    expect(document.querySelector('.refused')).not.toBeNull();
  });

  it('when nobody is retained, it says whom to talk to before looking again', async () => {
    await deciding(
      await start([
        { Nom: 'Inès Marchand', Decision: 'Non retenu·e' },
        { Nom: 'Samir Belkacem', Decision: 'Vivier' },
      ]),
    );
    expect(screen.getByText(/^Personne n’est retenu·e pour ce poste/)).toBeTruthy();
  });

  it('another row of the same name is pointed at, with what was decided there', async () => {
    await deciding(
      await start([{ Nom: 'Inès Marchand' }, { Nom: 'Inès Marchand', Poste: 0, Decision: 'Non retenu·e' }]),
    );
    expect(said(document.querySelector('.decision'))).toMatch(/Une autre ligne porte ce nom : Inès Marchand .*Non ret/);
  });
});

describe('finalists', () => {
  it('have each a reference, taken with their agreement', async () => {
    const at = { Etape: 'Cadre de collaboration' };
    const session = await start([
      { Nom: 'Inès Marchand', ...at, Accord_reference: 'Oui' },
      { Nom: 'Samir Belkacem', ...at },
      { Nom: 'Nora Petit' },
    ]);
    const [Candidat] = session.ids;
    const reference = { Candidat, Etape: 'Prise de référence', Statut: 'Terminé', Cle: 'r' };
    session.team.grist.edit(['AddRecord', 'Entretiens', null, reference]);
    await deciding(session);
    const lines = within(screen.getByRole('region', { name: 'Finalistes et références' })).getAllByRole('listitem');
    expect(lines.map(said)).toEqual([
      'Inès Marchand référence prise',
      'Samir Belkacem référence à prendre accord : Pas encore dit',
    ]);
  });

  it('with the same total are told so when one of them is chosen: the reason says why', async () => {
    const session = await start(['Inès Marchand', 'Samir Belkacem']);
    for (const Candidat of session.ids)
      for (const Critere of session.team.criteria)
        session.team.grist.edit(['AddRecord', 'Notes', null, { Candidat, Critere, Nature: 'Débrief', Note: 2 }]);
    await session.pass(2_000);
    await deciding(session);
    await session.click(screen.getByRole('radio', { name: 'Retenu·e' }));
    expect(said(document.querySelector('.decision'))).toMatch(/À égalité avec Samir Belkacem : le motif dit/);
  });
});

describe('the one who comes', () => {
  async function retained(values: Readonly<Record<string, unknown>> = {}): Promise<Session> {
    const session = await start([{ Nom: 'Inès Marchand', Decision: 'Retenu·e', ...values }]);
    const { team, ids } = session;
    const proof = { Candidat: ids[0], Etape: 'Préqualification' };
    team.grist.edit(
      ['AddRecord', 'Preuves', null, { ...proof, Critere: team.criteria[0], Signe: '+', Texte: 'a testé' }],
      ['AddRecord', 'Preuves', null, { ...proof, Critere: team.criteria[1], Signe: '?', Texte: 'dit « on »' }],
    );
    await session.pass(2_000);
    return await deciding(session);
  }
  const arrival = () => screen.queryByRole('region', { name: /^Après l’arrivée\s: Inès/ });
  const page = () => screen.queryByRole('region', { name: 'Page d’arrivée' });

  it('has what doubts and gaps say of the first weeks, and a date to look back with the experts', async () => {
    const session = await retained();
    const care = said(arrival()?.querySelector('.care') ?? null);
    expect(care).toContain('expliquerdit « on » doute ouvert');
    expect(care).toContain('Pas vu pendant les entretiens : livrer.');
    expect(care).not.toContain('tester');
    await session.user.type(screen.getByLabelText('Point avec les référent·es métier'), '2026-12-07');
    await session.keys('{Enter}');
    await session.pass(2_000);
    expect(cells(session, 'Point_arrivee')[0]).toEqual({ Point_arrivee: Date.UTC(2026, 11, 7) / 1000 });
    expect(said(page())).toContain('Point ensemble le 7 décembre 2026');
  });

  it('is asked first: the page says whom it is for, and is not there against their will', async () => {
    const session = await retained();
    expect(said(page())).toContain('À faire relire par la personne');
    expect(said(page())).not.toMatch(/dit « on »|score|note/i);
    const ask = 'Accord de la personne pour remettre cette page';
    await session.choose(ask, 'Oui');
    await session.pass(2_000);
    expect(said(page())).toContain('remise avec son accord');
    await session.choose(ask, 'Non');
    await session.pass(2_000);
    expect(page()).toBeNull();
    expect(screen.queryByRole('button', { name: 'Copier la page d’arrivée' })).toBeNull();
    expect(cells(session, 'Accord_arrivee')[0]).toEqual({ Accord_arrivee: 'Non' });
  });

  it('is there once the decision is in the document, and for nobody else', async () => {
    await retained({ Decision: 'Vivier' });
    expect(arrival()).toBeNull();
  });
});

it('a document without these columns says so where they would be, and asks nothing', async () => {
  const team = await prepareTeam();
  const id = addPerson(team.grist, 'Inès Marchand', { Decision: 'Retenu·e' });
  for (const column of ['Reponse_donnee', 'Point_arrivee', 'Accord_arrivee'])
    team.grist.edit(['RemoveColumn', 'Candidats', column]);
  await deciding({ ...(await show(team)), team, ids: [id] });
  for (const column of ['Reponse_donnee', 'Point_arrivee', 'Accord_arrivee'])
    expect(screen.getByText(new RegExp(`Le document n’a pas de colonne pour «\\s${column}\\s»`))).toBeTruthy();
  expect(list()).toBeNull();
  expect(screen.queryByLabelText('Réponse donnée le')).toBeNull();
});

describe('a decision', () => {
  const choice = () => screen.getByRole<HTMLInputElement>('radio', { name: 'Retenu·e' });
  const reason = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Motif/ });

  async function decidedIn(action: UserAction): Promise<Session> {
    const team = await prepareTeam();
    const id = addPerson(team.grist, 'Inès Marchand');
    team.grist.edit(action);
    const session = await deciding({ ...(await show(team)), team, ids: [id] });
    await session.click(choice());
    await session.user.type(reason(), 'parce que');
    await session.click(screen.getByRole('button', { name: 'Enregistrer la décision' }));
    await session.pass(5_000);
    return session;
  }

  it('that the document computes is not taken from anybody’s hand; its reason is', async () => {
    const session = await decidedIn(['ModifyColumn', 'Candidats', 'Decision', { isFormula: true, formula: '""' }]);
    expect(choice().closest('fieldset')?.disabled).toBe(true);
    expect(choice().checked).toBe(false);
    expect(cells(session, 'Motif_decision')[0]).toEqual({ Motif_decision: 'parce que' });
  });

  it('whose reason the document has no place for says so, and lets nobody type it', async () => {
    const session = await decidedIn(['RemoveColumn', 'Candidats', 'Motif_decision']);
    expect(reason().disabled).toBe(true);
    expect(screen.getByText(/pas de colonne pour «\sMotif_decision\s»/)).toBeTruthy();
    expect(cells(session, 'Decision')[0]).toEqual({ Decision: 'Retenu·e' });
    expect(said(document.querySelector('.decision'))).toContain('Décision enregistrée');
  });

  it('by whom the document has no place for is saved all the same, and is then known to be', async () => {
    const session = await decidedIn(['RemoveColumn', 'Candidats', 'Decide_par']);
    expect(screen.getByLabelText<HTMLInputElement>(/^Décidé par/).disabled).toBe(true);
    expect(cells(session, 'Decision', 'Motif_decision')[0]).toEqual({
      Decision: 'Retenu·e',
      Motif_decision: 'parce que',
    });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Enregistrer la décision' }).disabled).toBe(true);
  });
});
