/** What is on the line while it is typed, one draft: a reload forgets none of it. */
import { draftName } from '../../src/document/local/draft-names';
import { type Evidence, type Sign, signs } from '../../src/model/evidence';
import { isRecord } from '../../src/model/guards';
import type { PersonRef } from '../../src/model/person-ref';

/** A proof that is back on the line, as it was when it was taken back. */
export type Rewriting = Pick<Evidence, 'key' | 'id' | 'text' | 'sign' | 'criterion'>;

/** Where the words on the line go. */
export interface Typing {
  readonly point: number | null;
  readonly criterion: number | null;
  readonly rewriting: Rewriting | null;
}

export interface LineDraft {
  readonly text: string;
  readonly sign: Sign;
  /** Null while there are no words, or where nobody knows any more. */
  readonly typing: Typing | null;
}

/** Under which name the line keeps what is typed about this person. */
export const lineDraft = (about: PersonRef, stage: string): string => draftName(about, stage, 'capture');

const idOrNull = (value: unknown): value is number | null => value === null || typeof value === 'number';
const isSign = (value: unknown): value is Sign => signs.some((sign) => sign === value);
const signOrNull = (value: unknown): value is Sign | null => value === null || isSign(value);

function isRewriting(value: unknown): value is Rewriting {
  if (!isRecord(value)) return false;
  const { key, id, text, sign, criterion } = value;
  const isText = typeof key === 'string' && typeof text === 'string';
  return isText && typeof id === 'number' && signOrNull(sign) && idOrNull(criterion);
}

function isTyping(value: unknown): value is Typing {
  if (!isRecord(value)) return false;
  const { point, criterion, rewriting } = value;
  return idOrNull(point) && idOrNull(criterion) && (rewriting === null || isRewriting(rewriting));
}

/** The very object, and not a copy: it stays the same while words are typed, and nothing but the line is drawn again. */
export const readTyping = (raw: unknown): Typing | null =>
  isRecord(raw) && raw['text'] && isTyping(raw['typing']) ? raw['typing'] : null;

export function readLine(raw: unknown): LineDraft | null {
  if (typeof raw === 'string') return { text: raw, sign: '+', typing: null };
  if (!isRecord(raw)) return null;
  const { text, sign } = raw;
  return { text: typeof text === 'string' ? text : '', sign: isSign(sign) ? sign : '+', typing: readTyping(raw) };
}
