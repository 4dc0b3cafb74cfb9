/** What we write into a column of the team's that speaks its own words: theirs, never ours. */
import type { CellValue } from '../../model/cell';
import { isStage } from '../../model/stage';
import type { TableLayout } from './layout';

type Place = Pick<TableLayout, 'words' | 'ownNames' | 'positionNames' | 'found'>;

/** All the cells that would say it; none where the column has no word for it. */
export function cellsSaying(place: Place, field: string, value: unknown): readonly CellValue[] {
  const column = place.words[field];
  if (!column) return [];
  const isOfStage = field === 'stage';
  const rows = place.found.rows[field];
  const cells = (word: string): readonly CellValue[] => {
    const id = rows?.get(word);
    return !column.target ? [word] : id === undefined ? [] : [id];
  };
  const ours = isOfStage ? String(value ?? '') : value === null ? '' : place.found.titles.get(Number(value));
  if (ours === '') return [column.target ? 0 : ''];
  if (ours === undefined) return [];
  // What was read, and is none of ours, is said as it was.
  if (isOfStage && !isStage(ours)) return cells(ours);
  const names = isOfStage ? place.ownNames : place.positionNames;
  const known = column.target ? [...(rows?.keys() ?? [])] : column.choices;
  const matched = Object.keys(names).filter((word) => names[word] === ours && (known?.includes(word) ?? true));
  // The title of a position is a word of the team's; a stage is one where it stands in the column already.
  const isTheirs = (known ?? (isOfStage ? place.found.used : [ours])).includes(ours);
  const all = isTheirs && !(ours in names) ? [...matched, ours] : matched;
  return all.flatMap(cells);
}

/** Whether it can be written: somebody moved to a stage, somebody or a criterion given a position. */
export const canSay = (place: Place, field: 'stage' | 'position', value: unknown): boolean =>
  !(field in place.words) || cellsSaying(place, field, value).length > 0;
