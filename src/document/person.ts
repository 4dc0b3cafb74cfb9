/**
 * Everything a document holds on one person, wherever it is, and its erasure. The code is fetched when
 * somebody asks for it; what it needs of the document is read anew, whole.
 */
import type { GristFailure, GristPort, Result, UserAction } from '../grist/port';
import type { Candidate } from '../model/candidate';
import { parseRefList, parseSeconds, parseText, type RawCell } from '../model/cell';
import { type DescribedEntity, described } from '../model/described/index';
import type { TableData } from '../model/entity';
import { type EntityName, entityNames } from '../model/schema';
import { parseSeals } from '../rules/debrief';
import { applyCleanly } from './apply';
import { keyedNames } from './changes';
import type { Drafts } from './drafts';
import { createKeeper } from './keeper';
import type { Layout } from './layout';
import { forgetName, type Mention, nameFinder } from './mentions';
import { isAbout } from './outbox';
import { type ColumnShape, type DocumentShape, fetchShape } from './shape';
import type { Environment } from './storage';

export interface HeldColumn {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  /** Names one of the evaluators. */
  readonly namesEvaluator: boolean;
}

export interface HeldRow {
  readonly id: number;
  /** By column id, as Grist holds them. */
  readonly cells: Readonly<Record<string, RawCell>>;
  /** The same as text; references by what Grist shows for them. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface HeldTable {
  readonly table: string;
  readonly label: string;
  /** `theirs`: rows about this person, erased with them. `linked`: the team's own rows that point at them. */
  readonly kind: 'theirs' | 'linked';
  readonly columns: readonly HeldColumn[];
  readonly rows: readonly HeldRow[];
}

export interface PersonRecords {
  readonly candidateId: number;
  readonly name: string;
  /** In the order in which they are removed: what points at the person first, the person last. */
  readonly tables: readonly HeldTable[];
  /** Row ids of sealed notes that access rules hide from this user. */
  readonly hiddenNotes: readonly number[];
  readonly mentions: readonly Mention[];
  /** Tables that this user may not read. */
  readonly unreadable: readonly string[];
}

/** Why an erasure did not take place; nothing was removed. */
export type ErasureProblem = GristFailure | { readonly kind: 'renamed' } | { readonly kind: 'gone' };

/** Fields of ours that name those who evaluate, and formulas made of them. */
const evaluatorFields: Partial<Record<EntityName, readonly string[]>> = {
  candidate: ['decidedBy', 'seals'],
  evidence: ['author'],
  rating: ['evaluator', 'readers', 'key'],
  passage: ['by', 'key'],
  interview: ['leader', 'expert', 'debriefOpenedBy'],
};

/** Grist's own: the order of rows, and what it computes to show references. */
const isHelper = (column: string): boolean =>
  column === 'id' || column === 'manualSort' || column.startsWith('gristHelper_');

interface Source {
  readonly table: string;
  readonly data: TableData;
}

function columnsOf({ table, data }: Source, shape: DocumentShape | null, layout: Layout): readonly HeldColumn[] {
  const entity = entityNames.find((name) => layout[name].table === table);
  const fieldOf = new Map(
    entity ? Object.entries(layout[entity].columns).map(([field, column]) => [column, field]) : [],
  );
  return Object.keys(data)
    .filter((id) => !isHelper(id))
    .map((id) => {
      const shown = shape?.get(table)?.columns.get(id);
      const field = fieldOf.get(id);
      const ours = entity && field ? (described[entity] as DescribedEntity).fields[field] : undefined;
      return {
        id,
        label: shown?.label || ours?.label || id,
        type: shown?.type || ours?.type || 'Any',
        namesEvaluator: field !== undefined && (entity ? (evaluatorFields[entity]?.includes(field) ?? false) : false),
      };
    });
}

const isoDay = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);
const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** What Grist shows for a row of another table. */
type NameOfRow = (table: string, column: string, rowId: number) => string;

function textOfCell(raw: RawCell, { type }: HeldColumn, shown: ColumnShape | undefined, nameOf: NameOfRow): string {
  const [kind, target = ''] = type.split(':');
  if (kind === 'Ref' || kind === 'RefList') {
    return parseRefList(kind === 'Ref' && typeof raw === 'number' ? ['L', raw] : raw)
      .value.map((id) => nameOf(target, String(shown?.visibleCol ?? 0), id))
      .join(', ');
  }
  if (Array.isArray(raw)) return raw[0] === 'L' ? raw.slice(1).map(String).join(', ') : '';
  if (typeof raw === 'number' && (kind === 'Date' || kind === 'DateTime')) {
    const { value } = parseSeconds(raw);
    return value === null ? String(raw) : kind === 'Date' ? isoDay(value) : isoTime(value);
  }
  if (typeof raw === 'boolean') return raw ? 'oui' : 'non';
  return parseText(raw).value;
}

const rowAt = (data: TableData, index: number): Readonly<Record<string, RawCell>> =>
  Object.fromEntries(Object.entries(data).map(([column, cells]) => [column, cells[index]]));

export async function collectPerson(
  grist: GristPort,
  layout: Layout,
  candidateId: number,
): Promise<Result<PersonRecords>> {
  const read = await fetchShape(grist);
  const shape = read.ok ? read.value : null;
  const own = entityNames.filter((name) => layout[name].exists).map((name) => layout[name].table);
  const names = [...new Set([...own, ...(shape?.keys() ?? [])])];
  const unreadable: string[] = [];
  const sources = new Map<string, Source>();
  for (const [index, result] of (await Promise.all(names.map((name) => grist.fetchTable(name)))).entries()) {
    const table = names[index] ?? '';
    if (result.ok) sources.set(table, { table, data: result.value });
    else if (result.failure.kind === 'unreachable' || result.failure.kind === 'no-access') return result;
    else unreadable.push(table);
  }

  const candidates = layout.candidate.table;
  const people = sources.get(candidates);
  const index = people?.data['id']?.indexOf(candidateId) ?? -1;
  if (!people || index < 0) return { ok: false, failure: { kind: 'missing', name: candidates, message: candidates } };
  const row = rowAt(people.data, index);
  const name = parseText(row[layout.candidate.columns['name'] ?? '']).value.trim();

  const columnByRef = new Map(
    [...(shape?.values() ?? [])].flatMap(({ columns }) =>
      [...columns.values()].map((column) => [String(column.ref), column.id]),
    ),
  );
  const nameOfRow: NameOfRow = (table, visible, rowId) => {
    const data = sources.get(table)?.data;
    const at = data?.['id']?.indexOf(rowId) ?? -1;
    const column = columnByRef.get(visible);
    const shown = data && column !== undefined && at >= 0 ? parseText(data[column]?.[at]).value : '';
    return shown || `${table} ${rowId}`;
  };

  /** Rows of a table that point at the person, through one of `columns`. */
  function held(table: string, kind: HeldTable['kind'], wanted: (row: Readonly<Record<string, RawCell>>) => boolean) {
    const source = sources.get(table);
    if (!source) return [];
    const columns = columnsOf(source, shape, layout);
    const found = (source.data['id'] ?? []).flatMap((id, at): readonly HeldRow[] => {
      const cells = rowAt(source.data, at);
      if (typeof id !== 'number' || !wanted(cells)) return [];
      const kept = Object.fromEntries(columns.map((column) => [column.id, cells[column.id]]));
      const texts = Object.fromEntries(
        columns.map((column) => [
          column.id,
          textOfCell(cells[column.id], column, shape?.get(table)?.columns.get(column.id), nameOfRow),
        ]),
      );
      return [{ id, cells: kept, texts }];
    });
    const entity = entityNames.find((one) => layout[one].table === table);
    return found.length > 0
      ? [{ table, label: entity ? described[entity].label : table, kind, columns, rows: found }]
      : [];
  }

  const children = keyedNames.filter((entity) => layout[entity].exists);
  const childTables = children.map((entity) => layout[entity].table);
  const links = (table: string): readonly string[] =>
    [...(shape?.get(table)?.columns.values() ?? [])]
      .filter(({ type, computed }) => !computed && (type === `Ref:${candidates}` || type === `RefList:${candidates}`))
      .map(({ id }) => id);
  const points = (cell: RawCell): boolean =>
    cell === candidateId || (Array.isArray(cell) && cell[0] === 'L' && cell.includes(candidateId));
  const tables = [
    ...names
      .filter((table) => !childTables.includes(table))
      .flatMap((table) =>
        held(
          table,
          'linked',
          (cells) =>
            !(table === candidates && cells['id'] === candidateId) &&
            links(table).some((column) => points(cells[column])),
        ),
      ),
    ...children.flatMap((entity) => {
      const column = layout[entity].columns['candidate'];
      return column === undefined ? [] : held(layout[entity].table, 'theirs', (cells) => cells[column] === candidateId);
    }),
    ...held(candidates, 'theirs', ({ id }) => id === candidateId),
  ];

  const readable = new Set(tables.find(({ table }) => table === layout.rating.table)?.rows.map(({ id }) => id));
  const seals = parseSeals(parseText(row[layout.candidate.columns['seals'] ?? '']).value);
  const hiddenNotes = [...seals.values()].flatMap(({ rows }) => rows.filter((id) => !readable.has(id)));
  const erased = new Map(
    tables.filter(({ kind }) => kind === 'theirs').map(({ table, rows }) => [table, new Set(rows.map(({ id }) => id))]),
  );
  return {
    ok: true,
    value: {
      candidateId,
      name,
      tables,
      hiddenNotes: [...new Set(hiddenNotes)].sort((a, b) => a - b),
      mentions: mentionsOf(name, sources, shape, erased),
      unreadable,
    },
  };
}

function mentionsOf(
  name: string,
  sources: ReadonlyMap<string, Source>,
  shape: DocumentShape | null,
  erased: ReadonlyMap<string, ReadonlySet<number>>,
): readonly Mention[] {
  const bearsName = nameFinder(name);
  if (!bearsName) return [];
  const mentions: Mention[] = [];
  for (const { table, data } of sources.values()) {
    for (const [column, cells] of Object.entries(data)) {
      if (isHelper(column) || shape?.get(table)?.columns.get(column)?.computed) continue;
      cells.forEach((cell, index) => {
        const rowId = data['id']?.[index];
        if (typeof cell !== 'string' || typeof rowId !== 'number' || erased.get(table)?.has(rowId)) return;
        if (bearsName(cell)) mentions.push({ table, rowId, column });
      });
    }
  }
  return mentions;
}

/**
 * The bundle that removes a person: first the rows that point at them, then their own. Notes that
 * this user may not read go by the ids that `Sceaux` gives. Links from the team's own rows are
 * emptied by Grist itself.
 */
export function erasureOf({ tables, hiddenNotes, candidateId }: PersonRecords, layout: Layout): readonly UserAction[] {
  const notes = layout.rating.table;
  const ids = new Map(
    tables.filter(({ kind }) => kind === 'theirs').map(({ table, rows }) => [table, rows.map(({ id }) => id)]),
  );
  if (hiddenNotes.length > 0) ids.set(notes, [...(ids.get(notes) ?? []), ...hiddenNotes]);
  ids.delete(layout.candidate.table);
  return [
    ...[...ids].map(([table, rows]): UserAction => ['BulkRemoveRecord', table, rows]),
    ['RemoveRecord', layout.candidate.table, candidateId],
  ];
}

/** `left`: cells elsewhere that still bear the name, where they were to lose it. */
export type Erased =
  | { readonly ok: true; readonly left?: number }
  | { readonly ok: false; readonly failure: ErasureProblem };

/**
 * Reads the person anew and removes them in one bundle; `records` is what the user was shown. With
 * `instead`, these words then take the place of the name in other people's cells.
 */
export async function erasePerson(
  grist: GristPort,
  layout: Layout,
  records: PersonRecords,
  instead: string | null = null,
): Promise<Erased> {
  const latest = await collectPerson(grist, layout, records.candidateId);
  if (!latest.ok) return latest.failure.kind === 'missing' ? { ok: false, failure: { kind: 'gone' } } : latest;
  // Grist gives a removed row's id to the next one: never erase somebody else.
  if (latest.value.name !== records.name) return { ok: false, failure: { kind: 'renamed' } };
  const applied = await applyCleanly(grist, erasureOf(latest.value, layout));
  if (!applied.ok) return applied;
  if (instead === null) return { ok: true };
  return { ok: true, left: await forgetName(grist, latest.value.mentions, records.name, instead) };
}

/** Removes what this machine keeps of a person: drafts, and changes that other pages here have not sent. */
export async function forgetLocally(
  environment: Pick<Environment, 'store' | 'after'>,
  scope: string,
  drafts: Drafts,
  { id, name }: Pick<Candidate, 'id' | 'name'>,
): Promise<void> {
  const keeper = createKeeper(environment);
  const ofPerson = `${id}/`;
  for (const draft of drafts.texts.value.keys()) if (draft.startsWith(ofPerson)) drafts.set(draft, '');
  drafts.flush();
  for (const key of await keeper.keys(`${scope}/draft/${ofPerson}`)) await keeper.remove(key);
  for (const key of await keeper.keys(`${scope}/outbox/`)) {
    // Of any version of this code: what cannot be told to be about somebody else goes.
    const kept: Partial<Record<'candidateId' | 'candidateName', unknown>> = Object(await keeper.get(key));
    const candidateName = typeof kept.candidateName === 'string' ? kept.candidateName : '';
    if (kept.candidateId === id && isAbout({ candidateName }, name)) await keeper.remove(key);
  }
}
