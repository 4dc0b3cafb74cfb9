/** Kits as rows: a position, its criteria, its trames. */
import type { UserAction } from '../../grist/port';
import type { Kit, KitCriterion } from '../../kits/kit';
import { candidate } from '../../model/candidate';
import type { Criterion } from '../../model/criterion';
import type { Row, Values } from '../../model/entity';
import type { Schema } from '../../model/schema';
import type { Stage } from '../../model/stage';
import { type Found, nothingFound } from '../places/found';
import { type Layout, withFound } from '../places/layout';
import { writableCells } from '../writing/cells';

/** The entities that a kit is made of, in an order in which their rows can be added. */
export const ofKits = ['position', 'criterion', 'point'] as const;
export type OfKits = (typeof ofKits)[number];

/** What the document already has, so that a second run adds nothing twice. */
export interface ExistingContent {
  readonly positions: readonly Row<Schema['position']>[];
  readonly criteria: readonly Row<Schema['criterion']>[];
  readonly points: readonly Row<Schema['point']>[];
  /** Rows of a table to which the criteria refer for the words of their positions. */
  readonly words?: Found['rows'];
}

export interface NewRow<N extends OfKits> {
  readonly id: number;
  readonly values: Partial<Values<Schema[N]>>;
}

/** Rows to add. */
export type KitRows = { readonly [N in OfKits]: readonly NewRow<N>[] };

/** Whether two names are one, capitals aside. */
export const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The rows of the kits. One whose position has a trame is left as it is: in documents of earlier versions a set-up may
 * have stopped before the points of a position. With `extend`, a trame that a team brings goes after the rows that are
 * there; a row that is there word for word is not added again.
 *
 * Rows come under the ids after the last ones that were seen: they know each other beforehand, all of them come in one
 * bundle, and when somebody else has added rows meanwhile it is refused whole.
 */
export function kitRows(kits: readonly Kit[], existing: ExistingContent, extend = false): KitRows {
  const known = ({ position: title, positionId }: Kit) =>
    existing.positions.find(({ id, title: said }) => (positionId ?? id) === id && sameText(said, title ?? ''))?.id;
  const hasTrame = (position: number | null) => existing.points.some((point) => point.position === position);
  const fresh = kits.filter((kit) => {
    if (kit.isNew && known(kit) !== undefined) return false;
    if (extend) return true;
    if (kit.position === null) return !hasTrame(null);
    const id = known(kit);
    return (id === undefined || !hasTrame(id)) && kit.criteria.length > 0;
  });

  const positions: NewRow<'position'>[] = [];
  const nextPosition = idsAfter(existing.positions);
  const positionOf = new Map<Kit, number>();
  for (const kit of fresh) {
    const { position, job } = kit;
    if (position === null) continue;
    const id = known(kit) ?? nextPosition();
    positionOf.set(kit, id);
    if (known(kit) === undefined) positions.push({ id, values: { title: position, job } });
  }
  const { rows: criteria, idOf } = criteriaRows(fresh, positionOf, existing);
  const nextPoint = idsAfter(existing.points);
  const points = fresh.flatMap((kit) => {
    const position = positionOf.get(kit) ?? null;
    return Object.entries(kit.trames).flatMap(([stage, lines]) => {
      const there = existing.points.filter((point) => point.position === position && point.stage === stage);
      const last = Math.max(0, ...there.map((point) => point.order ?? 0));
      const words = new Set(there.map(wordsOfPoint));
      const added = lines.filter((line) => !words.has(wordsOfPoint({ ...line, examples: line.examples.join('\n') })));
      return added.map((line, index): NewRow<'point'> => {
        const { kind, title, advice, field, minutes } = line;
        const values = {
          position,
          stage,
          order: last + index + 1,
          kind,
          title,
          advice,
          examples: line.examples.join('\n'),
          field: field === null ? '' : candidate.fields[field].column,
          minMinutes: minutes?.[0] ?? null,
          maxMinutes: minutes?.[1] ?? null,
          criteria: line.criteria.flatMap((id) => idOf(kit, id) ?? []),
        };
        return { id: nextPoint(), values };
      });
    });
  });
  return { position: positions, criterion: criteria, point: points };
}

function idsAfter(rows: readonly { readonly id: number }[]): () => number {
  let last = Math.max(0, ...rows.map(({ id }) => id));
  return () => ++last;
}

const wordsOfPoint = ({ title, advice, examples }: { title: string; advice: string; examples: string }): string =>
  JSON.stringify([title, advice, examples]);

/** Many teams have only short names. */
const wordsOfCriterion = ({ title, short }: Pick<KitCriterion, 'title' | 'short'>): string =>
  (title.trim() || short.trim()).toLowerCase();

/** One criterion that kits share is one row, for every stage at which one of them uses it. */
function criteriaRows(kits: readonly Kit[], positionOf: ReadonlyMap<Kit, number>, existing: ExistingContent) {
  const rows: NewRow<'criterion'>[] = [];
  const next = idsAfter(existing.criteria);
  /** By position and title. */
  const ids = new Map<string, number>();
  const isShared = (kit: Kit, { shared }: KitCriterion) => shared || kit.position === null;
  const placeOf = (kit: Kit, criterion: KitCriterion): { position: number | null; name: string } => {
    const position = isShared(kit, criterion) ? null : (positionOf.get(kit) ?? null);
    return { position, name: `${position ?? ''}|${wordsOfCriterion(criterion)}` };
  };
  const shared = kits.flatMap((kit) => kit.criteria.filter((criterion) => isShared(kit, criterion)));
  const stagesOf = (title: string): readonly Stage[] => [
    ...new Set(
      kits.flatMap(({ criteria }) => criteria.filter((c) => sameText(c.title, title)).flatMap((c) => c.stages)),
    ),
  ];
  const isThere = ({ position }: Criterion, of: number | null) => position === null || position === of;
  const lastOf = (rows: readonly Criterion[]) => Math.max(0, ...rows.map((row) => row.order ?? 0));
  const before = new Set(existing.criteria.filter((row) => row.position === null).map(wordsOfCriterion));
  const freshShared = new Set(shared.map(wordsOfCriterion).filter((words) => !before.has(words))).size;
  let sharedOrder = lastOf(existing.criteria);
  const ownStart = freshShared > 0 ? sharedOrder + freshShared : 0;
  for (const kit of kits) {
    const own = positionOf.get(kit) ?? null;
    // Criteria of a position are numbered after those that every position shares, and its own that are there.
    let ownOrder = Math.max(ownStart, lastOf(existing.criteria.filter((row) => isThere(row, own))));
    for (const criterion of kit.criteria) {
      const { position, name } = placeOf(kit, criterion);
      if (ids.has(name)) continue;
      const words = wordsOfCriterion(criterion);
      const known = existing.criteria.find((row) => row.position === position && wordsOfCriterion(row) === words);
      if (known) {
        ids.set(name, known.id);
        continue;
      }
      const id = next();
      ids.set(name, id);
      const forAll = isShared(kit, criterion);
      const order = forAll ? ++sharedOrder : ++ownOrder;
      const stages = forAll ? stagesOf(criterion.title) : criterion.stages;
      rows.push({ id, values: criterionValues(criterion, position, order, stages) });
    }
  }
  const idOf = (kit: Kit, id: string): number | undefined => {
    const criterion = kit.criteria.findLast((each) => each.id === id);
    return criterion && ids.get(placeOf(kit, criterion).name);
  };
  return { rows, idOf };
}

const criterionValues = (
  criterion: KitCriterion,
  position: number | null,
  order: number,
  stages: readonly Stage[],
): Partial<Values<Schema['criterion']>> => ({
  title: criterion.title,
  short: criterion.short,
  position,
  family: criterion.family,
  weight: criterion.weight,
  required: criterion.required,
  stages,
  question: criterion.question,
  anchor1: criterion.anchors[0],
  anchor2: criterion.anchors[1],
  anchor3: criterion.anchors[2],
  order,
});

/** The layout in which criteria say their positions in the team's words, those that are added with them included. */
export const inWords = (
  layout: Layout,
  { positions, words = {} }: Pick<ExistingContent, 'positions' | 'words'>,
  added: readonly NewRow<'position'>[],
): Layout => {
  const titles = [...positions, ...added.map(({ id, values }) => ({ id, title: values.title ?? '' }))];
  const found = { ...nothingFound, rows: words, titles: new Map(titles.map(({ id, title }) => [id, title.trim()])) };
  return withFound(layout, { criterion: found });
};

export const addRows = (layout: Layout, rows: KitRows): readonly UserAction[] =>
  ofKits.flatMap((entity): readonly UserAction[] => {
    const added: readonly NewRow<OfKits>[] = rows[entity];
    if (added.length === 0) return [];
    const cells = added.map(({ values }) => writableCells(layout, entity, values));
    const columns = [...new Set(cells.flatMap(Object.keys))];
    const values = Object.fromEntries(columns.map((column) => [column, cells.map((row) => row[column] ?? null)]));
    return [['BulkAddRecord', layout[entity].table, added.map(({ id }) => id), values]];
  });
