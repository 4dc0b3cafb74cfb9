/** What leaves is done only where it was meant: on that person, on what was seen. */
import { describe, expect, it } from 'vitest';
import { sameValue } from '../../src/model/blank.ts';
import { entityNames, schema } from '../../src/model/schema.ts';
import { ratingView } from '../../widget/rating/view.ts';
import { prepareTeam, proof, settle, type Team, type Widget } from './harness.ts';

const account = (id: number, name: string) => ({
  user: { id, name, email: `${name.toLowerCase()}@example.org` },
  token: { baseUrl: 'https://grist.example.org/api', token: 'jeton', userId: id },
});
const problems = ({ document }: Widget) =>
  document.outbox.entries.value.flatMap(({ state }) => (state.is === 'refused' ? [state.problem.kind] : []));

/** Somebody else gets the row of a person. */
function replace(team: Team, person: number, name: string): void {
  team.grist.edit(['RemoveRecord', 'Candidats', person]);
  expect(team.addCandidate(name)).toBe(person);
}

describe('a bundle that waits on the way while somebody else gets the person’s row', () => {
  const everything = {
    'a proof': () => proof('sur Paul'),
    'a fact': () => ({ kind: 'set-fact', field: 'cost', value: '450', seen: '' }) as const,
    'a mark': (team: Team) =>
      ({
        kind: 'mark-point',
        stage: 'Préqualification',
        point: team.points[0] ?? 0,
        state: 'Posé',
        minutes: 3,
      }) as const,
    'a note': (team: Team) => ({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 3 }) as const,
    'a team note': (team: Team) =>
      ({ kind: 'team-rate', notes: [{ criterion: team.criteria[0] ?? 0, note: 1, reason: 'sur Paul' }] }) as const,
    'a seal': (team: Team) => ({ kind: 'seal', due: team.criteria, asTeam: true }) as const,
    'a stage': () => ({ kind: 'move-stage', stage: 'Mise en situation' }) as const,
    'an end': () => ({ kind: 'finish-interview', stages: ['Préqualification'] }) as const,
    'a decision': () =>
      ({
        kind: 'decide',
        values: { decision: 'Non retenu·e', decisionReason: 'sur Paul', decidedBy: 'Ana' },
        seen: { decision: null, decisionReason: '', decidedBy: '' },
      }) as const,
    'an opening': () => ({ kind: 'open-debrief', stage: 'Préqualification', reason: 'sur Paul' }) as const,
  };
  it.each(Object.entries(everything))('never lands in their file: %s', async (_what, intent) => {
    const team = await prepareTeam();
    const paul = team.addCandidate('Paul');
    const widget = await team.open();
    widget.document.select(paul);
    await settle();
    widget.client.faults.next('late');
    widget.document.dispatch(intent(team), paul);
    await settle();
    replace(team, paul, 'Nadia');
    widget.client.faults.release();
    await team.time.pass(60_000);
    for (const table of ['Preuves', 'Notes', 'Entretiens', 'Passages']) expect(team.grist.rows(table)).toEqual([]);
    const [nadia] = team.grist.rows('Candidats');
    expect([nadia?.['Cout'], nadia?.['Etape'], nadia?.['Decision'], nadia?.['Dernier_contact']]).toEqual([
      '',
      '',
      '',
      null,
    ]);
    expect(problems(widget)).toEqual(['renamed']);
  });

  it('does not bring back a person who has been removed', async () => {
    const team = await prepareTeam();
    const paul = team.addCandidate('Paul');
    const widget = await team.open();
    widget.document.select(paul);
    await settle();
    widget.client.faults.next('late');
    widget.document.dispatch(proof('sur Paul'), paul);
    await settle();
    team.grist.edit(['RemoveRecord', 'Candidats', paul]);
    widget.client.faults.release();
    await team.time.pass(60_000);
    expect([...team.grist.rows('Candidats'), ...team.grist.rows('Preuves')]).toEqual([]);
    expect(problems(widget)).toEqual(['gone']);
  });
});

describe('the team’s note', () => {
  async function debrief() {
    const team = await prepareTeam();
    const id = team.addCandidate('Inès');
    const [criterion = 0] = team.criteria;
    const [ana, bob] = [await team.open(account(7, 'Ana')), await team.open(account(8, 'Bob'))];
    for (const { document } of [ana, bob]) document.select(id);
    await settle();
    const decide = ({ document }: Widget, note: 1 | 2 | 3, reason: string, seen?: { note: number; reason: string }) =>
      document.dispatch({ kind: 'team-rate', notes: [{ criterion, note, reason, ...(seen ? { seen } : {}) }] }, id);
    const rows = () => team.grist.rows('Notes').map(({ Note, Motif, Evaluateur }) => [Note, Motif, Evaluateur]);
    return { team, ana, bob, decide, rows, id, criterion };
  }

  it('decided on an older value does not replace a newer one, when it arrives late', async () => {
    const { team, ana, bob, decide, rows } = await debrief();
    decide(ana, 3, '');
    await team.time.pass(2_000);
    const seen = { note: 3, reason: '' };
    bob.client.faults.next('late');
    decide(bob, 1, '', seen);
    await settle();
    decide(ana, 2, '', seen);
    await team.time.pass(2_000);
    bob.client.faults.release();
    await team.time.pass(60_000);
    expect(rows()).toEqual([[2, '', 'ana@example.org']]);
    expect(problems(bob)).toEqual(['conflict']);
  });

  it.each(['late', 'none'] as const)('keeps both of two reasons left at the same moment (%s)', async (fault) => {
    const { team, ana, bob, decide, rows } = await debrief();
    decide(ana, 2, '');
    await team.time.pass(2_000);
    const seen = { note: 2, reason: '' };
    bob.client.faults.next(fault);
    decide(ana, 2, 'raison d’Ana', seen);
    decide(bob, 2, 'raison de Bob', seen);
    await settle();
    bob.client.faults.release();
    await team.time.pass(60_000);
    const [inDocument, waiting] = [
      rows(),
      [...ana.document.outbox.entries.value, ...bob.document.outbox.entries.value],
    ];
    expect(inDocument).toHaveLength(1);
    const kept = JSON.stringify([inDocument, waiting.map(({ changes }) => changes)]);
    for (const reason of ['raison d’Ana', 'raison de Bob']) expect(kept).toContain(reason);
    expect([...problems(ana), ...problems(bob)]).toEqual(['conflict']);
  });

  it('is in the name of the one who changed it last', async () => {
    const { team, ana, bob, decide, rows } = await debrief();
    decide(ana, 3, 'd’abord');
    await team.time.pass(2_000);
    decide(bob, 1, 'd’abord', { note: 3, reason: 'd’abord' });
    await team.time.pass(2_000);
    expect(rows()).toEqual([[1, 'd’abord', 'bob@example.org']]);
    expect(problems(bob)).toEqual([]);
  });
});

describe('what waits', () => {
  it('is one’s own at once, where Grist signs the rows: a note, a proof, a mark', async () => {
    const team = await prepareTeam();
    const id = team.addCandidate('Inès', { Etape: 'Préqualification' });
    team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Ana', Email: 'ana@example.org', Identifiant: 7 }]);
    const { document, client } = await team.open(account(7, 'Ana'));
    document.select(id);
    await settle();
    client.faults.setOffline(true);
    document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 3 }, id);
    document.dispatch({ ...proof('vu'), point: team.points[0] ?? 0 }, id);
    await settle();
    const file = document.file.value;
    if (!file) throw new Error('nobody is selected');
    expect(ratingView(file, document.preparation.value, 'ana@example.org').rated).toBe(1);
    expect(file.evidence.map(({ author }) => author)).toEqual(['ana@example.org']);
    expect(file.passages.map(({ by }) => by)).toEqual(['ana@example.org']);
  });

  it('removes nothing that a colleague has rewritten meanwhile, and says so', async () => {
    const team = await prepareTeam();
    const id = team.addCandidate('Inès');
    const row = { Candidat: id, Etape: 'Préqualification', Signe: '+', Texte: 'avant', Cle: 'p' };
    team.grist.edit(['AddRecord', 'Preuves', null, row]);
    const widget = await team.open();
    const { document } = widget;
    document.select(id);
    await settle();
    const [evidence] = document.file.value?.evidence ?? [];
    if (!evidence) throw new Error('the proof is not there');
    team.grist.edit(['UpdateRecord', 'Preuves', evidence.id, { Texte: 'après, par une collègue' }]);
    document.dispatch({ kind: 'remove-evidence', evidence }, id);
    await team.time.pass(10_000);
    expect(team.grist.rows('Preuves').map(({ Texte }) => Texte)).toEqual(['après, par une collègue']);
    expect(problems(widget)).toEqual(['conflict']);
  });
});

describe('blank', () => {
  it.each([null, '', undefined])(
    'is one thing for the first answer about references (the cell holds %j)',
    async (cell) => {
      const team = await prepareTeam();
      const id = team.addCandidate('Inès', cell === undefined ? {} : { Accord_reference: cell });
      const widget = await team.open();
      widget.document.select(id);
      await settle();
      widget.document.dispatch({ kind: 'set-fact', field: 'referenceConsent', value: 'Oui', seen: '' }, id);
      await team.time.pass(5_000);
      expect(team.grist.cell('Candidats', id, 'Accord_reference')).toBe('Oui');
      expect(problems(widget)).toEqual([]);
    },
  );

  const fields = entityNames.flatMap((name) =>
    Object.entries(schema[name].fields).map(([field, { parse, encode }]) => ({
      about: `${name}.${field}`,
      parse,
      encode,
    })),
  );
  it.each(fields)('is the same however Grist says it: $about', ({ parse, encode }) => {
    const blank = parse(null).value;
    for (const raw of [undefined, '', encode(blank as never)]) {
      const { value, ok } = parse(raw);
      if (ok) expect(sameValue(value, blank)).toBe(true);
    }
    for (const other of [1, 'x', 3, true]) {
      const { value, ok } = parse(other);
      if (ok && typeof value !== 'boolean') expect(sameValue(value, blank)).toBe(false);
    }
  });
});

describe('what waits about whoever had a row before', () => {
  it('is not shown as the next one’s, nor taken up in what is decided about them', async () => {
    const team = await prepareTeam();
    const id = team.addCandidate('Paul');
    const { document, client } = await team.open();
    document.select(id);
    client.faults.next('late');
    document.dispatch({
      kind: 'team-rate',
      notes: [{ criterion: team.criteria[0] ?? 0, note: 1, reason: 'sur Paul' }],
    });
    await settle();
    expect(document.file.value?.ratings).toMatchObject([{ reason: 'sur Paul' }]);
    replace(team, id, 'Samir');
    await team.time.pass(1_000);
    expect(document.fileOf(id)).toMatchObject({ candidate: { name: 'Samir' }, ratings: [] });
    client.faults.release();
    await team.time.pass(60_000);
    expect(document.outbox.entries.value.map(({ state }) => state)).toMatchObject([
      { is: 'refused', problem: { kind: 'renamed' } },
    ]);
    expect(team.grist.rows('Notes')).toEqual([]);
  });
});
