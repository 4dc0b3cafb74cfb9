/** What an import would add to the document, counted by the code that adds it, before anything is written. */
import type { UserAction } from '../../grist/port';
import type { Kit } from '../../kits/kit';
import { isRecord } from '../../model/guards';
import { schema } from '../../model/schema';
import { layOut, noChoices } from '../layout';
import { addKits, type ExistingContent } from './content';

export interface RowsToAdd {
  readonly positions: number;
  /** Stages of a position that get at least one line. */
  readonly trames: number;
  /** Lines of trames: points, and the openings, closings and facts around them. */
  readonly lines: number;
  readonly criteria: number;
}

/** Rows are counted, not columns: the layout of the contract does for any document. */
const layout = layOut(null, noChoices, null);

export async function forecast(kits: readonly Kit[], existing: ExistingContent): Promise<RowsToAdd> {
  const counts = new Map<string, number>();
  const trames = new Set<string>();
  let made = 0;
  const count = ([, table, ids, values]: UserAction): readonly number[] => {
    const rows = Array.isArray(ids) ? ids.length : 0;
    counts.set(String(table), (counts.get(String(table)) ?? 0) + rows);
    if (table === layout.point.table) {
      const column = cellsOf(values);
      const [positions, stages] = [column(layout.point.columns['position']), column(layout.point.columns['stage'])];
      for (let row = 0; row < rows; row += 1) trames.add(`${positions[row]}|${stages[row]}`);
    }
    // Grist's own ids are positive: these meet none of them.
    return Array.from({ length: rows }, () => {
      made += 1;
      return -made;
    });
  };
  await addKits(async (actions) => ({ retValues: actions.map(count), actionNum: null }), layout, kits, existing, true);
  const rowsOf = (entity: 'position' | 'point' | 'criterion') => counts.get(schema[entity].table) ?? 0;
  return {
    positions: rowsOf('position'),
    trames: trames.size,
    lines: rowsOf('point'),
    criteria: rowsOf('criterion'),
  };
}

const cellsOf =
  (values: unknown) =>
  (column: string | undefined): readonly unknown[] => {
    const cells = isRecord(values) && column !== undefined ? values[column] : null;
    return Array.isArray(cells) ? cells : [];
  };
