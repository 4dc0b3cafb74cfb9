/** What was understood of a team's own trame, before anything is written. */
import type { FactField } from '../model/candidate';
import type { Stage } from '../model/stage';

/** Minutes, at least and at most. "Less than 30" says no least: null. */
export type Minutes = readonly [least: number | null, most: number];

/** Where something was in the text: the headings above it, and its line when the text has lines. */
export interface Place {
  readonly headings: readonly string[];
  /** From 1; null for rich text, which has none. */
  readonly line: number | null;
}

export interface ImportedExample {
  /** A question as one would say it, without quotes or bullet. */
  readonly text: string;
  /** The label it stands under in its cell ("Consigne"), or an empty text. */
  readonly label: string;
}

/** A part of a point with a time of its own, as the boxes of a case. */
export interface ImportedStep {
  readonly text: string;
  readonly minutes: Minutes;
}

export interface ImportedPoint {
  readonly title: string;
  /** Empty when the trame gives none. */
  readonly advice: string;
  readonly examples: readonly ImportedExample[];
  /** The case itself, which is read aloud before the questions. */
  readonly context: string;
  readonly steps: readonly ImportedStep[];
  readonly minutes: Minutes | null;
  /** Facts about the candidate that its title asks for. */
  readonly facts: readonly FactField[];
  /** Titles of the criteria named beside this point. */
  readonly criteria: readonly string[];
}

export interface ImportedCriterion {
  readonly title: string;
  readonly family: string;
  /** Null when the text says nothing. */
  readonly weight: 1 | 2 | 3 | null;
  readonly required: boolean;
}

/** The script of one stage, or of an interview whose stage the text does not say. */
export interface ImportedTrame {
  readonly id: string;
  /** As written. */
  readonly title: string;
  readonly stage: Stage | null;
  readonly minutes: Minutes | null;
  readonly opening: ImportedPoint | null;
  readonly points: readonly ImportedPoint[];
  readonly closing: ImportedPoint | null;
  /** The criteria of this stage, one per mention. */
  readonly criteria: readonly ImportedCriterion[];
}

/** What belongs to one job: a position to make, or every position when the text names none. */
export interface ImportedJob {
  readonly id: string;
  /** As written; empty when the text names no job. */
  readonly title: string;
  /** One of the model's jobs, or null when none was recognised. */
  readonly job: string | null;
  readonly trames: readonly ImportedTrame[];
  /** A timed list outside any stage: points with minutes, to be given a stage by hand. */
  readonly agendas: readonly ImportedTrame[];
  /** Criteria of the job as a whole, for every stage. */
  readonly criteria: readonly ImportedCriterion[];
}

export interface Leftover {
  readonly text: string;
  readonly place: Place;
  /** `rule`: a reminder that the widget sees to by itself. `text`: what found no place in a trame. */
  readonly reason: 'rule' | 'text';
}

/** Why nothing could be read at all. */
export type ImportProblem = 'empty' | 'unreadable' | 'too-long';

export interface ImportedTrames {
  readonly problem: ImportProblem | null;
  readonly jobs: readonly ImportedJob[];
  /** All the rest of the text, in its order: nothing is dropped. */
  readonly leftovers: readonly Leftover[];
}
