/** Who is ahead of whom, and how firmly. Source: docs/formulas.md. */
import type { Criterion } from '../model/criterion';
import { highest, levels, lowest, type Note } from '../model/scale';
import { weightOf } from './criteria';
import { compareSums } from './near';
import type { NoteOf } from './ratings';
import { scoreOf } from './score';

/** Share of a candidate's weight that must be scored before they are put in any order. */
export const coverageForOrder = 0.7;

export type Side = 'a' | 'b';

/** A candidate as the comparison takes them: their own criteria, and the debrief's notes. */
export interface Compared {
  readonly criteria: readonly Criterion[];
  readonly noteOf: NoteOf;
}

/** A note that is missing, on one side. */
export interface Blank {
  readonly side: Side;
  readonly criterion: Criterion;
}

/** Why there is no order yet. */
export type Obstacle =
  | { readonly kind: 'coverage'; readonly side: Side; readonly coverage: number | null }
  | { readonly kind: 'blank-required'; readonly side: Side; readonly criteria: readonly Criterion[] }
  | { readonly kind: 'nothing-in-common' };

export type Verdict =
  | { readonly kind: 'none'; readonly obstacles: readonly Obstacle[] }
  /** Whatever the blanks turn out to be; or, without blanks, whichever single weight changes. */
  | { readonly kind: 'firm'; readonly leader: Side }
  /** Everything is scored, and both have the same total. */
  | { readonly kind: 'tie' }
  /**
   * Some blanks could turn it. `leader`: on the criteria scored for both, null when equal there.
   * `blanks`: each can change who is ahead, or make a tie. `possible`: who may end ahead.
   */
  | {
      readonly kind: 'depends';
      readonly leader: Side | null;
      readonly blanks: readonly Blank[];
      readonly possible: readonly Side[];
    }
  /** Everything is scored, and changing one criterion's weight `from` → `to` would tie them. */
  | {
      readonly kind: 'sensitive';
      readonly leader: Side;
      readonly criterion: Criterion;
      readonly from: number;
      readonly to: number;
    };

/** A verdict, the criteria it was reached on, and those that only one of the two has, left aside. */
export type Order = Verdict & {
  readonly common: readonly Criterion[];
  readonly only: Readonly<Record<Side, readonly Criterion[]>>;
};

/** What a's notes add up to, minus what b's do; `size`: how much was added up, in one direction or the other. */
interface Gap {
  readonly value: number;
  readonly size: number;
}

const signOf = ({ value, size }: Gap): number => compareSums(value, 0, size);

const ahead = (gap: Gap): Side | null => {
  const sign = signOf(gap);
  return sign === 0 ? null : sign > 0 ? 'a' : 'b';
};

const without = (criteria: readonly Criterion[], others: readonly Criterion[]): readonly Criterion[] => {
  const ids = new Set(others.map(({ id }) => id));
  return criteria.filter(({ id }) => !ids.has(id));
};

function obstaclesOf(side: Side, { criteria, noteOf }: Compared): readonly Obstacle[] {
  const { coverage } = scoreOf(criteria, noteOf);
  const obstacles: Obstacle[] = [];
  if (coverage === null || compareSums(coverage, coverageForOrder) < 0)
    obstacles.push({ kind: 'coverage', side, coverage });
  const blank = criteria.filter(({ id, required }) => required && noteOf(id) === null);
  if (blank.length > 0) obstacles.push({ kind: 'blank-required', side, criteria: blank });
  return obstacles;
}

/** A criterion that both have. */
interface Line {
  readonly criterion: Criterion;
  readonly weight: number;
  readonly a: Note | null;
  readonly b: Note | null;
}

/** Where a blank stands that could be anything, and how far from there it can go. */
const middleNote = (lowest + highest) / 2;
const reach = highest - middleNote;
const steps = levels.map((level) => level - middleNote);

/** A line where a blank may be filled with what lies between two levels. */
interface Filled {
  readonly weight: number;
  readonly a: number | null;
  readonly b: number | null;
}

/** What the lines scored for both add up to; equal notes add nothing, whatever their weight. */
function gapOf(lines: readonly Filled[]): Gap {
  let value = 0;
  let size = 0;
  for (const { weight, a, b } of lines) {
    if (a === null || b === null) continue;
    value += weight * (a - b);
    size += weight * Math.abs(a - b);
  }
  return { value, size };
}

/** The gap with the blanks of each filled so. */
const gapWith = (lines: readonly Line[], a: number, b: number): Gap =>
  gapOf(lines.map((line) => ({ weight: line.weight, a: line.a ?? a, b: line.b ?? b })));

/** More ends than this are as good as any. */
const mostEnds = 20_000;

/**
 * Whether the one blank can change who is ahead, for some filling of the others. With every blank in the middle the
 * gap is `middle`, and filling one moves it by its weight times a step: there has to be a filling of the others that
 * brings it as near to 0 as the blank's own weight reaches.
 */
function canTurn(own: number, others: readonly number[], middle: Gap): boolean {
  const { size } = middle;
  const isNear = (gap: number, weight: number) => compareSums(gap, weight * reach, size) <= 0;
  let left = others.reduce((sum, weight) => sum + weight, 0);
  // How far from 0, the heaviest first: up and down are alike.
  let ends = [Math.abs(middle.value)];
  for (const weight of [...others].sort((a, b) => b - a)) {
    // Steps that are no longer than what the blank itself covers cannot miss it.
    if (compareSums(weight, 2 * own * reach, size) <= 0 || ends.length > mostEnds) break;
    left -= weight;
    const known = new Map<number, number>();
    for (const end of ends) {
      for (const next of steps.map((step) => Math.abs(end + step * weight))) {
        if (isNear(next, own + left)) known.set(Math.round((next / size) * 1e12), next);
      }
    }
    ends = [...known.values()];
  }
  return ends.some((end) => isNear(end, own + left));
}

function verdictOnBlanks(lines: readonly Line[]): Verdict {
  // One interval's lower end against the other's upper end, both ways: disjoint when they do not meet.
  const worst = ahead(gapWith(lines, lowest, highest));
  const best = ahead(gapWith(lines, highest, lowest));
  if (worst === 'a') return { kind: 'firm', leader: 'a' };
  if (best === 'b') return { kind: 'firm', leader: 'b' };

  const blanks = lines.flatMap(({ criterion, weight, a, b }) => [
    ...(a === null ? [{ side: 'a', criterion, weight } as const] : []),
    ...(b === null ? [{ side: 'b', criterion, weight } as const] : []),
  ]);
  const { value, size } = gapWith(lines, middleNote, middleNote);
  const middle = { value, size: blanks.reduce((sum, { weight }) => sum + weight, size) };
  const turning = blanks.filter((blank) => {
    const others = blanks.filter((other) => other !== blank);
    return canTurn(
      blank.weight,
      others.map(({ weight }) => weight),
      middle,
    );
  });
  const possible: Side[] = [];
  if (best === 'a') possible.push('a');
  if (worst === 'b') possible.push('b');
  return {
    kind: 'depends',
    leader: ahead(gapOf(lines)),
    blanks: turning.map(({ side, criterion }) => ({ side, criterion })),
    possible,
  };
}

function verdictOnWeights(lines: readonly Line[]): Verdict {
  const gap = gapOf(lines);
  const leader = ahead(gap);
  if (leader === null) return { kind: 'tie' };
  const ties = lines
    .filter(({ a, b }) => a !== b)
    .map(({ criterion, weight, a, b }) => ({
      criterion,
      from: weight,
      to: weight - gap.value / ((a ?? 0) - (b ?? 0)),
    }))
    .filter(({ from, to }) => compareSums(to, 0, gap.size) >= 0 && compareSums(to, 2 * from, gap.size) <= 0)
    .map(({ criterion, from, to }) => ({ criterion, from, to: Math.min(Math.max(to, 0), 2 * from) }))
    // The smallest change; between equals, the one that is smallest for its weight.
    .sort((x, y) => compareSums(Math.abs(x.to - x.from), Math.abs(y.to - y.from), gap.size) || y.from - x.from);
  // Taking all weight off the only criterion would leave nothing to compare, not a tie.
  const nearest = lines.length > 1 ? ties[0] : undefined;
  return nearest ? { kind: 'sensitive', leader, ...nearest } : { kind: 'firm', leader };
}

/**
 * The order of two candidates. Those who are knocked out are for the caller to set apart: being
 * excluded does not change a total.
 *
 * Both are compared over the same criteria, hence the same Σ 3w: the order of the percentages is the
 * order of the sums Σ w·s. With everything scored both intervals are points, disjoint unless equal:
 * there the weights decide how firm the order is.
 */
export function orderOf(a: Compared, b: Compared): Order {
  const only = { a: without(a.criteria, b.criteria), b: without(b.criteria, a.criteria) };
  const common = without(a.criteria, only.a);
  const lines = common.map((criterion) => ({
    criterion,
    weight: weightOf(criterion).weight,
    a: a.noteOf(criterion.id),
    b: b.noteOf(criterion.id),
  }));

  const obstacles = [...obstaclesOf('a', a), ...obstaclesOf('b', b)];
  if (common.length === 0) obstacles.push({ kind: 'nothing-in-common' });
  if (obstacles.length > 0) return { kind: 'none', obstacles, common, only };

  const allScored = lines.every((line) => line.a !== null && line.b !== null);
  return { ...(allScored ? verdictOnWeights(lines) : verdictOnBlanks(lines)), common, only };
}
