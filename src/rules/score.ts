/** The total, never typed by anyone. Source: docs/formulas.md. */
import type { Criterion } from '../model/criterion';
import { highest, lowest } from '../model/scale';
import { weightOf } from './criteria';
import type { NoteOf } from './ratings';

/** Percentages are unrounded, from 33.3… (all 1) to 100 (all 3). */
export interface Score {
  /** In %, over the scored criteria; null, as the next three, until one criterion is scored. */
  readonly score: number | null;
  /** In %, over all criteria, blanks counted as 1. */
  readonly min: number | null;
  /** In %, over all criteria, blanks counted as 3. */
  readonly max: number | null;
  /** The team's matrix total, Σ weight × note; no upper limit, for the matrix view only. */
  readonly matrix: number | null;
  /** Share of the weight that is scored, 0 to 1; null without criteria. */
  readonly coverage: number | null;
  /** Compulsory criteria scored 1: they exclude, beside the total and without changing it. */
  readonly knockedOut: readonly Criterion[];
  /** Criteria that count 1 because what stands there is no weight: whoever reads the score is told. */
  readonly assumed: readonly Criterion[];
}

export const isAssumed = (criterion: Criterion): boolean => !weightOf(criterion).valid;

/** All notes at the lowest level, in %; all at the highest are 100. */
export const lowestScore = (100 * lowest) / highest;
/** Rounding takes no score out of there. */
const within = (percentage: number): number => Math.min(Math.max(percentage, lowestScore), 100);

/** A candidate's score over all their criteria, due or not, with the debrief's notes. */
export function scoreOf(criteria: readonly Criterion[], noteOf: NoteOf): Score {
  let scoredWeights = 0;
  let blankWeights = 0;
  let matrix = 0;
  for (const criterion of criteria) {
    const { weight } = weightOf(criterion);
    const note = noteOf(criterion.id);
    if (note === null) blankWeights += weight;
    else scoredWeights += weight;
    matrix += weight * (note ?? 0);
  }
  const weights = scoredWeights + blankWeights;
  const coverage = weights === 0 ? null : scoredWeights / weights;
  const beside = {
    coverage,
    knockedOut: criteria.filter(({ id, required }) => required && noteOf(id) === lowest),
    assumed: criteria.filter(isAssumed),
  };
  if (scoredWeights === 0) return { score: null, min: null, max: null, matrix: null, ...beside };

  return {
    score: within((100 * matrix) / (highest * scoredWeights)),
    min: within((100 * (matrix + lowest * blankWeights)) / (highest * weights)),
    max: within((100 * (matrix + highest * blankWeights)) / (highest * weights)),
    matrix,
    ...beside,
  };
}
