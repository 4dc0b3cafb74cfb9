/** What the widget writes into a candidate's row: score and completeness, from everything known of them. */

import type { Candidate } from '../model/candidate';
import type { Dossier, Preparation } from '../model/dossier';
import type { Values } from '../model/entity';
import type { Schema } from '../model/schema';
import { stageOf } from '../model/stage';
import { completenessOf, unprovenCriteria } from './completeness';
import { criteriaOf, dueCriteria } from './criteria';
import { debriefRatings, readNote } from './ratings';
import { scoreOf } from './score';
import { trameOf } from './trame';

const statusFields = ['score', 'scoreMin', 'scoreMax', 'coverage', 'completeness', 'unproven'] as const;
export const isStatusField = (name: string): boolean => statusFields.some((field) => field === name);
export type Status = Pick<Values<Schema['candidate']>, (typeof statusFields)[number]>;

/** Null at a stage that is not known: what is due there cannot be told. */
export function statusOf(file: Dossier, { positions, criteria, points }: Preparation): Status | null {
  const { candidate, evidence, ratings } = file;
  const stage = stageOf(candidate.stage);
  if (stage === null) return null;
  const own = criteriaOf(file, criteria, positions);
  const due = dueCriteria(own, candidate.stage);
  const hasTrame = trameOf(candidate, stage, points, positions).length > 0;
  const team = debriefRatings(ratings);
  const { score, min, max, coverage } = scoreOf(own, (id) => {
    const rating = team.get(id);
    return rating ? readNote(rating).note : null;
  });
  return {
    score,
    scoreMin: min,
    scoreMax: max,
    coverage,
    completeness: completenessOf({ due, evidence, ratings, hasTrame }),
    unproven: unprovenCriteria({ due, evidence }).map(({ id }) => id),
  };
}

const closeTo = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-6);

const sameIds = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** The fields of `status` that the candidate's row does not say yet. */
export function statusChanges(candidate: Candidate, status: Status | null): Partial<Status> {
  if (!status) return {};
  const changes: Record<string, unknown> = {};
  for (const name of statusFields) {
    const now = candidate[name];
    const next = status[name];
    const same =
      typeof now === 'object' && typeof next === 'object' && now !== null && next !== null
        ? sameIds(now, next)
        : typeof now === 'string' || typeof next === 'string'
          ? now === next
          : closeTo(now as number | null, next as number | null);
    // A cell that could not be read (text in a number column) is not "blank already".
    if (!same || candidate.unreadable.includes(name)) changes[name] = next;
  }
  return changes;
}
