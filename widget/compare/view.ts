/** What "Comparer" shows: the candidates of one position, what the team noted, and how firm their order is. Pure. */

import type { Candidate } from '../../src/model/candidate';
import type { Criterion } from '../../src/model/criterion';
import type { Dossier, Preparation } from '../../src/model/dossier';
import type { Evidence } from '../../src/model/evidence';
import type { Position } from '../../src/model/position';
import { levels, type Note } from '../../src/model/scale';
import { type Stage, stages } from '../../src/model/stage';
import {
  belongsTo,
  byOrder,
  criteriaOf,
  numberCriteria,
  positionOf,
  type Weight,
  weightOf,
} from '../../src/rules/criteria';
import { finalists } from '../../src/rules/finalists';
import { compareSums } from '../../src/rules/near';
import { type Compared, type Obstacle, type Order, orderOf } from '../../src/rules/order';
import { byName, peopleOf } from '../../src/rules/people-of';
import { isProven, type Tally, tally } from '../../src/rules/proof';
import { debriefNotes, debriefRatings, type NoteOf, readNote } from '../../src/rules/ratings';
import { type Score, scoreOf } from '../../src/rules/score';
import { stagesAhead } from '../../src/rules/still-to-ask';

export interface ComparedCell {
  readonly criterion: Criterion;
  /** undefined: the team has not decided; null: it could not observe it. */
  readonly note: Note | null | undefined;
  readonly noteValid: boolean;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly tally: Tally;
}

export interface DoubtView {
  readonly doubt: Evidence;
  /** Null when it was not sorted, or its criterion is gone. */
  readonly criterion: Criterion | null;
}

export interface ComparedPerson extends Compared {
  readonly candidate: Candidate;
  readonly file: Dossier;
  readonly cells: ReadonlyMap<number, ComparedCell>;
  readonly score: Score;
  readonly blanks: number;
  /** Why this person is in no order yet, whoever else is there. */
  readonly obstacles: readonly Obstacle[];
  readonly doubts: readonly DoubtView[];
  /** Team notes on criteria that are gone, or are another position's: they count nowhere. */
  readonly strayNotes: number;
}

export interface CriterionRow {
  readonly criterion: Criterion;
  readonly number: number;
  readonly weight: Weight;
}

export interface CompareView {
  /** Null when nobody said which, or when it has been removed. */
  readonly position: Position | null;
  readonly criteria: readonly CriterionRow[];
  /** Highest score first; between neighbours of this list, `neighboursOf` says what the order is worth. */
  readonly ranked: readonly ComparedPerson[];
  readonly unranked: readonly ComparedPerson[];
  /** A compulsory criterion was noted 1. */
  readonly knockedOut: readonly ComparedPerson[];
  /** No team note yet. */
  readonly pending: readonly Candidate[];
  readonly finalists: readonly Candidate[];
  /** All those of the position, noted or not. */
  readonly people: readonly Candidate[];
}

const downwards = (a: number | null, b: number | null): number => compareSums(b ?? -1, a ?? -1);

const byScore = (a: ComparedPerson, b: ComparedPerson): number =>
  downwards(a.score.score, b.score.score) ||
  downwards(a.score.coverage, b.score.coverage) ||
  byName(a.candidate, b.candidate);

function comparedPerson(file: Dossier, criteria: readonly Criterion[]): ComparedPerson {
  const { candidate, evidence, ratings } = file;
  const team = debriefRatings(ratings);
  const noteOf: NoteOf = debriefNotes(ratings);
  const cells = new Map(
    criteria.map((criterion): readonly [number, ComparedCell] => {
      const decided = team.get(criterion.id);
      const read = decided && readNote(decided);
      const own = evidence
        .filter((row) => row.criterion === criterion.id)
        .sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0) || a.id - b.id);
      return [
        criterion.id,
        {
          criterion,
          note: read?.note,
          noteValid: read?.valid ?? true,
          reason: decided?.reason ?? '',
          evidence: own,
          tally: tally(own),
        },
      ];
    }),
  );
  const compared: Compared = { criteria, noteOf };
  // Against oneself nothing else than one's own gaps can stand in the way.
  const alone = orderOf(compared, compared);
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  return {
    ...compared,
    candidate,
    file,
    cells,
    score: scoreOf(criteria, noteOf),
    blanks: criteria.filter(({ id }) => noteOf(id) === null).length,
    obstacles: alone.kind === 'none' ? alone.obstacles.filter((one) => !('side' in one) || one.side === 'a') : [],
    doubts: evidence
      .filter(({ sign }) => sign === '?')
      .sort((a, b) => a.id - b.id)
      .map((doubt) => ({ doubt, criterion: byId.get(doubt.criterion ?? 0) ?? null })),
    strayNotes: [...team.keys()].filter((id) => !byId.has(id)).length,
  };
}

/** `fileOf` is asked for the people of this position only. */
export function compareView(
  selected: Candidate,
  candidates: readonly Candidate[],
  fileOf: (candidateId: number) => Dossier | null,
  { positions, criteria }: Preparation,
): CompareView {
  const positionId = positionOf(selected, positions);
  const people = peopleOf(positionId, candidates, positions);
  const files = people.flatMap((candidate) => fileOf(candidate.id) ?? []);
  const compared = files
    .filter(({ ratings }) => ratings.some(({ kind, criterion }) => kind === 'Débrief' && criterion !== null))
    .map((file) => comparedPerson(file, criteriaOf(file, criteria, positions)))
    .sort(byScore);
  // A retired criterion is that of some of them only.
  const file = files.find(({ candidate }) => candidate.id === selected.id);
  const asked = criteriaOf(file ?? { candidate: selected, evidence: [], ratings: [] }, criteria, positions);
  const own = new Set([...asked, ...compared.flatMap((person) => person.criteria)]);
  const numbers = numberCriteria([...own]);
  const known = new Set(compared.map(({ candidate }) => candidate.id));
  const isOut = ({ score }: ComparedPerson) => score.knockedOut.length > 0;
  return {
    position: positions.find(({ id }) => id === positionId) ?? null,
    criteria: [...own].sort(byOrder).map((criterion) => ({
      criterion,
      number: numbers.get(criterion.id) ?? 0,
      weight: weightOf(criterion),
    })),
    ranked: compared.filter((person) => !isOut(person) && person.obstacles.length === 0),
    unranked: compared.filter((person) => !isOut(person) && person.obstacles.length > 0),
    knockedOut: compared.filter(isOut),
    pending: people.filter(({ id }) => !known.has(id)),
    finalists: [...finalists(selected, candidates, positions)].sort(byName),
    people,
  };
}

/** Two people who follow each other in the list; `order` speaks of them as a and b. */
export interface Neighbours {
  readonly a: ComparedPerson;
  readonly b: ComparedPerson;
  readonly order: Order;
}

export const neighboursOf = (ranked: readonly ComparedPerson[]): readonly Neighbours[] =>
  ranked.slice(1).map((b, index) => {
    const a = ranked[index] ?? b;
    return { a, b, order: orderOf(a, b) };
  });

/** Who has the same total as this person, everything being noted: people decide. */
export const tiedWith = ({ ranked }: Pick<CompareView, 'ranked'>, candidateId: number): readonly Candidate[] => {
  const person = ranked.find(({ candidate }) => candidate.id === candidateId);
  if (!person) return [];
  return ranked
    .filter((other) => other !== person && orderOf(person, other).kind === 'tie')
    .map(({ candidate }) => candidate);
};

/** A criterion on which one more proof could change who is ahead, or bring someone into the order. */
export interface Settling {
  readonly person: ComparedPerson;
  readonly criterion: Criterion;
  /** `blank`: no note; `to-decide`: proofs, and no note of the team yet; `impression`: a note without a proof. */
  readonly why: 'blank' | 'to-decide' | 'impression';
  /** Stages still ahead of the person that look for this criterion; none: it has to be asked besides them. */
  readonly stages: readonly Stage[];
}

function settlingOf(person: ComparedPerson, criterion: Criterion): Settling {
  const cell = person.cells.get(criterion.id);
  const proven = isProven(cell?.tally);
  const blank = person.noteOf(criterion.id) === null;
  return {
    person,
    criterion,
    why: blank ? (proven && cell?.note === undefined ? 'to-decide' : 'blank') : 'impression',
    stages: stagesAhead(person.file).filter((stage) => belongsTo(criterion, stage)),
  };
}

const withNote = (person: Compared, criterionId: number, note: Note): Compared => ({
  criteria: person.criteria,
  noteOf: (id) => (id === criterionId ? note : person.noteOf(id)),
});

const leaderOf = (order: Order): string => ('leader' in order ? (order.leader ?? 'equal') : order.kind);

/** What could change the order of two neighbours: notes that are missing, and notes that rest on nothing. */
export function settlingBetween({ a, b, order }: Neighbours): readonly Settling[] {
  const blanks = order.kind === 'depends' ? order.blanks : [];
  const missing = blanks.map(({ side, criterion }) => settlingOf(side === 'a' ? a : b, criterion));
  const impressions = [a, b].flatMap((person) =>
    person.criteria
      .filter(({ id }) => person.noteOf(id) !== null && !isProven(person.cells.get(id)?.tally))
      .filter(({ id }) =>
        levels.some((note) => {
          const changed = withNote(person, id, note);
          const other = person === a ? orderOf(changed, b) : orderOf(a, changed);
          return leaderOf(other) !== leaderOf(order);
        }),
      )
      .map((criterion) => settlingOf(person, criterion)),
  );
  return [...missing, ...impressions];
}

/** What keeps a person out of the order: compulsory criteria first, then the heaviest. */
export const settlingAlone = (person: ComparedPerson): readonly Settling[] =>
  person.criteria
    .filter(({ id }) => person.noteOf(id) === null)
    .sort((a, b) => Number(b.required) - Number(a.required) || weightOf(b).weight - weightOf(a).weight || byOrder(a, b))
    .map((criterion) => settlingOf(person, criterion));

/** Each once, under the first stage that can still ask; null: no stage ahead looks for it. */
export function byStage(
  items: readonly Settling[],
): readonly { readonly stage: Stage | null; readonly items: readonly Settling[] }[] {
  const seen = new Set<string>();
  const once = items.filter(({ person, criterion }) => {
    const key = `${person.candidate.id}/${criterion.id}`;
    return !seen.has(key) && seen.add(key);
  });
  // What already has proofs needs a decision, not a stage.
  const stageOf = ({ why, stages: [first] }: Settling) => (why === 'to-decide' ? null : (first ?? null));
  return [...stages, null]
    .map((stage) => ({ stage, items: once.filter((item) => stageOf(item) === stage) }))
    .filter((group) => group.items.length > 0);
}

export type SortKey = 'score' | 'min' | 'coverage' | 'name';

export function sortPeople(people: readonly ComparedPerson[], key: SortKey): readonly ComparedPerson[] {
  if (key === 'score') return people;
  return [...people].sort((a, b) =>
    key === 'name'
      ? byName(a.candidate, b.candidate)
      : key === 'min'
        ? downwards(a.score.min, b.score.min)
        : downwards(a.score.coverage, b.score.coverage),
  );
}

/** Marks left to right and right to left, so that a name never turns the sentence around it. */
const isolate = (name: string): string => (/[\u0590-\u08ff\ufb1d-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name);

/** The words under which people are listed, as parts of a sentence. */
export const isolated = (labels: ReadonlyMap<number, string>): ReadonlyMap<number, string> =>
  new Map([...labels].map(([id, label]) => [id, isolate(label)]));
