/** Two people at work on a Grist server with the access rules on: the document as each widget sees it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import type { PersonRecords } from '../../src/model/person-records.ts';
import type { Note } from '../../src/model/scale.ts';
import { debriefGate, lastInterviewEnd, parseSeals, participantsOf } from '../../src/rules/debrief.ts';
import { given, type SharedDocument, sharePrepared, url, value } from './accounts.ts';
import { open } from './widget.ts';

describe.skipIf(!given)(`a team on the Grist server at ${url}`, () => {
  let shared: SharedDocument;
  let alice: TeamDocument;
  let bob: TeamDocument;
  let criteria: readonly number[] = [];

  const fileOf = (document: TeamDocument) => {
    const file = document.file.value;
    if (!file) throw new Error('a candidate is selected');
    return file;
  };
  /** The accounts may have any address: here the owner is Alice. */
  const nameOf = (email: string) => ({ [shared.owner.email]: 'alice', [shared.other.email]: 'bob' })[email] ?? email;
  /** What this widget knows of notes: `criterion kind evaluator: note`. */
  const notes = (document: TeamDocument) =>
    fileOf(document)
      .ratings.map(
        ({ criterion, kind, evaluator, note, sealed }) =>
          `${criteria.indexOf(criterion ?? 0) + 1} ${kind} ${nameOf(evaluator)}: ${note}${sealed ? ' sealed' : ''}`,
      )
      .sort();
  /** Everything that waits has left, and has been read back. */
  const saved = async (document: TeamDocument) => {
    await expect.poll(() => document.outbox.entries.value, { timeout: 20_000 }).toEqual([]);
  };
  const lookAround = async (document: TeamDocument, seen: () => boolean) => {
    document.lookAround();
    await expect.poll(seen, { timeout: 20_000 }).toBe(true);
  };
  const rate = (document: TeamDocument, given: readonly (Note | null)[]) => {
    given.forEach((note, index) => {
      document.dispatch({ kind: 'rate', criterion: criteria[index] ?? 0, note, reason: `raison ${index + 1}` });
    });
  };
  const gate = (document: TeamDocument) => {
    const { candidate, evidence, ratings, interviews } = fileOf(document);
    const seals = parseSeals(candidate.seals);
    const participants = participantsOf(evidence, ratings, seals);
    const end = lastInterviewEnd(interviews);
    return debriefGate({
      participants,
      seals,
      lastInterviewEnd: end,
      delayHours: 0,
      now: Date.now() / 1000,
      openedBy: '',
    });
  };

  beforeAll(async () => {
    shared = await sharePrepared();
    await shared.owner.do(['AddRecord', 'Candidats', null, { Nom: 'Inès', Poste: 1 }]);
    criteria = (await shared.owner.rows('Criteres')).map((row) => Number(row['id']));
    [alice, bob] = [await open(shared.owner), await open(shared.other)];
    for (const document of [alice, bob]) document.select(1);
  });
  afterAll(() => shared?.remove());

  test('each account is found, and looking adds no row of theirs', async () => {
    for (const document of [alice, bob]) {
      expect(document.identity.me.value).toMatchObject({ account: true, name: '' });
      expect(document.identity.viewing.value).toBe(false);
    }
    expect(await shared.owner.rows('Evaluateurs')).toEqual([]);
  });

  test('a row added for somebody else’s number is not signed', async () => {
    const { owner, other } = shared;
    const [id] = await owner.do(['AddRecord', 'Evaluateurs', null, { Identifiant: other.userId }]);
    const row = (await owner.rows('Evaluateurs')).find((each) => each['id'] === id);
    expect([row?.['Nom'], row?.['Email']]).toEqual([null, null]);
    await owner.do(['RemoveRecord', 'Evaluateurs', id]);
  });

  test('the widget says that nothing holds the seal, and its owner sets the rules up', async () => {
    await bob.protection.check();
    expect(bob.protection.report.value?.state).toBe('none');
    expect(await bob.protection.setUp()).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    expect(value(await alice.protection.setUp())).toMatchObject({ state: 'ours' });
    await bob.protection.check();
    expect(bob.protection.report.value?.state).toBe('hidden');
  });

  test('proofs and notes are written with the rules on, and nobody sees another’s notes', async () => {
    for (const [document, text] of [
      [alice, 'a tenu le délai'],
      [bob, 'a expliqué son choix'],
    ] as const) {
      document.dispatch({
        kind: 'add-evidence',
        stage: 'Préqualification',
        criteria: [criteria[0] ?? 0],
        point: 1,
        sign: '+',
        text,
      });
    }
    rate(alice, [3, 2, null]);
    rate(bob, [1, 2, 3]);
    await Promise.all([saved(alice), saved(bob)]);
    // A second thought goes to the same row.
    rate(bob, [2]);
    await saved(bob);
    await lookAround(alice, () => fileOf(alice).evidence.length === 2);
    await lookAround(bob, () => fileOf(bob).evidence.length === 2);
    expect(notes(alice)).toEqual(['1 Individuelle alice: 3', '2 Individuelle alice: 2', '3 Individuelle alice: null']);
    expect(notes(bob)).toEqual(['1 Individuelle bob: 2', '2 Individuelle bob: 2', '3 Individuelle bob: 3']);
    expect(gate(alice)).toMatchObject({ open: false, missing: [shared.owner.email, shared.other.email].sort() });
  });

  test('each account has one row by now, that Grist has signed, and another page of theirs finds it', async () => {
    const { owner, other } = shared;
    const people = (await owner.rows('Evaluateurs')).map((row) => [row['Email'], row['Identifiant']]);
    expect([...people].sort()).toEqual(
      [
        [owner.email, owner.userId],
        [other.email, other.userId],
      ].sort(),
    );
    for (const [document, account] of [
      [alice, owner],
      [bob, other],
      [await open(other), other],
    ] as const)
      expect(document.identity.me.value).toMatchObject({ id: account.email, account: true });
  });

  test('who is not alone makes no note the team’s, owns nothing and takes their seal back; and one note before the seal', async () => {
    bob.dispatch({ kind: 'seal', due: criteria, asTeam: true });
    await saved(bob);
    expect(notes(bob).filter((note) => note.includes('Débrief'))).toEqual([]);
    expect((await shared.owner.rows('Candidats'))[0]?.['Score']).toBeNull();
    bob.dispatch({ kind: 'unseal' });
    await saved(bob);
    expect(notes(bob)).toEqual(['1 Individuelle bob: 2', '2 Individuelle bob: 2', '3 Individuelle bob: 3']);
    bob.dispatch({ kind: 'unrate', criterion: criteria[2] ?? 0 });
    await saved(bob);
    expect(notes(bob)).toEqual(['1 Individuelle bob: 2', '2 Individuelle bob: 2']);
    rate(bob, [2, 2, 3]);
    await saved(bob);
  });

  test('one seal shows in the gate and opens no note; it can be taken back', async () => {
    alice.dispatch({ kind: 'seal', due: criteria, asTeam: false });
    await saved(alice);
    await lookAround(bob, () => fileOf(bob).candidate.seals.includes('"scellees": 3'));
    expect(notes(bob)).toHaveLength(3);
    expect(gate(bob)).toMatchObject({ open: false, missing: [shared.other.email] });
    alice.dispatch({ kind: 'unseal' });
    await saved(alice);
    rate(alice, [3, 2, 1]);
    await saved(alice);
    alice.dispatch({ kind: 'seal', due: criteria, asTeam: false });
    await saved(alice);
  });

  test('once both have sealed, each sees the notes of both, and the debrief opens', async () => {
    bob.dispatch({ kind: 'seal', due: criteria, asTeam: false });
    await saved(bob);
    const all = [
      '1 Individuelle alice: 3 sealed',
      '1 Individuelle bob: 2 sealed',
      '2 Individuelle alice: 2 sealed',
      '2 Individuelle bob: 2 sealed',
      '3 Individuelle alice: 1 sealed',
      '3 Individuelle bob: 3 sealed',
    ];
    for (const document of [alice, bob]) {
      // The notes and the seals are two tables: either may be read first.
      await lookAround(document, () => notes(document).length === 6 && gate(document).open);
      expect(notes(document)).toEqual(all);
      expect(gate(document)).toEqual({ open: true, early: false });
    }
  });

  test('a sealed note that someone still tries to change is refused, and said', async () => {
    rate(bob, [3]);
    await expect.poll(() => bob.outbox.counts.value, { timeout: 20_000 }).toEqual({ pending: 0, refused: 1 });
    const [refused] = bob.outbox.entries.value;
    expect(refused?.state).toMatchObject({ is: 'refused', problem: { kind: 'refused' } });
    bob.outbox.discard(refused?.id ?? '');
    expect(notes(bob)).toContain('1 Individuelle bob: 2 sealed');
  });

  test('the team’s notes are one for each criterion, whoever writes them, and make the score', async () => {
    const team = (document: TeamDocument, index: number, note: Note, seen?: { note: number; reason: string }) =>
      document.dispatch({
        kind: 'team-rate',
        notes: [{ criterion: criteria[index] ?? 0, note, reason: 'ensemble', ...(seen && { seen }) }],
      });
    team(bob, 0, 2);
    await saved(bob);
    await lookAround(alice, () => notes(alice).includes('1 Débrief bob: 2'));
    team(alice, 0, 3, { note: 2, reason: 'ensemble' });
    team(alice, 1, 2);
    await saved(alice);
    await lookAround(bob, () => notes(bob).includes('1 Débrief alice: 3'));
    expect(notes(bob).filter((note) => note.includes('Débrief'))).toEqual(['1 Débrief alice: 3', '2 Débrief alice: 2']);
    const [row] = await shared.other.rows('Candidats');
    expect(Number(row?.['Score'])).toBeCloseTo((100 * (3 * 3 + 2 * 2)) / 15);
    expect(row).toMatchObject({ Couverture: expect.closeTo(5 / 6), Completude: 'Preuves manquantes' });
  });

  test('a colleague’s change of the team’s note is shown before it is written over', async () => {
    alice.dispatch({
      kind: 'team-rate',
      notes: [{ criterion: criteria[0] ?? 0, note: 1, reason: 'ensemble', seen: { note: 2, reason: 'ensemble' } }],
    });
    await expect.poll(() => alice.outbox.counts.value.refused, { timeout: 20_000 }).toBe(1);
    expect(alice.outbox.entries.value[0]?.state).toMatchObject({ problem: { kind: 'conflict' } });
    alice.outbox.discard(alice.outbox.entries.value[0]?.id ?? '');
  });

  test('an owner erases a person, notes that they may not read included; an editor may not', async () => {
    await shared.other.do(['AddRecord', 'Candidats', null, { Nom: 'Samir', Poste: 1 }]);
    for (const document of [alice, bob]) {
      await document.reload();
      document.select(2);
    }
    rate(bob, [1, 2, 3]);
    await saved(bob);
    rate(alice, [2]);
    await saved(alice);
    const samir = (document: TeamDocument) => document.personRecords(2).then((read) => value(read) as PersonRecords);
    await shared.other.do(['AddRecord', 'Candidats', null, { Nom: 'Samir', Poste: 1 }]);
    const his = await samir(bob);
    expect(his.hiddenNotes).toHaveLength(1);
    expect(his.namesakes).toMatchObject([{ candidateId: 3, name: 'Samir' }]);
    expect(await bob.erasePerson(his)).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    const hers = await samir(alice);
    expect(hers.hiddenNotes).toHaveLength(3);
    expect(await alice.erasePerson(hers)).toMatchObject({ ok: true });
    expect((await shared.owner.rows('Candidats')).map((row) => [row['id'], row['Nom']])).toEqual([
      [1, 'Inès'],
      [3, 'Samir'],
    ]);
  });

  test('a note given while its person is erased goes with them, though the one who erases may not read it', async () => {
    const { owner, other } = shared;
    const [first, second] = ['Nora', 'nora'].map(
      async (Nom) => (await owner.do(['AddRecord', 'Candidats', null, { Nom }]))[0],
    );
    const [nora, also] = [Number(await first), Number(await second)];
    const { grist } = owner;
    let meanwhile = async () => {
      await other.do([
        'AddRecord',
        'Notes',
        null,
        { Candidat: nora, Critere: criteria[0], Nature: 'Individuelle', Note: 3 },
      ]);
    };
    const erasing = await open({
      ...owner,
      grist: {
        ...grist,
        async apply(actions) {
          if (actions.some(([name]) => name === 'BulkRemoveRecord')) await meanwhile();
          meanwhile = async () => {};
          return await grist.apply(actions);
        },
      },
    });
    const records = value(await erasing.personRecords(nora)) as PersonRecords;
    expect(await erasing.erasePerson(records, { also: [also] })).toEqual({ ok: true });
    expect((await owner.rows('Candidats')).map((row) => row['Nom'])).toEqual(['Inès', 'Samir']);
    expect((await other.rows('Notes')).filter(({ Candidat }) => Candidat !== 1)).toEqual([]);
  });

  test('an editor erases a person about whom nobody else has written', async () => {
    const { other } = shared;
    const [id] = await other.do(['AddRecord', 'Candidats', null, { Nom: 'Ida' }]);
    await other.do(
      ['AddRecord', 'Preuves', null, { Candidat: id, Texte: 'seul·e' }],
      ['AddRecord', 'Notes', null, { Candidat: id, Critere: criteria[0], Nature: 'Individuelle', Note: 3 }],
    );
    const records = value(await bob.personRecords(Number(id))) as PersonRecords;
    expect(await bob.erasePerson(records)).toEqual({ ok: true });
    expect((await other.rows('Candidats')).map((row) => row['Nom'])).not.toContain('Ida');
    expect((await other.rows('Preuves')).map((row) => row['Texte'])).not.toContain('seul·e');
  });

  test('a first answer goes in where a cell holds nothing, and where it holds an empty text: neither is a conflict', async () => {
    const { owner } = shared;
    for (const empty of ['', null]) {
      const values = { Nom: 'Vide', Poste: 1, Disponibilite: empty, Motif_decision: empty };
      const [id] = await owner.do(['AddRecord', 'Candidats', null, values]);
      const key = `${id}:Préqualification`;
      const interview = { Candidat: id, Etape: 'Préqualification', Statut: 'En cours', Avis: empty, Cle: key };
      await owner.do(['AddRecord', 'Entretiens', null, interview]);
      const team = { Candidat: id, Critere: criteria[0], Nature: 'Débrief', Note: 2, Motif: empty };
      await owner.do(['AddRecord', 'Notes', null, { ...team, Cle: `${id}:${criteria[0]}:Débrief:` }]);
      const document = await open(shared.other);
      const said = 'dès juin';
      document.dispatch({ kind: 'set-fact', field: 'availability', value: said, seen: '' }, Number(id));
      const stage = 'Préqualification';
      document.dispatch(
        { kind: 'describe-interview', stage, values: { advice: said }, seen: { advice: '' } },
        Number(id),
      );
      const note = { criterion: criteria[0] ?? 0, note: 2, reason: said, seen: { note: 2, reason: '' } } as const;
      document.dispatch({ kind: 'team-rate', notes: [note] }, Number(id));
      await saved(document);
      const of = async (table: string) => (await owner.rows(table)).find((row) => row['Candidat'] === id);
      expect((await owner.rows('Candidats')).find((row) => row['id'] === id)).toMatchObject({ Disponibilite: said });
      expect([await of('Entretiens'), await of('Notes')]).toMatchObject([{ Avis: said }, { Note: 2, Motif: said }]);
    }
  });
});
