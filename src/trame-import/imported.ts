/** What the pieces of a text make, before anything is written. */
import type { FactField } from '../model/candidate';
import type { Stage } from '../model/stage';

/** Minutes, at least and at most. "Less than 30" says no least: null. */
export type Minutes = readonly [least: number | null, most: number];

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
  /** It asks for facts about the candidate: those that its title names, if any. */
  readonly fact: boolean;
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
  readonly question: string;
  readonly anchors: readonly [string, string, string];
}

/** The script of one stage, or of an interview whose stage the text does not say. */
export interface ImportedTrame {
  /** Place of the piece that names it; below zero for what stands in no stage. */
  readonly id: number;
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
  /** Place of the piece that names it; -1 without one. */
  readonly id: number;
  /** As written; empty when the text names no job. */
  readonly title: string;
  /** One of the model's jobs, or null when none was recognised. */
  readonly job: string | null;
  readonly trames: readonly ImportedTrame[];
  /** Criteria of the job as a whole, for every stage. */
  readonly criteria: readonly ImportedCriterion[];
}

/** Why nothing could be read at all. */
export type ImportProblem = 'empty' | 'unreadable' | 'too-long';
