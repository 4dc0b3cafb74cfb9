/** Rows for tests: blank ones, with the fields that a test is about. */
import { candidate } from '../../src/model/candidate';
import { criterion } from '../../src/model/criterion';
import { blankRow, type Entity, type Row, type Values } from '../../src/model/entity';
import { evidence } from '../../src/model/evidence';
import { interview } from '../../src/model/interview';
import { passage } from '../../src/model/passage';
import { position } from '../../src/model/position';
import { rating } from '../../src/model/rating';
import type { Note } from '../../src/model/scale';
import { point } from '../../src/model/trame';
import type { NoteOf } from '../../src/rules/ratings';

const builder =
  <E extends Entity>(of: E) =>
  (id: number, values: Partial<Values<E>> & { readonly unreadable?: readonly string[] } = {}): Row<E> => ({
    ...blankRow(of, id),
    ...values,
  });

export const candidateRow = builder(candidate);
export const criterionRow = builder(criterion);
export const evidenceRow = builder(evidence);
export const interviewRow = builder(interview);
export const passageRow = builder(passage);
export const pointRow = builder(point);
export const positionRow = builder(position);
export const ratingRow = builder(rating);

/** Notes in the order of `criteria`; a missing one is blank. */
export function notesOn(criteria: readonly { readonly id: number }[], notes: readonly (Note | null)[]): NoteOf {
  const byId = new Map(criteria.map(({ id }, index) => [id, notes[index] ?? null]));
  return (id) => byId.get(id) ?? null;
}

export const idsOf = (rows: readonly { readonly id: number }[]): readonly number[] => rows.map(({ id }) => id);

/** The golden case: three criteria of weights 3, 2, 1, two people. */
export const golden = (() => {
  const criteria = [3, 2, 1].map((weight, index) => criterionRow(index + 1, { weight, order: index + 1 }));
  return {
    criteria,
    a: { criteria, noteOf: notesOn(criteria, [3, 2, null]) },
    b: { criteria, noteOf: notesOn(criteria, [2, 3, 3]) },
  };
})();
