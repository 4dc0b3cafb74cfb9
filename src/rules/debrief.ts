/** When the debrief opens, and what it looks at first. Source: docs/formulas.md. */
import * as z from 'zod/mini';
import type { Criterion } from '../model/criterion';
import type { Dossier } from '../model/dossier';
import { type Evaluator, evaluatorId } from '../model/evaluator';
import type { Evidence } from '../model/evidence';
import { parseJson } from '../model/guards';
import type { Interview } from '../model/interview';
import type { Passage } from '../model/passage';
import { defaultDebriefDelay } from '../model/position';
import type { Rating } from '../model/rating';
import { type Note, wideGap } from '../model/scale';
import { byOrder } from './criteria';
import { onePerson } from './one-person';
import { foldedName } from './people';
import { isProven, type Tally } from './proof';
import { alphabetical } from './text';

/** In the order in which a debrief takes them. */
export const divergenceKinds = ['divergent', 'close', 'equal', 'unrated'] as const;
export type DivergenceKind = (typeof divergenceKinds)[number];

/** Why a criterion is to be discussed first. An impression is a score without proof. */
export type DivergenceReason = 'gap' | 'doubt' | 'impression';

export interface Divergence {
  readonly kind: DivergenceKind;
  /** Highest minus lowest note, 0 to 2; null when nobody scored. */
  readonly gap: number | null;
  /** Empty unless `kind` is divergent. */
  readonly reasons: readonly DivergenceReason[];
  /** The note of all who gave one, null when they differ or nobody did: what may be offered to the team. */
  readonly shared: Note | null;
}

/** How far apart the individual notes on one criterion are; null is *not observed*, and not a low note. */
export function divergence(notes: readonly (Note | null)[], counts: Tally | undefined): Divergence {
  const given = notes.filter((note) => note !== null);
  const gap = given.length > 0 ? Math.max(...given) - Math.min(...given) : null;
  const shared = gap === 0 ? (given[0] ?? null) : null;
  const reasons: DivergenceReason[] = [];
  if (gap !== null && gap >= wideGap) reasons.push('gap');
  if (counts !== undefined && counts.openDoubts > 0) reasons.push('doubt');
  if (gap !== null && !isProven(counts)) reasons.push('impression');

  if (reasons.length > 0) return { kind: 'divergent', gap, reasons, shared };
  if (gap === null) return { kind: 'unrated', gap, reasons, shared };
  return { kind: gap === 0 ? 'equal' : 'close', gap, reasons, shared };
}

/** Divergences, then small gaps, then equals, then what nobody scored; each in the criteria's order. */
export const debriefOrder = <T extends { readonly criterion: Criterion; readonly divergence: Divergence }>(
  items: readonly T[],
): readonly T[] =>
  [...items].sort(
    (a, b) =>
      divergenceKinds.indexOf(a.divergence.kind) - divergenceKinds.indexOf(b.divergence.kind) ||
      byOrder(a.criterion, b.criterion),
  );

/** How many individual notes a person has on a candidate, how many are sealed, their row ids, and what they are about. */
export interface Seal {
  readonly notes: number;
  readonly sealed: number;
  readonly rows: readonly number[];
  /** Criterion of each row, 0 for none; empty where the document's formula does not say. */
  readonly criteria: readonly number[];
}
/** By evaluator, as written in the notes; '' for someone without an account. */
export type Seals = ReadonlyMap<string, Seal>;

const sealsShape = z.record(
  z.string(),
  z.object({
    notes: z.number(),
    scellees: z.number(),
    lignes: z.array(z.number()),
    criteres: z.optional(z.array(z.number())),
  }),
);

/** The candidate's `Sceaux` cell. Whatever it is that is not of its shape says that nobody has sealed. */
export function parseSeals(json: string): Seals {
  const parsed = sealsShape.safeParse(parseJson(json));
  if (!parsed.success) return new Map();
  const people = Object.entries(parsed.data);
  return new Map(
    people.map(([who, { notes, scellees, lignes, criteres = [] }]) => [
      who,
      { notes, sealed: scellees, rows: lignes, criteria: criteres },
    ]),
  );
}

/** The same from rows, for a document without the `Sceaux` formula; blind to the notes that access rules hide. */
export function sealsOf(ratings: readonly Rating[]): Seals {
  const seals = new Map<string, Seal>();
  for (const { id, kind, evaluator, sealed, criterion } of ratings) {
    if (kind !== 'Individuelle') continue;
    const own = { notes: 1, sealed: sealed ? 1 : 0, rows: [id], criteria: [criterion ?? 0] };
    seals.set(evaluator, together(seals.get(evaluator), own));
  }
  return seals;
}

const together = (a: Seal | undefined, b: Seal): Seal =>
  a
    ? {
        notes: a.notes + b.notes,
        sealed: a.sealed + b.sealed,
        rows: [...a.rows, ...b.rows],
        criteria: [...a.criteria, ...b.criteria],
      }
    : b;

/** Criteria on which a person has more than one note: access rules cannot refuse them all, so everybody is told. */
export const doubledCriteria = ({ criteria }: Seal): readonly number[] => [
  ...new Set(criteria.filter((id, place) => id !== 0 && criteria.indexOf(id) !== place)),
];

export const hasSealed = (seals: Seals, who: string): boolean => {
  const seal = seals.get(who);
  return seal !== undefined && seal.notes > 0 && seal.sealed === seal.notes;
};

/**
 * Everyone who took part for a candidate, by proofs or notes, sorted. Rows without an author come
 * from people without an account: they make one participant, `''`, and only where nobody is named,
 * since otherwise nobody could seal in their name.
 */
export function participantsOf(
  evidence: readonly Pick<Evidence, 'author'>[],
  ratings: readonly Pick<Rating, 'kind' | 'evaluator'>[],
  seals: Seals,
): readonly string[] {
  const everyone = new Set([
    ...evidence.map(({ author }) => author),
    ...ratings.filter(({ kind }) => kind === 'Individuelle').map(({ evaluator }) => evaluator),
    ...seals.keys(),
  ]);
  const named = [...everyone].filter((who) => who.trim() !== '').sort(alphabetical);
  return named.length === 0 && everyone.size > 0 ? [''] : named;
}

interface Named {
  readonly evidence: readonly Pick<Evidence, 'author'>[];
  readonly ratings: readonly Pick<Rating, 'evaluator'>[];
  readonly interviews: readonly Pick<Interview, 'leader' | 'expert' | 'debriefOpenedBy'>[];
  readonly passages: readonly Pick<Passage, 'by'>[];
}

/** Free text where people are named: one name, or several. */
const severalNames = /[,;/&]|\s(?:et|and)\s/i;

/**
 * Everyone whom a person's file names: who wrote in it, and who led or came as an expert and may have given nothing.
 * More people than a debrief waits for. Under the names that `person` gives, the unnamed left out.
 */
export function namedPeople(
  { evidence, ratings, interviews, passages }: Named,
  seals: Seals,
  evaluators: readonly Evaluator[],
  person: (who: string) => string,
): ReadonlySet<string> {
  /** The evaluator of this name, when it is that of one person only. */
  const known = (text: string): string => {
    const same = evaluators.filter((one) =>
      [one.name, one.email].some((name) => foldedName(name) === foldedName(text)),
    );
    const [only, ...others] = new Set(same.map((one) => person(evaluatorId(one))));
    return only !== undefined && others.length === 0 ? only : person(text.trim());
  };
  const written = interviews.flatMap(({ leader, expert, debriefOpenedBy }) => [
    leader,
    debriefOpenedBy,
    ...expert.split(severalNames),
  ]);
  const people = [
    ...evidence.map(({ author }) => author),
    ...ratings.map(({ evaluator }) => evaluator),
    ...passages.map(({ by }) => by),
    ...seals.keys(),
    ...written,
  ];
  return new Set(people.filter((who) => /[^\s—]/.test(who)).map(known));
}

/** Whether nobody but `me` is known of: neither among the evaluators nor in the person's file. */
export function isAlone(file: Named, seals: Seals, evaluators: readonly Evaluator[], me: string): boolean {
  const person = onePerson(evaluators, me);
  return [...evaluators.map(evaluatorId), ...namedPeople(file, seals, evaluators, person)].every(
    (who) => !who || person(who) === person(me),
  );
}

/** The seals of each person, whatever e-mails they noted under. */
export function sealsByPerson(seals: Seals, person: (who: string) => string): Seals {
  const merged = new Map<string, Seal>();
  for (const [who, seal] of seals) merged.set(person(who), together(merged.get(person(who)), seal));
  return merged;
}

/** Seal states of each person, from the document's formula, which sees what the rules hide; else from the notes in view. */
export function sealsIn(file: Pick<Dossier, 'candidate' | 'ratings'>, person: (who: string) => string): Seals {
  const own = sealsByPerson(sealsOf(file.ratings), person);
  const told = sealsByPerson(parseSeals(file.candidate.seals), person);
  // What has just been sealed here is in the notes before it is in the formula.
  return new Map([...told, ...[...own].filter(([who, { notes }]) => notes >= (told.get(who)?.notes ?? 0))]);
}

/**
 * When the last interview ended, in seconds since 1970, or null. One that nobody closed counts from
 * its start: forgetting the closing card must not open the debrief while hot.
 */
export function lastInterviewEnd(interviews: readonly Interview[]): number | null {
  const ends = interviews.flatMap(({ status, startedAt, endedAt }) =>
    status === 'Prévu' ? [] : (endedAt ?? startedAt ?? []),
  );
  return ends.length > 0 ? Math.max(...ends) : null;
}

export interface DebriefGateInput {
  readonly participants: readonly string[];
  readonly seals: Seals;
  /** Seconds since 1970; null when no interview is known, and there is then no delay to wait for. */
  readonly lastInterviewEnd: number | null;
  /** Hours; null for the position that says nothing, or is not known. */
  readonly delayHours: number | null;
  /** Seconds since 1970. */
  readonly now: number;
  /** Who opened it before time, '' for nobody. */
  readonly openedBy: string;
}

export type DebriefGate =
  | { readonly open: true; readonly early: boolean }
  | {
      readonly open: false;
      /** Participants who have not sealed. */
      readonly missing: readonly string[];
      /** Seconds since 1970, when the delay still runs; else null. */
      readonly opensAt: number | null;
      /** Nobody has taken part yet: there is nothing to discuss. */
      readonly nobody: boolean;
    };

/** Hours: a year. What is longer is a slip of the hand, and may end after the last day of the calendar. */
const longestDelay = 24 * 365;

/** When impressions of an interview have cooled. Seconds since 1970; `delayHours`: of the position, null for one that says nothing. */
export const coldFrom = (end: number, delayHours: number | null): number =>
  end + Math.min(Math.max(0, delayHours ?? defaultDebriefDelay), longestDelay) * 3600;

/** Whether the debrief is open: all have sealed and the delay has passed, or someone opened it before time. */
export function debriefGate(input: DebriefGateInput): DebriefGate {
  const missing = input.participants.filter((who) => !hasSealed(input.seals, who));
  const end = input.lastInterviewEnd;
  const cold = end === null ? null : coldFrom(end, input.delayHours);
  const opensAt = cold !== null && cold > input.now ? cold : null;
  const nobody = input.participants.length === 0;
  const ready = !nobody && missing.length === 0 && opensAt === null;

  if (ready || input.openedBy.trim() !== '') return { open: true, early: !ready };
  return { open: false, missing, opensAt, nobody };
}
