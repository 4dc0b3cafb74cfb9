/** Finds out which name of a request is not in the document, where Grist does not say. */
import type { TableData, UserAction } from '../port';

/** A table of a request, and the columns of it that the request names. */
export interface NamesUsed {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The tables and columns that must exist for these actions: those of rows. */
export function namesUsed(actions: readonly UserAction[]): readonly NamesUsed[] {
  return actions.flatMap(([name, table, ...args]) => {
    if (typeof table !== 'string' || !/Record$/.test(name)) return [];
    const columns = args.flatMap((arg) =>
      typeof arg === 'object' && arg !== null && !Array.isArray(arg) ? Object.keys(arg) : [],
    );
    // The options of an upsert come last, and are not columns.
    const options = name.includes('OrUpdate') ? Object.keys(Object(args.at(-1))) : [];
    return [{ table, columns: columns.filter((column) => !options.includes(column)) }];
  });
}

/** The first name that is absent from the document's own description of itself, or null. */
export function absentName(used: readonly NamesUsed[], tables: TableData, columns: TableData): string | null {
  const tableRefs = new Map<unknown, unknown>();
  tables['id']?.forEach((ref, index) => {
    tableRefs.set(tables['tableId']?.[index], ref);
  });
  const known = new Set<string>();
  columns['parentId']?.forEach((ref, index) => {
    known.add(`${ref}.${columns['colId']?.[index]}`);
  });
  for (const { table, columns: names } of used) {
    if (table.startsWith('_grist_')) continue;
    const ref = tableRefs.get(table);
    if (ref === undefined) return table;
    const absent = names.find((name) => name !== 'id' && !known.has(`${ref}.${name}`));
    if (absent !== undefined) return absent;
  }
  return null;
}
