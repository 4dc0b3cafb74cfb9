/** Where each field of the model lives in this document, as it has been decided: never by a name alone. */
import { type ColumnMap, type Entity, ownColumns } from '../../model/entity';
import { isRecord, textsOf, type UnknownRecord } from '../../model/guards';
import { type EntityName, entityNames, schema } from '../../model/schema';
import type { WeightWriting } from '../../model/weight';
import { type Found, type FoundBy, nothingFound, type WordColumn } from './found';
import { columnKey, type Decisions, madeKey, placed, tableKey, wordKey, wordsOf } from './matching';
import { type ColumnShape, type DocumentShape, optionsOf, type TableShape } from './shape';

export interface TableLayout {
  /** Table id in this document. */
  readonly table: string;
  /** False when the document lacks the table. */
  readonly exists: boolean;
  /** A set-up made the table itself. */
  readonly made: boolean;
  readonly columns: ColumnMap;
  /** Fields whose column is read, never written: the document computes it, or nobody has said that it is this one. */
  readonly computed: ReadonlySet<string>;
  /** Fields whose column a set-up made. */
  readonly ours: ReadonlySet<string>;
  /** Fields without a column: only their feature is off. */
  readonly missing: readonly string[];
  /** Access rules keep it from the user, or may keep the columns that are not found. */
  readonly hidden: boolean;
  /** It can be read, without columns that its rows need to say what they hold. */
  readonly partly: boolean;
  /** How the team writes weights, in this table. */
  readonly weights: WeightWriting;
  /** The team's own words, in this table: theirs → ours. For stages; in trames, for the columns of people. */
  readonly ownNames: Readonly<Record<string, string>>;
  /** The team's own words for positions, in this table: theirs → the title of one, '' when it means none of them. */
  readonly positionNames: Readonly<Record<string, string>>;
  /** Fields whose column is the team's, and says in its words what ours would say otherwise. */
  readonly words: Readonly<Record<string, WordColumn>>;
  /** What the words of `words` were found to be when the table was read. */
  readonly found: Found;
}

export type Layout = Readonly<Record<EntityName, TableLayout>>;

export interface LayoutChoices {
  /** The table that the widget is linked to in Grist. */
  readonly linkedTable: string | null;
  /** Columns of the linked table that the team mapped in Grist's panel: field name → column id. */
  readonly mappings: Readonly<Record<string, string>>;
  /** What Grist kept with the page, of versions that had no other place; what the document says goes first. */
  readonly options: Decisions;
  /** What is kept in the document. */
  readonly decisions: Decisions;
  /** What looks like something and has not been decided: read, never written. */
  readonly proposals: Decisions;
}

export const noChoices: LayoutChoices = { linkedTable: null, mappings: {}, options: {}, decisions: {}, proposals: {} };

/** The widget's options as Grist kept them, as decisions; whatever is not of its shape counts as not said. */
export function readOptions(options: UnknownRecord): Decisions {
  const { candidatesTable, criteriaTable } = textsOf(options);
  const { criteriaColumns, stageNames } = options;
  const place = (id: string) => ({ id, ref: null });
  const entries: (readonly [string, unknown])[] = [
    ...Object.entries(textsOf(criteriaColumns)).map(([f, id]) => [columnKey('criterion', f), place(id)] as const),
    ...Object.entries(textsOf(stageNames)).map(([theirs, ours]) => [wordKey('stage', theirs), ours] as const),
  ];
  if (candidatesTable) entries.push([tableKey('candidate'), place(candidatesTable)]);
  if (criteriaTable) entries.push([tableKey('criterion'), place(criteriaTable)]);
  return Object.fromEntries(entries);
}

/** Table of each entity in this document. */
type TableIds = Readonly<Record<EntityName, string>>;

/** The type of a column of ours in a document where the tables have these ids. */
export function typeWith(ids: TableIds, type: string): string {
  const [kind, target] = type.split(':');
  const name = entityNames.find((entity) => schema[entity].table === target);
  return name ? `${kind}:${ids[name]}` : type;
}

/** Types of columns that can hold a field of each type; a reference says which row of which table, and holds nothing else. */
const holds: Readonly<Record<string, string>> = {
  Text: 'Text Choice Any Numeric Int',
  Choice: 'Choice Text Any',
  ChoiceList: 'ChoiceList',
  Numeric: 'Numeric Any',
  Int: 'Int Numeric Text Choice Any',
  Bool: 'Bool Any',
  Date: 'Date DateTime Any',
  DateTime: 'DateTime Any',
};

/** Whether a column of this type can be that of a field, in a document where the tables have these ids. */
export function fits(ids: TableIds, wanted: string, type: string): boolean {
  const [kind = ''] = type.split(':');
  return holds[wanted]?.split(' ').includes(kind) ?? type === typeWith(ids, wanted);
}

/** What a team may say in its own words: types of columns that can, a reference by what it shows. */
const inWords: Readonly<Record<string, string>> = { stage: 'Ref', position: 'Text Choice Any Ref' };
/** Tables of the team's in which it does. */
const isSpoken = (entity: EntityName): boolean => entity === 'candidate' || entity === 'criterion';

/** Whether a column of the team's can be that of a field. */
export function canHold(ids: TableIds, entity: EntityName, field: string, { type, visibleCol }: ColumnShape): boolean {
  const wanted = (schema[entity] as Entity).fields[field]?.type ?? '';
  if (fits(ids, wanted, type)) return true;
  const [kind = ''] = type.split(':');
  const isSaid = isSpoken(entity) && inWords[field]?.split(' ').includes(kind);
  return isSaid === true && (kind !== 'Ref' || visibleCol > 0);
}

function wordColumn(shape: DocumentShape, column: ColumnShape): WordColumn {
  const [kind, target = ''] = column.type.split(':');
  const shown = [...(shape.get(target)?.columns.values() ?? [])].find(({ ref }) => ref === column.visibleCol);
  const { choices } = optionsOf(column);
  const all = kind === 'Choice' && Array.isArray(choices) ? choices.map(String) : [];
  return { target: shown ? { table: target, column: shown.id } : null, choices: all.length > 0 ? all : null };
}

/** Where proofs and trames of a prepared document point: ids of rows are those of that table, whatever is said of it. */
const pointing: Partial<Record<EntityName, readonly [holder: EntityName, field: string]>> = {
  candidate: ['evidence', 'candidate'],
  criterion: ['evidence', 'criterion'],
  position: ['point', 'position'],
};

/** A column's field, and whether it may be written. */
type Taken = readonly [column: ColumnShape, source: 'ours' | 'chosen' | 'proposed'];

const made = (decisions: Decisions, name: EntityName): UnknownRecord => {
  const value = decisions[madeKey(name)];
  return isRecord(value) ? value : {};
};
const madeColumn = (decisions: Decisions, name: EntityName, field: string): unknown => {
  const { columns } = made(decisions, name);
  return isRecord(columns) ? columns[field] : null;
};

const idIn = (place: unknown): string | undefined => textsOf(place)['id'] || undefined;

/** A page's own mapping counts until something else has been decided in its place. */
const isReplaced = (decision: unknown, { ref }: ColumnShape): boolean =>
  isRecord(decision) && Array.isArray(decision['before']) && decision['before'].includes(ref);

/** The table of an entity, and whether it is only proposed. */
function tableOf(shape: DocumentShape, choices: LayoutChoices, name: EntityName): TableShape | undefined {
  const { decisions, options, proposals } = choices;
  const [holder, field] = pointing[name] ?? [];
  const holding = holder && placed(made(decisions, holder), shape);
  const pointer = holding && placed(madeColumn(decisions, holder, field ?? ''), holding.columns);
  const target = shape.get(pointer?.type.split(':')[1] ?? '');
  if (target) return target;
  const key = tableKey(name);
  return [{ ...options, ...decisions }[key], made(decisions, name), proposals[key]]
    .map((place) => placed(place, shape))
    .find(Boolean);
}

/** What the structure alone says. */
type OfStructure = Omit<TableLayout, 'ownNames' | 'positionNames' | 'weights' | 'found'> & {
  readonly percent: boolean;
};

function layoutTable(
  name: EntityName,
  ids: TableIds,
  shape: DocumentShape,
  found: TableShape | undefined,
  choices: LayoutChoices,
): OfStructure {
  const { linkedTable, mappings, options, decisions, proposals } = choices;
  const described: Entity = schema[name];
  const said = { ...options, ...decisions };
  const taken = new Map<string, Taken>();
  const used = new Set<ColumnShape>();
  const fields = Object.entries(described.fields);
  const take = (source: Taken[1], find: (field: string) => ColumnShape | undefined) => {
    for (const [field, { type }] of fields) {
      const column = taken.has(field) ? undefined : find(field);
      const holding = column && (source === 'ours' ? fits(ids, type, column.type) : canHold(ids, name, field, column));
      if (!column || used.has(column) || !(found?.hidden || holding)) continue;
      taken.set(field, [column, source]);
      used.add(column);
    }
  };
  const byKey = (all: Decisions) => (field: string) => placed(all[columnKey(name, field)], found?.columns);
  if (name === 'candidate' && found && found.id === linkedTable)
    take('chosen', (field) => {
      const column = found.columns.get(mappings[field] ?? '');
      return column && !isReplaced(decisions[columnKey(name, field)], column) ? column : undefined;
    });
  take('chosen', byKey(said));
  const known = made(decisions, name);
  const isKnown = found !== undefined && placed(known, shape) === found;
  if (isKnown) take('ours', (field) => placed(madeColumn(decisions, name, field), found.columns));
  take('proposed', (field) => (columnKey(name, field) in said ? undefined : byKey(proposals)(field)));
  // With a first name of its own, what stands under "name" is the last one, unless the document makes it of both.
  const [whole, first] = [taken.get('name'), taken.get('firstName')];
  if (whole && first && !taken.has('lastName') && !whole[0].computed) taken.set('lastName', whole);
  const isMade = isKnown && known['whole'] === true;
  // Hidden rather than absent, in a table of ours: written all the same, since a proof without its sign is another one.
  const kept = fields.flatMap(([field]) => (!taken.has(field) && isMade && shape.keeps?.(name, field) ? [field] : []));
  const unseen = new Set('key' in described.fields ? kept : []);
  const missing = fields.flatMap(([field, { theirs }]) =>
    taken.has(field) || unseen.has(field) || theirs ? [] : [field],
  );
  const inOrder = fields.flatMap(([field]) => {
    const [column, source] = taken.get(field) ?? [];
    return column ? [{ field, column, source }] : [];
  });
  const those = (is: (each: (typeof inOrder)[number]) => boolean) =>
    new Set(inOrder.filter(is).map(({ field }) => field));
  return {
    table: found?.id ?? ids[name],
    exists: found !== undefined,
    made: isMade,
    columns: Object.fromEntries(
      fields.flatMap(([field, { column }]) => {
        const [found] = taken.get(field) ?? [];
        return found
          ? [[field, found.id]]
          : unseen.has(field)
            ? [[field, idIn(madeColumn(decisions, name, field)) ?? column]]
            : [];
      }),
    ),
    computed: those(({ column, source }) => column.computed || source === 'proposed'),
    ours: those(({ source }) => source === 'ours'),
    missing,
    hidden: found?.hidden === true || kept.length > 0 || (shape.keeps !== undefined && missing.length > 0),
    partly: kept.length > 0,
    words: Object.fromEntries(
      inOrder.flatMap(({ field, column, source }) => {
        const isSaid = isSpoken(name) && field in inWords && source !== 'ours';
        const isOne = field === 'position' && fits(ids, described.fields[field]?.type ?? '', column?.type ?? '');
        return isSaid && column && !isOne && !found?.hidden ? [[field, wordColumn(shape, column)]] : [];
      }),
    ),
    percent: optionsOf(taken.get('weight')?.[0])['numMode'] === 'percent',
  };
}

/**
 * Without the structure, tables and columns are where they were when they were decided; what nobody has decided is
 * supposed under the names of a set-up, to be read. What is absent reads as blank.
 */
function layoutUnseen(name: EntityName, { decisions }: LayoutChoices): OfStructure {
  const idOf = (...places: unknown[]) => places.map(idIn).find(Boolean);
  const known = made(decisions, name);
  const usual = ownColumns(schema[name]);
  const decided = Object.keys(schema[name].fields).flatMap((field) => {
    const id = idOf(decisions[columnKey(name, field)], madeColumn(decisions, name, field));
    const column = id ?? usual[field];
    return column === undefined ? [] : [{ field, column, open: id !== undefined }];
  });
  return {
    table: idOf(decisions[tableKey(name)], known) ?? schema[name].table,
    exists: true,
    made: known['whole'] === true,
    columns: Object.fromEntries(decided.map(({ field, column }) => [field, column])),
    computed: new Set(decided.flatMap(({ field, open }) => (open ? [] : [field]))),
    ours: new Set(),
    missing: [],
    hidden: false,
    partly: false,
    words: {},
    percent: false,
  };
}

/** Lays the model over a document. `shape` is null where the user may not read the structure. */
export function layOut(shape: DocumentShape | null, choices: LayoutChoices): Layout {
  const { options, decisions, proposals } = choices;
  const said = { ...proposals, ...options, ...decisions };
  const text = (ours: unknown) => (typeof ours === 'string' ? ours : undefined);
  const stageNames = wordsOf(said, 'stage', text);
  const positionNames = wordsOf(said, 'position', (ours) => (ours === null ? '' : text(ours)));
  const weightNames = wordsOf(said, 'weight', (ours) => (typeof ours === 'number' ? ours : undefined));
  const tables = new Map(entityNames.map((name) => [name, shape ? tableOf(shape, choices, name) : undefined]));
  const ids = Object.fromEntries(
    entityNames.map((name) => [name, tables.get(name)?.id ?? schema[name].table]),
  ) as unknown as TableIds;
  const layouts = entityNames.map((name) => {
    const { percent, ...place } = shape
      ? layoutTable(name, ids, shape, tables.get(name), choices)
      : layoutUnseen(name, choices);
    return [
      name,
      {
        ...place,
        ownNames: isSpoken(name) ? stageNames : {},
        positionNames: isSpoken(name) ? positionNames : {},
        weights: { words: name === 'criterion' ? weightNames : {}, percent },
        found: nothingFound,
      },
    ] as const;
  });
  const layout = Object.fromEntries(layouts) as Layout;
  return { ...layout, point: { ...layout.point, ownNames: columnNames(layout.candidate) } };
}

/** Columns of people under ids of the team's: theirs → ours. */
const columnNames = ({ columns }: Pick<TableLayout, 'columns'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(columns)
      .map(([field, id]) => [id, (schema.candidate as Entity).fields[field]?.column ?? id] as const)
      .filter(([theirs, ours]) => theirs !== ours),
  );

/** With what a reading has found the team's words to be. */
export const withFound = (layout: Layout, found: FoundBy): Layout => ({
  ...layout,
  ...Object.fromEntries(Object.entries(found).map(([name, found]) => [name, { ...layout[name as EntityName], found }])),
});

/** A row of a table in which the team has its own words, in ours. */
export function inOurWords<R extends object>(row: R, ownNames: TableLayout['ownNames']): R {
  const ours = (name: string): string => ownNames[name.trim()] ?? name;
  const { stage, stages, field }: { readonly stage?: unknown; readonly stages?: unknown; readonly field?: unknown } =
    row;
  return {
    ...row,
    ...(typeof stage === 'string' && { stage: ours(stage) }),
    ...(typeof field === 'string' && { field: ours(field) }),
    ...(Array.isArray(stages) && { stages: stages.map((name) => ours(String(name))) }),
  };
}
