/** The gate of the debrief: what is missing, until when, and the way through all the same. */
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import type { UserAction } from '../../src/grist/port.ts';
import { prepareTeam } from '../document/harness.ts';
import { decisions, inHand } from './agenda.ts';
import { account, addPerson, rows, type Session, said, show, start, tab } from './harness.tsx';

const panel = () => said(screen.getByRole('tabpanel'));
const reason = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Pourquoi ouvrir maintenant' });
const isOpen = () => screen.queryAllByRole('radiogroup').length > 0;

async function edit(session: Session, ...actions: readonly UserAction[]): Promise<void> {
  session.team.grist.edit(...actions);
  session.document.lookAround();
  await session.pass(2_000);
}

const hours = 3_600;

/** Ana has sealed; the last interview has this end, in seconds from now. */
async function sealedByAna(end: number, ...more: readonly ((session: Session) => UserAction)[]): Promise<Session> {
  const session = await start(['Inès Marchand'], account(1, 'Ana'));
  const { team, ids, document: open } = session;
  const Fin = team.time.now() / 1000 + end;
  const interview = { Candidat: ids[0], Etape: 'Préqualification', Statut: 'Terminé', Debut: Fin - hours, Fin };
  await edit(
    session,
    ['AddRecord', 'Entretiens', null, { ...interview, Cle: `${ids[0]}:Préqualification` }],
    ...more.map((action) => action(session)),
  );
  open.dispatch({ kind: 'seal', due: team.criteria, asTeam: false });
  await session.pass(2_000);
  await session.click(tab('Débrief'));
  return session;
}

const evaluator = (values: object) => (): UserAction => ['AddRecord', 'Evaluateurs', null, values];
const proofBy =
  (Auteur: string) =>
  ({ ids }: Session): UserAction => ['AddRecord', 'Preuves', null, { Candidat: ids[0], Texte: 'un fait', Auteur }];
const noteBy =
  (Evaluateur: string, Scellee: boolean) =>
  ({ ids, team }: Session): UserAction => [
    'AddRecord',
    'Notes',
    null,
    { Candidat: ids[0], Critere: team.criteria[0], Nature: 'Individuelle', Note: 3, Evaluateur, Scellee },
  ];

describe('the gate', () => {
  test('is open when all have sealed and the delay has passed', async () => {
    await sealedByAna(-3 * hours);
    expect(isOpen()).toBe(true);
  });

  test('waits for somebody who never seals, names them, and is opened all the same with a reason', async () => {
    const session = await sealedByAna(-3 * hours, proofBy('parti@example.org'));
    expect(isOpen()).toBe(false);
    expect(panel()).toContain('Il manque les notes scellées de parti.');
    await session.click(reason());
    await session.keys('a quitté l’équipe{Enter}');
    await session.pass(2_000);
    expect(isOpen()).toBe(true);
    expect(rows(session.team, 'Entretiens', 'Debrief_ouvert_par', 'Motif_ouverture')).toEqual([
      { Debrief_ouvert_par: 'ana@example.org', Motif_ouverture: 'a quitté l’équipe' },
    ]);
  });

  test('does not wait for a second e-mail of somebody who has sealed', async () => {
    await sealedByAna(
      -3 * hours,
      evaluator({ Nom: 'Léo Garnier', Email: 'leo@example.org' }),
      evaluator({ Nom: 'léo  garnier', Email: 'leo@perso.example.org' }),
      proofBy('leo@perso.example.org'),
      noteBy('leo@example.org', true),
    );
    expect(isOpen()).toBe(true);
  });

  test('waits for each of two people who share a first name only', async () => {
    await sealedByAna(
      -3 * hours,
      evaluator({ Nom: 'Léo', Email: 'leo@example.org' }),
      evaluator({ Nom: 'Léo', Email: 'leo.b@example.org' }),
      proofBy('leo.b@example.org'),
      noteBy('leo@example.org', true),
    );
    expect(isOpen()).toBe(false);
  });

  test('with a clock ahead of this one says until when, and is opened all the same', async () => {
    const session = await sealedByAna(24 * hours);
    expect(panel()).toMatch(/Le délai court jusqu’à \p{L}+ \d+ h \d\d :/u);
    await session.click(reason());
    await session.keys('l’horloge d’à côté avance{Enter}');
    await session.pass(2_000);
    expect(isOpen()).toBe(true);
  });

  test('keeps the reason being typed with its person, and brings it back', async () => {
    const team = await prepareTeam();
    const [ines, samir] = ['Inès Marchand', 'Samir Belkacem'].map((name) => addPerson(team.grist, name));
    const store = createMemoryStore();
    const first = await show(team, { ...account(1, 'Ana'), store });
    await first.click(tab('Débrief'));
    await first.click(reason());
    await first.keys('parce que');
    await first.pass(250);
    await first.pick(samir);
    expect(reason().value).toBe('');
    first.unmount();
    first.kill();
    const next = await show(team, { ...account(1, 'Ana'), store });
    await next.pick(ines);
    await next.click(tab('Débrief'));
    expect(reason().value).toBe('parce que');
  });

  test('where nobody has an account asks who opens it', async () => {
    const session = await start(['Inès Marchand']);
    await edit(session, ['AddRecord', 'Evaluateurs', null, { Nom: 'Léo Garnier' }]);
    await session.click(tab('Débrief'));
    expect(screen.queryByRole('textbox', { name: 'Pourquoi ouvrir maintenant' })).toBeNull();
    await session.click(screen.getByRole('button', { name: 'Léo Garnier' }));
    await session.click(reason());
    await session.keys('dernier créneau{Enter}');
    await session.pass(2_000);
    expect(rows(session.team, 'Entretiens', 'Debrief_ouvert_par')).toEqual([{ Debrief_ouvert_par: 'Léo Garnier' }]);
  });
});

describe('what the team has opened', () => {
  const teamNote =
    (index: number) =>
    ({ ids, team }: Session): UserAction => [
      'AddRecord',
      'Notes',
      null,
      { Candidat: ids[0], Critere: team.criteria[index], Nature: 'Débrief', Note: 2, Evaluateur: 'ana@example.org' },
    ];

  test('stays open, notes in view, when a proof is written after a decision by somebody who has sealed nothing', async () => {
    const session = await sealedByAna(-3 * hours, noteBy('leo@example.org', true));
    await edit(session, teamNote(0)(session));
    await edit(session, proofBy('parti@example.org')(session));
    expect(decisions()).toHaveLength(3);
    expect(said(inHand())).toMatch(/leo 3/);
    expect(panel()).toContain('A pris part sans note scellée : parti.');
  });

  test('stays open at a later stage whose interview is hot; what that stage adds waits, and may be opened', async () => {
    const session = await sealedByAna(-3 * hours, noteBy('leo@example.org', true));
    const { team, ids } = session;
    await edit(session, teamNote(0)(session));
    const later = { Intitule: 'La personne est capable de durer', Court: 'durer', Etapes: ['L', 'Mise en situation'] };
    const Debut = team.time.now() / 1000;
    const interview = { Candidat: ids[0], Etape: 'Mise en situation', Statut: 'En cours', Debut };
    await edit(
      session,
      ['AddRecord', 'Criteres', null, later],
      ['UpdateRecord', 'Candidats', ids[0] ?? 0, { Etape: 'Mise en situation' }],
      ['AddRecord', 'Entretiens', null, { ...interview, Cle: `${ids[0]}:Mise en situation` }],
      ['AddRecord', 'Preuves', null, { Candidat: ids[0], Etape: 'Mise en situation', Texte: 'x', Auteur: 'zoe@x.org' }],
    );
    expect(decisions().map(([name]) => name)).toEqual(expect.arrayContaining(['tester', 'expliquer', 'livrer']));
    expect(decisions().map(([name]) => name)).not.toContain('durer');
    expect(panel()).toContain('1 autre critère attend la suite');
    await session.click(reason());
    await session.keys('tout le monde est là{Enter}');
    await session.pass(2_000);
    expect(decisions().map(([name]) => name)).toContain('durer');
  });
});

test('whoever took no part is told so before giving a note of the team', async () => {
  const session = await start(['Inès Marchand'], account(1, 'Ana'));
  const Fin = session.team.time.now() / 1000 - 3 * hours;
  const interview = { Candidat: session.ids[0], Etape: 'Préqualification', Statut: 'Terminé', Debut: Fin - hours, Fin };
  await edit(
    session,
    ['AddRecord', 'Entretiens', null, { ...interview, Animateur: 'leo@example.org', Cle: 'e' }],
    noteBy('leo@example.org', true)(session),
  );
  await session.click(tab('Débrief'));
  expect(said(inHand())).toContain('Tu n’apparais dans aucun entretien avec Inès Marchand');
  await edit(session, proofBy('ana@example.org')(session));
  await session.click(screen.getByRole('tab', { name: 'Entretien' }));
  await session.click(tab('Débrief'));
  expect(panel()).not.toContain('aucun entretien');
});

test('what a name follows is elided: d’Alice, de Bob', async () => {
  await sealedByAna(-3 * hours, proofBy('alice@example.org'), proofBy('bob@example.org'));
  expect(panel()).toContain('Il manque les notes scellées d’alice et de bob.');
});
