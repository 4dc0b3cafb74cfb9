/** People's names in this document: in one column, in two, or computed by the document from others. */
import type { Candidate } from '../../model/candidate';
import type { CellValue } from '../../model/cell';
import { encodeValues } from '../../model/entity';
import { schema } from '../../model/schema';
import type { TableLayout } from './layout';

type Place = Pick<TableLayout, 'columns'>;

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

/** The cells that say who a row is, for Grist to look it up by; one that could not be read says nothing. */
export function nameCells(candidate: Candidate, place: Place): Readonly<Record<string, CellValue>> {
  const fields = nameFields(place).filter((field) => !candidate.unreadable.includes(field));
  return encodeValues(
    schema.candidate,
    Object.fromEntries(fields.map((field) => [field, candidate[field]])),
    place.columns,
  );
}
