/** Adds the rows of trames that a team brings to a document that has the tables. */
import { type GristPort, isFinal, type Result, type UserAction } from '../../grist/port';
import type { Kit } from '../../kits/kit';
import { decodeRows } from '../../model/entity';
import { type EntityName, schema } from '../../model/schema';
import type { Layout } from '../places/layout';
import { fetchShape } from '../places/shape';
import { canSay } from '../places/their-words';
import { lookUpWords, type WordsFound } from '../places/word-lookup';
import { applyCleanly } from '../writing/apply';
import { assertRow } from '../writing/assertion';
import { applyOnce, read, SetUpFailure, settled } from './bundles';
import { addRows, type ExistingContent, inWords, type KitRows, kitRows, ofKits } from './content';
import { isReferred, printsOf, untouched } from './made-rows';

/** What was added is somebody's by now: changed, or referred to. */
export interface InUse {
  readonly ok: false;
  readonly failure: { readonly kind: 'in-use' };
}

/** Removes what was added, and nothing else; none of it once somebody has written in it, or leans on it. */
export type TakeBack = () => Promise<Result<null> | InUse>;

export async function readContent(grist: GristPort, layout: Layout): Promise<ExistingContent> {
  const words = await readWords(grist, layout);
  const rows = async <N extends EntityName>(name: N) => {
    const { table, exists, columns } = layout[name];
    return exists
      ? decodeRows(schema[name], await read(grist, table), columns, name === 'criterion' ? words?.parsers : {})
      : [];
  };
  const [positions, points] = [await rows('position'), await rows('point')];
  return { positions, points, criteria: await rows('criterion'), ...(words && { words: words.rows }) };
}

async function readWords(grist: GristPort, layout: Layout): Promise<WordsFound | null> {
  if (!layout.criterion.words['position']) return null;
  const words = await lookUpWords(grist, layout, 'criterion');
  if (!words) throw new SetUpFailure({ kind: 'unreachable', message: 'the words of the criteria' });
  return words;
}

/** What an import or a set-up adds. */
export interface RowsToAdd {
  readonly rows: KitRows;
  /** In the words in which they are written. */
  readonly layout: Layout;
  readonly actions: readonly UserAction[];
}

/** Fails where the team's column has no word for a position of these criteria: without it they would be everybody's. */
export async function rowsToAdd(
  grist: GristPort,
  layout: Layout,
  kits: readonly Kit[],
  extend = false,
): Promise<RowsToAdd> {
  const content = await readContent(grist, layout);
  const rows = kitRows(kits, content, extend);
  const spoken = inWords(layout, content, rows.position);
  const { criterion } = spoken;
  if (!rows.criterion.every(({ values }) => canSay(criterion, 'position', values.position ?? null)))
    throw new SetUpFailure({ kind: 'no-word', message: `no word for a position in ${criterion.table}` });
  return { rows, layout: spoken, actions: addRows(spoken, rows) };
}

/** Two people who add the same at once add it once: the second one looks again. Null where all was there already. */
export const importRows = (grist: GristPort, layout: Layout, kits: readonly Kit[]): Promise<Result<TakeBack | null>> =>
  settled(async () => {
    let last: RowsToAdd | null = null;
    const look = async (): Promise<RowsToAdd> => {
      const asked = await rowsToAdd(grist, layout, kits, true);
      if (asked.actions.length > 0) last = asked;
      return asked;
    };
    const added = await applyOnce(grist, look).catch(async (error: unknown) => {
      // The answer may be all that was lost: what was asked for is there, then.
      if (!(error instanceof SetUpFailure) || isFinal(error.failure) || (await look()).actions.length > 0) throw error;
      return last;
    });
    const takeBack: TakeBack | null = added && (() => settled(() => takeRowsBack(grist, added.layout, added.rows)));
    return { ok: true, value: takeBack };
  });

const inUse: InUse = { ok: false, failure: { kind: 'in-use' } };

async function takeRowsBack(grist: GristPort, layout: Layout, rows: KitRows): Promise<Result<null> | InUse> {
  const prints = printsOf(layout, rows);
  const shape = await fetchShape(grist);
  if (!shape.ok) throw new SetUpFailure(shape.failure);
  const made = new Map<string, readonly number[]>();
  const conditions: UserAction[] = [];
  const removals: UserAction[] = [];
  // Points first: a criterion that nothing mentions any more goes without a trace.
  for (const entity of [...ofKits].reverse()) {
    const { table, columns } = layout[entity];
    const data = await read(grist, table);
    const ids = untouched(entity, layout, data, prints[table] ?? {});
    if (!ids) return inUse;
    made.set(table, ids);
    const words = columns['title'] ?? '';
    for (const id of ids) {
      const cell = data[words]?.[data['id']?.indexOf(id) ?? -1];
      if (typeof cell === 'string') conditions.push(assertRow(table, { id, [words]: cell }));
    }
    if (ids.length) removals.push(['BulkRemoveRecord', table, ids]);
  }
  if (removals.length === 0) return { ok: true, value: null };
  if (await isReferred(grist, shape.value, made)) return inUse;
  let done = await applyCleanly(grist, [...conditions, ...removals]);
  if (!done.ok && done.failure.kind === 'refused') {
    // Somebody was faster; or access rules refuse conditions to everybody, and what was just read has to do.
    if (done.failure.message.startsWith('[Sandbox]')) return inUse;
    done = await applyCleanly(grist, removals);
  }
  return done.ok ? { ok: true, value: null } : done;
}
