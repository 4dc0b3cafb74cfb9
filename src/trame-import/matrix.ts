/**
 * The usual weighted matrix: somebody in each row, a criterion in each column, and a line of weights. Its columns are
 * read as the lines of a grid; what people were given is left out.
 */
import type { Block, Cell } from './blocks';
import { columnsOf, isFiller } from './columns';
import { textOf } from './lines';

type Table = Pick<Extract<Block, { kind: 'table' }>, 'rows' | 'lines'>;

const flat = (cell: Cell | undefined): string =>
  textOf(cell ?? [])
    .replace(/\n/g, ' ')
    .trim();

const isNumber = (text: string): boolean => /^\d+(?:[.,]\d+)?\s*%?$/.test(text);

/** Null for any other table. `others`: rows of people. */
export function turned({ rows, lines }: Table): { readonly grid: Table; readonly others: readonly number[] } | null {
  const [header = []] = rows;
  if (columnsOf(header.map(flat)).filter((column) => column !== null && column !== 'level').length > 1) return null;
  const at = rows.findIndex((row, index) => index > 0 && columnsOf([flat(row[0])])[0] === 'weight');
  const weights = rows[at];
  if (!weights) return null;
  const columns = header.flatMap((cell, column) => {
    const isCriterion = column > 0 && flat(cell) !== '' && !isFiller(flat(cell)) && isNumber(flat(weights[column]));
    return isCriterion ? [column] : [];
  });
  if (columns.length < 2) return null;
  const line = lines[0] ?? null;
  return {
    grid: {
      rows: [
        [header[0] ?? [], weights[0] ?? []],
        ...columns.map((column) => [header[column] ?? [], weights[column] ?? []]),
      ],
      lines: [line, ...columns.map(() => line)],
    },
    others: rows.flatMap((_, index) => (index > 0 && index !== at ? [index] : [])),
  };
}
