/**
 * Notes of the team that belong in a matrix and are not there: refused when they were written, or older than the wish to
 * have them there. They go with the next bundle about the person's notes, or with one of their own.
 */
import { type Signal, signal } from '@preact/signals';
import type { Candidate } from '../../model/candidate';
import type { Outbox } from './outbox';

/** By row id of the person, criteria. */
export type Unmarked = ReadonlyMap<number, ReadonlySet<number>>;

const known = new WeakMap<Outbox, Signal<Unmarked>>();

/** Of the page that has this outbox. */
export function unmarkedIn(outbox: Outbox): Signal<Unmarked> {
  const found = known.get(outbox) ?? signal<Unmarked>(new Map());
  known.set(outbox, found);
  return found;
}

export function setUnmarked(outbox: Outbox, person: number, criteria: ReadonlySet<number>): void {
  const unmarked = unmarkedIn(outbox);
  if (criteria.size === 0 && !unmarked.peek().has(person)) return;
  const next = new Map(unmarked.peek());
  if (criteria.size > 0) next.set(person, criteria);
  else next.delete(person);
  unmarked.value = next;
}

/** Writes them now, with what may have been missing before; what is refused again stays known. */
export function markNow(outbox: Outbox, person: Pick<Candidate, 'id' | 'name'>, more: readonly number[] = []): void {
  setUnmarked(outbox, person.id, new Set([...(unmarkedIn(outbox).peek().get(person.id) ?? []), ...more]));
  outbox.add(person, []);
}
