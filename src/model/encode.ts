/** Cells to write, from the fields of a row. */
import type { CellValue } from './cell';
import { type ColumnMap, type Entity, ownColumns, type Values } from './entity';

/** Cells for the fields given; computed fields and those without a column are left out. */
export function encodeValues<E extends Entity>(
  of: E,
  values: Partial<Values<E>>,
  columns: ColumnMap = ownColumns(of),
): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  for (const [name, value] of Object.entries(values)) {
    const described = of.fields[name];
    const column = columns[name];
    if (!described || described.computed || column === undefined || value === undefined) continue;
    cells[column] = described.encode(value);
  }
  return cells;
}
