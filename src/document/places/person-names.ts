/** People's names in this document: in one column, in two, or computed by the document from others. */
import type { TableLayout } from './layout';

export type Place = Pick<TableLayout, 'columns'>;

/** First and last name stand in columns of their own, and no column holds both. */
export const isApart = ({ columns }: Place): boolean =>
  columns['lastName'] !== undefined && columns['lastName'] === columns['name'];

export const wholeName = (first: string, last: string): string =>
  [first, last]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');

/** A person under the name by which everybody knows them. */
export function named<R extends object>(row: R, place: Place): R {
  if (!isApart(place)) return row;
  const { firstName, lastName }: { readonly firstName?: unknown; readonly lastName?: unknown } = row;
  return { ...row, name: wholeName(String(firstName), String(lastName)) };
}

/** The fields in which a name stands, as it was read. */
export const nameFields = (place: Place): readonly ('name' | 'firstName' | 'lastName')[] =>
  isApart(place) ? ['firstName', 'lastName'] : ['name'];
