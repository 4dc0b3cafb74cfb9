/** Kits as rows: a position, its criteria, its trames. */
import type { Applied, UserAction } from '../../grist/port';
import type { Kit, KitCriterion } from '../../kits/kit';
import { candidate } from '../../model/candidate';
import type { Row, Values } from '../../model/entity';
import type { EntityName, Schema } from '../../model/schema';
import type { Stage } from '../../model/stage';
import type { Layout } from '../layout';
import { writableCells } from '../plan';

/** What the document already has, so that a second run adds nothing twice. */
export interface ExistingContent {
  readonly positions: readonly Row<Schema['position']>[];
  readonly criteria: readonly Row<Schema['criterion']>[];
  readonly points: readonly Row<Schema['point']>[];
}

interface KitChoice {
  readonly kit: Kit;
  readonly position: string | null;
}

const bulkAdd = <N extends EntityName>(
  layout: Layout,
  entity: N,
  rows: readonly Partial<Values<Schema[N]>>[],
): UserAction => {
  const cells = rows.map((row) => writableCells(layout, entity, row));
  const columns = [...new Set(cells.flatMap(Object.keys))];
  const values = Object.fromEntries(columns.map((column) => [column, cells.map((row) => row[column] ?? null)]));
  return ['BulkAddRecord', layout[entity].table, rows.map(() => null), values];
};

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Adds the rows of the kits. One whose position has a trame is left as it is: points come last, so
 * that a position without any is one where a set-up stopped half-way, or whose table was lost.
 * With `extend`, a trame that a team brings goes after the rows that are there; a row that is there
 * word for word is not added again.
 */
export async function addKits(
  apply: (actions: readonly UserAction[]) => Promise<Applied>,
  layout: Layout,
  kits: readonly Kit[],
  existing: ExistingContent,
  extend = false,
): Promise<void> {
  const choices: readonly KitChoice[] = kits.map((kit) => ({ kit, position: kit.position }));
  const known = (title: string) => existing.positions.find((position) => sameText(position.title, title))?.id;
  const hasTrame = (position: number | null) => existing.points.some((point) => point.position === position);
  const fresh = choices.filter(({ kit, position }) => {
    if (extend) return true;
    if (position === null) return !hasTrame(null);
    const id = known(position);
    return (id === undefined || !hasTrame(id)) && kit.criteria.length > 0;
  });
  if (fresh.length === 0) return;

  const positionIds = new Map<KitChoice, number>();
  const withPosition = fresh.filter((choice): choice is KitChoice & { position: string } => {
    const id = choice.position === null ? undefined : known(choice.position);
    if (id !== undefined) positionIds.set(choice, id);
    return choice.position !== null && id === undefined;
  });
  if (withPosition.length) {
    const rows = withPosition.map(({ kit, position }) => ({ title: position, job: kit.job }));
    const { retValues } = await apply([bulkAdd(layout, 'position', rows)]);
    (retValues[0] as readonly number[]).forEach((id, index) => {
      const choice = withPosition[index];
      if (choice) positionIds.set(choice, id);
    });
  }

  const ids = await addCriteria(apply, layout, fresh, positionIds, existing);
  const points = fresh.flatMap((choice) => {
    const position = positionIds.get(choice) ?? null;
    return Object.entries(choice.kit.trames).flatMap(([stage, lines]) => {
      const there = existing.points.filter((point) => point.position === position && point.stage === stage);
      const last = Math.max(0, ...there.map((point) => point.order ?? 0));
      const known = new Set(there.map(wordsOfPoint));
      const added = lines.filter((line) => !known.has(wordsOfPoint({ ...line, examples: line.examples.join('\n') })));
      return added.map((line, index) => ({
        position,
        stage,
        order: last + index + 1,
        kind: line.kind,
        title: line.title,
        advice: line.advice,
        examples: line.examples.join('\n'),
        field: line.field === null ? '' : (layout.candidate.columns[line.field] ?? candidate.fields[line.field].column),
        minMinutes: line.minutes?.[0] ?? null,
        maxMinutes: line.minutes?.[1] ?? null,
        criteria: line.criteria.flatMap((id) => ids.get(choice)?.get(id) ?? []),
      }));
    });
  });
  if (points.length) await apply([bulkAdd(layout, 'point', points)]);
}

const wordsOfPoint = ({ title, advice, examples }: { title: string; advice: string; examples: string }): string =>
  JSON.stringify([title, advice, examples]);

/** Ids of the criteria of each kit. One criterion that kits share is one row, for every stage at which one of them uses it. */
async function addCriteria(
  apply: (actions: readonly UserAction[]) => Promise<Applied>,
  layout: Layout,
  choices: readonly KitChoice[],
  positionIds: ReadonlyMap<KitChoice, number>,
  existing: ExistingContent,
): Promise<ReadonlyMap<KitChoice, ReadonlyMap<string, number>>> {
  const rows: Partial<Values<Schema['criterion']>>[] = [];
  /** Where a criterion is: the id of a row that exists, or the index of one to add. */
  const places = new Map<string, { readonly id: number } | { readonly index: number }>();
  const uses: { choice: KitChoice; id: string; place: string }[] = [];
  let order = Math.max(0, ...existing.criteria.map((row) => row.order ?? 0));
  // Criteria of a position are numbered after those that every position shares, from 1 for each.
  const shared = choices.flatMap(({ kit, position }) => kit.criteria.filter((c) => c.shared || position === null));
  const sharedCount = new Set(shared.map(({ title }) => title.toLowerCase())).size;
  const stagesOf = (title: string): readonly Stage[] => [
    ...new Set(
      choices.flatMap(({ kit }) => kit.criteria.filter((c) => sameText(c.title, title)).flatMap((c) => c.stages)),
    ),
  ];
  const sharedStart = order;
  order += sharedCount;

  let sharedOrder = sharedStart;
  for (const choice of choices) {
    let ownOrder = order;
    for (const criterion of choice.kit.criteria) {
      const forAll = criterion.shared || choice.position === null;
      const position = forAll ? null : (positionIds.get(choice) ?? null);
      const place = `${position ?? ''}|${criterion.title.toLowerCase()}`;
      uses.push({ choice, id: criterion.id, place });
      if (places.has(place)) continue;
      const known = existing.criteria.find((row) => row.position === position && sameText(row.title, criterion.title));
      if (known) {
        places.set(place, { id: known.id });
        continue;
      }
      places.set(place, { index: rows.length });
      const number = forAll ? ++sharedOrder : ++ownOrder;
      rows.push(criterionRow(criterion, position, number, forAll ? stagesOf(criterion.title) : criterion.stages));
    }
  }
  const added = rows.length ? await apply([bulkAdd(layout, 'criterion', rows)]) : null;
  const addedIds = (added?.retValues[0] ?? []) as readonly number[];
  const ids = new Map<KitChoice, Map<string, number>>();
  for (const { choice, id, place } of uses) {
    const found = places.get(place);
    const rowId = found && ('id' in found ? found.id : addedIds[found.index]);
    if (rowId === undefined) continue;
    const own = ids.get(choice) ?? new Map<string, number>();
    ids.set(choice, own.set(id, rowId));
  }
  return ids;
}

const criterionRow = (criterion: KitCriterion, position: number | null, order: number, stages: readonly Stage[]) => ({
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
