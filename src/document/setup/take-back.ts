/**
 * Takes the latest set-up back: what it made, and nothing else, as long as nobody has written in it. What it made is
 * known from the document itself, so that every page says the same.
 */
import type { GristPort, UserAction } from '../../grist/port';
import { sameValue } from '../../model/blank';
import { parseNumber } from '../../model/cell';
import { decodeRows, type TableData } from '../../model/entity';
import { type DescribedField, described } from '../../model/labels/index';
import { describedSetting } from '../../model/labels/setting';
import { type EntityName, entityNames, schema } from '../../model/schema';
import { isStatusField } from '../../rules/status';
import type { Layout, LayoutChoices } from '../places/layout';
import { type ColumnShape, type DocumentShape, isShown, type TableShape } from '../places/shape';
import { read } from './bundles';
import type { Line } from './journal';
import { lookAt } from './look';
import { isReferred, type Prints, untouched } from './made-rows';
import { formulaIn } from './own-formulas';
import { isRank, ranksOf } from './structure';

/** How much a set-up made. */
export interface Counts {
  readonly tables: number;
  /** Of tables that were there. */
  readonly columns: number;
  readonly rows: number;
  readonly pages: number;
}

export type TakeBackPlan =
  | { readonly is: 'possible'; readonly counts: Counts; readonly actions: readonly UserAction[] }
  /** Somebody has written, or leans on it. */
  | { readonly is: 'in-use' }
  | { readonly is: 'nothing' };

const inUse = { is: 'in-use' } as const;

/** Lines of one set-up, as one. */
function joined(lines: readonly Line[]) {
  const tables = lines.flatMap((line) => line.tables ?? []);
  const isOld = ([table]: readonly [string, unknown]) => !tables.includes(table);
  const byTable = <T>(of: (line: Line) => Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] =>
    lines.flatMap((line) => Object.entries(of(line) ?? {}));
  const rows = new Map<string, Prints>();
  for (const [table, prints] of byTable((line) => line.rows)) rows.set(table, { ...rows.get(table), ...prints });
  return {
    tables,
    columns: byTable((line) => line.columns).filter(isOld),
    formulas: byTable((line) => line.formulas).filter(isOld),
    pages: byTable((line) => line.pages).map(([view, sections]) => [Number(view), sections] as const),
    linked: lines.flatMap((line) => line.linked ?? []),
    rows,
  };
}

/** Reads the document anew. */
export async function planTakeBack(grist: GristPort, choices: LayoutChoices): Promise<TakeBackPlan> {
  const { shape, journal, layout } = await lookAt(grist, choices);
  const run = Math.max(0, ...journal.lines.map((line) => line.run));
  const lines = journal.lines.filter((line) => line.run === run);
  const made = joined(lines);
  // Lists that follow each other now are nothing that anybody has to get rid of.
  if (lines.every(({ run: _, id: __, linked: ___, ...rest }) => Object.keys(rest).length === 0))
    return { is: 'nothing' };

  const guards: UserAction[] = [];
  const removed: UserAction[] = [];
  /** Added to tables that were there. */
  const rows = new Map<string, readonly number[]>();
  const isMade = (table: string, column: string) =>
    made.tables.includes(table) || made.columns.some(([each, added]) => each === table && added.includes(column));
  for (const table of made.tables) {
    const shown = shape.get(table);
    const data = shown && (await read(grist, table));
    const isOwn =
      table === journal.table ? journal.others === 0 : isUnwritten(layout, table, data, made.rows.get(table));
    if (!data || !isOwn || !hasOwnColumnsOnly(layout, shown)) return inUse;
    // Fails the bundle when a row has been added by then: the table goes at the end of it.
    guards.push(['AddRecord', table, Math.max(0, ...(data['id'] ?? []).map(Number)) + 1, {}]);
  }
  for (const [table, columns] of made.columns) {
    const ids = await blankColumns(grist, shape, layout, table, columns, made.rows.get(table));
    if (!ids) return inUse;
    removed.push(...ids.map((id): UserAction => ['RemoveColumn', table, id]));
  }
  for (const [table, prints] of made.rows) {
    const entity = entityOf(layout, table);
    if (made.tables.includes(table) || !shape.has(table)) continue;
    const ids = entity && untouched(entity, layout, await read(grist, table), prints);
    if (!ids || ids.length < Object.keys(prints).length) return inUse;
    rows.set(table, ids);
    removed.push(['BulkRemoveRecord', table, ids]);
  }
  if (await isReferred(grist, shape, rows, isMade)) return inUse;
  const isKnown = (table: string, column: ColumnShape) => isMade(table, column.id) || isOurs(layout, table, column);
  if (await isShownElsewhere(grist, shape, made, isKnown)) return inUse;
  const pages = await ownPages(grist, made.pages);
  if (!pages) return inUse;
  const sections = made.pages.flatMap(([, own]) => own);
  const unlinked = await stillLinked(
    grist,
    made.linked.filter((ref) => !sections.includes(ref)),
  );

  return {
    is: 'possible',
    counts: {
      tables: made.tables.length,
      columns: made.columns.flatMap(([, columns]) => columns).length,
      rows: [...made.rows.values()].flatMap(Object.keys).length,
      pages: made.pages.length,
    },
    actions: [
      ...guards,
      ...pages.map((view): UserAction => ['RemoveRecord', '_grist_Views', view]),
      ...unlinked.map(
        (ref): UserAction => [
          'UpdateRecord',
          '_grist_Views_section',
          ref,
          { linkSrcSectionRef: 0, linkTargetColRef: 0 },
        ],
      ),
      ...removed,
      ...made.formulas.flatMap(([table, formulas]) => formerFormulas(shape, layout, table, formulas)),
      // Those that refer to others go before them.
      ...[...made.tables].reverse().map((table): UserAction => ['RemoveTable', table]),
      ...(made.tables.includes(journal.table)
        ? []
        : [['BulkRemoveRecord', journal.table, lines.map(({ id }) => id)] as const]),
    ],
  };
}

function hasOwnColumnsOnly(layout: Layout, table: TableShape): boolean {
  const entity = entityOf(layout, table.id);
  const { fields } = entity ? described[entity] : describedSetting;
  const names = new Set(Object.values<DescribedField>(fields).map(({ column }) => column));
  return [...table.columns.keys()].filter(isShown).every((id) => names.has(id));
}

const entityOf = (layout: Layout, table: string): EntityName | undefined =>
  entityNames.find((name) => layout[name].table === table);

/** Whether a table of ours holds what the set-up put there, unchanged, and nothing else. */
function isUnwritten(layout: Layout, table: string, data: TableData = {}, prints: Prints = {}): boolean {
  const entity = entityOf(layout, table);
  if (!entity) return false;
  if (entity === 'evaluator')
    // Whoever opens the document gets a row here, without a word of theirs.
    return decodeRows(schema.evaluator, data, layout.evaluator.columns).every(
      ({ accountId, role, briefRead }) => accountId !== null && role === '' && !briefRead,
    );
  const ids = untouched(entity, layout, data, prints);
  return ids?.length === data['id']?.length && ids?.length === Object.keys(prints).length;
}

type AnyRow = Readonly<Record<string, unknown>> & { readonly id: number; readonly unreadable: readonly string[] };

/** Columns that a set-up added to a table that was there; null when somebody has written in one, or made it another. */
async function blankColumns(
  grist: GristPort,
  shape: DocumentShape,
  layout: Layout,
  table: string,
  added: readonly string[],
  ownRows: Prints = {},
): Promise<readonly string[] | null> {
  const entity = entityOf(layout, table);
  const found = shape.get(table);
  if (!entity || !found) return null;
  const fields = Object.entries<DescribedField>(described[entity].fields);
  const data = await read(grist, table);
  const all = decodeRows(schema[entity], data, layout[entity].columns);
  const rows = all.filter(({ id }) => !(id in ownRows));
  const ranks = new Map(ranksOf(data));
  const ids: string[] = [];
  for (const id of added) {
    const column = found.columns.get(id);
    if (!column) continue;
    const [name, field] = fields.find(([each]) => layout[entity].columns[each] === id) ?? [];
    if (!name || !field || column.label !== field.label || column.computed !== (field.formula !== null)) return null;
    const given = Number(field.trigger?.formula);
    const isGiven = ({ id: row }: AnyRow, value: unknown) => value === (isRank(entity, name) ? ranks.get(row) : given);
    const isBlank = (row: AnyRow) =>
      !row.unreadable.includes(name) && (sameValue(row[name], null) || row[name] === false || isGiven(row, row[name]));
    const isNobodys = column.computed || (entity === 'candidate' && isStatusField(name));
    if (!isNobodys && !rows.every(isBlank)) return null;
    ids.push(id);
  }
  return ids;
}

/** Computed columns that the set-up renewed, as they were; one that somebody has changed since stays. */
function formerFormulas(
  shape: DocumentShape,
  layout: Layout,
  table: string,
  formulas: Readonly<Record<string, string>>,
): readonly UserAction[] {
  const entity = entityOf(layout, table);
  if (!entity) return [];
  const fields = Object.entries<DescribedField>(described[entity].fields);
  return Object.entries(formulas).flatMap(([id, formula]): readonly UserAction[] => {
    const field = fields.find(([name]) => layout[entity].columns[name] === id)?.[1];
    const now = shape.get(table)?.columns.get(id)?.formula;
    const isStillOurs = field && now === formulaIn(layout, entity, field.formula ?? '');
    return isStillOurs ? [['ModifyColumn', table, id, { formula }]] : [];
  });
}

/** Whether a column is one of ours, of whatever set-up, as we make it, or one in which Grist keeps what a reference shows. */
function isOurs(layout: Layout, table: string, { id, formula }: ColumnShape): boolean {
  const entity = entityOf(layout, table);
  const fields = entity ? Object.entries<DescribedField>(described[entity].fields) : [];
  const [, field] = fields.find(([name]) => entity && layout[entity].columns[name] === id) ?? [];
  const ofField = field?.formula ?? field?.trigger?.formula ?? '';
  const isAsMade = formula === '' || (entity !== undefined && formula === formulaIn(layout, entity, ofField));
  return id.startsWith('gristHelper_') || (field !== undefined && isAsMade);
}

/** Whether something that the set-up did not make shows, looks up, refers to or protects one of its tables. */
async function isShownElsewhere(
  grist: GristPort,
  shape: DocumentShape,
  { tables, pages }: ReturnType<typeof joined>,
  isKnown: (table: string, column: ColumnShape) => boolean,
): Promise<boolean> {
  const refs = new Set(tables.flatMap((table) => shape.get(table)?.ref ?? []));
  const names = new RegExp(`\\b(?:${tables.join('|') || '(?!)'})\\b`);
  for (const table of shape.values())
    for (const column of table.columns.values())
      if (names.test(`${column.type} ${column.formula}`) && !isKnown(table.id, column)) return true;
  const sections = await read(grist, '_grist_Views_section');
  const own = new Set(pages.flatMap(([, added]) => added));
  const isForeign = (_: unknown, index: number) => {
    const cell = (column: string) => parseNumber(sections[column]?.[index]).value ?? 0;
    return cell('parentId') > 0 && refs.has(cell('tableRef')) && !own.has(cell('id'));
  };
  if ((sections['id'] ?? []).some(isForeign)) return true;
  const all = await read(grist, '_grist_Tables');
  if ((all['summarySourceTable'] ?? []).some((ref) => refs.has(Number(ref)))) return true;
  // Those who may not read the rules cannot have made them.
  const rules = await grist.fetchTable('_grist_ACLResources');
  return rules.ok && (rules.value['tableId'] ?? []).some((table) => tables.includes(String(table)));
}

async function stillLinked(grist: GristPort, refs: readonly number[]): Promise<readonly number[]> {
  if (refs.length === 0) return [];
  const { id = [], linkSrcSectionRef = [] } = await read(grist, '_grist_Views_section');
  return refs.filter((ref) => Number(linkSrcSectionRef[id.indexOf(ref)] ?? 0) > 0);
}

/** Pages that the set-up made and that are still there; null when somebody has added to one. */
async function ownPages(
  grist: GristPort,
  pages: ReturnType<typeof joined>['pages'],
): Promise<readonly number[] | null> {
  const [views, sections] = [await read(grist, '_grist_Views'), await read(grist, '_grist_Views_section')];
  const there = pages.filter(([view]) => views['id']?.includes(view));
  const added = new Set(there.flatMap(([, made]) => made));
  const isOwn = (view: unknown, index: number) =>
    !there.some(([each]) => each === view) || added.has(Number(sections['id']?.[index]));
  return (sections['parentId'] ?? []).every(isOwn) ? there.map(([view]) => view) : null;
}
