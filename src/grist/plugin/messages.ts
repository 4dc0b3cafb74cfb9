/** What comes from Grist's window, parsed: it is written by another program, at another version. */
import type { TableData } from '../../model/entity';
import { isRecord, textsOf, type UnknownRecord } from '../../model/guards';
import type { AccessLevel, Applied } from '../port';

/** One push of Grist. Which fields it has says what it is about. */
export interface Push {
  readonly tableId: string | null;
  /** Null on the blank line (`'new'`), and where there is no row. */
  readonly rowId: number | null;
  readonly dataChange: boolean;
  readonly mappingsChange: boolean;
  readonly settings: { readonly access: AccessLevel; readonly options: UnknownRecord; readonly isLed?: boolean } | null;
}

/** A level that is not known here gives no right. */
const accessOf = (level: unknown): AccessLevel => (level === 'full' || level === 'read table' ? level : 'none');

/** Null for a message that is not a push. */
export function parsePush(raw: unknown): Push | null {
  if (!isRecord(raw)) return null;
  const { tableId, rowId, dataChange, mappingsChange, settings, options } = raw;
  return {
    tableId: typeof tableId === 'string' ? tableId : null,
    rowId: typeof rowId === 'number' && rowId > 0 ? rowId : null,
    dataChange: dataChange === true,
    mappingsChange: mappingsChange === true,
    settings: isRecord(settings)
      ? {
          access: accessOf(settings['accessLevel']),
          options: isRecord(options) ? options : {},
          ...(isRecord(settings['linking']) ? { isLed: settings['linking']['asTarget'] !== null } : {}),
        }
      : null,
  };
}

/** Requested name → column id, for the names that the team has mapped to one column. */
export const parseMappings = textsOf;

/** A table: `id` and the columns. Only its shape is checked here: the model parses every cell anyway. */
export function parseTable(raw: unknown): TableData {
  const isTable = (value: unknown): value is TableData =>
    isRecord(value) && 'id' in value && Object.values(value).every(Array.isArray);
  if (!isTable(raw)) throw new Error('not a table');
  return raw;
}

export function parseApplied(raw: unknown): Applied {
  if (!isRecord(raw) || !Array.isArray(raw['retValues'])) throw new Error('not the answer to a bundle');
  return { retValues: raw['retValues'] };
}
