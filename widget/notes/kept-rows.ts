/** Rows of notes as this machine keeps them, beside the text that they come from: what was corrected outlives the page. */
import { signs } from '../../src/model/evidence';
import { isRecord } from '../../src/model/guards';
import type { NoteRow } from './session';

export type KeptRow = Pick<NoteRow, 'text' | 'sign' | 'criterion' | 'point' | 'kept' | 'said'>;

/** Those of a transcript are kept nowhere. Null for none. */
export function keptOf(rows: readonly NoteRow[]): readonly KeptRow[] | null {
  const kept = rows.filter(({ spoken }) => !spoken);
  if (kept.length === 0) return null;
  return kept.map(({ text, sign, criterion, point, kept, said }) => ({ text, sign, criterion, point, kept, said }));
}

/** Null for what is no list of rows. */
export function readKept(raw: unknown): readonly KeptRow[] | null {
  if (!Array.isArray(raw)) return null;
  const id = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : null);
  return raw.flatMap((row: unknown) => {
    const { text, sign, criterion, point, kept, said } = isRecord(row) ? row : {};
    if (typeof text !== 'string') return [];
    return [
      {
        text,
        sign: signs.find((each) => each === sign) ?? null,
        criterion: id(criterion),
        point: id(point),
        kept: kept === true,
        said: typeof said === 'string' ? said : text,
      },
    ];
  });
}
