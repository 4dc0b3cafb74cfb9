import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterion } from '../../src/model/criterion';
import { decodeRows } from '../../src/model/entity';
import { parseWeightIn, plainWeights } from '../../src/model/weight';
import { proposedWeight, wordsOfWeights } from '../../src/model/weight-words';
import { weightOf } from '../../src/rules/criteria';

const read = (cell: unknown, writing = plainWeights) => {
  const [row] = decodeRows(criterion, { id: [1], Poids: [cell] }, undefined, { weight: parseWeightIn(writing) });
  if (!row) throw new Error('a row always decodes');
  const { weight, valid, percent } = weightOf(row);
  return [weight, valid, percent];
};

describe('a weight is read as the team wrote it', () => {
  it.each([
    [3, 3],
    [0.4, 0.4],
    [5, 5],
    [0.25, 0.25],
    [1e6, 1e6],
    ['5', 5],
    [' 0,4 ', 0.4],
    ['0.4', 0.4],
    [',5', 0.5],
    ['+2', 2],
    ['1 500', 1500],
    ['1\u202f500,5', 1500.5],
  ])('%j counts %d', (cell, weight) => expect(read(cell)).toEqual([weight, true, false]));

  it.each([
    ['25 %', 0.25],
    ['25%', 0.25],
    ['7\u00a0%', 0.07],
    ['12,5\u202f% ', 0.125],
    ['150 %', 1.5],
  ])('%j is a percentage', (cell, weight) => expect(read(cell)).toEqual([weight, true, true]));

  it('a number in a column of percentages is one', () => {
    expect(read(0.25, { words: {}, percent: true })).toEqual([0.25, true, true]);
    expect(read('0,4', { words: {}, percent: true })).toEqual([0.4, true, false]);
  });

  it.each([null, undefined, '', '   '])('blank (%j) is 1, without a flag', (cell) =>
    expect(read(cell)).toEqual([1, true, false]),
  );

  it.each([
    0,
    -2,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
    1_767_225_600,
    '0',
    '0 %',
    '-3',
    '3 ou 4',
    '2/3',
    'haute',
    'constructor',
    '%',
    '1,5,2',
    true,
    false,
    ['E', 'ZeroDivisionError'],
    ['C'],
    ['L', 'haute'],
    ['d', 1_767_225_600],
  ])('%j counts 1, flagged', (cell) => expect(read(cell)).toEqual([1, false, false]));

  it('a word counts what it was matched with, whatever spaces are around it', () => {
    const writing = { words: { Haute: 3, 'plutôt basse': 0.5, 'Sans objet': 0 }, percent: false };
    expect(read(' Haute ', writing)).toEqual([3, true, false]);
    expect(read('plutôt basse', writing)).toEqual([0.5, true, false]);
    // Another word until it is matched too.
    expect(read('haute', writing)).toEqual([1, false, false]);
    expect(read('Sans objet', writing)).toEqual([1, false, false]);
    expect(read('toString', writing)).toEqual([1, false, false]);
  });

  it('a number is never taken for a word', () =>
    expect(read('3', { words: { 3: 1 }, percent: false })).toEqual([3, true, false]));

  it('any cell gives a weight that counts', () => {
    fc.assert(
      fc.property(fc.anything(), (cell) => {
        const [weight] = read(cell);
        expect(weight).toBeGreaterThan(0);
        expect(Number.isFinite(weight)).toBe(true);
      }),
    );
  });
});

describe('words for weights', () => {
  it('are those of the column that say no number, each once', () =>
    expect(wordsOfWeights(['Haute', 'haute ', 'Haute ', '', null, '25 %', '3', 3, 'P1', ['E', 'x']])).toEqual([
      'Haute',
      'haute',
      'P1',
    ]));

  it.each([
    ['haute', 3],
    ['Haut', 3],
    ['Élevée', 3],
    ['🔥 Haute', 3],
    ['Priorité haute', 3],
    ['High', 3],
    ['Moyenne', 2],
    ['medium', 2],
    ['BASSE', 1],
    ['faible', 1],
    ['Low', 1],
    ['P1', null],
    ['lowest bid', null],
    ['', null],
  ])('%j is proposed as %j', (word, weight) => expect(proposedWeight(word)).toBe(weight));
});
