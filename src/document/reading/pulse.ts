/** Which tables moved, from the pulses that the linked table carries. */

import type { Candidate } from '../../model/candidate';
import type { Dossier } from '../../model/dossier';
import { isCensored } from '../../model/entity';
import { schema } from '../../model/schema';
import { type KeyedName, rowsOf } from '../writing/changes';
import type { Scope } from './refresher';
import { activityEntities } from './tables';

/** Parts of a pulse by table: `Preuves:4:2026-03-02 10:12:33|Notes:0:` → Preuves, Notes. */
function parts(pulse: string): ReadonlyMap<string, string> {
  return new Map(
    pulse
      .split('|')
      .filter(Boolean)
      .map((part) => [part.slice(0, part.indexOf(':')), part]),
  );
}

/** What a pulse says of one table, e.g. `Notes:2:2026-03-02 10:12:33`; undefined when it says nothing of it. */
export const pulsePart = (candidate: Candidate | undefined, entity: KeyedName): string | undefined =>
  candidate && parts(candidate.pulse).get(schema[entity].table);

/** How many rows a pulse counts in one table; null when it says nothing of it. */
function pulseCount(candidate: Candidate, entity: KeyedName): number | null {
  const count = Number(pulsePart(candidate, entity)?.split(':')[1]);
  return Number.isInteger(count) ? count : null;
}

/** Whether there are not as many rows as the pulse counts. */
export function isMiscounted(file: Dossier, entity: KeyedName): boolean {
  const count = pulseCount(file.candidate, entity);
  return count !== null && count !== rowsOf(file, entity).length;
}

/** Individual notes that are not in view: their owners' own affair. `Sceaux` counts them past the access rules. */
function othersNotes({ candidate, ratings }: Dossier): number {
  const known = new Set(ratings.map(({ id }) => id));
  try {
    const people: Readonly<Record<string, { readonly lignes: readonly number[] }>> = JSON.parse(candidate.seals);
    return Object.values(people).flatMap(({ lignes }) => lignes.filter((id) => !known.has(id))).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Whether access rules keep rows or cells about a person, by what the document counts; individual notes do not matter. */
export function isShort(file: Dossier, entity: KeyedName): boolean {
  const rows: readonly { readonly unreadable: readonly string[]; readonly kind?: unknown }[] = rowsOf(file, entity);
  if (rows.some((row) => row.kind !== 'Individuelle' && isCensored(row))) return true;
  const missing = (pulseCount(file.candidate, entity) ?? 0) - rows.length;
  return missing > 0 && (entity !== 'rating' || missing > othersNotes(file));
}

/** Entities whose rows changed between two readings of the linked table, and for which candidates. */
export function pulsedTables(
  before: ReadonlyMap<number, Candidate>,
  after: ReadonlyMap<number, Candidate>,
): ReadonlyMap<KeyedName, Scope> {
  const moved = new Map<KeyedName, Set<number>>();
  for (const [id, { pulse }] of after) {
    const old = before.get(id)?.pulse ?? '';
    if (old === pulse) continue;
    const [oldParts, newParts] = [parts(old), parts(pulse)];
    for (const [table, entity] of Object.entries(activityEntities)) {
      // A pulse that cannot be read says that anything may have moved.
      if (newParts.size === 0 || oldParts.get(table) !== newParts.get(table)) {
        const ids = moved.get(entity) ?? new Set();
        moved.set(entity, ids.add(id));
      }
    }
  }
  // A person removed takes their rows along, or leaves them to nobody.
  const isGone = [...before.keys()].some((id) => !after.has(id));
  return isGone ? new Map(Object.values(activityEntities).map((entity) => [entity, 'all'])) : moved;
}
