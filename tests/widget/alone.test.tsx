/** Rating alone: one's notes become the team's when one says so, and only where nobody else is known. */
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { UserAction } from '../../src/grist/port.ts';
import { settle, type Widget } from '../document/harness.ts';
import { productRules } from '../fake-grist/access.ts';
import { account, introduce, rows, type Session, said, show, start, status, tab } from './harness.tsx';
import { note, toSeal } from './noting.ts';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const box = () => screen.queryByRole<HTMLInputElement>('checkbox', { name: /Je suis seul/ });
const panel = () => said(screen.getByRole('tabpanel'));
const person = ({ team, ids }: Session) => team.grist.rows('Candidats').find(({ id }) => id === ids[0]);
const teamNotes = ({ team }: Session) =>
  rows(team, 'Notes', 'Nature', 'Critere', 'Note', 'Evaluateur')
    .filter(({ Nature }) => Nature === 'Débrief')
    .map(({ Critere, Note }) => [team.criteria.indexOf(Number(Critere)), Note]);

/** Ana, who has an account, has struck these notes in her own screen. */
async function rated(keys: string, ...others: readonly ((session: Session) => UserAction)[]): Promise<Session> {
  const session = await start(['Inès Marchand'], account(1, 'Ana'));
  session.team.grist.edit(...others.map((other) => other(session)));
  session.document.lookAround();
  await session.pass(2_000);
  await session.click(tab('Ma notation'));
  await session.keys(keys);
  await toSeal(session);
  return session;
}

async function sealedForTheTeam(keys = '320'): Promise<Session> {
  const session = await rated(keys);
  await session.click(box() as HTMLElement);
  await session.click(button('Sceller mes notes'));
  await session.pass(2_000);
  return session;
}

async function colleague({ team }: Session): Promise<Widget> {
  introduce(team.grist, account(2, 'Léo'));
  const widget = await team.open(account(2, 'Léo'));
  await settle();
  return widget;
}

describe('“Je suis seul·e”', () => {
  test('is never ticked beforehand: sealing then leaves the debrief to come, without a score', async () => {
    const session = await rated('320');
    expect(box()?.checked).toBe(false);
    await session.click(button('Sceller mes notes'));
    expect(teamNotes(session)).toEqual([]);
    expect(person(session)).toMatchObject({ Score: null, Completude: 'Non commencé' });
  });

  test('says what it writes, and writes it in the bundle of the seal', async () => {
    const session = await rated('320');
    expect(screen.getByText(/écrit 3 notes d’équipe, le score et le statut/)).toBeTruthy();
    const before = session.team.grist.bundles.length;
    await session.click(box() as HTMLElement);
    await session.click(button('Sceller mes notes'));
    expect(session.team.grist.bundles.length - before).toBe(1);
    expect(teamNotes(session)).toEqual([
      [0, 3],
      [1, 2],
      [2, null],
    ]);
    // The golden case: weights 3, 2, 1 and notes 3, 2, blank.
    const row = person(session);
    expect(row?.['Score']).toBeCloseTo(86.67, 2);
    expect(row?.['Score_min']).toBeCloseTo(77.78, 2);
    expect(row?.['Score_max']).toBeCloseTo(88.89, 2);
    expect(row?.['Couverture']).toBeCloseTo(5 / 6, 5);
    expect(row?.['Completude']).toBe('Complet');
    expect(panel()).toContain('Score de la personne : 87 %.');
  });

  test('follows the list of evaluators: a colleague who is added, then removed, needs no reload', async () => {
    const session = await rated('320');
    const looked = async () => {
      session.document.lookAround();
      await session.pass(1_000);
      await session.update();
    };
    const [row] = session.team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Bob', Email: 'bob@example.org' }]);
    await looked();
    expect(box()).toBeNull();
    session.team.grist.edit(['RemoveRecord', 'Evaluateurs', row]);
    await looked();
    expect(box()?.checked).toBe(false);
  });

  test('is not offered before every criterion has a note', async () => {
    const session = await rated('32');
    expect(box()).toBeNull();
    await session.keys('{Escape}');
    await note(session, 2, 'Non observé');
    await toSeal(session);
    expect(box()).not.toBeNull();
  });

  const ofHer = (more: object) => (session: Session) => ({ Candidat: session.ids[0], ...more });
  const known: readonly (readonly [string, (session: Session) => UserAction])[] = [
    ['another evaluator', () => ['AddRecord', 'Evaluateurs', null, { Nom: 'Zoé' }]],
    [
      'an expert',
      (session) => ['AddRecord', 'Entretiens', null, ofHer({ Etape: 'Mise en situation', Expert: 'Zoé' })(session)],
    ],
    [
      'somebody else who leads an interview',
      (session) => [
        'AddRecord',
        'Entretiens',
        null,
        ofHer({ Etape: 'Préqualification', Animateur: 'zoe@x.org' })(session),
      ],
    ],
    [
      'the author of a proof',
      (session) => ['AddRecord', 'Preuves', null, ofHer({ Texte: 'vu', Signe: '+', Auteur: 'zoe@x.org' })(session)],
    ],
    [
      'the author of a note',
      (session) => ['AddRecord', 'Notes', null, ofHer({ Nature: 'Individuelle', Evaluateur: 'zoe@x.org' })(session)],
    ],
    [
      'somebody who asked a question',
      (session) => ['AddRecord', 'Passages', null, ofHer({ Point: 1, Etat: 'Posé', Par: 'zoe@x.org' })(session)],
    ],
  ];
  test.each(known)('is not offered where %s is known', async (_, other) => {
    await rated('320', other);
    expect(panel()).toContain('3 critères notés sur 3');
    expect(box()).toBeNull();
  });

  test('is offered where the only expert and leader named is oneself, by name or by e-mail', async () => {
    await rated('320', (session) => [
      'AddRecord',
      'Entretiens',
      null,
      ofHer({ Etape: 'Préqualification', Animateur: 'Ana', Expert: 'ana@example.org' })(session),
    ]);
    expect(box()).not.toBeNull();
  });
});

describe('one’s notes taken back', () => {
  test('take back all that the seal wrote: the team’s notes, the score and the status', async () => {
    const session = await sealedForTheTeam();
    expect(panel()).toContain('Les reprendre retire aussi 3 notes d’équipe');
    await session.click(button('Reprendre mes notes'));
    await session.pass(2_000);
    expect(teamNotes(session)).toEqual([]);
    expect(person(session)).toMatchObject({
      Score: null,
      Score_min: null,
      Score_max: null,
      Couverture: 0,
      Completude: 'Non commencé',
    });
    expect(rows(session.team, 'Notes', 'Note', 'Scellee')).toEqual([
      { Note: 3, Scellee: false },
      { Note: 2, Scellee: false },
      { Note: null, Scellee: false },
    ]);
  });

  test('before Grist has answered anything, too', async () => {
    const session = await rated('320');
    session.client.faults.setOffline(true);
    await session.click(box() as HTMLElement);
    await session.click(button('Sceller mes notes'));
    expect(panel()).toContain('Les reprendre retire aussi 3 notes d’équipe');
    await session.click(button('Reprendre mes notes'));
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    expect(teamNotes(session)).toEqual([]);
    expect(person(session)).toMatchObject({ Score: null });
    expect(status()).toBe('✓ Enregistré');
  });

  test('where access rules protect the notes, too', async () => {
    const session = await sealedForTheTeam();
    session.team.grist.setRules(productRules([]));
    await session.click(button('Reprendre mes notes'));
    await session.pass(2_000);
    expect(teamNotes(session)).toEqual([]);
    expect(person(session)).toMatchObject({ Score: null });
    expect(status()).toBe('✓ Enregistré');
  });

  test('show a colleague who has given nothing none of them, in a debrief that is closed again', async () => {
    const session = await sealedForTheTeam('321');
    await session.click(button('Reprendre mes notes'));
    await session.pass(2_000);
    session.unmount();
    introduce(session.team.grist, account(2, 'Léo'));
    const leo = await show(session.team, account(2, 'Léo'));
    await leo.click(tab('Débrief'));
    expect(panel()).toContain('Le débrief n’est pas encore ouvert.');
    expect(screen.queryAllByRole('radiogroup')).toEqual([]);
  });

  test('leave a note of the team that a colleague has changed, and say so', async () => {
    const session = await sealedForTheTeam();
    const leo = await colleague(session);
    const [first = 0] = session.team.criteria;
    const seen = { note: 3, reason: '' };
    leo.document.dispatch(
      { kind: 'team-rate', notes: [{ criterion: first, note: 1, reason: '', seen }] },
      session.ids[0],
    );
    await session.pass(2_000);
    expect(panel()).toContain('Les reprendre retire aussi 2 notes d’équipe');
    expect(panel()).toContain('L’équipe a décidé d’une note pour tester : elle reste');
    await session.click(button('Reprendre mes notes'));
    await session.pass(2_000);
    expect(teamNotes(session)).toEqual([[0, 1]]);
    expect(person(session)?.['Score']).toBeCloseTo(33.33, 2);
    await toSeal(session);
    expect(panel()).toContain('L’équipe a décidé d’une note pour tester : elle reste');
  });

  test('leave a note that a colleague has changed and changed back: it is the colleague’s now', async () => {
    const session = await sealedForTheTeam();
    const leo = await colleague(session);
    const [criterion = 0] = session.team.criteria;
    for (const [note, before] of [
      [1, 3],
      [3, 1],
    ] as const) {
      const seen = { note: before, reason: '' };
      leo.document.dispatch({ kind: 'team-rate', notes: [{ criterion, note, reason: '', seen }] }, session.ids[0]);
      await session.pass(2_000);
    }
    await session.click(button('Reprendre mes notes'));
    await session.pass(2_000);
    expect(teamNotes(session)).toEqual([[0, 3]]);
  });

  test('do not take a note that a colleague has changed at that very moment', async () => {
    const session = await sealedForTheTeam();
    const leo = await colleague(session);
    const [criterion = 0] = session.team.criteria;
    session.client.faults.setOffline(true);
    await session.click(button('Reprendre mes notes'));
    const seen = { note: 3, reason: '' };
    leo.document.dispatch({ kind: 'team-rate', notes: [{ criterion, note: 1, reason: 'revu', seen }] }, session.ids[0]);
    await settle();
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    await session.update();
    expect(teamNotes(session)).toContainEqual([0, 1]);
    // Both are shown; even so, "mine" are one's own notes.
    await session.click(button('Garder le mien'));
    await session.pass(2_000);
    expect(teamNotes(session)).toEqual([[0, 1]]);
    expect(rows(session.team, 'Notes', 'Nature', 'Scellee')).toEqual([
      { Nature: 'Individuelle', Scellee: false },
      { Nature: 'Individuelle', Scellee: false },
      { Nature: 'Individuelle', Scellee: false },
      { Nature: 'Débrief', Scellee: false },
    ]);
  });

  test('leave what the team decided in a debrief of its own', async () => {
    const session = await rated('320');
    await session.click(button('Sceller mes notes'));
    await session.click(tab('Débrief'));
    (screen.getAllByRole('radio')[0] as HTMLElement).focus();
    await session.keys('3{Enter}2{Enter}0');
    await session.click(tab('Ma notation'));
    await session.click(button('Reprendre mes notes'));
    await session.pass(2_000);
    expect(teamNotes(session).map(([, given]) => given)).toEqual([3, 2, null]);
    await toSeal(session);
    expect(panel()).toContain('L’équipe a décidé d’une note pour tester, expliquer et livrer');
  });
});
