/** How much a criterion counts, as teams write it: a number, a percentage, a word of theirs. */
import type { Parsed, RawCell } from './cell';

/** How a team writes its weights in this document. */
export interface WeightWriting {
  /** Its own words, matched once: theirs → the number that they stand for. */
  readonly words: Readonly<Record<string, number>>;
  /** The column shows its numbers as percentages. */
  readonly percent: boolean;
}

export const plainWeights: WeightWriting = { words: {}, percent: false };

const least = 1e-9;
const most = 1e9;

/** A positive number. What is beyond any scale is a slip, or a date. */
export const isWeight = (value: unknown): value is number =>
  typeof value === 'number' && value >= least && value <= most;

const written = /^\+?(\d+(?:[.,]\d+)?|[.,]\d+)\s*(%)?$/;

/** The number of a text such as `25 %`, `0,4` or `1 500`; null for any other text. */
export function readText(text: string): { readonly value: number; readonly percent: boolean } | null {
  const [, digits = '', sign] = written.exec(text.trim().replace(/(\d)\s(?=\d{3}(?:\D|$))/g, '$1')) ?? [];
  if (digits === '') return null;
  const number = digits.replace(',', '.');
  // Moving the point keeps what was written: 7 / 100 is 0.07, 0.07 * 100 is not 7.
  return sign ? { value: Number(number) / 100, percent: true } : { value: Number(number), percent: false };
}

export const isBlank = (raw: RawCell): boolean =>
  raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '');

/** A weight, or null for a blank cell; what is neither a positive number nor a word that was matched is not readable. */
export const parseWeightIn =
  ({ words, percent }: WeightWriting) =>
  (raw: RawCell): Parsed<number | null> => {
    if (isBlank(raw)) return { value: null, ok: true };
    const read = typeof raw === 'number' ? { value: raw, percent } : typeof raw === 'string' ? readText(raw) : null;
    const matched = typeof raw === 'string' && Object.hasOwn(words, raw.trim()) ? words[raw.trim()] : undefined;
    const value = read ? read.value : matched;
    return isWeight(value) ? { value, ok: true, percent: read?.percent ?? false } : { value: null, ok: false };
  };
