import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tellApart } from '../../src/rules/namesakes';

const listed = (...people: readonly (readonly [name: string, position: string, stage: string])[]) => {
  const labels = tellApart(
    people.map(([name, position, stage], index) => ({
      id: index,
      name,
      facts: [position, stage, `ligne ${index + 1}`],
    })),
  );
  return people.map((_, index) => labels.get(index));
};

it('somebody whose name nobody else bears goes by it', () =>
  expect(listed(['Inès', 'Dev', 'Préqualification'], ['Inès M.', 'Dev', 'Préqualification'])).toEqual([
    'Inès',
    'Inès M.',
  ]));

it('people of one name are told apart by the position, the stage, and the row when need be', () => {
  expect(listed(['Inès', 'Dev', 'A'], ['Inès', 'Design', 'A'])).toEqual(['Inès (Dev)', 'Inès (Design)']);
  expect(listed(['Inès', 'Dev', 'A'], ['Inès', 'Dev', 'B'])).toEqual(['Inès (A)', 'Inès (B)']);
  expect(listed(['Inès', 'Dev', 'A'], ['Inès', 'Dev', 'A'])).toEqual(['Inès (ligne 1)', 'Inès (ligne 2)']);
  expect(listed(['Inès', 'Dev', 'A'], ['Inès', 'Dev', 'B'], ['Inès', 'Design', 'A'], ['Inès', 'Dev', 'B'])).toEqual([
    'Inès (Dev, A)',
    'Inès (Dev, B, ligne 2)',
    'Inès (Design)',
    'Inès (Dev, B, ligne 4)',
  ]);
});

it('one name is one whatever its case and spaces', () =>
  expect(listed(['Inès  Marchand', 'Dev', 'A'], ['inès marchand ', 'Design', 'A'])).toEqual([
    'Inès  Marchand (Dev)',
    'inès marchand  (Design)',
  ]));

it('no two people are listed under the same words', () => {
  const word = fc.constantFrom('', 'a', 'b');
  const person = fc.tuple(fc.constantFrom('Inès', 'inès', 'Léo'), word, word);
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), (people) => {
      const labels = listed(...people);
      expect(labels).toHaveLength(people.length);
      expect(new Set(labels).size).toBe(people.length);
    }),
  );
});
