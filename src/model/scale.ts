/**
 * The scale of notes. Radios, digits, scores and orders follow from its levels. A fourth one is a number here, a
 * column of `criterion.ts` for what it looks like, words in each language, and what docs/architecture.md lists.
 */
import type { Criterion } from './criterion';

/** 1: asked, nothing convincing; 2: partial; 3: solid, in a close context. */
export const levels = [1, 2, 3] as const;
export type Note = (typeof levels)[number];

export const lowest: number = levels[0];
export const highest: number = Math.max(...levels);
/** Notes that far apart are talked over in the debrief. */
export const wideGap = 2;

/** A note as the rules take it: a level of the scale, else null. */
export const asNote = (value: number | null): Note | null => levels.find((level) => level === value) ?? null;

/** What a level looks like on this criterion, as the team writes it. */
export const anchorOf = (criterion: Criterion, level: Note): string => criterion[`anchor${level}`];
