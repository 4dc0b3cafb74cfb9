/** Whom somebody has met and not finished rating: a note that waits is one that fades. Pure. */
import type { Candidate } from '../model/candidate';
import type { Dossier, Preparation } from '../model/dossier';
import type { Evaluator } from '../model/evaluator';
import { hasBegun } from '../model/interview';
import { criteriaOf, dueCriteria } from './criteria';
import { hasSealed, lastInterviewEnd, sealsIn } from './debrief';
import { onePerson } from './one-person';
import { individualRatings } from './ratings';

export interface ToFinish {
  readonly candidate: Candidate;
  /** Criteria that are due, and how many of them have one's note. */
  readonly due: number;
  readonly rated: number;
  /** When the last interview ended, in seconds since 1970; null where no interview says. */
  readonly since: number | null;
}

/**
 * The people on whom nothing is decided yet, whose interview `me` led or took something down in, and whose notes `me` has
 * not sealed: those met longest ago first.
 */
export function toFinish(
  files: readonly Dossier[],
  { criteria, positions }: Pick<Preparation, 'criteria' | 'positions'>,
  me: string,
  evaluators: readonly Evaluator[],
): readonly ToFinish[] {
  const person = onePerson(evaluators, me);
  const self = person(me);
  if (self === '') return [];
  const tookPart = ({ evidence, ratings, interviews, passages }: Dossier): boolean =>
    interviews.some((one) => hasBegun(one) && person(one.leader) === self) ||
    passages.some(({ by }) => person(by) === self) ||
    evidence.some(({ author }) => person(author) === self) ||
    ratings.some(({ kind, evaluator }) => kind === 'Individuelle' && person(evaluator) === self);
  return files
    .flatMap((file): readonly ToFinish[] => {
      const { candidate, ratings, interviews } = file;
      if (candidate.decision !== null || !tookPart(file) || hasSealed(sealsIn(file, person), self)) return [];
      const due = dueCriteria(criteriaOf(file, criteria, positions), candidate.stage);
      if (due.length === 0) return [];
      const given = individualRatings(ratings);
      const isMine = (who: string) => person(who) === self;
      const rated = due.filter(({ id }) => [...(given.get(id)?.keys() ?? [])].some(isMine)).length;
      return [{ candidate, due: due.length, rated, since: lastInterviewEnd(interviews) }];
    })
    .sort((a, b) => (a.since ?? Infinity) - (b.since ?? Infinity) || a.candidate.id - b.candidate.id);
}
