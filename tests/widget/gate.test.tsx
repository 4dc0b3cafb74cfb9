/** The gate of the debrief: what is missing, until when, and the way through all the same. */
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import type { UserAction } from '../../src/grist/port.ts';
import { prepareTeam } from '../document/harness.ts';
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
    expect(panel()).toContain('Le délai court jusqu’à');
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
