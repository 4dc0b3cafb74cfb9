/** A position as a kit: what one team has prepared, ready to be given to another position of theirs. */
import type { Kit, KitCriterion, KitPoint } from '../../kits/kit';
import type { Criterion } from '../../model/criterion';
import type { Preparation } from '../../model/dossier';
import type { Position } from '../../model/position';
import { isStage, type Stage, stages } from '../../model/stage';
import type { Point } from '../../model/trame';
import { byOrder, weightOf } from '../../rules/criteria';
import { pointMinutes } from '../../rules/minutes';
import { isOf, preparedFor } from '../../rules/prepared-position';
import { factOf } from '../../rules/trame';

/** The position that it is for: a new one by its title, or one that is there, which its title may not tell. */
export interface Target {
  readonly title: string;
  readonly job?: string;
  readonly id?: number;
}

const criterionOf = (row: Criterion): KitCriterion => ({
  id: String(row.id),
  title: row.title,
  short: row.short,
  family: row.family,
  weight: weightOf(row).weight,
  required: row.required,
  stages: row.stages.filter(isStage),
  question: row.question,
  anchors: [row.anchor1, row.anchor2, row.anchor3],
  shared: row.position === null,
});

function pointOf(row: Point, known: ReadonlySet<number>): KitPoint {
  const minutes = pointMinutes(row);
  return {
    kind: row.kind ?? 'Question',
    title: row.title,
    advice: row.advice,
    examples: row.examples.split('\n').filter((line) => line.trim() !== ''),
    field: factOf({ kind: 'Fait', field: row.field }),
    minutes: minutes && [minutes.min, minutes.max],
    criteria: row.criteria.filter((id) => known.has(id)).map(String),
  };
}

/** A position of which nothing is said but its title: its rows are still to be written. */
export const blankPosition = (target: Target): Kit => ({
  id: `position:${target.id ?? target.title}`,
  title: target.title,
  job: target.job ?? '',
  position: target.title,
  ...(target.id === undefined ? { isNew: true } : { positionId: target.id }),
  summary: '',
  draft: false,
  criteria: [],
  trames: {},
});

/** A kit whose position is this one, whatever it is called. */
export const kitFor = ({ job, criteria, trames }: Kit, target: Target): Kit => ({
  ...blankPosition({ job, ...target }),
  criteria,
  trames,
});

/**
 * All that is asked of people for a position, for another one. What every position shares is not copied: it is the
 * other one's already. Retired rows stay behind.
 */
export function copyOf(source: Pick<Position, 'id' | 'job'>, target: Target, preparation: Preparation): Kit {
  const { criteria } = preparedFor(source.id, preparation);
  const known = new Set(criteria.map(({ id }) => id));
  const own = preparation.points
    .filter((point) => point.position === source.id && !point.retired && isStage(point.stage.trim() || stages[0]))
    .sort(byOrder);
  return {
    ...blankPosition({ job: source.job, ...target }),
    criteria: criteria.filter((row) => isOf(row, source.id)).map(criterionOf),
    trames: byStage(own, known),
  };
}

/** The trame of every position at a stage, as one of this position's own: from then on it is changed for it alone. */
export function ownTrame(stage: Stage, target: Target & { readonly id: number }, preparation: Preparation): Kit {
  const { criteria, stages: prepared } = preparedFor(target.id, preparation);
  const known = new Set(criteria.map((row) => row.id));
  const points = prepared.find((each) => each.stage === stage)?.points ?? [];
  const served = new Set(points.flatMap((point) => point.criteria));
  return {
    ...blankPosition(target),
    criteria: criteria.filter((row) => served.has(row.id)).map(criterionOf),
    trames: { [stage]: points.map((point) => pointOf(point, known)) },
  };
}

const byStage = (points: readonly Point[], known: ReadonlySet<number>): Kit['trames'] =>
  Object.fromEntries(
    stages.flatMap((stage) => {
      const lines = points.filter((point) => (point.stage.trim() || stages[0]) === stage);
      return lines.length > 0 ? [[stage, lines.map((point) => pointOf(point, known))]] : [];
    }),
  );
