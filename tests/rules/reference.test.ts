import { expect, it } from 'vitest';
import { referenceMaterial } from '../../src/rules/reference';
import { criterionRow, evidenceRow, idsOf } from './builders';

it('a reference is about doubts still open and criteria still unproven', () => {
  const criteria = [criterionRow(1, { order: 2 }), criterionRow(2, { order: 1 }), criterionRow(3, { order: 3 })];
  const { doubts, unproven } = referenceMaterial(criteria, [
    evidenceRow(9, { criterion: 1, sign: '?', outcome: 'Confirmé' }),
    evidenceRow(1, { criterion: 1, sign: '?' }),
    evidenceRow(2, { criterion: 2, sign: '?', outcome: 'Ouvert' }),
    evidenceRow(3, { criterion: 2, sign: '+' }),
    evidenceRow(4, { criterion: 3, sign: '?', outcome: 'Levé' }),
    evidenceRow(5, { sign: '?' }),
    evidenceRow(6, { criterion: 99, sign: '?' }),
  ]);
  expect(doubts.map(({ doubt, criterion }) => [doubt.id, criterion?.id ?? null])).toEqual([
    [2, 2],
    [1, 1],
    [5, null],
    [6, null],
  ]);
  expect(idsOf(unproven)).toEqual([1, 3]);
});
