/** Time against the trame, in minutes; it informs, and closes nothing. */
import { type Stage, stageMinutes } from '../model/stage';
import type { Point } from '../model/trame';
import { elapsedMinutes, pointMinutes, type Span } from './minutes';
import { isCase } from './trame';

// A point without minutes takes an equal share of the stage: a trame where only some points have
// theirs must not look shorter than it is.
function sum(usual: Span, all: readonly Point[], total: number): Span {
  const firstCase = all.find(isCase);
  const points = all.filter((point) => !isCase(point) || point === firstCase);
  const spans = points.map((point) => pointMinutes(point) ?? { min: usual.min / total, max: usual.max / total });
  return {
    min: Math.round(spans.reduce((minutes, span) => minutes + span.min, 0)),
    max: Math.round(spans.reduce((minutes, span) => minutes + span.max, 0)),
  };
}

const usualMinutes = (stages: readonly Stage[]): Span => ({
  min: stages.reduce((minutes, stage) => minutes + stageMinutes[stage][0], 0),
  max: stages.reduce((minutes, stage) => minutes + stageMinutes[stage][1], 0),
});

/** Planned length of an interview: its points' minutes, or the usual length of its stage (or two, run together). */
export function plannedMinutes(stages: readonly Stage[], points: readonly Point[]): Span {
  const usual = usualMinutes(stages);
  return points.length === 0 ? usual : sum(usual, points, points.length);
}

/** From one moment to another, in seconds since 1970. */
export interface Period {
  readonly startedAt: number;
  readonly endedAt: number;
}

/**
 * Stages led as one conversation share its time, one after the other, each as much of it as was planned
 * (in minutes, in their order): what each really took is not known.
 */
export function sharedTime(planned: readonly number[], { startedAt, endedAt }: Period): readonly Period[] {
  const all = planned.reduce((total, minutes) => total + minutes, 0);
  let before = 0;
  const reached = () => (before === all ? endedAt : startedAt + ((endedAt - startedAt) * before) / all);
  return planned.map((minutes) => {
    const start = reached();
    before += minutes;
    return { startedAt: start, endedAt: reached() };
  });
}

export interface ClockInput {
  /** One, or two that are run together. */
  readonly stages: readonly Stage[];
  readonly points: readonly Point[];
  /** Row ids of the points asked or skipped, and of the cases in whose place another one is played. */
  readonly done: ReadonlySet<number>;
  /** Seconds since 1970; null before the start. */
  readonly startedAt: number | null;
  /** Seconds since 1970; the end of an interview that is over. */
  readonly now: number;
}

export interface Clock {
  readonly planned: Span;
  readonly elapsed: number | null;
  /** Until the planned length at most; never negative. */
  readonly left: number;
  /** The least that the points not done yet take. */
  readonly needed: number;
  /** The interview runs, and what is left is less than what is needed. */
  readonly short: boolean;
}

export function clockOf({ stages, points, done, startedAt, now }: ClockInput): Clock {
  const planned = plannedMinutes(stages, points);
  const elapsed = elapsedMinutes(startedAt, now);
  const left = Math.max(0, planned.max - (elapsed ?? 0));
  const needed = sum(
    usualMinutes(stages),
    points.filter(({ id }) => !done.has(id)),
    points.length,
  ).min;
  return { planned, elapsed, left, needed, short: elapsed !== null && left < needed };
}
