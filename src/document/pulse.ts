/** Which tables moved, from the pulses that the linked table carries. */
import type { Candidate } from '../model/candidate';
import type { KeyedName } from './changes';
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

/** Entities whose rows changed for at least one candidate between two readings of the linked table. */
export function pulsedTables(
  before: ReadonlyMap<number, Candidate>,
  after: ReadonlyMap<number, Candidate>,
): readonly KeyedName[] {
  const moved = new Set<KeyedName>();
  for (const [id, { pulse }] of after) {
    const old = before.get(id)?.pulse ?? '';
    if (old === pulse) continue;
    const [oldParts, newParts] = [parts(old), parts(pulse)];
    for (const [table, entity] of Object.entries(activityEntities)) {
      // A pulse that cannot be read says that anything may have moved.
      if (newParts.size === 0 || oldParts.get(table) !== newParts.get(table)) moved.add(entity);
    }
  }
  // A person removed takes their rows along.
  for (const id of before.keys())
    if (!after.has(id)) for (const entity of Object.values(activityEntities)) moved.add(entity);
  return [...moved];
}
