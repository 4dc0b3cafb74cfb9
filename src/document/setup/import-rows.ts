/** Adds the rows of trames that a team brings to a document that has the tables. */
import type { GristPort, Result, UserAction } from '../../grist/port';
import type { Kit } from '../../kits/kit';
import { decodeRows } from '../../model/entity';
import { type EntityName, schema } from '../../model/schema';
import { applyCleanly } from '../apply';
import type { Layout } from '../layout';
import { createBundles, createChain, SetUpFailure } from './bundles';
import { addKits } from './content';

/** Removes what was added, and nothing else, whatever has been done since. */
export type TakeBack = () => Promise<Result<null>>;

/** One undo takes all of it back in Grist; so does the function that it gives. */
export async function importRows(grist: GristPort, layout: Layout, kits: readonly Kit[]): Promise<Result<TakeBack>> {
  const bundle = createBundles(createChain(grist));
  const added: { readonly table: string; readonly ids: readonly number[] }[] = [];
  const apply = async (actions: readonly UserAction[]) => {
    const applied = await bundle(actions);
    for (const [index, [, table]] of actions.entries())
      added.push({ table: String(table), ids: applied.retValues[index] as readonly number[] });
    return applied;
  };
  const rows = async <N extends EntityName>(name: N) => {
    const data = await grist.fetchTable(layout[name].table);
    if (!data.ok) throw new SetUpFailure(data.failure);
    return decodeRows(schema[name], data.value, layout[name].columns);
  };
  try {
    const existing = {
      positions: await rows('position'),
      criteria: await rows('criterion'),
      points: await rows('point'),
    };
    await addKits(apply, layout, kits, existing, true);
  } catch (error) {
    if (error instanceof SetUpFailure) return { ok: false, failure: error.failure };
    throw error;
  }
  return {
    ok: true,
    value: async () => {
      // Points first: a criterion that nothing mentions any more goes without a trace.
      const actions = [...added].reverse().map(({ table, ids }): UserAction => ['BulkRemoveRecord', table, ids]);
      if (actions.length === 0) return { ok: true, value: null };
      const done = await applyCleanly(grist, actions);
      return done.ok ? { ok: true, value: null } : done;
    },
  };
}
