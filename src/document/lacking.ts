/** What this document lacks, and what therefore cannot be written into it. */
import type { GristFailure } from '../grist/port';
import type { Entity, Field } from '../model/entity';
import { type EntityName, entityNames, schema } from '../model/schema';
import type { Change } from './changes';
import type { Layout } from './layout';
import type { ColumnShape, DocumentShape } from './shape';

export interface MissingColumn {
  readonly entity: EntityName;
  readonly column: string;
}

/** What a document lacks of the contract: one that somebody has cut into, or that an older version made. */
export interface MissingParts {
  readonly tables: readonly EntityName[];
  readonly columns: readonly MissingColumn[];
  /** Columns that still have the formula of an earlier version. */
  readonly formulas: readonly MissingColumn[];
}

/** A column that an earlier version of the widget computes in its own way, and that nobody has changed since. */
export const isFormer = ({ former }: Field<unknown>, { computed, formula }: ColumnShape): boolean =>
  computed && former.includes(formula);

/** `isMissing` knows of a table more than the structure does: Grist may have refused to read it. */
export function missingParts(
  layout: Layout,
  shape: DocumentShape | null,
  isMissing: (name: EntityName) => boolean,
): MissingParts {
  const columns: MissingColumn[] = [];
  const formulas: MissingColumn[] = [];
  for (const entity of entityNames) {
    const { table, exists, missing, columns: found } = layout[entity];
    if (!exists) continue;
    for (const [name, field] of Object.entries((schema[entity] as Entity).fields)) {
      if (missing.includes(name)) columns.push({ entity, column: field.column });
      const column = shape?.get(table)?.columns.get(found[name] ?? '');
      if (column && isFormer(field, column)) formulas.push({ entity, column: column.id });
    }
  }
  return { tables: entityNames.filter(isMissing), columns, formulas };
}

/** Without one of these a row would say nothing of anybody; other columns that are absent are left out. */
const needed: Partial<Record<EntityName, readonly string[]>> = {
  evidence: ['candidate', 'text'],
  rating: ['candidate', 'criterion', 'kind', 'note', 'evaluator'],
  interview: ['candidate', 'stage'],
  passage: ['candidate', 'point'],
};

/** The table, or the column, that the document lacks for rows of `entity`; null when it has all that they need. */
export function lacking(layout: Layout, entity: EntityName): string | null {
  const { table, exists, missing } = layout[entity];
  if (!exists) return table;
  const name = needed[entity]?.find((field) => missing.includes(field));
  return name === undefined ? null : `${table}.${schema[entity].fields[name as never]['column']}`;
}

export type Possible =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly failure: GristFailure };

/**
 * The changes that this document can hold. The first one of an entry is what the person did: it is
 * refused as a whole when that cannot be written. The others (a point marked as asked, an interview
 * that begins) follow from it, and are left out where the document does not keep them.
 */
export function possibleChanges(changes: readonly Change[], layout: Layout): Possible {
  const [main] = changes;
  const name = main ? lacking(layout, main.entity) : null;
  if (name !== null) return { ok: false, failure: { kind: 'missing', name, message: `the document lacks ${name}` } };
  return { ok: true, changes: changes.filter(({ entity }) => lacking(layout, entity) === null) };
}
