/**
 * Notes of the team that belong in a matrix and are not there: refused when they were written, or older than the wish to
 * have them there. They go with the next bundle about the person's notes, or with one of their own.
 */
import { type Signal, signal } from '@preact/signals';
import type { PersonRef } from '../../model/person-ref';
import type { Outbox } from './outbox';

/** Criteria, by row id of the person; who it was, since ids of removed rows are used again. */
type Owed = ReadonlyMap<number, { readonly name: string; readonly criteria: ReadonlySet<number> }>;

const pages = new WeakMap<Outbox, Signal<Owed>>();

/** Of the page that has this outbox. */
function owedIn(outbox: Outbox): Signal<Owed> {
  const owed = pages.get(outbox) ?? signal<Owed>(new Map());
  pages.set(outbox, owed);
  return owed;
}

export const none: ReadonlySet<number> = new Set();
export function unmarkedOf(outbox: Outbox, { id, name }: PersonRef): ReadonlySet<number> {
  const owed = owedIn(outbox).value.get(id);
  return owed?.name === name ? owed.criteria : none;
}

export function setUnmarked(outbox: Outbox, { id, name }: PersonRef, criteria: ReadonlySet<number>): void {
  const owed = owedIn(outbox);
  if (criteria.size === 0 && !owed.peek().has(id)) return;
  const next = new Map(owed.peek());
  if (criteria.size > 0) next.set(id, { name, criteria });
  else next.delete(id);
  owed.value = next;
}

/** Writes them now, with what may have been missing before; what is refused again stays known. */
export function markNow(outbox: Outbox, person: PersonRef, more: readonly number[] = []): void {
  setUnmarked(outbox, person, new Set([...unmarkedOf(outbox, person), ...more]));
  outbox.add(person, []);
}
