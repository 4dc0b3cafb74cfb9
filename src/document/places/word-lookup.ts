/** The team's words that stand in another table: what a reference shows, which position bears a title. */
import type { GristPort } from '../../grist/port';
import { type CellParser, parseRef, parseText } from '../../model/cell';
import type { Parsers, TableData } from '../../model/entity';
import type { EntityName } from '../../model/schema';
import { stages } from '../../model/stage';
import type { Found } from './found';
import type { Layout } from './layout';
import { peopleIn } from './weight-line';

export interface WordsFound {
  /** Rows of the tables that its words stand in. */
  readonly rows: Found['rows'];
  /** What of the table is read: of people who are a matrix as well, without its line of weights. */
  readonly kept: (data: TableData) => TableData;
  /** With what the cells of the table are. */
  readonly foundIn: (data: TableData) => Found;
  /** How cells of the table are read with them. */
  readonly parsers: Parsers;
}

/** Words by row; null when Grist has not answered, none where the table may not be read. */
async function wordsById(
  grist: Pick<GristPort, 'fetchTable'>,
  table: string,
  column: string,
): Promise<ReadonlyMap<number, string> | null> {
  const data = await grist.fetchTable(table);
  if (!data.ok) return data.failure.kind === 'unreachable' ? null : new Map();
  return byId(data.value, column);
}

const byId = (data: TableData, column: string): ReadonlyMap<number, string> =>
  new Map((data['id'] ?? []).map((id, place) => [Number(id), parseText(data[column]?.[place]).value.trim()]));

/** Of several rows with one word the first counts. */
const idsOf = (words: ReadonlyMap<number, string>): ReadonlyMap<string, number> =>
  new Map([...words].reverse().flatMap(([id, word]) => (word ? [[word, id] as const] : [])));

/** A word that nobody has matched says where it stands. */
const shownBy =
  (table: string, words: ReadonlyMap<number, string>): CellParser<string> =>
  (raw) => {
    const ref = parseRef(raw);
    if (!ref.ok) return parseText(raw);
    const value = ref.value === null ? '' : words.get(ref.value) || `${table}[${ref.value}]`;
    return { value, ok: true };
  };

/** Words of ours that are those of a column of the team's as well, where any may stand: all, once it has no others. */
function oursIn(cells: readonly unknown[]): readonly string[] {
  const words = new Set(cells.map((cell) => parseText(cell).value.trim()).filter(Boolean));
  const used = stages.filter((stage) => words.has(stage));
  return used.length === words.size && used.length > 0 ? stages : used;
}

/** A position that nobody knows: what is said to be of it is nobody's. */
const noPosition = 0;

/** Null when Grist has not answered for one of the tables. */
export async function lookUpWords(
  grist: Pick<GristPort, 'fetchTable'>,
  layout: Layout,
  entity: EntityName,
): Promise<WordsFound | null> {
  const { position } = layout;
  const { words, columns, positionNames } = layout[entity];
  const isFree = words['stage'] && !words['stage'].target && !words['stage'].choices;
  const rows: Record<string, ReadonlyMap<string, number>> = {};
  const texts: Record<string, CellParser<string>> = {};
  for (const [field, { target }] of Object.entries(words)) {
    const words = target && (await wordsById(grist, target.table, target.column));
    if (target && !words) return null;
    texts[field] = target && words ? shownBy(target.table, words) : parseText;
    if (words) rows[field] = idsOf(words);
  }
  const { stage, position: said } = texts;
  const { title } = position.columns;
  const titles = said && position.exists && title ? await wordsById(grist, position.table, title) : new Map();
  if (!titles) return null;
  const ids = idsOf(titles);
  // A criterion of some other position is not everybody's; where there are no positions, there is none to keep it for.
  const unknown = entity === 'criterion' && ids.size > 0 ? noPosition : null;
  const ofPosition: CellParser<number | null> = (raw) => {
    const word = said?.(raw).value.trim() ?? '';
    if (word === '') return { value: null, ok: true };
    const title = positionNames[word] ?? word;
    const value = ids.get(title) ?? null;
    return { value: value ?? unknown, ok: value !== null || title === '' };
  };
  return {
    rows,
    kept: (data) => (entity === 'candidate' ? peopleIn(data, layout[entity]) : data),
    foundIn: (data) => ({ rows, titles, used: isFree ? oursIn(data[columns['stage'] ?? ''] ?? []) : [] }),
    parsers: { ...(stage && { stage }), ...(said && { position: ofPosition }) },
  };
}
