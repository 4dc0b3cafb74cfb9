/** What an import would add to the document, counted by the code that adds it, before anything is written. */
import type { Kit } from '../../kits/kit';
import { layOut, noChoices } from '../layout';
import { type ExistingContent, kitRows } from './content';

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

export function forecast(kits: readonly Kit[], existing: ExistingContent): RowsToAdd {
  const { position, criterion, point } = kitRows(layout, kits, existing, true);
  return {
    positions: position.length,
    trames: new Set(point.map(({ values }) => `${values.position}|${values.stage}`)).size,
    lines: point.length,
    criteria: criterion.length,
  };
}
