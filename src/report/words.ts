/** What the reports say, in the language that is passed in. A service is chosen, a public agent is recruited: the wording follows. */
import type { Decision, FactField } from '../model/candidate';
import type { DoubtOutcome, Sign } from '../model/evidence';
import type { Position } from '../model/position';

export interface ReportWords {
  /** The day of a moment, here; seconds since 1970. */
  readonly day: (seconds: number) => string;
  /** The day that a Date cell says: its midnight is Greenwich's. */
  readonly date: (seconds: number) => string;
  readonly percent: (value: number) => string;
  readonly list: (names: readonly string[]) => string;
  readonly colon: string;
  /** Between two quotations. */
  readonly next: string;
  readonly quote: (text: string) => string;
  readonly unnamed: string;
  readonly interviewTitle: (stage: string, name: string) => string;
  readonly candidateTitle: (name: string) => string;
  readonly purpose: (contract: Position['contract'], title: string) => string;
  readonly held: (day: string, minutes: number | null) => string;
  readonly planned: string;
  readonly filed: string;
  readonly toFile: string;
  readonly led: (names: readonly string[]) => string;
  readonly withExpert: (name: string) => string;
  readonly facts: string;
  readonly fact: Readonly<Record<FactField, string>>;
  readonly learned: string;
  readonly nothingLearned: string;
  readonly signs: Readonly<Record<Sign, string>>;
  readonly noSign: string;
  readonly outcomes: Readonly<Record<DoubtOutcome, string>>;
  readonly elsewhere: string;
  readonly required: string;
  readonly bare: string;
  readonly points: string;
  readonly asked: string;
  readonly skipped: string;
  readonly notAsked: string;
  readonly minutes: (minutes: number) => string;
  readonly decisive: string;
  /** Of an interview. */
  readonly at: (minutes: number) => string;
  readonly advice: string;
  readonly noVerdict: string;
  readonly stages: string;
  readonly team: string;
  readonly criterion: string;
  readonly weight: string;
  readonly weighed: (weight: number, percent: boolean, valid: boolean) => string;
  readonly badWeights: (names: readonly string[]) => string;
  readonly note: string;
  readonly notObserved: string;
  readonly toDecide: string;
  readonly reason: string;
  readonly score: (score: string, rated: number, of: number) => string;
  readonly interval: (min: string, max: string, blanks: number) => string;
  readonly noScore: string;
  readonly knockedOut: (names: readonly string[]) => string;
  readonly proofs: string;
  readonly doubts: string;
  readonly decision: string;
  readonly decisions: Readonly<Record<Decision, string>>;
  readonly undecided: string;
  readonly decidedBy: (name: string) => string;
  readonly answer: {
    readonly hello: (firstName: string) => string;
    readonly thanks: (contract: Position['contract'], title: string) => string;
    readonly outcome: (decision: Decision, contract: Position['contract']) => string;
    readonly shown: string;
    readonly notShown: string;
    readonly rights: string;
    readonly bye: string;
    readonly signature: string;
  };
}
