/** Where each field of the model lives in this document, which may have tables and columns of its own. */
import { type ColumnMap, type Entity, ownColumns } from '../model/entity';
import { textsOf, type UnknownRecord } from '../model/guards';
import { type EntityName, entityNames, schema } from '../model/schema';
import type { ColumnShape, DocumentShape } from './shape';

export interface TableLayout {
  /** Table id in this document. */
  readonly table: string;
  /** False when the document lacks the table. */
  readonly exists: boolean;
  readonly columns: ColumnMap;
  /** Fields whose column is computed by the document: read, never written. */
  readonly computed: ReadonlySet<string>;
  /** Fields without a column: only their feature is off. */
  readonly missing: readonly string[];
  /** Access rules keep it from the user, or may keep the columns that are not found. */
  readonly hidden: boolean;
  /** It can be read, without columns that its rows need to say what they hold. */
  readonly partly: boolean;
  /** The team's own words for stages, in this table: theirs → ours. */
  readonly stageNames: Readonly<Record<string, string>>;
}

export type Layout = Readonly<Record<EntityName, TableLayout>>;

export interface LayoutChoices {
  /** The table that the widget is linked to in Grist. */
  readonly linkedTable: string | null;
  /** Columns of the linked table that the team mapped in Grist's panel: field name → column id. */
  readonly mappings: Readonly<Record<string, string>>;
  /** What the team said in the configuration. */
  readonly saved: SavedChoices;
}

/** What a team says once of its own tables, kept with the page. */
export interface SavedChoices {
  /** Its own table of candidates, where the widget is not linked to it; null: the linked one, or ours. */
  readonly candidatesTable: string | null;
  /** Its own table of criteria; null: ours. */
  readonly criteriaTable: string | null;
  /** Columns of that table: field name → column id; the others are recognised by their names. */
  readonly criteriaColumns: Readonly<Record<string, string>>;
  /** Its own words for stages: theirs → ours. */
  readonly stageNames: Readonly<Record<string, string>>;
}

const nothingSaved: SavedChoices = { candidatesTable: null, criteriaTable: null, criteriaColumns: {}, stageNames: {} };

export const noChoices: LayoutChoices = { linkedTable: null, mappings: {}, saved: nothingSaved };

/** The widget's options as Grist kept them; whatever is not of its shape counts as not said. */
export function readSavedChoices(options: UnknownRecord): SavedChoices {
  const { candidatesTable = null, criteriaTable = null } = textsOf(options);
  const { criteriaColumns, stageNames } = options;
  return { candidatesTable, criteriaTable, criteriaColumns: textsOf(criteriaColumns), stageNames: textsOf(stageNames) };
}

/**
 * Whether a column of the team's, by its id or by its label, is that of a field under another name. Comes with
 * `guesses.ts`, for documents that have other names than ours; null until then.
 */
export type Recognise = (entity: EntityName, field: string, column: Pick<ColumnShape, 'id' | 'label'>) => boolean;

/** Table of each entity in this document. */
type TableIds = Readonly<Record<EntityName, string>>;

/** Grist takes two ids that differ by their case only for the same one. */
function idIn(shape: DocumentShape | null, table: string): string {
  if (!shape || shape.has(table)) return table;
  const wanted = table.toUpperCase();
  return [...shape.keys()].find((id) => id.toUpperCase() === wanted) ?? table;
}

/** The type of a column of ours in a document where the tables have these ids. */
export function typeWith(ids: TableIds, type: string): string {
  const [kind, target] = type.split(':');
  const name = entityNames.find((entity) => schema[entity].table === target);
  return name ? `${kind}:${ids[name]}` : type;
}

function layoutTable(
  name: EntityName,
  ids: TableIds,
  shape: DocumentShape | null,
  chosen: Readonly<Record<string, string>>,
  recognise: Recognise | null,
): TableLayout {
  const described: Entity = schema[name];
  const table = ids[name];
  const found = shape?.get(table);
  // Without the structure, suppose the columns of the contract: what is absent reads as blank.
  if (!shape) {
    return {
      table,
      exists: true,
      columns: { ...ownColumns(described), ...chosen },
      computed: new Set(),
      missing: [],
      hidden: false,
      partly: false,
      stageNames: {},
    };
  }
  const columns: Record<string, string> = {};
  const computed = new Set<string>();
  const missing: string[] = [];
  const taken = new Set(Object.values(chosen));
  const pick = (field: string, column: string) => {
    columns[field] = column;
    taken.add(column);
    if (found?.columns.get(column)?.computed) computed.add(field);
  };
  /** A reference says which row of which table; anything else of that name stays the team's own. */
  const fits = (field: string, column: string): boolean => {
    const type = described.fields[field]?.type ?? '';
    return !type.startsWith('Ref') || found?.hidden || found?.columns.get(column)?.type === typeWith(ids, type);
  };
  for (const [field, column] of Object.entries(chosen)) {
    if (found?.columns.has(column) && fits(field, column)) pick(field, column);
  }
  const rest = Object.entries(described.fields).filter(([field]) => !(field in columns));
  for (const [field, { column }] of rest) {
    if (found?.columns.has(column) && !taken.has(column) && fits(field, column)) pick(field, column);
  }
  let partly = false;
  for (const [field, { column }] of rest) {
    if (field in columns) continue;
    const match = [...(found?.columns.values() ?? [])].find(
      (column) => !taken.has(column.id) && fits(field, column.id) && recognise?.(name, field, column),
    );
    // Hidden rather than absent, in a table of ours: a team's own may do without.
    const isKept = !match && found && table === described.table && shape.keeps?.(name, field);
    if (isKept) partly = true;
    if (match) pick(field, match.id);
    // Written all the same: a proof without its sign is another one.
    else if (isKept && 'key' in described.fields) columns[field] = column;
    else if (!described.fields[field]?.theirs) missing.push(field);
  }
  // With a first name of its own, what stands under "name" is the last one, unless the document makes it of both.
  const { name: named, firstName, lastName } = columns;
  if (named && firstName && !lastName && !computed.has('name')) pick('lastName', named);
  const hidden = found?.hidden === true || partly || (shape.keeps !== undefined && missing.length > 0);
  return { table, exists: found !== undefined, columns, computed, missing, hidden, partly, stageNames: {} };
}

/** Whether a table is that of another entity: it never stands in for this one. */
const isOther = (entity: EntityName, table: string): boolean =>
  entityNames.some((name) => name !== entity && schema[name].table === table);

/**
 * The table that the proofs of a prepared document point at. Whatever a page says or does not say of
 * the team's own tables, ids of rows are those of this one.
 */
export function referenced(
  shape: DocumentShape | null,
  entity: 'candidate' | 'criterion',
  recognise: Recognise | null,
): string | null {
  const { key } = schema.evidence.fields;
  const columns = shape?.get(idIn(shape, schema.evidence.table))?.columns;
  // Without this one it is a table of the same name, and something else.
  if (!columns?.has(key.column)) return null;
  for (const { id, label, type } of columns.values()) {
    const [kind, target = ''] = type.split(':');
    if (kind !== 'Ref' || !shape?.has(target) || isOther(entity, target)) continue;
    const isOurs = id === schema.evidence.fields[entity].column;
    if (isOurs || recognise?.('evidence', entity, { id: label, label })) return target;
  }
  return null;
}

/**
 * Lays the model over a document. `shape` is null where the user may not read the structure.
 * The candidates table is the one that proofs point at; before there are any, the one that the team
 * chose, else the linked one when it has its name, when the team mapped its name column, or when the
 * document has no table of that name and this one has a column for names.
 */
export function layOut(shape: DocumentShape | null, choices: LayoutChoices, recognise: Recognise | null): Layout {
  const { linkedTable, saved, mappings } = choices;
  const ids = Object.fromEntries(entityNames.map((name) => [name, idIn(shape, schema[name].table)])) as TableIds;
  const own = ids.candidate;
  const mapped = 'name' in mappings;
  const adopts =
    linkedTable !== null &&
    !isOther('candidate', linkedTable) &&
    (linkedTable === own ||
      mapped ||
      (shape !== null &&
        !shape.has(own) &&
        'name' in layoutTable('candidate', { ...ids, candidate: linkedTable }, shape, {}, recognise).columns));
  const candidate = referenced(shape, 'candidate', recognise) ?? saved.candidatesTable ?? (adopts ? linkedTable : own);
  const criterion = referenced(shape, 'criterion', recognise) ?? saved.criteriaTable ?? ids.criterion;
  const places = { ...ids, candidate, criterion };
  const chosen: Partial<Record<EntityName, Readonly<Record<string, string>>>> = {
    candidate: candidate === linkedTable ? mappings : {},
    criterion: criterion === (saved.criteriaTable ?? ids.criterion) ? saved.criteriaColumns : {},
  };
  const layouts = entityNames.map((name) => {
    const found = layoutTable(name, places, shape, chosen[name] ?? {}, recognise);
    return [name, name in chosen ? { ...found, stageNames: saved.stageNames } : found] as const;
  });
  return Object.fromEntries(layouts) as Layout;
}

/** Whether the document may have something under another name. */
export const isWhole = (layout: Layout): boolean =>
  entityNames.every((name) => layout[name].exists && layout[name].missing.length === 0);

/** A row of a table that has its own words for stages, in ours. */
export function inOurStages<R extends object>(row: R, stageNames: Readonly<Record<string, string>>): R {
  const ours = (name: string): string => stageNames[name.trim()] ?? name;
  const read: Record<string, unknown> = Object.fromEntries(Object.entries(row));
  if (typeof read['stage'] === 'string') read['stage'] = ours(read['stage']);
  if (Array.isArray(read['stages'])) read['stages'] = read['stages'].map((name) => ours(String(name)));
  return { ...row, ...read };
}

/** The team's own word for one of our stages. */
export const inTheirStages = (stage: string, stageNames: Readonly<Record<string, string>>): string =>
  Object.entries(stageNames).find(([, ours]) => ours === stage)?.[0] ?? stage;
