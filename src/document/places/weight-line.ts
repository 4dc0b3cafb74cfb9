/** The line of a matrix that says what each criterion weighs: none of its people. */
import { parseText } from '../../model/cell';
import type { TableData } from '../../model/entity';
import { isWeight } from '../../model/weight';
import { wordsOf } from '../../rules/text';
import type { TableLayout } from './layout';

const weightLine =
  /^(?:poids|ponderations?|coefs?|coefficients?|importance|weights?|weighting)(?: (?:en|des criteres|of criteria))?$/;

export const isWeightLine = (name: string): boolean => weightLine.test(wordsOf(name));

/** People of the team's own list, which may be its matrix: a row that is named so, with numbers in columns of theirs. */
export function peopleIn(data: TableData, { columns }: Pick<TableLayout, 'columns'>): TableData {
  const known = new Set(['id', 'manualSort', ...Object.values(columns)]);
  const others = Object.keys(data).filter((column) => !known.has(column));
  const isPerson = (row: number): boolean =>
    !isWeightLine(parseText(data[columns['name'] ?? '']?.[row]).value) ||
    others.filter((column) => isWeight(data[column]?.[row])).length < 2;
  const people = (data['id'] ?? []).map((_, row) => isPerson(row));
  if (people.every(Boolean)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([column, cells]) => [column, cells.filter((_, row) => people[row])]),
  );
}
