/** What the debrief shows: individual notes side by side, the team's note, and how firm the total is. Pure. */

import type { Change } from '../../src/document/writing/changes';
import type { Criterion } from '../../src/model/criterion';
import type { Dossier, Preparation } from '../../src/model/dossier';
import type { Evaluator } from '../../src/model/evaluator';
import type { Evidence } from '../../src/model/evidence';
import { hasBegun, type Interview } from '../../src/model/interview';
import type { Rating } from '../../src/model/rating';
import type { Note } from '../../src/model/scale';
import { stageRank } from '../../src/model/stage';
import { debriefedStage } from '../../src/rules/agenda';
import { criteriaOf, dueCriteria, numberCriteria, positionOf, type Weight, weightOf } from '../../src/rules/criteria';
import {
  type DebriefGate,
  type Divergence,
  type DivergenceKind,
  debriefGate,
  debriefOrder,
  divergence,
  hasSealed,
  lastInterviewEnd,
  namedPeople,
  participantsOf,
  sealsIn,
} from '../../src/rules/debrief';
import { onePerson } from '../../src/rules/one-person';
import { tally } from '../../src/rules/proof';
import { debriefNotes, debriefRatings, individualRatings, readNote } from '../../src/rules/ratings';
import { type Score, scoreOf } from '../../src/rules/score';
import { alphabetical } from '../../src/rules/text';
import { type DoubledNotes, doubledIn } from '../rating/view';
import type { GivenNote } from '../ui/note-group';

export interface IndividualNote {
  readonly who: string;
  readonly note: Note | null;
  readonly reason: string;
}

export interface DebriefItem {
  readonly criterion: Criterion;
  readonly number: number;
  readonly weight: Weight;
  readonly evidence: readonly Evidence[];
  readonly individual: readonly IndividualNote[];
  /** Others have sealed a note on it and one has not: theirs come after one's own. */
  readonly hidden: boolean;
  readonly divergence: Divergence;
  readonly team: Rating | undefined;
  /** Notes of the team that two people gave at the same moment, and that differ; empty when they do not. */
  readonly rivals: readonly IndividualNote[];
  readonly note: GivenNote;
  readonly noteValid: boolean;
}

export interface DebriefView {
  readonly gate: DebriefGate;
  readonly latest: Interview | undefined;
  /** What may be talked about: all of it once the gate is open, else what the team had opened before. */
  readonly items: readonly DebriefItem[];
  /** Due criteria that the gate still keeps. */
  readonly closed: number;
  /** Criteria in view with a note of the team, *not observed* included. */
  readonly decided: number;
  /** Equal notes that the team has not decided on yet: offered, never entered by themselves. */
  readonly offered: readonly { readonly criterion: Criterion; readonly note: Note }[];
  readonly score: Score;
  /** Of the person's criteria, how many the team has scored, due or not. */
  readonly scored: { readonly of: number; readonly notes: number };
  /** One is in the person's file: by a proof, a note, an interview led or attended. */
  readonly tookPart: boolean;
  /** One has not sealed notes of one's own: the others' are not for one's eyes yet, whatever the access rules let through. */
  readonly hidden: boolean;
  /** Whom the person's file names, and who have no sealed notes. */
  readonly silent: readonly string[];
  /** Sealed notes that the access rules keep from this user, and whose they are. */
  readonly withheld: { readonly notes: number; readonly of: readonly string[] };
  /** How many criteria are of each kind: together, all of them. */
  readonly counts: Readonly<Record<DivergenceKind, number>>;
  readonly doubled: readonly DoubledNotes[];
}

/** The interview that a debrief follows. */
const latestInterview = (interviews: readonly Interview[]): Interview | undefined =>
  [...interviews]
    .filter(hasBegun)
    .sort(
      (a, b) =>
        (a.endedAt ?? a.startedAt ?? 0) - (b.endedAt ?? b.startedAt ?? 0) || stageRank(a.stage) - stageRank(b.stage),
    )
    .at(-1);

/** The latest of the team's notes on a criterion, by each of those who gave one. */
function rivals(ratings: readonly Rating[], criterion: number): readonly IndividualNote[] {
  const own = ratings.filter((row) => row.kind === 'Débrief' && row.criterion === criterion);
  const [first] = own;
  const differ = own.some(({ note, reason }) => note !== first?.note || reason !== first?.reason);
  return differ ? own.map((row) => ({ who: row.evaluator, note: readNote(row).note, reason: row.reason })) : [];
}

/** Whether a change gives a note of the team: on this criterion, where one is given. */
export const isTeamNote = (change: Change, criterion?: number): boolean =>
  change.entity === 'rating' &&
  change.do === 'put' &&
  change.values.kind === 'Débrief' &&
  (criterion === undefined || change.values.criterion === criterion);

export interface Looking {
  /** Seconds since 1970. */
  readonly now: number;
  /** The name that one's own rows carry; '' while nobody knows. */
  readonly me: string;
  readonly evaluators: readonly Evaluator[];
}

export function debriefView(
  file: Dossier,
  { positions, criteria }: Preparation,
  { now, me, evaluators }: Looking,
): DebriefView {
  const { candidate, evidence, ratings, interviews } = file;
  const all = criteriaOf(file, criteria, positions);
  const numbers = numberCriteria(all);
  const due = dueCriteria(all, candidate.stage);
  const person = onePerson(evaluators, me);
  const seals = sealsIn(file, person);
  const self = person(me);
  const participants = [...new Set(participantsOf(evidence, ratings, seals).map(person))];
  const named = namedPeople(file, seals, evaluators, person);
  const readable = new Set(ratings.map(({ id }) => id));
  const withheld = [...seals].flatMap(([who, { rows }]) => {
    const notes = hasSealed(seals, who) ? rows.filter((id) => !readable.has(id)).length : 0;
    return notes > 0 ? [{ who, notes }] : [];
  });
  const given = individualRatings(ratings);
  const team = debriefRatings(ratings);
  const position = positions.find(({ id }) => id === positionOf(candidate, positions));
  const latest = latestInterview(interviews) ?? interviews.find(({ debriefOpenedBy }) => debriefOpenedBy !== '');

  const gate = debriefGate({
    participants,
    seals,
    lastInterviewEnd: lastInterviewEnd(interviews),
    delayHours: position?.debriefDelay ?? null,
    now,
    openedBy: latest?.debriefOpenedBy ?? '',
  });
  const stage = debriefedStage(interviews, team.values(), position?.debriefDelay ?? null, now);
  const before = new Set(stage === null ? [] : dueCriteria(all, stage));
  const isOpen = (criterion: Criterion) => gate.open || team.has(criterion.id) || before.has(criterion);

  /** A note that is not sealed is its author's own, even where no rule hides it; so are the others on that criterion. */
  const hasNoted = (criterion: number, who: string): boolean => {
    const own = ratings.filter(
      (row) => row.kind === 'Individuelle' && row.criterion === criterion && person(row.evaluator) === who,
    );
    return own.length > 0 && own.every(({ sealed }) => sealed);
  };
  const concerned = all.filter(
    (criterion) => due.includes(criterion) || team.has(criterion.id) || given.has(criterion.id),
  );
  const items = concerned.filter(isOpen).map((criterion): DebriefItem => {
    const proofs = evidence.filter((row) => row.criterion === criterion.id);
    const mine = me !== '' && hasNoted(criterion.id, self);
    const individual = [...(given.get(criterion.id) ?? [])]
      .filter(([who]) => mine && hasNoted(criterion.id, person(who)))
      .map(([who, row]) => ({ who, note: readNote(row).note, reason: row.reason }))
      .sort((a, b) => alphabetical(a.who, b.who));
    const decided = team.get(criterion.id);
    const read = decided && readNote(decided);
    return {
      criterion,
      number: numbers.get(criterion.id) ?? 0,
      weight: weightOf(criterion),
      evidence: proofs,
      individual,
      hidden: !mine && [...seals].some(([who, seal]) => who !== self && seal.criteria.includes(criterion.id)),
      divergence: divergence(
        individual.map(({ note }) => note),
        tally(proofs),
      ),
      team: decided,
      rivals: rivals(ratings, criterion.id),
      note: read?.note,
      noteValid: read?.valid ?? true,
    };
  });
  const count = (kind: DivergenceKind) => items.filter((item) => item.divergence.kind === kind).length;
  const noteOf = debriefNotes(ratings);
  return {
    gate,
    latest,
    items: debriefOrder(items),
    closed: due.filter((criterion) => !isOpen(criterion)).length,
    decided: items.filter(({ note }) => note !== undefined).length,
    offered: items.flatMap(({ criterion, divergence: { kind, shared }, team: decided, individual }) =>
      kind === 'equal' && shared !== null && !decided && individual.length > 1 ? [{ criterion, note: shared }] : [],
    ),
    score: scoreOf(all, noteOf),
    scored: { of: all.length, notes: all.filter(({ id }) => noteOf(id) !== null).length },
    tookPart: participants.includes(self) || named.has(self),
    hidden: !all.some(({ id }) => me !== '' && hasNoted(id, self)),
    silent: [...named].filter((who) => who !== self && !hasSealed(seals, who)),
    withheld: { notes: withheld.reduce((sum, { notes }) => sum + notes, 0), of: withheld.map(({ who }) => who) },
    counts: {
      divergent: count('divergent'),
      close: count('close'),
      equal: count('equal'),
      unrated: count('unrated'),
    },
    doubled: doubledIn(seals, criteria),
  };
}
