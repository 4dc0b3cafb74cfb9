/** The sheet of the next interview: useful questions, what was asked before, what is known and what was left. */
import { describe, expect, test } from 'vitest';
import type { Dossier, Preparation } from '../../src/model/dossier.ts';
import { leavingTo } from '../../src/model/interview.ts';
import { nextInterview } from '../../src/rules/next-interview.ts';
import {
  candidateRow,
  criterionRow,
  evidenceRow,
  interviewRow,
  passageRow,
  pointRow,
  positionRow,
} from './builders.ts';

const [first, second, last] = ['Préqualification', 'Entretien intra/métier', 'Prise de référence'] as const;
const preparation: Preparation = {
  positions: [positionRow(1)],
  criteria: [criterionRow(1, { title: 'tester', order: 1 }), criterionRow(2, { title: 'livrer', order: 2 })],
  points: [
    pointRow(1, { stage: first, title: 'Son parcours', order: 1 }),
    pointRow(2, { stage: second, title: 'Bonjour', kind: 'Ouverture', order: 1, examples: 'Voici l’équipe.' }),
    pointRow(3, { stage: second, title: 'Son parcours', order: 2, examples: 'Raconte.' }),
    pointRow(4, { stage: second, title: 'Tests', order: 3, criteria: [1], examples: 'Quel test ?\n\n Et après ? ' }),
    pointRow(5, { stage: second, title: 'Livraison', order: 4, criteria: [2], examples: 'Qu’as-tu livré ?' }),
    pointRow(6, { stage: second, title: 'Coût', kind: 'Fait', field: 'Cout', order: 5 }),
  ],
};
const file: Dossier = {
  candidate: candidateRow(1, { name: 'Inès', stage: second, cost: '450 €' }),
  evidence: [evidenceRow(1, { criterion: 2, sign: '+' })],
  ratings: [],
  interviews: [
    interviewRow(1, { stage: first, status: 'Terminé', toProbe: ' sa part dans le second projet ' }),
    interviewRow(2, { stage: last, toProbe: 'd’une étape à venir' }),
  ],
  passages: [passageRow(1, { point: 1, state: 'Posé' })],
};

describe('the next interview', () => {
  test('asks what is still useful, marks what was asked before, and leaves facts out of the trame', () => {
    const next = nextInterview(file, preparation);
    expect(next?.stage).toBe(second);
    expect(next?.points.map(({ point, askedBefore, questions }) => [point.title, askedBefore, questions])).toEqual([
      ['Bonjour', false, ['Voici l’équipe.']],
      ['Son parcours', true, ['Raconte.']],
      ['Tests', false, ['Quel test ?', 'Et après ?']],
      ['Livraison', false, []],
    ]);
    expect(next?.facts).toEqual([['cost', '450 €']]);
  });

  test('asks again about a proven criterion on which a doubt is open', () => {
    const evidence = [...file.evidence, evidenceRow(2, { criterion: 2, sign: '?' })];
    const next = nextInterview({ ...file, evidence }, preparation);
    expect(next?.points.at(-1)?.questions).toEqual(['Qu’as-tu livré ?']);
  });

  test('begins with the lines that earlier stages left, never those of a later one', () => {
    expect(leavingTo(second, file.interviews).map(({ id }) => id)).toEqual([1]);
  });

  test('is none once every stage is over', () => {
    const candidate = { ...file.candidate, stage: last };
    const interviews = [interviewRow(3, { stage: last, status: 'Terminé' })];
    expect(nextInterview({ ...file, candidate, interviews }, preparation)).toBeNull();
  });
});
