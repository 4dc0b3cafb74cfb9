/** Rows that a team fills in by hand, of which there are few: positions, criteria and evaluators. */
import type { GristFailure, GristPort } from '../../grist/port';
import type { Values } from '../../model/entity';
import type { Schema } from '../../model/schema';
import type { Layout } from '../places/layout';
import type { Tables } from '../reading/tables';
import { applyCleanly } from './apply';
import { assertRow } from './assertion';
import { writableCells } from './cells';
import { changedSince, type PlanProblem } from './plan';

export type PreparedName = 'position' | 'criterion' | 'evaluator';

export type Updated =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: GristFailure | Extract<PlanProblem, { kind: 'conflict' | 'gone' }> };

/** What tells a row from another one that has got its id. */
const names = { position: ['title'], criterion: ['title'], evaluator: ['name', 'email'] } as const;

/**
 * Writes these fields of a row; `seen`: what the document said when the person began. Somebody else's words are never
 * written over unseen, and another row that has got the id is left alone.
 */
export async function updateRow<N extends PreparedName>(
  { grist, tables, layout }: { readonly grist: GristPort; readonly tables: Tables; readonly layout: Layout },
  entity: N,
  id: number,
  values: Partial<Values<Schema[N]>>,
  seen: Partial<Values<Schema[N]>>,
): Promise<Updated> {
  const { table } = layout[entity];
  const rowNow = (): Readonly<Record<string, unknown>> | undefined => tables.state[entity].value.rows.get(id);
  const before = rowNow();
  const named = Object.fromEntries(names[entity].map((name) => [name, before?.[name] ?? '']));
  const condition = assertRow(table, { id, ...writableCells(layout, entity, { ...named, ...seen }) });
  const update = ['UpdateRecord', table, id, writableCells(layout, entity, values)] as const;
  const done = await applyCleanly(grist, [condition, update]);
  await tables.read([[entity, 'all']]);
  if (done.ok || done.failure.kind !== 'refused') return done;
  const now = rowNow();
  if (!now || changedSince(now, named, {}) !== null) return { ok: false, failure: { kind: 'gone' } };
  const theirs = changedSince(now, seen, values);
  if (theirs !== null) return { ok: false, failure: { kind: 'conflict', theirs } };
  // Nothing differs: what a condition needs is refused here by rules.
  const again = await applyCleanly(grist, [update]);
  await tables.read([[entity, 'all']]);
  return again;
}
