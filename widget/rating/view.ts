/** What "Ma notation" shows: one's own notes beside the proofs of all stages. Pure. */

import { madeBySeal } from '../../src/document/writing/rating-intents';
import type { Criterion } from '../../src/model/criterion';
import type { Dossier, Preparation } from '../../src/model/dossier';
import type { Evaluator } from '../../src/model/evaluator';
import type { Evidence } from '../../src/model/evidence';
import type { Rating } from '../../src/model/rating';
import type { Note } from '../../src/model/scale';
import { criteriaOf, dueCriteria, numberCriteria, type Weight, weightOf } from '../../src/rules/criteria';
import { doubledCriteria, hasSealed, isAlone, participantsOf, type Seals, sealsIn } from '../../src/rules/debrief';
import { onePerson } from '../../src/rules/one-person';
import { isProven, type Tally, tally, toSort } from '../../src/rules/proof';
import { debriefRatings, individualRatings, readNote } from '../../src/rules/ratings';
import { isAssumed } from '../../src/rules/score';
import type { GivenNote } from '../ui/note-group';

export interface RatingItem {
  readonly criterion: Criterion;
  readonly number: number;
  readonly weight: Weight;
  /** The newest first. */
  readonly evidence: readonly Evidence[];
  readonly tally: Tally;
  readonly own: Rating | undefined;
  /** undefined: not rated yet. */
  readonly note: GivenNote;
  readonly noteValid: boolean;
  /** False where proofs may not be read: what has none is not known. */
  readonly known: boolean;
  /** Scored without any fact for or against. */
  readonly impression: boolean;
  /** Notes of those who have sealed, once one has sealed too. */
  readonly others: readonly { readonly who: string; readonly note: Note | null; readonly reason: string }[];
}

export interface RatingView {
  readonly items: readonly RatingItem[];
  readonly rated: number;
  readonly unsorted: readonly Evidence[];
  readonly sealed: boolean;
  /** When the last of one's notes was, in seconds since 1970; null where the document does not say. */
  readonly sealedAt: number | null;
  /** Nobody else has sealed yet: one's own seal may still be taken back. */
  readonly mayUnseal: boolean;
  /** Nobody else is known, as an evaluator or in the person's file, and every criterion has a note: they may be the team's. */
  readonly alone: boolean;
  /** Notes of the team that one's seal has made, and would take back with it. */
  readonly made: number;
  /** Criteria that the team has decided on otherwise: taking one's notes back leaves them. */
  readonly decided: readonly Criterion[];
  /** Criteria of the person's whose weight is none. */
  readonly assumed: readonly Criterion[];
  /** Others who have taken part, and have not sealed. */
  readonly waiting: readonly string[];
  /** Others who have sealed. */
  readonly sealedToo: readonly string[];
  readonly doubled: readonly DoubledNotes[];
}

/** Somebody's second notes, and on which criteria. */
export interface DoubledNotes {
  readonly who: string;
  readonly criteria: readonly Criterion[];
}

export const doubledIn = (seals: Seals, criteria: readonly Criterion[]): readonly DoubledNotes[] =>
  [...seals].flatMap(([who, seal]) => {
    const doubled = doubledCriteria(seal);
    const known = criteria.filter(({ id }) => who !== '' && doubled.includes(id));
    return known.length > 0 ? [{ who, criteria: known }] : [];
  });

/** `me`: the name that one's own rows carry. */
export function ratingView(
  file: Dossier,
  { positions, criteria, unread }: Preparation,
  me: string,
  evaluators: readonly Evaluator[] = [],
): RatingView {
  const all = criteriaOf(file, criteria, positions);
  const numbers = numberCriteria(all);
  const given = individualRatings(file.ratings);
  const due = dueCriteria(all, file.candidate.stage);
  // A criterion that one has rated stays in view, due or not.
  const shown = all.filter((criterion) => due.includes(criterion) || given.get(criterion.id)?.has(me));
  const known = !unread?.has('evidence');
  // Somebody may be named where one may not read.
  const allNamed = !(['evaluator', 'evidence', 'interview', 'passage'] as const).some((name) => unread?.has(name));
  const person = onePerson(evaluators, me);
  const seals = sealsIn(file, person);
  const self = person(me);
  const sealed = hasSealed(seals, self);
  const participants = [...new Set(participantsOf(file.evidence, file.ratings, seals).map(person))];
  const made = madeBySeal(file, me);
  const team = debriefRatings(file.ratings);
  const items = shown.map((criterion): RatingItem => {
    const evidence = file.evidence
      .filter((row) => row.criterion === criterion.id)
      .sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0) || b.id - a.id);
    const own = given.get(criterion.id)?.get(me);
    const read = own && readNote(own);
    const counts = tally(evidence);
    return {
      criterion,
      number: numbers.get(criterion.id) ?? 0,
      weight: weightOf(criterion),
      evidence,
      tally: counts,
      own,
      note: read?.note,
      noteValid: read?.valid ?? true,
      known,
      impression: known && typeof read?.note === 'number' && !isProven(counts),
      others: sealed
        ? [...(given.get(criterion.id) ?? [])]
            .filter(([who, row]) => who !== me && row.sealed)
            .map(([who, row]) => ({ who, note: readNote(row).note, reason: row.reason }))
        : [],
    };
  });
  return {
    items,
    rated: items.filter(({ note }) => note !== undefined).length,
    unsorted: toSort(file.evidence, all),
    sealed,
    sealedAt: sealed
      ? items.reduce<number | null>(
          (latest, { own }) => (own?.sealedAt ? Math.max(latest ?? 0, own.sealedAt) : latest),
          null,
        )
      : null,
    mayUnseal: sealed && ![...seals].some(([who, seal]) => who !== self && seal.sealed > 0),
    alone: allNamed && isAlone(file, seals, evaluators, me) && items.every(({ note }) => note !== undefined),
    made: made.length,
    decided: all.filter(({ id }) => {
      const decided = team.get(id);
      return decided !== undefined && !made.includes(decided);
    }),
    assumed: all.filter(isAssumed),
    waiting: participants.filter((who) => who !== self && !hasSealed(seals, who)),
    sealedToo: [...seals.keys()].filter((who) => who !== self && who !== '' && hasSealed(seals, who)),
    doubled: doubledIn(seals, criteria),
  };
}
