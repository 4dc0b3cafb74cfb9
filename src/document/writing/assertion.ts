/** What Grist lacks: a condition on a bundle. */
import type { UserAction } from '../../grist/port';
import type { CellValue } from '../../model/cell';

/** That a row of a table, `id` among its cells, holds these. */
export interface Condition {
  readonly table: string;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** Grist refuses a row of this id, whatever the table. */
const impossibleRow = 1_000_001;

/**
 * An action that does nothing while a row of `table` holds these cells (`id` among them), and fails the whole bundle
 * otherwise. It may only add: a row that is there is left as it is, and one that is not (gone, or saying something
 * else by now) would be added under an id that no row may have. Access rules refuse it where the user may not read the
 * whole table, update it, or add to it.
 */
export const assertRow = (table: string, cells: Readonly<Record<string, CellValue>>): UserAction => [
  'AddOrUpdateRecord',
  table,
  cells,
  { id: impossibleRow },
  { update: false },
];
