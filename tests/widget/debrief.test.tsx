/** Débrief: when it opens, what it looks at first, and several people on the same one. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { settle, type Widget } from '../document/harness.ts';
import { decisions, entry, groupsOfAgenda, inHand, radioInHand } from './agenda.ts';
import { account, introduce, rows, type Session, said, start, status, tab } from './harness.tsx';

const panel = () => said(screen.getByRole('tabpanel'));
const isOpen = () => screen.queryAllByRole('radiogroup').length > 0;
const noteOf = (name: string) => new Map(decisions()).get(name);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const teamNotes = ({ team }: Session) =>
  rows(team, 'Notes', 'Nature', 'Critere', 'Note', 'Motif')
    .filter(({ Nature }) => Nature === 'Débrief')
    .map(({ Critere, Note, Motif }) => [team.criteria.indexOf(Number(Critere)), Note, Motif]);

type Given = readonly (1 | 2 | 3 | null)[];

/** Somebody's notes, in the order of the criteria. */
async function rate(open: TeamDocument, session: Session, given: Given, sealed = true): Promise<void> {
  const { team, ids, pass } = session;
  for (const [index, note] of given.entries()) {
    open.dispatch({ kind: 'rate', criterion: team.criteria[index] ?? 0, note, reason: '' }, ids[0]);
    await pass(1_000);
  }
  if (sealed) open.dispatch({ kind: 'seal', due: team.criteria, asTeam: false }, ids[0]);
  await pass(1_000);
}

interface Debrief extends Session {
  /** The colleague's own widget. */
  readonly leo: Widget;
}

/** Ana and Léo have rated; the interview ended three hours ago, and every criterion has a proof. */
async function debrief(ana: Given, leo: Given, sealed: readonly [boolean, boolean] = [true, true]): Promise<Debrief> {
  const session = await start(['Inès Marchand'], account(1, 'Ana'));
  const { team, ids } = session;
  introduce(team.grist, account(2, 'Léo'));
  const other = await team.open(account(2, 'Léo'));
  const { document: open } = session;
  const proof = { kind: 'add-evidence', stage: 'Préqualification', point: null, sign: '+', text: 'un fait' } as const;
  open.dispatch({ ...proof, criteria: team.criteria }, ids[0]);
  open.dispatch({ kind: 'finish-interview', stages: ['Préqualification'] }, ids[0]);
  await session.pass(1_000);
  await rate(open, session, ana, sealed[0]);
  await rate(other.document, session, leo, sealed[1]);
  await session.pass(3 * 3_600_000);
  open.lookAround();
  await session.click(tab('Débrief'));
  return { ...session, leo: other };
}

describe('the debrief opens', () => {
  test('not before anybody has taken part', async () => {
    const session = await start(['Inès Marchand'], account(1, 'Ana'));
    await session.click(tab('Débrief'));
    expect(panel()).toContain('Le débrief n’est pas encore ouvert.');
    expect(panel()).toContain('Personne n’a encore noté de preuve');
    expect(screen.queryAllByRole('radiogroup')).toEqual([]);
  });

  test('not before everyone who took part has sealed: it says who is missing', async () => {
    await debrief([3, 2, 1], [3, 2, 1], [true, false]);
    expect(panel()).toContain('Il manque les notes scellées de Léo.');
    expect(screen.queryAllByRole('radiogroup')).toEqual([]);
  });

  test('not while the interview is hot: it says until when', async () => {
    const session = await debrief([3, 2, 1], [3, 2, 1]);
    expect(isOpen()).toBe(true);
    session.document.dispatch({ kind: 'finish-interview', stages: ['Préqualification'] }, session.ids[0]);
    await session.update();
    expect(panel()).toContain('Le délai court jusqu’à');
    await session.pass(2 * 3_600_000 + 1_000);
    await session.update();
    expect(isOpen()).toBe(true);
  });

  test('before its time with one action, which keeps who and why', async () => {
    const session = await debrief([3, 2, 1], [3, 2, 1], [true, false]);
    await session.click(button('Ouvrir quand même'));
    expect(panel()).toContain('Dis pourquoi en quelques mots.');
    await session.click(screen.getByRole('textbox', { name: 'Pourquoi ouvrir maintenant' }));
    await session.keys('dernier créneau{Enter}');
    expect(isOpen()).toBe(true);
    expect(panel()).toContain('Ouvert avant l’heure par Ana : dernier créneau.');
    expect(rows(session.team, 'Entretiens', 'Debrief_ouvert_par', 'Motif_ouverture')).toEqual([
      { Debrief_ouvert_par: 'ana@example.org', Motif_ouverture: 'dernier créneau' },
    ]);
    // Who has not sealed keeps their notes to themselves.
    expect(panel()).not.toContain('Léo 3');
  });
});

describe('an open debrief', () => {
  test('looks at divergences first, then small gaps, then equals, with everyone’s notes side by side', async () => {
    const session = await debrief([2, 3, 1], [3, 3, 3]);
    expect(groupsOfAgenda()).toEqual({
      'À discuter': ['livrer'],
      'Petits écarts': ['tester'],
      Accords: ['expliquer'],
    });
    expect(panel()).toContain('1 point à discuter · 1 petit écart · 1 accord');
    expect(said(inHand())).toMatch(/Ana 1\s?Léo 3/);
    await session.click(entry('tester'));
    expect(said(inHand())).toMatch(/Ana 2\s?Léo 3/);
    expect(screen.getAllByRole('radiogroup')).toHaveLength(1);
  });

  test('offers equal notes, and enters none by itself', async () => {
    const session = await debrief([3, 2, 1], [3, 2, 3]);
    expect(teamNotes(session)).toEqual([]);
    await session.click(button(/^Les reprendre.: tester 3, expliquer 2$/));
    expect(teamNotes(session)).toEqual([
      [0, 3, ''],
      [1, 2, ''],
    ]);
    expect([noteOf('tester'), noteOf('expliquer'), noteOf('livrer')]).toEqual(['3', '2', null]);
    expect(screen.queryByRole('button', { name: /^Les reprendre/ })).toBeNull();
  });

  test('a note of the team moves the score, and the individual notes stay', async () => {
    const session = await debrief([3, 2, 1], [3, 2, 3]);
    await session.click(entry('livrer'));
    await session.click(radioInHand('2'));
    expect(panel()).not.toMatch(/Score \d/);
    expect(session.team.grist.rows('Candidats')[0]?.['Score']).toBeCloseTo(66.67, 2);
    expect(rows(session.team, 'Notes', 'Nature').filter(({ Nature }) => Nature === 'Individuelle')).toHaveLength(6);
  });

  test('an obligatory criterion scored 1 rules out, apart from the total', async () => {
    const session = await debrief([1, 3, 3], [1, 3, 3]);
    await session.click(button(/^Les reprendre/));
    expect(panel()).toContain('Ne peut pas être retenu·e : tester est obligatoire et noté 1.');
    expect(panel()).toContain('Score 67 % · 3 critères notés sur 3');
  });

  test('a score that rests on what is no weight says so', async () => {
    const session = await debrief([3, 3, 3], [3, 3, 3]);
    session.team.grist.edit(['UpdateRecord', 'Criteres', session.team.criteria[1], { Poids: 'haute' }]);
    session.document.lookAround();
    await session.update();
    expect(panel()).not.toContain('compté 1 :');
    await session.click(button(/^Les reprendre/));
    expect(panel()).toContain('Poids non reconnu, compté 1 : expliquer.');
    await session.click(tab('Ma notation'));
    expect(panel()).toContain('Poids non reconnu, compté 1 : expliquer.');
  });

  test('shows a colleague’s note at once', async () => {
    const session = await debrief([3, 2, 1], [3, 2, 3]);
    const criterion = session.team.criteria[2] ?? 0;
    session.leo.document.dispatch(
      { kind: 'team-rate', notes: [{ criterion, note: 2, reason: 'convenu' }] },
      session.ids[0],
    );
    await session.update();
    expect(noteOf('livrer')).toBe('2');
  });
});

describe('two people on the same note of the team', () => {
  test('first notes given at once: the second one is a conflict, and both are shown', async () => {
    const session = await debrief([3, 2, 1], [3, 2, 3]);
    session.client.faults.setOffline(true);
    await session.click(entry('livrer'));
    await session.click(radioInHand('1'));
    const criterion = session.team.criteria[2] ?? 0;
    session.leo.document.dispatch(
      { kind: 'team-rate', notes: [{ criterion, note: 3, reason: 'convenu' }] },
      session.ids[0],
    );
    await settle();
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    await session.update();
    expect(teamNotes(session)).toEqual([[2, 3, 'convenu']]);
    expect(status()).toContain('Conflit (1)');
    const shown = screen.getByRole('region', { name: /pas pu être écrit/ });
    expect(
      within(shown)
        .getAllByRole('definition')
        .map((each) => said(each)),
    ).toEqual(['3 · convenu', 'livrer · 1']);
    await session.click(within(shown).getByRole('button', { name: 'Garder le mien' }));
    await session.pass(1_000);
    expect(teamNotes(session)).toEqual([[2, 1, '']]);
  });

  test('a note that a colleague has changed since it was seen is not written over', async () => {
    const session = await debrief([3, 2, 1], [3, 2, 3]);
    await session.click(entry('livrer'));
    await session.click(radioInHand('2'));
    await session.pass(1_000);
    session.client.faults.setOffline(true);
    await session.click(entry('livrer'));
    await session.click(radioInHand('1'));
    const criterion = session.team.criteria[2] ?? 0;
    const seen = { note: 2, reason: '' };
    session.leo.document.dispatch(
      { kind: 'team-rate', notes: [{ criterion, note: 3, reason: '', seen }] },
      session.ids[0],
    );
    await settle();
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    expect(teamNotes(session)).toEqual([[2, 3, '']]);
    const shown = screen.getByRole('region', { name: /pas pu être écrit/ });
    await session.click(within(shown).getByRole('button', { name: 'Garder celui du document' }));
    expect(noteOf('livrer')).toBe('3');
    expect(status()).toBe('✓ Enregistré');
  });

  test('keeps the proofs that decided it, ticked once there is a note', async () => {
    const session = await debrief([3, 2, 1], [3, 2, 3]);
    await session.click(entry('livrer'));
    const ticks = () => within(inHand()).queryAllByRole('checkbox');
    expect(ticks()).toEqual([]);
    await session.click(radioInHand('2'));
    await session.pass(1_000);
    const [tick] = ticks();
    if (!tick) throw new Error('no tick');
    expect(said(tick.closest('label') ?? tick)).toBe('décisive : un fait');
    await session.click(tick);
    await session.pass(1_000);
    const [note] = rows(session.team, 'Notes', 'Nature', 'Preuves', 'Note').filter(
      ({ Nature }) => Nature === 'Débrief',
    );
    const about = rows(session.team, 'Preuves', 'id', 'Critere').find(
      ({ Critere }) => Critere === session.team.criteria[2],
    );
    expect(note).toMatchObject({ Note: 2, Preuves: ['L', about?.['id']] });
    await session.click(tick);
    await session.pass(1_000);
    expect(ticks()).toMatchObject([{ checked: false }]);
    expect(document.activeElement).toBe(tick);
  });

  test('shows no tick where the document has no column for it', async () => {
    const session = await debrief([3, 2, 1], [3, 2, 3]);
    session.team.grist.edit(['RemoveColumn', 'Notes', 'Preuves']);
    await session.document.reload();
    await session.update();
    await session.click(entry('livrer'));
    await session.click(radioInHand('2'));
    await session.pass(1_000);
    expect(within(inHand()).queryAllByRole('checkbox')).toEqual([]);
  });

  test('one note for each criterion, whoever gives it', async () => {
    const session = await debrief([3, 2, 1], [3, 2, 3]);
    await session.click(entry('livrer'));
    await session.click(radioInHand('2'));
    await session.pass(1_000);
    const criterion = session.team.criteria[2] ?? 0;
    const seen = { note: 2, reason: '' };
    session.leo.document.dispatch(
      { kind: 'team-rate', notes: [{ criterion, note: 1, reason: '', seen }] },
      session.ids[0],
    );
    await session.update();
    expect(teamNotes(session)).toEqual([[2, 1, '']]);
    expect(noteOf('livrer')).toBe('1');
  });
});
