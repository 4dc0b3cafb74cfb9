/** What leaves: nothing written by somebody meanwhile is overwritten, nothing is made twice. */
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/model/evidence.ts';
import { ratingKey } from '../../src/model/rating.ts';
import { prepareTeam, settle, type Team, type Widget } from './harness.ts';

const stage = 'Préqualification';
const proof = (text: string) =>
  ({ kind: 'add-evidence', stage, criteria: [null], point: null, sign: '+', text }) as const;

const onlyProof = ({ document }: Widget): Evidence => {
  const [row] = document.file.value?.evidence ?? [];
  if (!row) throw new Error('the proof is there');
  return row;
};

const problems = ({ document }: Widget) =>
  document.outbox.entries.value.map(({ state }) => (state.is === 'refused' ? state.problem.kind : state.is));

const texts = (team: Team) => team.grist.rows('Preuves').map(({ Texte }) => Texte);

async function oneProof() {
  const team = await prepareTeam();
  const ines = team.addCandidate('Inès');
  const widget = await team.open();
  widget.document.dispatch(proof('au départ'));
  await team.time.pass(2_000);
  return { team, ines, widget, row: onlyProof(widget) };
}

describe('a proof', () => {
  it('sent a second time does not undo what a colleague has corrected meanwhile', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document, client } = await team.open();
    client.faults.next('dropAnswer');
    document.dispatch(proof('au départ'));
    await settle();
    team.grist.edit(['UpdateRecord', 'Preuves', 1, { Texte: 'corrigée' }]);
    await team.time.pass(5_000);
    expect(texts(team)).toEqual(['corrigée']);
    expect(document.outbox.entries.value).toEqual([]);
  });

  it('corrected in a bundle that arrives late does not overwrite what was written before it arrived', async () => {
    const { team, widget, row } = await oneProof();
    widget.client.faults.next('late');
    widget.document.dispatch({ kind: 'edit-evidence', evidence: row, values: { text: 'ma version' } });
    await settle();
    team.grist.edit(['UpdateRecord', 'Preuves', row.id, { Texte: 'leur version' }]);
    widget.client.faults.release();
    await team.time.pass(5_000);
    expect(texts(team)).toEqual(['leur version']);
    expect(problems(widget)).toEqual(['conflict']);
  });

  it('typed by hand in Grist is protected in the same way, though it has no key', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    team.grist.edit(['AddRecord', 'Preuves', null, { Candidat: ines, Signe: '-', Texte: 'à la main' }]);
    const widget = await team.open();
    widget.client.faults.next('late');
    widget.document.dispatch({ kind: 'edit-evidence', evidence: onlyProof(widget), values: { text: 'ma version' } });
    await settle();
    team.grist.edit(['UpdateRecord', 'Preuves', 1, { Texte: 'leur version' }]);
    widget.client.faults.release();
    await team.time.pass(5_000);
    expect(texts(team)).toEqual(['leur version']);
    expect(problems(widget)).toEqual(['conflict']);
  });

  it('whose id was given to another proof is not what gets corrected', async () => {
    const { team, ines, widget, row } = await oneProof();
    widget.client.faults.next('late');
    widget.document.dispatch({ kind: 'edit-evidence', evidence: row, values: { text: 'ma version' } });
    await settle();
    team.grist.edit(['RemoveRecord', 'Preuves', row.id]);
    team.grist.edit(['AddRecord', 'Preuves', row.id, { Candidat: ines, Texte: 'au départ', Cle: 'une autre' }]);
    widget.client.faults.release();
    await team.time.pass(5_000);
    expect(texts(team)).toEqual(['au départ']);
    expect(problems(widget)).toEqual(['gone']);
  });

  it('with a sign typed by hand is sorted all the same', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    team.grist.edit(['AddRecord', 'Preuves', null, { Candidat: ines, Signe: '-', Texte: 'à la main' }]);
    const widget = await team.open();
    const evidence = onlyProof(widget);
    widget.document.dispatch({
      kind: 'edit-evidence',
      evidence,
      values: { sign: '?', criterion: team.criteria[0] ?? 0 },
    });
    await team.time.pass(100);
    expect(team.grist.rows('Preuves')).toMatchObject([{ Signe: '?', Critere: team.criteria[0] }]);
  });

  it('is corrected with a plain update where the rules refuse upserts', async () => {
    const { team, widget, row } = await oneProof();
    team.grist.setRules({ canRead: { Preuves: () => true } });
    widget.document.dispatch({ kind: 'edit-evidence', evidence: row, values: { text: 'corrigée' } });
    await team.time.pass(100);
    expect(texts(team)).toEqual(['corrigée']);
    expect(problems(widget)).toEqual([]);
  });

  it('that a colleague has amended is not removed by somebody who has not seen it', async () => {
    const { team, widget, row } = await oneProof();
    widget.client.faults.setOffline(true);
    widget.document.dispatch({ kind: 'remove-evidence', evidence: row });
    await settle();
    expect(widget.document.file.value?.evidence).toEqual([]);
    team.grist.edit(['UpdateRecord', 'Preuves', row.id, { Texte: 'au départ, puis complété' }]);
    widget.client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(texts(team)).toEqual(['au départ, puis complété']);
    expect(widget.document.file.value?.evidence).toHaveLength(1);
  });
});

describe('an interview', () => {
  it('that a colleague has ended is not begun again by a proof that arrives late', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const [late, other] = [await team.open(), await team.open()];
    late.client.faults.setOffline(true);
    late.document.dispatch(proof('notée hors ligne'));
    await team.time.pass(1_000);
    other.document.dispatch({ kind: 'start-interview', stage });
    await settle();
    const begun = team.grist.cell('Entretiens', 1, 'Debut');
    other.document.dispatch({ kind: 'finish-interview', stages: [stage] });
    await settle();
    late.client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(texts(team)).toEqual(['notée hors ligne']);
    expect(team.grist.rows('Entretiens')).toMatchObject([{ Statut: 'Terminé', Debut: begun }]);
  });

  it('of somebody who was removed is not handed to the next person with that id', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const { document } = await team.open();
    const advice = { kind: 'describe-interview', stage, values: { advice: 'réservé' } } as const;
    document.dispatch(advice);
    await settle();
    team.grist.edit(['RemoveRecord', 'Candidats', ines]);
    team.grist.edit(['AddRecord', 'Candidats', ines, { Nom: 'Samir', Poste: 1 }]);
    await settle();
    document.dispatch({ kind: 'start-interview', stage }, ines);
    await team.time.pass(1_000);
    expect(team.grist.rows('Entretiens').map(({ Candidat, Avis }) => [Candidat, Avis])).toEqual([
      [0, 'réservé'],
      [ines, ''],
    ]);
  });
});

describe('what two people decide', () => {
  it('on the stage of a person is shown to both when one of them was offline', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const widget = await team.open();
    widget.client.faults.setOffline(true);
    widget.document.dispatch({ kind: 'move-stage', stage: 'Entretien intra/métier' });
    await settle();
    team.grist.edit(['UpdateRecord', 'Candidats', ines, { Etape: 'Mise en situation' }]);
    widget.client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(team.grist.cell('Candidats', ines, 'Etape')).toBe('Mise en situation');
    expect(problems(widget)).toEqual(['conflict']);
  });

  it('on a criterion in the debrief, one offline, does not replace the note of the other', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const [late, other] = [await team.open(), await team.open()];
    const criterion = team.criteria[0] ?? 0;
    const note = (value: 1 | 3) => ({ kind: 'team-rate', notes: [{ criterion, note: value, reason: '' }] }) as const;
    late.client.faults.setOffline(true);
    late.document.dispatch(note(1));
    await settle();
    other.document.dispatch(note(3));
    await settle();
    late.client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(team.grist.rows('Notes').map(({ Note }) => Note)).toEqual([3]);
    expect(problems(late)).toEqual(['conflict']);
  });

  it('on a fact, in a bundle that arrives late, does not overwrite the newer one', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const widget = await team.open();
    await team.time.pass(5_000);
    widget.client.faults.next('late');
    widget.document.dispatch({ kind: 'set-fact', field: 'cost', value: '450', seen: '' });
    await settle();
    team.grist.edit(['UpdateRecord', 'Candidats', ines, { Cout: '500' }]);
    widget.client.faults.release();
    await team.time.pass(5_000);
    expect(team.grist.cell('Candidats', ines, 'Cout')).toBe('500');
    expect(problems(widget)).toEqual(['conflict']);
  });
});

describe('a note that came twice', () => {
  const sealed = (team: Team) => team.grist.rows('Notes').map(({ Note, Scellee }) => [Note, Scellee]);

  it('says the same in both rows from the next decision on, so that a seal is complete and can be undone', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const criterion = team.criteria[0] ?? 0;
    const key = ratingKey(ines, criterion, 'Individuelle', '');
    // By hand, or by a version that sent notes without a condition.
    const row = { Candidat: ines, Critere: criterion, Nature: 'Individuelle', Note: 1, Evaluateur: '', Cle: key };
    team.grist.edit(['AddRecord', 'Notes', null, row], ['AddRecord', 'Notes', null, row]);
    const { document } = await team.open();
    document.dispatch({ kind: 'rate', criterion, note: 3, reason: '' });
    document.dispatch({ kind: 'seal', due: [criterion], asTeam: false });
    await settle();
    expect(sealed(team)).toEqual([
      [3, true],
      [3, true],
    ]);
    document.dispatch({ kind: 'unseal' });
    await settle();
    expect(sealed(team)).toEqual([
      [3, false],
      [3, false],
    ]);
  });

  it('does not come twice by a bundle that arrives twice', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document, client } = await team.open();
    const criterion = team.criteria[0] ?? 0;
    client.faults.next('doubleAnswer');
    document.dispatch({ kind: 'rate', criterion, note: 1, reason: '' });
    await settle();
    document.dispatch({ kind: 'rate', criterion, note: 3, reason: '' });
    await settle();
    expect(team.grist.rows('Notes').map(({ Note }) => Note)).toEqual([3]);
  });

  it('typed by hand in Grist, without a key, is the one that is changed', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const [criterion = 0] = team.criteria;
    team.grist.edit([
      'AddRecord',
      'Notes',
      null,
      { Candidat: ines, Critere: criterion, Nature: 'Individuelle', Note: 1, Evaluateur: '' },
    ]);
    const { document } = await team.open();
    document.dispatch({ kind: 'rate', criterion, note: 2, reason: '' });
    await team.time.pass(100);
    expect(team.grist.rows('Notes').map(({ Note }) => Note)).toEqual([2]);
  });
});

describe('a status made stale by hand', () => {
  it('is put right each time, also when it is the same one as before', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    await team.open();
    await team.time.pass(5_000);
    for (let turn = 0; turn < 3; turn += 1) {
      team.grist.edit(['UpdateRecord', 'Candidats', ines, { Completude: 'Complet' }]);
      await team.time.pass(5_000);
      expect(team.grist.cell('Candidats', ines, 'Completude')).toBe('Non commencé');
    }
  });

  it('is left to those who insist on it', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    await team.open();
    for (let turn = 0; turn < 20; turn += 1) {
      team.grist.edit(['UpdateRecord', 'Candidats', ines, { Completude: 'Complet' }]);
      await team.time.pass(60_000);
    }
    expect(team.grist.cell('Candidats', ines, 'Completude')).toBe('Complet');
  });

  it('is put right once Grist takes it, and nobody is asked to decide meanwhile', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    team.grist.setReadOnly(true);
    const { document } = await team.open();
    await team.time.pass(5_000);
    expect(document.outbox.entries.value).toEqual([]);
    team.grist.setReadOnly(false);
    await team.time.pass(120_000);
    expect(team.grist.cell('Candidats', ines, 'Completude')).toBe('Non commencé');
  });
});

it('nothing is sent on the strength of a reading that has failed since', async () => {
  const team = await prepareTeam();
  const ines = team.addCandidate('Inès');
  const widget = await team.open();
  await team.time.pass(5_000);
  widget.client.faults.nextReads('offline');
  team.grist.edit(['RemoveRecord', 'Candidats', ines]);
  team.grist.edit(['AddRecord', 'Candidats', ines, { Nom: 'Samir', Poste: 1 }]);
  widget.client.faults.nextReads('offline');
  await settle();
  widget.document.dispatch(proof('dit d’Inès'), ines);
  await team.time.pass(1_000);
  expect(texts(team)).toEqual([]);
  expect(problems(widget)).toEqual(['renamed']);
});
