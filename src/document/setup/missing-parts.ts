/** What this document lacks of the tables and columns of a set-up, and which of its formulas are those of an earlier version. */
import { type DescribedField, described } from '../../model/labels/index';
import { type EntityName, entityNames } from '../../model/schema';
import type { Layout } from '../places/layout';
import type { ColumnShape, DocumentShape } from '../places/shape';
import { formulaIn } from './own-formulas';

export interface MissingColumn {
  readonly entity: EntityName;
  readonly column: string;
}

/** What a document lacks: one that somebody has cut into, or that an older version made. */
export interface MissingParts {
  readonly tables: readonly EntityName[];
  readonly columns: readonly MissingColumn[];
  /** Columns that still have the formula of an earlier version. */
  readonly formulas: readonly MissingColumn[];
  /** Columns of the team's that an earlier version went by the names of: read only, until somebody says so. */
  readonly unsure: readonly UnsureColumn[];
}

export interface UnsureColumn {
  readonly entity: EntityName;
  readonly field: string;
  readonly id: string;
  readonly ref: number;
  readonly label: string;
}

/** A column that an earlier version of the widget computes in its own way, and that nobody has changed since. */
export const isFormer = (
  { former }: DescribedField,
  { computed, formula }: ColumnShape,
  inDocument: (formula: string) => string,
): boolean => computed && former.some((text) => inDocument(text) === formula);

/** `isMissing` knows of a table more than the structure does: Grist may have refused to read it. */
export function missingParts(
  layout: Layout,
  shape: DocumentShape | null,
  isMissing: (name: EntityName) => boolean,
): MissingParts {
  const columns: MissingColumn[] = [];
  const formulas: MissingColumn[] = [];
  const unsure: UnsureColumn[] = [];
  for (const entity of entityNames) {
    const { table, exists, missing, columns: found, ours, computed, hidden } = layout[entity];
    // Nobody knows what there is of it, and whoever may not see a column must not add a second one.
    if (!exists || hidden) continue;
    for (const [name, field] of Object.entries(described[entity].fields)) {
      if (missing.includes(name)) columns.push({ entity, column: field.column });
      const column = shape?.get(table)?.columns.get(found[name] ?? '');
      if (column && ours.has(name) && isFormer(field, column, (text) => formulaIn(layout, entity, text)))
        formulas.push({ entity, column: column.id });
      if (column && !column.computed && computed.has(name)) {
        const { id, ref, label } = column;
        unsure.push({ entity, field: name, id, ref, label });
      }
    }
  }
  return { tables: entityNames.filter(isMissing), columns, formulas, unsure };
}
