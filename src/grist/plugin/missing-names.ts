/** Finds out which name of a request is not in the document, where Grist does not say. */
import type { TableData } from '../../model/entity';
import type { GristFailure, UserAction } from '../port';
import { parseTable } from './messages';
import { grist } from './plugin-api';
import { within } from './within';

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

/** Why Grist's engine has refused, when it could not say it; `patience`: for its answers, in ms. */
export async function whyRefused(used: readonly NamesUsed[], patience: number): Promise<GristFailure> {
  const message = 'Grist’s engine has refused, without saying why.';
  try {
    const [tables, columns] = await Promise.all(
      ['_grist_Tables', '_grist_Tables_column'].map(async (table) =>
        parseTable(await within(patience, grist.docApi.fetchTable(table))),
      ),
    );
    const name = tables && columns ? absentName(used, tables, columns) : null;
    return name === null ? { kind: 'refused', message, engine: true } : { kind: 'missing', name, message };
  } catch {
    return { kind: 'unreachable', message };
  }
}
