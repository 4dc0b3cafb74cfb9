import { expect, it } from 'vitest';
import { participantsOf } from '../../src/rules/debrief';
import { alphabetical } from '../../src/rules/text';
import { evidenceRow } from './builders';

const names = ['Zoé', 'Élodie', 'emma', 'Edgar'];
const ordered = ['Edgar', 'Élodie', 'emma', 'Zoé'];

it('names are in the order of a French list, accents and capitals aside', () =>
  expect(names.toSorted(alphabetical)).toEqual(ordered));

it('those who took part are named in that order', () => {
  const proofs = names.map((author, index) => evidenceRow(index + 1, { author }));
  expect(participantsOf(proofs, [], new Map())).toEqual(ordered);
});
