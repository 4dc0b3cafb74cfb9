/** A status that someone's hand work in Grist has made stale is put right, when all is quiet. */

import { effect, type ReadonlySignal } from '@preact/signals';
import type { Dossier } from '../../model/dossier';
import { type Status, statusChanges } from '../../rules/status';
import type { Environment } from '../local/environment';
import type { Layout } from '../places/layout';
import { writableCells } from './cells';
import type { Outbox } from './outbox';

export interface RepairDeps {
  readonly file: ReadonlySignal<Dossier | null>;
  /** Null while part of what makes it cannot be read. */
  readonly status: ReadonlySignal<Status | null>;
  readonly layout: ReadonlySignal<Layout>;
  readonly outbox: Outbox;
  readonly busy: () => boolean;
  readonly after: Environment['after'];
}

/** Long enough for the tables of one bundle to have all been read again, in ms. */
const quiet = 1_500;
/** Until one that Grist has not taken is tried again, in ms; then twice, three times as long. */
const patience = 60_000;
/** How often one and the same wrong row is put right: whoever insists on another value has the last word. */
const most = 5;

export function repairStatus({ file, status, layout, outbox, busy, after }: RepairDeps): void {
  const done = new Map<string, number>();
  /** The latest repair of each candidate that has not been seen to last yet. */
  const pending = new Map<number, string>();

  /** What is wrong in the row of the candidate shown, as a text to compare; null when nothing is. */
  const wrong = (): string | null => {
    const [current, due] = [file.value, status.value];
    if (!current || !due || outbox.counts.value.pending > 0) return null;
    const cells = writableCells(layout.value, 'candidate', statusChanges(current.candidate, due));
    if (Object.keys(cells).length > 0) return JSON.stringify([current.candidate.id, cells]);
    pending.delete(current.candidate.id);
    return null;
  };

  function repair(seen: string): void {
    after(quiet, () => {
      if (wrong() !== seen || !file.value) return;
      if (busy()) return repair(seen);
      const { candidate } = file.value;
      const times = (done.get(seen) ?? 0) + 1;
      if (pending.get(candidate.id) === seen || times > most) return;
      done.set(seen, times);
      pending.set(candidate.id, seen);
      outbox.add(candidate, []);
      after(times * patience, () => {
        if (wrong() !== seen) return;
        pending.delete(candidate.id);
        repair(seen);
      });
    });
  }

  effect(() => {
    const seen = wrong();
    if (seen !== null) repair(seen);
  });
}
