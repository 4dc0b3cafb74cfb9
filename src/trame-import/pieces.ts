/**
 * A text in pieces, in its order: what the reader proposes that each of them is, and how sure it is. The person
 * corrects roles; the rows to come follow from pieces and roles alone (`compose.ts`).
 */
import type { Stage } from '../model/stage';
import type { Minutes } from './imported';

export const roles = [
  'stage',
  'point',
  'question',
  'advice',
  'criterion',
  'anchor',
  'minutes',
  'fact',
  'opening',
  'closing',
  'out',
] as const;
export type Role = (typeof roles)[number];

export type Level = 1 | 2 | 3;

/** What a table, or marks in the text, say beside a criterion. */
export interface Marks {
  readonly family?: string;
  readonly weight?: Level;
  /** The weight as the text writes it: "40", "50 %", "haute". */
  readonly weightSaid?: string;
  readonly required?: boolean;
  /** Named beside a point that helps prove it. */
  readonly serves?: boolean;
}

export interface Piece extends Marks {
  /** As written, without its bullet. */
  readonly text: string;
  /** From 1; null for rich text, which has none. */
  readonly line: number | null;
  /** What it proposes to be, and whether that needs no second look. */
  readonly role: Role;
  readonly sure: boolean;
  /** For what has something under it: the smaller, the more. Null for a mere line. */
  readonly level: number | null;
  /** What is this far in, or further, ends before it. */
  readonly ends: number | null;
  /** The job that what follows is about: "Développeur / développeuse". */
  readonly position?: {
    readonly title: string;
    readonly job: string | null;
    /** What the text is about: it is made though nothing else is. */
    readonly offered?: boolean;
  };
  /** The stage that it names. */
  readonly stage?: Stage;
  readonly minutes?: Minutes;
  readonly anchor?: Level;
  /** The column that it stands in; the header of the column carries its cells. */
  readonly column?: number;
  readonly header?: boolean;
  /** A column whose cells are read beside a criterion or a point, and are no pieces: its weight, its family. */
  readonly beside?: boolean;
  /** A criterion as it would be written, when the text says it in other words. */
  readonly title?: string;
  /** A reminder that the widget sees to by itself. */
  readonly rule?: boolean;
}

/** Levels beside those of real headings, which go up to 6; inside a part that folds away, all are this much further in. */
export const foldStep = 30;
/** Title of a part that folds away: under the page's sections, above those inside it. */
export const foldLevel = 2.5;
/** Headings that are only bold or short lines: under every real one, in their natural order. */
export const pseudo = { job: 11, stage: 12, section: 13, other: 14, label: 15 } as const;
/** What a cell says of the rows after it. */
export const inTable = { job: 16, stage: 17, group: 18 } as const;

const depthOf = (level: number): number => level % foldStep;
/** A label stands inside a point; every other heading ends the point before it. */
export const isLabel = ({ level }: Piece): boolean => level !== null && depthOf(level) === pseudo.label;

/** Index of the first piece that is not under the one at `at`. */
export function endOf(pieces: readonly Piece[], at: number): number {
  const head = pieces[at];
  const level = head?.level;
  if (level === null || level === undefined) return at + 1;
  let end = at + 1;
  for (let next = pieces[end]; next; next = pieces[++end]) {
    if (next.ends !== null && next.ends <= level) break;
    // A point ends the label before it, whatever the page shows.
    if (depthOf(level) === pseudo.label && (next.role === 'point' || next.role === 'fact')) break;
  }
  return end;
}
