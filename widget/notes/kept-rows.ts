/** Rows of notes as this machine keeps them, beside the text that they come from: what was corrected outlives the page. */
import { signs } from '../../src/model/evidence';
import type { NoteRow } from './session';

export type KeptRow = Pick<NoteRow, 'text' | 'sign' | 'criterion' | 'point' | 'kept' | 'said'>;

/** Those of a transcript are kept nowhere. Empty for none. */
export function packed(rows: readonly NoteRow[]): string {
  const kept = rows.filter(({ spoken }) => !spoken);
  if (kept.length === 0) return '';
  return JSON.stringify(kept.map((row) => [row.text, row.sign, row.criterion, row.point, row.kept, row.said]));
}

/** Null for what nobody has packed. */
export function unpacked(draft: string): readonly KeptRow[] | null {
  let said: unknown;
  try {
    said = draft === '' ? null : JSON.parse(draft);
  } catch {
    return null;
  }
  if (!Array.isArray(said)) return null;
  const id = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : null);
  return said.flatMap((row: unknown) => {
    const [text, sign, criterion, point, kept, read]: readonly unknown[] = Array.isArray(row) ? row : [];
    if (typeof text !== 'string') return [];
    return [
      {
        text,
        sign: signs.find((each) => each === sign) ?? null,
        criterion: id(criterion),
        point: id(point),
        kept: kept === true,
        said: typeof read === 'string' ? read : text,
      },
    ];
  });
}
