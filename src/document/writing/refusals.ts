/** What the access rules of a document let through, once they have refused a bundle: fetched when that happens. */

import type { Applied, GristFailure, GristPort, Result, UserAction } from '../../grist/port';
import type { CellValue } from '../../model/cell';
import { applyCleanly } from './apply';
import { assertRow, type Condition } from './assertion';
import type { Part } from './sender';

/** A row that no table has: what asks for it fails in Grist's engine, unless the rules refuse it before. */
const noRow = 1_000_001;

/**
 * Finds out in which tables of a bundle the rules refuse upserts, and with them conditions; whether some are new. A
 * table that rows may only be added to refuses them to everybody. Null when Grist does not answer.
 */
export async function learnClosed(
  grist: GristPort,
  bundle: readonly UserAction[],
  closed: Set<unknown>,
): Promise<boolean | null> {
  const tables = new Set(
    bundle.flatMap(([name, table]) => (name === 'AddOrUpdateRecord' && typeof table === 'string' ? [table] : [])),
  );
  let learnt = false;
  for (const table of tables) {
    if (closed.has(table)) continue;
    const asked = await applyCleanly(grist, [assertRow(table, { id: noRow })]);
    if (asked.ok) continue;
    const { failure } = asked;
    if (failure.kind === 'unreachable') return null;
    if (failure.kind !== 'refused' || failure.engine) continue;
    closed.add(table);
    learnt = true;
  }
  return learnt;
}

/**
 * Conditions without the cells that no row is found by, though it has just been read so: a sign that somebody typed
 * otherwise, a name with a space too many. Null when Grist does not answer.
 */
export async function askableOf(
  grist: GristPort,
  conditions: readonly Condition[],
): Promise<readonly Condition[] | null> {
  const askable: Condition[] = [];
  for (const { table, cells } of conditions) {
    const { id = noRow } = cells;
    const held: Record<string, CellValue> = { id };
    for (const [column, cell] of Object.entries(cells)) {
      if (column === 'id') continue;
      const asked = await applyCleanly(grist, [assertRow(table, { id, [column]: cell })]);
      if (asked.ok) held[column] = cell;
      else if (asked.failure.kind !== 'refused') return null;
    }
    askable.push({ table, cells: held });
  }
  return askable;
}

/** What may be left out of a bundle, the least of it first; `tried` has been. */
export function smaller(parts: readonly Part[], tried: readonly Part[]): (readonly Part[])[] {
  const sets: (readonly Part[])[] = [[]];
  for (const part of parts) sets.push(...sets.map((set) => [...set, part]));
  const isTried = (set: readonly Part[]) => set.length === tried.length && set.every((part) => tried.includes(part));
  return sets.filter((set) => !isTried(set)).sort((a, b) => a.length - b.length);
}

/**
 * A refusal with what the author of the rule has written beside it. The bundle is asked for again by the way that tells:
 * should the rules have changed meanwhile, it is done.
 */
export async function inTheirWords(
  grist: GristPort,
  bundle: readonly UserAction[],
  failure: GristFailure,
): Promise<Result<Applied>> {
  const said = await grist.applyAloud(bundle);
  if (said?.ok) return said;
  const memos = said?.failure.kind === 'refused' ? said.failure.memos : undefined;
  return { ok: false, failure: memos?.length ? { ...failure, kind: 'refused', memos } : failure };
}
