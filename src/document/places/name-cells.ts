/** How Grist is asked for somebody by name. */
import type { Candidate } from '../../model/candidate';
import type { CellValue } from '../../model/cell';
import { encodeValues } from '../../model/encode';
import { schema } from '../../model/schema';
import { nameFields, type Place } from './person-names';

/** The cells that say who a row is, for Grist to look it up by; one that could not be read says nothing. */
export function nameCells(candidate: Candidate, place: Place): Readonly<Record<string, CellValue>> {
  const fields = nameFields(place).filter((field) => !candidate.unreadable.includes(field));
  return encodeValues(
    schema.candidate,
    Object.fromEntries(fields.map((field) => [field, candidate[field]])),
    place.columns,
  );
}
