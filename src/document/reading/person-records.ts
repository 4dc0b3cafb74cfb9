/**
 * Everything a document holds on one person, wherever it is. The code is fetched when somebody asks for it; what it
 * needs of the document is read anew, whole.
 */
import { type GristPort, isNoAnswer, type Result } from '../../grist/port';
import { parseRefList, parseSeconds, parseText, type RawCell } from '../../model/cell';
import type { TableData } from '../../model/entity';
import { type DescribedEntity, described } from '../../model/labels/index';
import type { FileRecords, HeldColumn, HeldRow, HeldTable, PersonRecords } from '../../model/person-records';
import { type EntityName, entityNames } from '../../model/schema';
import { parseSeals } from '../../rules/debrief';
import type { Layout } from '../places/layout';
import { nameFields, wholeName } from '../places/person-names';
import { type ColumnShape, type DocumentShape, fetchShape } from '../places/shape';
import { keyedNames } from '../writing/changes';
import { mayBeSame, mentionsOf } from './mentions';

/** Those that are chosen among what was shown, the person first. */
export const chosenFiles = (
  { namesakes, ...person }: PersonRecords,
  also: readonly number[] = [],
): readonly FileRecords[] => [person, ...namesakes.filter(({ candidateId }) => also.includes(candidateId))];

/** Fields of ours that name those who evaluate, and formulas made of them. */
const evaluatorFields: Partial<Record<EntityName, readonly string[]>> = {
  candidate: ['decidedBy', 'seals'],
  evidence: ['author'],
  rating: ['evaluator', 'readers', 'key'],
  passage: ['by', 'key'],
  interview: ['leader', 'expert', 'debriefOpenedBy'],
};

/** Fields of ours whose text says who somebody is, or which row it is. */
const isIdentity = (entity: EntityName, field: string): boolean =>
  entity === 'evaluator' ||
  field === 'key' ||
  (entity === 'candidate' && ['name', 'firstName', 'lastName'].includes(field)) ||
  (entity === 'position' && field === 'owner');

/** Grist's own: the order of rows, and what it computes to show references. */
const isHelper = (column: string): boolean =>
  column === 'id' || column === 'manualSort' || column.startsWith('gristHelper_');

/** A table as it was read. */
export interface Source {
  readonly table: string;
  readonly data: TableData;
  readonly columns: readonly HeldColumn[];
}

function columnsOf(table: string, data: TableData, shape: DocumentShape | null, layout: Layout): readonly HeldColumn[] {
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
      const type = shown?.type || ours?.type || 'Any';
      const namesEvaluator = field !== undefined && !!entity && (evaluatorFields[entity]?.includes(field) ?? false);
      const isIdentified = namesEvaluator || (field !== undefined && !!entity && isIdentity(entity, field));
      const isFreeText = type === 'Text' && !isIdentified;
      const isComputed = shown?.computed ?? false;
      return { id, label: shown?.label || ours?.label || id, type, namesEvaluator, isFreeText, isComputed };
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

/**
 * The list of people is read before the rest: what changes between the two then shows in the pulse of the person,
 * and is not left behind by a bundle that goes by what was read.
 */
async function readAll(grist: GristPort, layout: Layout, shape: DocumentShape | null) {
  const people = layout.candidate.table;
  const own = entityNames.filter((name) => layout[name].exists).map((name) => layout[name].table);
  const names = [...new Set([people, ...own, ...(shape?.keys() ?? [])])];
  const first = await grist.fetchTable(people);
  const results = await Promise.all(names.map((name) => (name === people ? first : grist.fetchTable(name))));
  const unreadable: string[] = [];
  const sources = new Map<string, Source>();
  for (const [index, result] of results.entries()) {
    const table = names[index] ?? '';
    if (result.ok) {
      sources.set(table, { table, data: result.value, columns: columnsOf(table, result.value, shape, layout) });
    } else if (isNoAnswer(result.failure)) return result;
    else unreadable.push(table);
  }
  return { ok: true, value: { sources, unreadable } } as const;
}

/** What Grist shows for references to any row that was read. */
function rowNames(sources: ReadonlyMap<string, Source>, shape: DocumentShape | null): NameOfRow {
  const columnByRef = new Map(
    [...(shape?.values() ?? [])].flatMap(({ columns }) =>
      [...columns.values()].map((column) => [String(column.ref), column.id]),
    ),
  );
  return (table, visible, rowId) => {
    const data = sources.get(table)?.data;
    const at = data?.['id']?.indexOf(rowId) ?? -1;
    const column = columnByRef.get(visible);
    const shown = data && column !== undefined && at >= 0 ? parseText(data[column]?.[at]).value : '';
    return shown || `${table} ${rowId}`;
  };
}

export async function collectPerson(
  grist: GristPort,
  layout: Layout,
  candidateId: number,
): Promise<Result<PersonRecords>> {
  const structure = await fetchShape(grist);
  const shape = structure.ok ? structure.value : null;
  const read = await readAll(grist, layout, shape);
  if (!read.ok) return read;
  const { sources, unreadable } = read.value;
  const nameOfRow = rowNames(sources, shape);
  const candidates = layout.candidate.table;
  const people = sources.get(candidates)?.data;
  const sealsColumn = layout.candidate.columns['seals'] ?? '';
  const cellOf = (id: number, column: string): string =>
    parseText(people?.[column]?.[people['id']?.indexOf(id) ?? -1]).value;
  const nameOf = (id: number): string => {
    const [first = '', last = ''] = nameFields(layout.candidate).map((field) =>
      cellOf(id, layout.candidate.columns[field] ?? ''),
    );
    return wholeName(first, last);
  };

  /** Rows of a table that are wanted, as they are shown. */
  function held(table: string, kind: HeldTable['kind'], wanted: (row: Readonly<Record<string, RawCell>>) => boolean) {
    const source = sources.get(table);
    if (!source) return [];
    const { data, columns } = source;
    const found = (data['id'] ?? []).flatMap((id, at): readonly HeldRow[] => {
      const cells = rowAt(data, at);
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

  /** All that hangs on one row of candidates. */
  function fileOf(id: number): Omit<FileRecords, 'mentions'> {
    const points = (cell: RawCell): boolean =>
      cell === id || (Array.isArray(cell) && cell[0] === 'L' && cell.includes(id));
    const tables = [
      ...[...sources.keys()]
        .filter((table) => !childTables.includes(table))
        .flatMap((table) =>
          held(
            table,
            'linked',
            (cells) =>
              !(table === candidates && cells['id'] === id) && links(table).some((column) => points(cells[column])),
          ),
        ),
      ...children.flatMap((entity) => {
        const column = layout[entity].columns['candidate'];
        return column === undefined ? [] : held(layout[entity].table, 'theirs', (cells) => cells[column] === id);
      }),
      ...held(candidates, 'theirs', (cells) => cells['id'] === id),
    ];
    const readable = new Set(tables.find(({ table }) => table === layout.rating.table)?.rows.map((row) => row.id));
    const seals = parseSeals(cellOf(id, sealsColumn));
    const hidden = [...seals.values()].flatMap(({ rows }) => rows.filter((row) => !readable.has(row)));
    return { candidateId: id, name: nameOf(id), tables, hiddenNotes: [...new Set(hidden)].sort((a, b) => a - b) };
  }

  const ids = (people?.['id'] ?? []).filter((id) => typeof id === 'number');
  if (!ids.includes(candidateId))
    return { ok: false, failure: { kind: 'missing', name: candidates, message: candidates } };
  const name = nameOf(candidateId);
  const others = ids.filter((id) => id !== candidateId && mayBeSame(nameOf(id), name));
  const files = [candidateId, ...others].map(fileOf);
  const [own, ...namesakes] = files.map(
    (file): FileRecords => ({ ...file, mentions: mentionsOf(file.name, sources.values(), files) }),
  );
  return own
    ? { ok: true, value: { ...own, namesakes, unreadable } }
    : { ok: false, failure: { kind: 'missing', name: candidates, message: candidates } };
}
