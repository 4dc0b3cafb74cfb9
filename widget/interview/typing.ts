/** What belongs to the text on the line while it is typed, kept beside its draft: a reload forgets none of it. */
import { draftName } from '../../src/document/local/draft-names';
import type { Evidence, Sign } from '../../src/model/evidence';
import type { PersonRef } from '../../src/model/person-ref';

/** A proof that is back on the line, as it was when it was taken back. */
export type Rewriting = Pick<Evidence, 'key' | 'id' | 'text' | 'sign' | 'criterion'>;

export interface Typing {
  readonly point: number | null;
  readonly criterion: number | null;
  readonly rewriting: Rewriting | null;
}

/** Under which names the line keeps what is typed about this person. */
export function lineDrafts(about: PersonRef, stage: string) {
  const text = draftName(about, stage, 'capture');
  return { text, sign: `${text}-sign`, typing: `${text}-typing` };
}

export const writeTyping = ({ point, criterion, rewriting }: Typing): string =>
  JSON.stringify([point, criterion, rewriting]);

const idOrNull = (value: unknown): value is number | null => value === null || typeof value === 'number';
const signOrNull = (value: unknown): value is Sign | null =>
  value === null || value === '+' || value === '−' || value === '?';

function readRewriting(value: unknown): Rewriting | null {
  if (typeof value !== 'object' || value === null) return null;
  const { key, id, text, sign, criterion }: Partial<Record<keyof Rewriting, unknown>> = value;
  return typeof key === 'string' &&
    typeof id === 'number' &&
    typeof text === 'string' &&
    signOrNull(sign) &&
    idOrNull(criterion)
    ? { key, id, text, sign, criterion }
    : null;
}

/** Null for nothing, or for anything else than what was written here. */
export function readTyping(kept: string | undefined): Typing | null {
  if (kept === undefined) return null;
  try {
    const read: unknown = JSON.parse(kept);
    if (!Array.isArray(read)) return null;
    const [point, criterion, rewriting]: readonly unknown[] = read;
    if (!idOrNull(point) || !idOrNull(criterion)) return null;
    return { point, criterion, rewriting: readRewriting(rewriting) };
  } catch {
    return null;
  }
}
