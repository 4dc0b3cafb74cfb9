/** What has been decided and waits to be written: everybody's rows as they will be, and the way out, fetched when first used. */

import { effect, type ReadonlySignal } from '@preact/signals';
import type { GristFailure, GristPort } from '../../grist/port';
import type { Dossier, Preparation } from '../../model/dossier';
import type { EntityName } from '../../model/schema';
import { loadLater, notLoaded } from '../load-later';
import type { Environment } from '../local/environment';
import type { Layout } from '../places/layout';
import type { Decisions } from '../places/matching';
import type { DocumentShape } from '../places/shape';
import type { Refresher } from '../reading/refresher';
import type { Tables } from '../reading/tables';
import { applyChanges, inOneName, isCiting, type KeyedName } from './changes';
import { createOutbox, type Entry, isAbout, type Outbox, type OutboxDeps } from './outbox';

export interface WriterDeps {
  readonly grist: GristPort;
  readonly environment: Environment;
  readonly tables: Tables;
  readonly refresher: Refresher<EntityName>;
  readonly layout: ReadonlySignal<Layout>;
  readonly preparation: ReadonlySignal<Preparation>;
  readonly scope: () => string;
  /** Whether the document has said where things lie, and what may be written. */
  readonly isKnown: () => boolean;
  /** Gives the one name of whoever a row names. */
  readonly person: ReadonlySignal<(who: string) => string>;
  /** Finds out in whose name an entry leaves; why it may not leave yet, or at all. */
  readonly sign: (entry: Entry) => Promise<GristFailure | null>;
  readonly silence: OutboxDeps['silence'];
  readonly isPlaced: () => boolean;
  readonly isAnothers: (by: string) => boolean;
  /** The pulse of a person that what was read of these tables is known to be as new as; null where there is none. */
  readonly pulseOf: (candidateId: number, names: readonly KeyedName[]) => string | null;
  /** What has been decided, and where it lies; null where the structure may not be read. */
  readonly ties: () => { readonly decisions: Decisions; readonly shape: DocumentShape } | null;
  /** Tables with more rows about a person than may be read. */
  readonly withheld: (candidateId: number) => readonly KeyedName[];
}

export interface Writer {
  readonly outbox: Outbox;
  /** Everything about one candidate, with what waits to be written already made; null when they are gone. */
  fileOf(candidateId: number): Dossier | null;
  /** To be called after every reading. */
  settle(): void;
}

/** Tables to read again once an entry has been written. */
export const touched = (entry: Entry): EntityName[] => [
  ...new Set<EntityName>([
    'candidate',
    ...entry.changes.flatMap((change) => (isCiting(change) ? (['rating', 'evidence'] as const) : [change.entity])),
  ]),
];

export const isWritten = ({ state }: Entry) => state.is === 'written';

export function createWriter(deps: WriterDeps): Writer {
  const { environment, tables, refresher } = deps;

  function fileWith(candidateId: number, entries: readonly Entry[]): Dossier | null {
    const known = tables.file(candidateId);
    let file = known && inOneName(known, deps.person.value);
    for (const entry of entries) {
      // What was decided about whoever had the row before is not shown as the next one's.
      if (file && entry.candidateId === candidateId && isAbout(entry, file.candidate.name))
        file = applyChanges(file, entry.changes, entry.at, entry.by);
    }
    return file;
  }

  let sender: Pick<OutboxDeps, 'send'> | null = null;
  const send: OutboxDeps['send'] = async (entry) => {
    // What may be written is not known before the document has said what is whose.
    if (!deps.isKnown()) return { ok: false, failure: { kind: 'unreachable', message: 'the structure' } };
    const code = await loadLater();
    if (!code) return notLoaded;
    sender ??= code.createSender({ ...deps, outbox, fileWith });
    try {
      return await sender.send(entry);
    } catch (error) {
      sender = null;
      return { ok: false, failure: { kind: 'unreachable', message: String(error) } };
    }
  };

  const outbox = createOutbox({
    ...environment,
    scope: deps.scope,
    silence: deps.silence,
    isPlaced: deps.isPlaced,
    isAnothers: deps.isAnothers,
    refresh: (entry) => refresher.refresh([...touched(entry), 'criterion', 'point', 'position', 'evidence', 'rating']),
    send,
  });

  /** For each entry written: how often its tables had been read by then. */
  const readsBefore = new Map<string, ReadonlyMap<EntityName, number>>();
  effect(() => {
    for (const entry of outbox.entries.value) {
      if (!isWritten(entry) || readsBefore.has(entry.id)) continue;
      readsBefore.set(entry.id, new Map(touched(entry).map((name) => [name, tables.reads(name)])));
      refresher.refreshAtRest(touched(entry), new Set([entry.candidateId]));
    }
  });

  return {
    outbox,
    fileOf: (candidateId) =>
      fileWith(
        candidateId,
        outbox.entries.value.filter(({ state }) => state.is !== 'refused'),
      ),
    settle() {
      const settled = [...readsBefore].filter(([, reads]) => [...reads].every(([name, n]) => tables.landed(name) > n));
      if (settled.length === 0) return;
      for (const [id] of settled) readsBefore.delete(id);
      outbox.settle(new Set(settled.map(([id]) => id)));
    },
  };
}
