/** Equal treatment: what each person was asked, for how long, by whom, on which case; differences are pointed out. */

import { describe, expect, it } from 'vitest';
import type { Dossier, Preparation } from '../../src/model/dossier.ts';
import type { Passage } from '../../src/model/passage.ts';
import { type Difference, differencesBetween, treatmentOf } from '../../src/rules/equal-treatment.ts';
import { finalists } from '../../src/rules/finalists.ts';
import { candidateRow, evidenceRow, interviewRow, passageRow, pointRow, positionRow } from './builders.ts';

const call = 'Préqualification';
const exercise = 'Mise en situation';
const preparation: Preparation = {
  positions: [positionRow(1)],
  criteria: [],
  points: [
    pointRow(1, { stage: call, kind: 'Ouverture', title: 'Bonjour', order: 1 }),
    pointRow(2, { stage: call, kind: 'Question', title: 'Parcours', order: 2 }),
    pointRow(3, { stage: call, kind: 'Question', title: 'Compétences', order: 3 }),
    pointRow(4, { stage: exercise, kind: 'Cas pratique', title: 'Cas A', order: 1 }),
    pointRow(5, { stage: exercise, kind: 'Cas pratique', title: 'Cas B', order: 2 }),
    // Replaced by the position's own rows since: nobody is asked this any more.
    pointRow(6, { stage: call, kind: 'Question', title: 'Ancienne question', position: 2, order: 9 }),
  ],
};

let ids = 0;
const passed = (point: number, values: Partial<Passage> = {}): Passage => {
  ids += 1;
  return passageRow(ids, { point, state: 'Posé', by: 'leo@example.org', ...values });
};

const start = Date.UTC(2026, 8, 14, 8) / 1000;
const held = (minutes: number, leader = 'leo@example.org', stage: string = call) => {
  ids += 1;
  const times = { startedAt: start, endedAt: start + minutes * 60 };
  return interviewRow(ids, { stage, status: 'Terminé', leader, ...times });
};

const file = (id: number, values: Partial<Dossier> = {}): Dossier => ({
  candidate: candidateRow(id, { name: `P${id}`, position: 1 }),
  evidence: [],
  ratings: [],
  interviews: [],
  passages: [],
  ...values,
});

const differences = (...files: readonly Dossier[]): readonly Difference[] =>
  differencesBetween(
    files.map((one) => treatmentOf(one, preparation)),
    files,
    preparation,
  );
const kinds = (...files: readonly Dossier[]) => differences(...files).map(({ kind }) => kind);
const bothPoints = [passed(2), passed(3)];

describe('what one person was given', () => {
  it('is points asked and skipped, minutes, people, expert, case and report, stage by stage', () => {
    const own = file(1, {
      interviews: [
        held(28),
        { ...held(60, 'leo@example.org', exercise), expert: 'Camille Ndiaye', reportFiledOn: start },
      ],
      passages: [passed(2), passed(3, { state: 'Passé' }), passed(4, { by: 'ana@example.org' })],
    });
    const { stages } = treatmentOf(own, preparation);
    expect(stages.get(call)).toMatchObject({
      asked: new Set([2]),
      progress: { asked: 1, skipped: 1, total: 3 },
      minutes: 28,
      people: ['leo@example.org'],
      filed: false,
    });
    expect(stages.get(exercise)).toMatchObject({
      progress: { asked: 1, skipped: 0, total: 1 },
      minutes: 60,
      people: ['ana@example.org', 'leo@example.org'],
      expert: 'Camille Ndiaye',
      cases: [{ title: 'Cas A' }],
      filed: true,
    });
    expect([...stages.keys()]).toEqual([call, exercise]);
  });

  it('counts a point with a proof as talked about, even when someone marked it as skipped', () => {
    const evidence = [evidenceRow(1, { stage: call, point: 3, sign: '+', author: 'leo@example.org' })];
    const own = file(1, { evidence, passages: [passed(3, { state: 'Passé' })] });
    expect(treatmentOf(own, preparation).stages.get(call)).toMatchObject({
      progress: { asked: 1, skipped: 0, total: 3 },
    });
  });

  it('without times of the interview is what was spent on its points, once for two at the same table', () => {
    const passages = [
      passed(2, { minutes: 9 }),
      passed(2, { minutes: 8, by: 'ana@example.org' }),
      passed(3, { minutes: 4 }),
    ];
    expect(treatmentOf(file(1, { passages }), preparation).stages.get(call)?.minutes).toBe(13);
  });
});

describe('differences', () => {
  it('are none between people who had the same, and none for one person alone', () => {
    const same = () => file(1, { interviews: [held(30)], passages: bothPoints });
    expect(kinds(same(), { ...same(), candidate: candidateRow(2, { position: 1 }) })).toEqual([]);
    expect(kinds(same())).toEqual([]);
  });

  it('name the point that one of them was not asked; greetings are no difference', () => {
    const found = differences(
      file(1, { interviews: [held(30)], passages: [passed(1), ...bothPoints] }),
      file(2, { interviews: [held(30)], passages: [passed(2)] }),
    );
    expect(found).toMatchObject([{ kind: 'point', point: { title: 'Compétences' }, yes: [1], no: [2] }]);
  });

  it('say whom a stage has not been held with', () => {
    const found = differences(file(1, { interviews: [held(30)] }), file(2));
    expect(found).toMatchObject([{ kind: 'stage', stage: call, yes: [1], no: [2] }]);
  });

  it('count minutes from ten and a quarter: 30 and 38 are alike, 20 and 32 are not', () => {
    const lasting = (id: number, minutes: number) => file(id, { interviews: [held(minutes)], passages: bothPoints });
    expect(kinds(lasting(1, 30), lasting(2, 38))).toEqual([]);
    expect(differences(lasting(1, 32), lasting(2, 20))).toMatchObject([
      { kind: 'minutes', shortest: { id: 2, minutes: 20 }, longest: { id: 1, minutes: 32 } },
    ]);
  });

  it('tell other evaluators, another case, and a trame that was changed in between', () => {
    const other = held(30, 'ana@example.org');
    const byAna = [passed(2, { by: 'ana@example.org' }), passed(3, { by: 'ana@example.org' })];
    expect(
      kinds(
        file(1, { interviews: [held(30)], passages: bothPoints }),
        file(2, { interviews: [other], passages: byAna }),
      ),
    ).toEqual(['people']);
    expect(kinds(file(1, { passages: [passed(4)] }), file(2, { passages: [passed(5)] }))).toEqual(['case']);
    expect(
      kinds(
        file(1, { interviews: [held(30)], passages: [...bothPoints, passed(6)] }),
        file(2, { interviews: [held(30)], passages: bothPoints }),
      ),
    ).toEqual(['trame']);
  });
});

describe('those in the last round', () => {
  const last = 'Cadre de collaboration';
  const people = [
    candidateRow(1, { position: 1, stage: last }),
    candidateRow(2, { position: null, stage: 'Prise de référence' }),
    candidateRow(3, { position: 1, stage: last, decision: 'Non retenu·e' }),
    candidateRow(4, { position: 1, stage: last, decision: 'Vivier' }),
    candidateRow(5, { position: 1, stage: call }),
    // A word that nobody has matched is no stage.
    candidateRow(6, { position: 1, stage: 'Dernier tour' }),
  ];
  it('are at the cadre de collaboration or beyond, and still in the running', () => {
    const [first] = people;
    if (!first) throw new Error('there are people');
    // Without a position one is considered for the only one there is.
    expect(finalists(first, people, preparation.positions).map(({ id }) => id)).toEqual([1, 2]);
  });
});
