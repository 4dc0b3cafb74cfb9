/** How far a candidate's file is. Source: docs/formulas.md. */
import type { Completeness } from '../model/candidate';
import type { Criterion } from '../model/criterion';
import type { Evidence } from '../model/evidence';
import type { Rating } from '../model/rating';
import { isProven, talliesByCriterion } from './proof';

/** What counts for how far a person's file is. */
export interface Progressing {
  /** Criteria due at the candidate's stage. */
  readonly due: readonly Criterion[];
  /** All of the candidate's rows, those whose criterion is empty or deleted included: they are work done. */
  readonly evidence: readonly Evidence[];
  /** The candidate's notes; only those of the debrief matter here. */
  readonly ratings: readonly Rating[];
  /** Whether the candidate's stage has at least one point. */
  readonly hasTrame: boolean;
}

/** The due criteria without any fact for or against. */
export function unprovenCriteria({ due, evidence }: Pick<Progressing, 'due' | 'evidence'>): readonly Criterion[] {
  const tallies = talliesByCriterion(evidence);
  return due.filter(({ id }) => !isProven(tallies.get(id)));
}

/** The status written into the candidate's row. A debrief note decides, *not observed* included. */
export function completenessOf(file: Progressing): Completeness {
  const { due, evidence, hasTrame } = file;
  const debrief = file.ratings.filter(({ kind }) => kind === 'Débrief');
  const decided = new Set(debrief.map(({ criterion }) => criterion));

  if (evidence.length === 0 && debrief.length === 0) {
    return due.length === 0 || !hasTrame ? 'À préparer' : 'Non commencé';
  }
  if (unprovenCriteria(file).some(({ id }) => !decided.has(id))) return 'Preuves manquantes';
  if (due.some(({ id }) => !decided.has(id))) return 'À noter';
  return 'Complet';
}
