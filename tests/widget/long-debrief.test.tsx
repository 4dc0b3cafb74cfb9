/** Débrief of three evaluators on nine criteria, by keyboard alone; and what else may happen to one. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { prepareTeam, settle, type Widget } from '../document/harness.ts';
import { decisions, entry, inHand, radioInHand, titleInHand } from './agenda.ts';
import { account, addPerson, introduce, rows, type Shown, said, show, tab } from './harness.tsx';

vi.setConfig({ testTimeout: 120_000 });

const people = [account(1, 'Ana'), account(2, 'Léo'), account(3, 'Zoé')];
const panel = () => said(screen.getByRole('tabpanel'));
type Note = 1 | 2 | 3 | null;
/** Two divergences, three small gaps, four equals. */
const given: readonly (readonly [Note, Note, Note])[] = [
  [3, 3, 3],
  [1, 3, 2],
  [2, 2, 2],
  [2, 3, 2],
  [3, 1, 1],
  [2, 3, 3],
  [3, 3, 3],
  [1, 2, 1],
  [2, 2, 2],
];

async function threeEvaluators(notes = given, sealed: readonly boolean[] = [true, true, true]) {
  const team = await prepareTeam();
  const { grist } = team;
  for (let number = 4; number <= 9; number += 1) {
    const values = { Intitule: `La personne est capable de n° ${number}`, Court: `n° ${number}`, Poids: 1 };
    grist.edit(['AddRecord', 'Criteres', null, values]);
  }
  const criteria = grist.rows('Criteres').map(({ id }) => id);
  const person = addPerson(grist, 'Inès Marchand');
  for (const each of people) introduce(grist, each);
  const [mine, ...others] = people;
  if (!mine) throw new Error('there are three');
  const shown = await show(team, mine);
  const theirs: Widget[] = [];
  for (const each of others) theirs.push(await team.open(each));
  const proof = { kind: 'add-evidence', stage: 'Préqualification', point: null, sign: '+', text: 'un fait' } as const;
  shown.document.dispatch({ ...proof, criteria }, person);
  shown.document.dispatch({ kind: 'finish-interview', stages: ['Préqualification'] }, person);
  await shown.pass(1_000);
  for (const [index, { document }] of [shown, ...theirs].entries()) {
    for (const [place, three] of notes.entries()) {
      document.dispatch({ kind: 'rate', criterion: criteria[place] ?? 0, note: three[index] ?? null }, person);
    }
    await shown.pass(1_000);
    if (sealed[index]) document.dispatch({ kind: 'seal', due: criteria, asTeam: false }, person);
    await shown.pass(1_000);
  }
  await shown.pass(3 * 3_600_000);
  shown.document.lookAround();
  await shown.update();
  const [leo, zoe] = theirs;
  if (!leo || !zoe) throw new Error('there are two others');
  return { team, criteria, person, shown, leo, zoe };
}

async function tabTo({ user, update }: Shown, wanted: (element: Element | null) => boolean): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if (wanted(document.activeElement)) return;
    await user.tab();
  }
  await update();
  throw new Error('not reached by Tab');
}

describe('a debrief of nine criteria and three evaluators, by keyboard alone', () => {
  test('takes one key a note and Enter for the next, divergences first, and writes the notes and the score', async () => {
    const { team, criteria, person, shown } = await threeEvaluators();
    await tabTo(shown, (element) => element === tab('Entretien'));
    await shown.keys('{ArrowRight}{ArrowRight}');
    const named = (name: string) =>
      criteria[criteria.findIndex((id) => team.grist.cell('Criteres', id, 'Court') === name)];
    const order = decisions().map(([name]) => criteria.indexOf(named(name) ?? 0));
    expect(order).toEqual([1, 4, 3, 5, 7, 0, 2, 6, 8]);
    await tabTo(shown, (element) => element?.closest('[role=radiogroup]') !== null);
    const decided = ['2', '2', '3', '3', '1', '3', '2', '0', '2'];
    for (const [index, key] of decided.entries()) {
      expect(titleInHand()).toBe(titleOf(team, criteria[order[index] ?? 0] ?? 0));
      expect(panel()).not.toMatch(/Score \d/);
      await shown.keys(`${key}{Enter}`);
    }
    expect(decisions().map(([, note]) => note)).toEqual(decided.map((key) => (key === '0' ? 'Non observé' : key)));
    // The keyboard is on what the notes add up to, and another digit is for nothing.
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Score' }));
    await shown.keys('1');
    await shown.pass(2_000);

    const team1 = rows(team, 'Notes', 'Nature', 'Critere', 'Note').filter(({ Nature }) => Nature === 'Débrief');
    expect(team1.map(({ Critere, Note: note }) => [criteria.indexOf(Number(Critere)), note])).toEqual(
      decided.map((key, index) => [order[index], key === '0' ? null : Number(key)]),
    );
    // Weights 3, 2, 1 and six times 1; the seventh criterion was not observed.
    const row = team.grist.rows('Candidats').find(({ id }) => id === person);
    const scored = 3 * 3 + 2 * 2 + 2 + 3 + 2 + 3 + 1 + 2;
    expect(row?.['Score']).toBeCloseTo((100 * scored) / (3 * 11), 5);
    expect(row?.['Score_min']).toBeCloseTo((100 * (scored + 1)) / (3 * 12), 5);
    expect(row?.['Score_max']).toBeCloseTo((100 * (scored + 3)) / (3 * 12), 5);
    expect(row?.['Couverture']).toBeCloseTo(11 / 12, 5);
    expect(row).toMatchObject({ Completude: 'Complet', Sans_preuve: null });
  });

  test('takes fewer with the equal notes taken over together, and a reason is typed without leaving its criterion', async () => {
    const { team, criteria, shown } = await threeEvaluators();
    await tabTo(shown, (element) => element === tab('Entretien'));
    await shown.keys('{ArrowRight}{ArrowRight}');
    await tabTo(shown, (element) => /^Les reprendre/.test(element?.textContent ?? ''));
    await shown.keys('{Enter}');
    // The button is gone; the keyboard is in the notes of what is left to decide.
    expect(inHand().contains(document.activeElement)).toBe(true);
    expect(titleInHand()).toBe(titleOf(team, criteria[1] ?? 0));
    await shown.keys(' ');
    await tabTo(shown, (element) => element?.tagName === 'INPUT' && (element as HTMLInputElement).type === 'text');
    await shown.keys('vu en situation{Enter}');
    await shown.pass(2_000);
    const found = rows(team, 'Notes', 'Nature', 'Critere', 'Note', 'Motif').filter(
      ({ Nature }) => Nature === 'Débrief',
    );
    expect(found).toHaveLength(5);
    expect(found.find(({ Critere }) => Critere === criteria[1])).toMatchObject({ Note: 1, Motif: 'vu en situation' });
    expect(titleInHand()).toBe(titleOf(team, criteria[4] ?? 0));
  });
});

const titleOf = (team: Awaited<ReturnType<typeof prepareTeam>>, id: number) =>
  team.grist.cell('Criteres', id, 'Intitule');

describe('a debrief reveals', () => {
  test('the notes of one criterion at a time', async () => {
    const { shown } = await threeEvaluators();
    await shown.click(tab('Débrief'));
    const lists = () => screen.getAllByRole('list', { name: 'Notes de chacun·e' }).map(said);
    expect(lists()).toEqual(['Ana 1Léo 3Zoé 2']);
    radioInHand('2').focus();
    await shown.keys('2{Enter}');
    expect(lists()).toEqual(['Ana 3Léo 1Zoé 1']);
    await shown.click(entry('expliquer'));
    expect(lists()).toEqual(['Ana 1Léo 3Zoé 2']);
  });

  test('the next criterion by the arrows, from the agenda and from the notes, and writes none', async () => {
    const { shown, team } = await threeEvaluators();
    await shown.click(tab('Débrief'));
    entry('expliquer').focus();
    await shown.keys('{ArrowDown}{ArrowDown}');
    expect(titleInHand()).toContain('n° 4');
    expect(document.activeElement).toBe(entry('n° 4'));
    await shown.click(entry('n° 4'));
    expect(inHand().contains(document.activeElement)).toBe(true);
    for (const key of ['{ArrowUp}', '{ArrowDown}', '{ArrowDown}']) await shown.keys(key);
    expect(titleInHand()).toContain('n° 6');
    await shown.pass(2_000);
    expect(rows(team, 'Notes', 'Nature').some(({ Nature }) => Nature === 'Débrief')).toBe(false);
  });

  test('the score once all is decided, or to whoever asks', async () => {
    const { shown } = await threeEvaluators();
    await shown.click(tab('Débrief'));
    radioInHand('2').focus();
    await shown.keys('2');
    expect(panel()).toContain('1 critère décidé sur 9');
    expect(panel()).not.toMatch(/Score \d/);
    await shown.click(screen.getByRole('button', { name: 'Voir le score' }));
    expect(panel()).toContain('Score 67 % · 1 critère noté sur 9');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Score' }));
  });

  test('nobody’s notes to somebody who has not sealed, even opened before its time', async () => {
    const { shown, leo, person } = await threeEvaluators(given, [false, true, true]);
    leo.document.dispatch({ kind: 'open-debrief', stage: 'Préqualification', reason: 'congés' }, person);
    await shown.pass(2_000);
    await shown.click(tab('Débrief'));
    expect(decisions()).toHaveLength(9);
    expect(panel()).toContain('celles des autres s’affichent après les tiennes');
    expect(panel()).not.toMatch(/Léo [123]|Zoé [123]|écart \d|Les reprendre/);
  });
});

describe('a debrief that two people hold at once', () => {
  test('opened by both at the same moment keeps the first reason, and shows the second one to its author', async () => {
    const { shown, leo, person, team } = await threeEvaluators(given, [true, true, false]);
    await shown.click(tab('Débrief'));
    shown.client.faults.setOffline(true);
    await shown.click(screen.getByRole('textbox', { name: 'Pourquoi ouvrir maintenant' }));
    await shown.keys('Zoé est en congés{Enter}');
    leo.document.dispatch({ kind: 'open-debrief', stage: 'Préqualification', reason: 'dernier créneau' }, person);
    await settle();
    shown.client.faults.setOffline(false);
    await shown.pass(60_000);
    await shown.update();
    expect(rows(team, 'Entretiens', 'Debrief_ouvert_par', 'Motif_ouverture')).toEqual([
      { Debrief_ouvert_par: 'léo@example.org', Motif_ouverture: 'dernier créneau' },
    ]);
    expect(decisions()).toHaveLength(9);
    const refused = said(screen.getByRole('region', { name: /pas pu être écrit/ }));
    expect(refused).toContain('dernier créneau');
    expect(refused).toContain('Zoé est en congés');
  });

  test('two first notes at the very same moment are both in view until one is given again', async () => {
    const { shown, leo, person, team, criteria } = await threeEvaluators();
    await shown.click(tab('Débrief'));
    // What two browsers may have done before either heard of the other.
    const both = { Candidat: person, Critere: criteria[1], Nature: 'Débrief' };
    team.grist.edit(
      ['AddRecord', 'Notes', null, { ...both, Note: 1, Evaluateur: 'ana@example.org', Cle: 'une' }],
      ['AddRecord', 'Notes', null, { ...both, Note: 3, Evaluateur: 'léo@example.org', Cle: 'deux' }],
    );
    await shown.update();
    expect(panel()).toContain('Deux notes d’équipe données en même temps : Ana 1 · Léo 3.');
    radioInHand('2').focus();
    await shown.keys('2');
    await shown.pass(2_000);
    expect(panel()).not.toContain('en même temps');
    expect(rows(team, 'Notes', 'Nature', 'Note').filter(({ Nature }) => Nature === 'Débrief')).toMatchObject([
      { Note: 2 },
      { Note: 2 },
    ]);
    expect(leo.document.fileOf(person)?.candidate.score).not.toBeNull();
  });

  test('a conflict on a note of the team is shown at its criterion', async () => {
    const { shown, leo, person, criteria } = await threeEvaluators();
    await shown.click(tab('Débrief'));
    shown.client.faults.setOffline(true);
    radioInHand('1').focus();
    await shown.keys('1');
    leo.document.dispatch(
      { kind: 'team-rate', notes: [{ criterion: criteria[1] ?? 0, note: 3, reason: 'convenu' }] },
      person,
    );
    await settle();
    shown.client.faults.setOffline(false);
    await shown.pass(60_000);
    const here = within(screen.getByRole('tabpanel')).getByRole('group', { name: /a changé ce texte/ });
    expect(within(here).getAllByRole('definition').map(said)).toEqual(['3 · convenu', 'expliquer · 1']);
  });

  test('a reason that a colleague has written while one types one’s own is not written over', async () => {
    const { shown, leo, person, team, criteria } = await threeEvaluators();
    const criterion = criteria[1] ?? 0;
    shown.document.dispatch({ kind: 'team-rate', notes: [{ criterion, note: 2, reason: '' }] }, person);
    await shown.pass(2_000);
    await shown.click(tab('Débrief'));
    await shown.click(entry('expliquer'));
    await shown.click(screen.getByRole('textbox', { name: 'Raison, en une ligne' }));
    await shown.keys('ma raison');
    const seen = { note: 2, reason: '' };
    leo.document.dispatch({ kind: 'team-rate', notes: [{ criterion, note: 2, reason: 'sa raison', seen }] }, person);
    await shown.update();
    await shown.keys('{Enter}');
    await shown.pass(5_000);
    expect(rows(team, 'Notes', 'Nature', 'Motif').filter(({ Nature }) => Nature === 'Débrief')).toMatchObject([
      { Motif: 'sa raison' },
    ]);
    const here = within(screen.getByRole('tabpanel')).getByRole('group', { name: /a changé ce texte/ });
    expect(said(here)).toContain('sa raison');
    expect(said(here)).toContain('ma raison');
  });
});
