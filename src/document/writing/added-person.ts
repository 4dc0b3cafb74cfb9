/** A person whom somebody adds to the team's list from the widget. */
import type { GristPort, Result } from '../../grist/port';
import type { Layout } from '../places/layout';
import { cellsOfName, namingOf, type TypedName } from '../places/new-person';
import type { DocumentShape } from '../places/shape';
import { canSay } from '../places/their-words';
import { applyCleanly } from './apply';
import { writableCells } from './cells';

export interface AddedPersonDeps {
  readonly grist: GristPort;
  readonly layout: Layout;
  readonly shape: DocumentShape | null;
}

/** The id of the new row; fails with `missing` where the list computes the names of its people, with `no-word` where it has none for the position. */
export async function addPerson(
  { grist, layout, shape }: AddedPersonDeps,
  name: TypedName,
  position: number | null,
): Promise<Result<number>> {
  const { table } = layout.candidate;
  const called = cellsOfName(name, namingOf(layout.candidate, shape));
  if (!called) return { ok: false, failure: { kind: 'missing', name: table, message: 'names are computed' } };
  if (!canSay(layout.candidate, 'position', position))
    return { ok: false, failure: { kind: 'no-word', message: `no word for ${table}` } };
  const cells = position === null ? {} : writableCells(layout, 'candidate', { position });
  const added = await applyCleanly(grist, [['AddRecord', table, null, { ...called, ...cells }]]);
  return added.ok ? { ok: true, value: Number(added.value.retValues[0]) } : added;
}
