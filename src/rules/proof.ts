/** What the evidence says about each criterion. Source: docs/formulas.md. */
import type { Criterion } from '../model/criterion';
import type { DoubtOutcome, Evidence } from '../model/evidence';

/** Counts of evidence rows; `openDoubts` are among `doubts`, `unsorted` are those without a sign. */
export interface Tally {
  readonly plus: number;
  readonly minus: number;
  readonly doubts: number;
  readonly openDoubts: number;
  readonly unsorted: number;
}

/** What became of a doubt: open until somebody says that it was lifted, or confirmed. */
export const outcomeOf = ({ outcome }: Pick<Evidence, 'outcome'>): DoubtOutcome => outcome ?? 'Ouvert';

/** A doubt that is still to be settled: one that was confirmed is known, and asked no more. */
export const isOpenDoubt = (row: Pick<Evidence, 'sign' | 'outcome'>): boolean =>
  row.sign === '?' && outcomeOf(row) === 'Ouvert';

export function tally(evidence: readonly Pick<Evidence, 'sign' | 'outcome'>[]): Tally {
  const count = (test: (row: Pick<Evidence, 'sign' | 'outcome'>) => boolean): number => evidence.filter(test).length;
  return {
    plus: count(({ sign }) => sign === '+'),
    minus: count(({ sign }) => sign === '−'),
    doubts: count(({ sign }) => sign === '?'),
    openDoubts: count(isOpenDoubt),
    unsorted: count(({ sign }) => sign === null),
  };
}

/** One candidate's evidence by criterion id; rows without a criterion are left out. */
export function talliesByCriterion(evidence: readonly Evidence[]): ReadonlyMap<number, Tally> {
  const rows = new Map<number, Evidence[]>();
  for (const row of evidence) {
    if (row.criterion === null) continue;
    const known = rows.get(row.criterion);
    if (known) known.push(row);
    else rows.set(row.criterion, [row]);
  }
  return new Map([...rows].map(([criterion, own]) => [criterion, tally(own)]));
}

/** At least one fact for or against: a doubt is a question, not a proof. */
export const isProven = (counts: Tally | undefined): boolean => counts !== undefined && counts.plus + counts.minus > 0;

/** Evidence still to be sorted: no sign, no criterion, or a criterion that is not one of `criteria` any more. */
export function toSort(evidence: readonly Evidence[], criteria: readonly Pick<Criterion, 'id'>[]): readonly Evidence[] {
  const known = new Set(criteria.map(({ id }) => id));
  return evidence.filter(({ sign, criterion }) => sign === null || criterion === null || !known.has(criterion));
}

/** What the proofs say of a criterion: a doubt that is open is one whatever else is proven. */
export type ProofState = 'bare' | 'doubt' | 'proven';

export const proofState = (counts: Tally | undefined): ProofState =>
  counts !== undefined && counts.openDoubts > 0 ? 'doubt' : isProven(counts) ? 'proven' : 'bare';
