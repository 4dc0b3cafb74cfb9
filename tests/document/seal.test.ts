/** The seal and the notes that it closes, in documents where people, retries and criteria come and go. */
import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { hasSealed, parseSeals } from '../../src/rules/debrief.ts';
import { individualRatings } from '../../src/rules/ratings.ts';
import { prepareTeam, type Team } from './harness.ts';

async function alone() {
  const team = await prepareTeam();
  const ines = team.addCandidate('Inès');
  team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Ana' }]);
  const { document, client } = await team.open();
  document.identity.choose(1);
  await team.time.pass(1_000);
  const own = { Candidat: ines, Critere: team.criteria[0], Nature: 'Individuelle', Evaluateur: 'Ana' };
  return { team, ines, document, client, own };
}

const seal = (document: TeamDocument, team: Team, asTeam = false) =>
  document.dispatch({ kind: 'seal', due: team.criteria, asTeam });
const sealed = (team: Team, id: number) =>
  hasSealed(parseSeals(String(team.grist.cell('Candidats', id, 'Sceaux'))), 'Ana');
const notes = (team: Team, kind: string) =>
  team.grist
    .rows('Notes')
    .filter(({ Nature }) => Nature === kind)
    .map(({ Note }) => Note);

describe('a seal', () => {
  it('does not blank a note that was refused, and is written after it', async () => {
    const { team, ines, document } = await alone();
    team.grist.setReadOnly(true);
    document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 1, reason: 'parce que' });
    seal(document, team);
    await team.time.pass(1_000);
    team.grist.setReadOnly(false);
    for (const { id } of document.outbox.entries.value) document.outbox.retry(id);
    await team.time.pass(5_000);
    expect(team.grist.rows('Notes').find(({ Critere }) => Critere === team.criteria[0])).toMatchObject({
      Note: 1,
      Motif: 'parce que',
      Scellee: true,
    });
    expect(sealed(team, ines)).toBe(true);
  });

  it('closes two notes for one evaluator and criterion, which then say what the latest said', async () => {
    const { team, ines, document, own } = await alone();
    team.grist.edit(['AddRecord', 'Notes', null, { ...own, Note: 1, Cle: 'une' }]);
    await team.time.pass(1_000);
    team.grist.edit(['AddRecord', 'Notes', null, { ...own, Note: 3, Motif: 'revu', Cle: '' }]);
    await team.time.pass(1_000);
    seal(document, team);
    await team.time.pass(5_000);
    const doubles = team.grist.rows('Notes').filter(({ Critere }) => Critere === team.criteria[0]);
    expect(doubles).toMatchObject([
      { Note: 3, Motif: 'revu', Scellee: true },
      { Note: 3, Motif: 'revu', Scellee: true },
    ]);
    expect(sealed(team, ines)).toBe(true);
  });

  it('leaves what was sealed before as it is, and the first one counts: a second note is closed, and told of', async () => {
    const { team, ines, document, own } = await alone();
    const [criterion = 0] = team.criteria;
    document.dispatch({ kind: 'rate', criterion, note: 1 });
    seal(document, team);
    await team.time.pass(5_000);
    const before = team.grist.rows('Notes').filter(({ Critere }) => Critere === criterion);
    team.grist.edit(['AddRecord', 'Notes', null, { ...own, Note: 3, Cle: before[0]?.['Cle'] }]);
    document.lookAround();
    await team.time.pass(5_000);
    expect(sealed(team, ines)).toBe(false);
    seal(document, team);
    await team.time.pass(5_000);
    const [first, second] = team.grist.rows('Notes').filter(({ Critere }) => Critere === criterion);
    expect(first).toEqual({ ...before[0], En_double: true, Lecteurs: first?.['Lecteurs'] });
    expect(second).toMatchObject({ Note: 3, Scellee: true });
    expect(sealed(team, ines)).toBe(true);
    const file = document.file.value;
    expect(file && individualRatings(file.ratings).get(criterion)?.get('Ana')?.note).toBe(1);
    expect(parseSeals(file?.candidate.seals ?? '').get('Ana')?.criteria).toEqual([...team.criteria, criterion]);
  });

  it('closes the note on a criterion that was deleted, so that the debrief can open', async () => {
    const { team, ines, document } = await alone();
    document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 2 });
    await team.time.pass(1_000);
    team.grist.edit(['RemoveRecord', 'Criteres', team.criteria[0]]);
    document.lookAround();
    await team.time.pass(1_000);
    document.dispatch({ kind: 'seal', due: team.criteria.slice(1), asTeam: false });
    await team.time.pass(5_000);
    expect(team.grist.rows('Notes').map(({ Scellee }) => Scellee)).toEqual([true, true, true]);
    expect(sealed(team, ines)).toBe(true);
  });

  it('stays complete when a criterion is added afterwards', async () => {
    const { team, ines, document } = await alone();
    seal(document, team);
    await team.time.pass(1_000);
    team.grist.edit(['AddRecord', 'Criteres', null, { Intitule: 'ajouté', Poids: 1 }]);
    await team.time.pass(1_000);
    expect(sealed(team, ines)).toBe(true);
  });

  it.each([0, 4, 'beaucoup'])(
    'leaves a note of %s typed by hand as it is, and counts it as not observed',
    async (cell) => {
      const { team, ines, document, own } = await alone();
      team.grist.edit(['AddRecord', 'Notes', null, { ...own, Note: cell }]);
      await team.time.pass(1_000);
      seal(document, team, true);
      await team.time.pass(5_000);
      expect(notes(team, 'Individuelle')[0]).toBe(cell);
      expect(notes(team, 'Débrief')).toEqual([null, null, null]);
      expect(sealed(team, ines)).toBe(true);
      expect(team.grist.cell('Candidats', ines, 'Score')).toBeNull();
    },
  );

  it('taken back, changed and given again makes the team’s notes anew: the score is never an older one', async () => {
    const { team, ines, document } = await alone();
    const rate = (note: 1 | 3) => document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note });
    rate(3);
    seal(document, team, true);
    await team.time.pass(2_000);
    expect(team.grist.cell('Candidats', ines, 'Score')).toBe(100);
    document.dispatch({ kind: 'unseal' });
    await team.time.pass(2_000);
    rate(1);
    seal(document, team, true);
    await team.time.pass(2_000);
    expect(notes(team, 'Débrief')).toEqual([1, null, null]);
    expect(team.grist.cell('Candidats', ines, 'Score')).toBeCloseTo(33.33, 2);
  });

  it('taken back takes the team’s notes that it made, and no decision of a debrief', async () => {
    const { team, ines, document } = await alone();
    const [first = 0, second = 0] = team.criteria;
    document.dispatch({ kind: 'rate', criterion: first, note: 3 });
    seal(document, team, true);
    await team.time.pass(2_000);
    const decided = { criterion: second, note: null, reason: '' };
    document.dispatch({ kind: 'team-rate', notes: [{ ...decided, seen: { note: null, reason: '' } }] });
    await team.time.pass(2_000);
    document.dispatch({ kind: 'unseal' });
    await team.time.pass(2_000);
    const left = team.grist.rows('Notes').filter(({ Nature }) => Nature === 'Débrief');
    expect(left.map(({ Critere, Scellee_le }) => [Critere, Scellee_le])).toEqual([[second, null]]);
    expect(team.grist.cell('Candidats', ines, 'Score')).toBeNull();
    expect(sealed(team, ines)).toBe(false);
  });

  it('makes no note of the team on a criterion that is not one of the person’s', async () => {
    const { team, document, own } = await alone();
    const [strange] = team.grist.edit(['AddRecord', 'Criteres', null, { Intitule: 'ailleurs' }]);
    team.grist.edit(['AddRecord', 'Notes', null, { ...own, Critere: strange, Note: 3 }]);
    await team.time.pass(1_000);
    seal(document, team, true);
    await team.time.pass(2_000);
    const made = team.grist.rows('Notes').filter(({ Nature }) => Nature === 'Débrief');
    expect(made.map(({ Critere }) => Critere)).toEqual(team.criteria);
  });

  it('does not take the place of a note of the team that somebody else has given', async () => {
    const { team, document, own } = await alone();
    team.grist.edit(['AddRecord', 'Notes', null, { ...own, Nature: 'Débrief', Evaluateur: 'Léo', Note: 2 }]);
    await team.time.pass(1_000);
    document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 3 });
    seal(document, team, true);
    await team.time.pass(2_000);
    expect(notes(team, 'Débrief')[0]).toBe(2);
  });
});

describe('a note', () => {
  it('given here leaves the reason that another page of the same person has written', async () => {
    const { team, document, client } = await alone();
    const criterion = team.criteria[0] ?? 0;
    document.dispatch({ kind: 'rate', criterion, note: 2 });
    await team.time.pass(1_000);
    client.faults.setOffline(true);
    document.dispatch({ kind: 'rate', criterion, note: 3 });
    const other = await team.open();
    other.document.identity.choose(1);
    other.document.dispatch({ kind: 'rate', criterion, reason: 'écrit ailleurs', seen: { reason: '' } });
    await team.time.pass(1_000);
    client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(team.grist.rows('Notes')).toMatchObject([{ Note: 3, Motif: 'écrit ailleurs' }]);
  });

  it('taken back before the seal is none at all, and given again is one row', async () => {
    const { team, document } = await alone();
    const criterion = team.criteria[0] ?? 0;
    document.dispatch({ kind: 'rate', criterion, note: 2, reason: 'vu' });
    document.dispatch({ kind: 'unrate', criterion });
    await team.time.pass(1_000);
    expect(team.grist.rows('Notes')).toEqual([]);
    document.dispatch({ kind: 'rate', criterion, note: 1 });
    await team.time.pass(1_000);
    expect(team.grist.rows('Notes')).toMatchObject([{ Note: 1, Motif: '' }]);
    seal(document, team);
    await team.time.pass(1_000);
    document.dispatch({ kind: 'unrate', criterion });
    await team.time.pass(1_000);
    expect(team.grist.rows('Notes').filter(({ Critere }) => Critere === criterion)).toMatchObject([{ Note: 1 }]);
  });

  it('is not observed, never 0, in a row that its reason makes', async () => {
    const { team, document } = await alone();
    document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, reason: 'pas eu l’occasion' });
    await team.time.pass(1_000);
    expect(team.grist.rows('Notes')).toMatchObject([{ Note: null, Motif: 'pas eu l’occasion' }]);
  });

  it('given by two pages of one person, one of which has not read the other’s yet, is one row', async () => {
    const { team, document, client } = await alone();
    const other = await team.open();
    other.document.identity.choose(1);
    await team.time.pass(1_000);
    client.faults.nextReads('offline');
    seal(other.document, team);
    await team.time.pass(10);
    document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 1 });
    await team.time.pass(60_000);
    expect(team.grist.rows('Notes').filter(({ Critere }) => Critere === team.criteria[0])).toHaveLength(1);
  });
});

describe('what is decided while an earlier decision is refused', () => {
  it('an interview that was finished does not begin again when its beginning is written at last', async () => {
    const { team, ines, document, client } = await alone();
    client.faults.next('offline');
    document.dispatch({ kind: 'start-interview', stage: 'Préqualification' });
    await team.time.pass(100);
    team.grist.edit(['UpdateRecord', 'Candidats', ines, { Nom: 'Inès M.' }]);
    await team.time.pass(100);
    document.dispatch({ kind: 'finish-interview', stages: ['Préqualification'] });
    await team.time.pass(60_000);
    for (const { id } of document.outbox.entries.value) document.outbox.retry(id, { candidateName: 'Inès M.' });
    await team.time.pass(60_000);
    expect(team.grist.rows('Entretiens')).toMatchObject([{ Statut: 'Terminé' }]);
  });

  it('an opinion that two people write at once is shown to the second one, both texts', async () => {
    const { team, document, client } = await alone();
    const describe = (to: TeamDocument, advice: string) =>
      to.dispatch({
        kind: 'describe-interview',
        stage: 'Cadre de collaboration',
        values: { advice },
        seen: { advice: '' },
      });
    const other = await team.open();
    client.faults.setOffline(true);
    describe(document, 'mon avis');
    describe(other.document, 'son avis');
    await team.time.pass(1_000);
    client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(team.grist.rows('Entretiens')).toMatchObject([{ Avis: 'son avis' }]);
    expect(document.outbox.entries.value).toMatchObject([
      { state: { problem: { kind: 'conflict', theirs: 'son avis' } } },
    ]);
  });
});
