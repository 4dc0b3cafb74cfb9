/** A status that someone's hand work in Grist has made stale is put right once, when all is quiet. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { CandidateFile } from './changes';
import type { Layout } from './layout';
import type { Outbox } from './outbox';
import { writableCells } from './plan';
import { type Status, statusChanges } from './status';
import type { Environment } from './storage';

export interface RepairDeps {
  readonly file: ReadonlySignal<CandidateFile | null>;
  /** Null while part of what makes it cannot be read. */
  readonly status: ReadonlySignal<Status | null>;
  readonly layout: ReadonlySignal<Layout>;
  readonly outbox: Outbox;
  readonly busy: () => boolean;
  readonly after: Environment['after'];
}

/** Long enough for the tables of one bundle to have all been read again, in ms. */
const quiet = 1_500;

export function repairStatus({ file, status, layout, outbox, busy, after }: RepairDeps): void {
  const done = new Set<string>();

  /** What is wrong in the row of the candidate shown, as a text to compare; null when nothing is. */
  const wrong = (): string | null => {
    const [current, due] = [file.value, status.value];
    if (!current || !due || outbox.counts.value.pending > 0) return null;
    const cells = writableCells(layout.value, 'candidate', statusChanges(current.candidate, due));
    return Object.keys(cells).length > 0 ? JSON.stringify([current.candidate.id, cells]) : null;
  };

  effect(() => {
    const seen = wrong();
    if (seen === null || done.has(seen)) return;
    after(quiet, () => {
      if (busy() || done.has(seen) || wrong() !== seen || !file.value) return;
      // Once: someone who keeps another value in the cell has the last word.
      done.add(seen);
      outbox.add(file.value.candidate, []);
    });
  });
}
