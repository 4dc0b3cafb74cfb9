/** Where the name of a new person goes. Fetched with what asks for it. */
import type { TableLayout } from './layout';
import { wholeName } from './person-names';
import type { DocumentShape } from './shape';

/** A name as it was typed, in one field or in two. */
export type TypedName = string | { readonly first: string; readonly last: string };

export type Naming =
  | { readonly is: 'whole'; readonly column: string }
  | { readonly is: 'apart'; readonly first: string; readonly last: string }
  /** The document computes names, and it cannot be told from what. */
  | { readonly is: 'computed' };

/** Columns of data that a formula of the same row reads. */
function readBy(formula: string, table: ReturnType<DocumentShape['get']>): readonly string[] {
  const names = new Set([...formula.matchAll(/(?:\$|\brec\.)(\w+)/g)].map(([, name = '']) => name));
  return [...names].filter((name) => {
    const column = table?.columns.get(name);
    return column && !column.computed && (column.type === 'Text' || column.type === 'Any');
  });
}

export function namingOf({ table, columns, computed }: TableLayout, shape: DocumentShape | null): Naming {
  const writable = (field: string): string | undefined => (computed.has(field) ? undefined : columns[field]);
  const [first, last, whole] = [writable('firstName'), writable('lastName'), writable('name')];
  if (first && last) return { is: 'apart', first, last };
  if (whole) return { is: 'whole', column: whole };
  const inTable = shape?.get(table);
  const sources = readBy(inTable?.columns.get(columns['name'] ?? '')?.formula ?? '', inTable);
  const [only] = sources;
  if (only && sources.length === 1) return { is: 'whole', column: only };
  const [other] = sources.filter((column) => column !== first && column !== last);
  if (other && sources.length === 2 && (first || last))
    return { is: 'apart', first: first ?? other, last: last ?? other };
  return { is: 'computed' };
}

/** The cells of a new row; null where the name has no place. A name in one piece begins with the first name. */
export function cellsOfName(name: TypedName, naming: Naming): Readonly<Record<string, string>> | null {
  if (naming.is === 'computed') return null;
  if (naming.is === 'whole')
    return { [naming.column]: typeof name === 'string' ? name : wholeName(name.first, name.last) };
  const [first = '', ...rest] = typeof name === 'string' ? name.trim().split(/\s+/) : [];
  const { first: one, last: other } = typeof name === 'string' ? { first, last: rest.join(' ') } : name;
  return { [naming.first]: one.trim(), [naming.last]: other.trim() };
}
