/** Formulas of ours in a document that has tables and columns of its own under our names. */
import { type DescribedField, described } from '../../model/labels/index';
import { type EntityName, entityNames, schema } from '../../model/schema';
import type { Layout } from '../places/layout';

const fieldsOf = (entity: EntityName): readonly (readonly [string, DescribedField])[] =>
  Object.entries(described[entity].fields);

/** The id, in this document, of a column of ours. */
function columnIn(layout: Layout, entity: EntityName, column: string): string {
  const [field] = fieldsOf(entity).find(([, each]) => each.column === column) ?? [];
  return (field && layout[entity].columns[field]) ?? column;
}

/**
 * A formula in the ids of this document: where `Preuves.Candidat` was something else before we came,
 * what we look up is in another column.
 */
export function formulaIn(layout: Layout, entity: EntityName, formula: string): string {
  const ownColumns = formula.replace(/\$(\w+)/g, (_, column: string) => `$${columnIn(layout, entity, column)}`);
  return ownColumns.replace(/\b(\w+)\.lookupRecords\(([^)]*)\)/g, (call, table: string, where: string) => {
    const target = entityNames.find((name) => schema[name].table === table);
    if (!target) return call;
    const columns = where.replace(/\b(\w+)=/g, (_, column: string) => `${columnIn(layout, target, column)}=`);
    return `${layout[target].table}.lookupRecords(${columns})`;
  });
}
