/**
 * What has been decided here and is not in Grist yet.
 *
 * Changes show at once, are kept on this machine until they are read back from Grist, leave in order,
 * and are tried again for as long as the answer is not a refusal. Keys make a second try harmless.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type GristFailure, isFinal } from '../../grist/port';
import type { Candidate } from '../../model/candidate';
import type { Environment } from '../local/environment';
import { createKeeper, leftBy } from '../local/keeper';
import { type Change, typedText } from './changes';
import type { PlanProblem } from './plan';

/** Of what is kept on the machine: an entry of another one may hold what this code does not know. */
export const storedVersion = 1;

/** Why an entry is sent only when the person says so. */
export type ToConfirm =
  /** Decided in "View as": whether it is meant in one's own name is for the person to say. */
  | 'viewing-as'
  /** Decided for a copy of the document that could not be made. */
  | 'no-copy'
  /** Decided on a page that was closed before Grist had said whether it writes into a copy. */
  | 'unplaced';

export type Problem = GristFailure | PlanProblem | { readonly kind: 'unplaced'; readonly message: string };

export type EntryState =
  | { readonly is: 'waiting' }
  | { readonly is: 'sending' }
  /** In Grist, and not read back yet. */
  | { readonly is: 'written' }
  /** Not in Grist, and a person has to decide what becomes of it. */
  | { readonly is: 'refused'; readonly problem: Problem };

export interface Entry {
  readonly id: string;
  readonly candidateId: number;
  /** As it was when this was decided: ids of removed rows are used again. */
  readonly candidateName: string;
  /** Seconds since 1970, when it was decided. */
  readonly at: number;
  readonly changes: readonly Change[];
  /** The name that this person's rows carry; '' while nobody knew. */
  readonly by: string;
  readonly toConfirm?: ToConfirm;
  /** As the store holds it, of an entry that this code does not know whole. */
  readonly kept?: unknown;
  readonly state: EntryState;
}

/** What has become of a bundle. */
export type Sent = { readonly ok: true } | { readonly ok: false; readonly failure: Problem };

export interface OutboxDeps extends Environment {
  /** Prefix of this document's keys in the local store. */
  readonly scope: () => string;
  /** Brings what is known of the document up to date; false when Grist did not answer. */
  readonly refresh: (entry: Entry) => Promise<boolean>;
  /** Sends one entry as one bundle, computed from the newest data. */
  readonly send: (entry: Entry) => Promise<Sent>;
  /** Whether what somebody decided on this machine waits for a page of theirs. */
  readonly isAnothers: (by: string) => boolean;
  /** Why nothing leaves from this page: "View as", or a copy that may not be made. */
  readonly silence: () => 'viewing-as' | 'no-copy' | null;
  /** Whether Grist has said into which document this page writes. */
  readonly isPlaced: () => boolean;
}

/** What waits for a person while the document is asked to forget them. */
export interface Hold {
  /** They stay: everything goes on as it was. */
  release(): void;
  /** They are gone, and what waited about them. What is about somebody else who had the row before stays in view. */
  drop(): void;
}

export interface Outbox {
  /** In order of decision; those written leave the list once read back. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  /** How many are on their way, and how many were refused. */
  readonly counts: ReadonlySignal<{ readonly pending: number; readonly refused: number }>;
  /** Keeps the changes and starts sending them. */
  add(candidate: Pick<Candidate, 'id' | 'name'>, changes: readonly Change[], by?: string): Entry;
  /** Sends again, as it is or otherwise. */
  retry(id: string, other?: Partial<Pick<Entry, 'changes' | 'candidateName'>>): void;
  /** Gives up on a refused entry. */
  discard(id: string): void;
  /** Says entries otherwise; those that `rewritten` gives back as they are stay so. */
  rewrite(rewritten: (entry: Entry) => Entry): void;
  /** Lets nothing of this person's row leave from now on; resolves once nothing of it is on its way any more. */
  hold(candidate: Pick<Candidate, 'id' | 'name'>): Promise<Hold>;
  /** Tries now instead of at the end of the pause. */
  wake(): void;
  /** Entries left by a page that was closed. */
  adopt(): Promise<void>;
  /**
   * Grist has said into which document this page writes. When that is a copy that it has made of the one of `former`, what
   * was decided here goes along, and what closed pages have left is left to the next page of the latter.
   */
  placed(former?: string): void;
  /** Takes out entries that have been read back. */
  settle(ids: ReadonlySet<string>): void;
  /** What has become of an entry, once it is not on its way any more. */
  arrival(id: string): Promise<Exclude<EntryState['is'], 'sending'>>;
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
}

const firstPause = 1_000;
const longestPause = 30_000;

export function createOutbox(deps: OutboxDeps): Outbox {
  const entries = signal<readonly Entry[]>([]);
  let running = false;
  let pause = firstPause;
  let cancelPause: (() => void) | null = null;
  const idlers: (() => void)[] = [];
  const held = new Set<number>();
  /** Entries that were decided on this page. */
  const here = new Set<string>();
  const keeper = createKeeper(deps);
  const root = () => `${deps.scope()}/outbox/`;
  const storeKey = (id: string) => `${root()}${deps.instance}/${id}`;

  const setState = (id: string, state: EntryState) => {
    entries.value = entries.value.map((entry) => (entry.id === id ? { ...entry, state } : entry));
  };
  const stored = ({ state: _, kept, ...entry }: Entry): unknown => {
    const unplaced = here.has(entry.id) && !deps.isPlaced() ? { toConfirm: 'unplaced' } : {};
    return kept ?? { ...unplaced, ...entry, version: storedVersion };
  };
  const keep = (entry: Entry) => keeper.set(storeKey(entry.id), stored(entry));
  /** Leaves to other pages of a document what has been taken over from them. */
  const handBack = (entry: Entry, scope: string) => {
    const former = `${scope}/outbox/`;
    void keeper.set(`${former}${leftBy(deps.instance)}/${entry.id}`, stored(entry));
    void keeper.remove(`${former}${deps.instance}/${entry.id}`);
  };
  const forget = (id: string) => void keeper.remove(storeKey(id));

  /** One try; true when the next entry may leave. */
  async function attempt(entry: Entry, again: boolean): Promise<boolean> {
    setState(entry.id, { is: 'sending' });
    // After a failure nobody knows what has happened meanwhile: look before sending.
    if (again && !(await deps.refresh(entry))) {
      setState(entry.id, { is: 'waiting' });
      return false;
    }
    const result = await deps.send(entry).catch(broken);
    if (result.ok) {
      setState(entry.id, { is: 'written' });
      forget(entry.id);
      return true;
    }
    const { failure } = result;
    if (failure.kind === 'viewing-as' || failure.kind === 'no-copy') {
      setState(entry.id, { is: 'waiting' });
      askFirst(failure.kind);
      return false;
    }
    if (!('message' in failure) || isFinal(failure)) {
      // A repair of the status alone holds nothing that a person has to decide about.
      if (entry.changes.length === 0) entries.value = entries.value.filter(({ id }) => id !== entry.id);
      else setState(entry.id, { is: 'refused', problem: failure });
      dropOverruled();
      return true;
    }
    setState(entry.id, { is: 'waiting' });
    return false;
  }

  /** What was decided on a page from which nothing leaves is not sent by another one unasked. */
  function askFirst(why: 'viewing-as' | 'no-copy'): void {
    for (const entry of entries.value) {
      if (entry.state.is === 'written') continue;
      if (!here.has(entry.id)) {
        if (why === 'viewing-as') continue;
        handBack(entry, deps.scope());
        entries.value = entries.value.filter(({ id }) => id !== entry.id);
        continue;
      }
      // Of what one would only see as somebody else, what has no words is nothing.
      if (why === 'viewing-as' && textOf(entry) === '') {
        discard(entry.id);
        continue;
      }
      const asked: Entry = { ...entry, toConfirm: why, state: toConfirm(why) };
      entries.value = entries.value.map((each) => (each.id === entry.id ? asked : each));
      void keep(asked);
    }
  }

  /** Of two notes on one row the later one holds: an earlier one that was refused is not to be tried after it. */
  function dropOverruled(): void {
    entries.value = entries.value.flatMap((entry, place, all) => {
      // What another page has left may be for the document, and what is decided here for a copy of it.
      if (entry.state.is !== 'refused' || !(here.has(entry.id) || deps.isPlaced())) return [entry];
      const later = all.slice(place + 1).flatMap(({ changes }) => changes);
      const changes = entry.changes.flatMap((change) => stillMeant(change, later) ?? []);
      if (changes.length === entry.changes.length && changes.every((change, at) => change === entry.changes[at]))
        return [entry];
      const left = { ...entry, changes };
      if (changes.length > 0) void keep(left);
      else forget(entry.id);
      return changes.length > 0 ? [left] : [];
    });
  }

  async function run(): Promise<void> {
    if (running || deps.silence()) return;
    running = true;
    cancelPause?.();
    cancelPause = null;
    let again = failing;
    try {
      for (;;) {
        const next = entries.value.find(({ state, candidateId }) => state.is === 'waiting' && !held.has(candidateId));
        if (!next) break;
        if (await attempt(next, again)) {
          again = false;
          failing = false;
          pause = firstPause;
          continue;
        }
        failing = true;
        cancelPause = deps.after(pause, () => void run());
        pause = Math.min(pause * 2, longestPause);
        break;
      }
    } finally {
      running = false;
      if (!entries.value.some(({ state }) => state.is === 'waiting' || state.is === 'sending')) {
        for (const resolve of idlers.splice(0)) resolve();
      }
    }
  }
  let failing = false;

  async function adopt(): Promise<void> {
    const from = root();
    const left: string[] = [];
    for (const key of await keeper.keys(from)) {
      const instance = key.slice(from.length).split('/')[0] ?? '';
      if (instance !== deps.instance && !(await deps.isOpen(instance))) left.push(key);
    }
    if (left.length === 0) return;
    // Hardly ever needed: not part of the first screen.
    const { takeOver } = await import('./stored-entry');
    const isHere = () => root() === from && deps.silence() !== 'no-copy';
    const isKnown = (id: string) => entries.value.some((entry) => entry.id === id);
    const found = await takeOver({ keys: left, keeper, isHere, isKnown, isAnothers: deps.isAnothers, keep });
    if (found.length === 0 || root() !== from) return;
    entries.value = [...found, ...entries.value];
    failing = true;
    void run();
  }

  async function adoptInTurn(): Promise<void> {
    try {
      await deps.exclusively(`${root()}adopt`, adopt);
    } catch {
      // The part of the widget that reads them did not load.
      deps.after(longestPause, () => void adoptInTurn());
    }
  }

  function discard(id: string): void {
    entries.value = entries.value.filter((entry) => entry.id !== id);
    forget(id);
  }

  function arrival(id: string): ReturnType<Outbox['arrival']> {
    return new Promise((resolve) => {
      const stop = effect(() => {
        const entry = entries.value.find((other) => other.id === id);
        // One that is not there any more has been read back.
        const is = entry?.state.is ?? 'written';
        if (is === 'sending') return;
        resolve(is);
        queueMicrotask(() => stop());
      });
    });
  }

  return {
    entries,
    counts: computed(() => ({
      pending: entries.value.filter(({ state }) => state.is === 'waiting' || state.is === 'sending').length,
      refused: entries.value.filter(({ state }) => state.is === 'refused').length,
    })),
    add(candidate, changes, by = '') {
      const entry: Entry = {
        id: deps.randomKey(),
        candidateId: candidate.id,
        candidateName: candidate.name,
        at: deps.now() / 1000,
        changes,
        by,
        state: { is: 'waiting' },
      };
      entries.value = [...entries.value, entry];
      dropOverruled();
      here.add(entry.id);
      // A repair of the status alone is computed again at the next opening: nothing to keep.
      if (changes.length) void keep(entry);
      const silence = deps.silence();
      if (silence) askFirst(silence);
      else if (!cancelPause) void run();
      return entry;
    },
    retry(id, other = {}) {
      if (deps.silence() || entries.value.some((entry) => entry.id === id && entry.kept !== undefined)) return;
      // It is now meant here, as what has been decided here since.
      if (entries.value.find((entry) => entry.id === id)?.toConfirm) here.add(id);
      dropOverruled();
      entries.value = entries.value.map(({ toConfirm, ...entry }) => {
        if (entry.id === id) return { ...entry, ...other, state: { is: 'waiting' } };
        return toConfirm ? { ...entry, toConfirm } : entry;
      });
      const entry = entries.value.find((candidate) => candidate.id === id);
      if (entry) void keep(entry);
      failing = true;
      void run();
    },
    discard,
    rewrite(rewritten) {
      entries.value = entries.value.map((entry) => {
        const now = rewritten(entry);
        if (now !== entry && now.state.is !== 'written') void keep(now);
        return now;
      });
      // What is said in one name now may be about the same note.
      dropOverruled();
    },
    async hold({ id: candidateId, name }) {
      held.add(candidateId);
      const ofRow = () => entries.value.filter((entry) => entry.candidateId === candidateId);
      for (const { id, state } of ofRow()) if (state.is === 'sending') await arrival(id);
      const release = () => {
        if (!held.delete(candidateId)) return;
        // Nobody knows what has happened meanwhile: look before sending.
        failing ||= ofRow().some(({ state }) => state.is === 'waiting');
        void run();
      };
      return {
        release,
        drop() {
          for (const entry of ofRow()) {
            if (isAbout(entry, name)) discard(entry.id);
            else if (entry.state.is === 'waiting' || problemOf(entry)?.kind === 'renamed')
              setState(entry.id, { is: 'refused', problem: { kind: 'gone' } });
          }
          release();
        },
      };
    },
    wake() {
      if (entries.value.some(({ state }) => state.is === 'waiting')) void run();
    },
    adopt: adoptInTurn,
    placed(former = deps.scope()) {
      const moved = former !== deps.scope();
      const kept = entries.value.filter(({ changes, state }) => changes.length > 0 && state.is !== 'written');
      for (const entry of kept) {
        if (here.has(entry.id)) void keep(entry);
        else if (moved) handBack(entry, former);
        if (moved) void keeper.remove(`${former}/outbox/${deps.instance}/${entry.id}`);
      }
      if (moved) entries.value = entries.value.filter(({ id }) => here.has(id));
      dropOverruled();
    },
    settle(ids) {
      entries.value = entries.value.filter(({ id, state }) => !(ids.has(id) && state.is === 'written'));
    },
    arrival,
    idle() {
      if (!running && !entries.value.some(({ state }) => state.is === 'waiting')) return Promise.resolve();
      return new Promise((resolve) => idlers.push(resolve));
    },
  };
}

/** Whether an entry on somebody's row is about them: ids of removed rows are used again. */
export const isAbout = ({ candidateName }: Pick<Entry, 'candidateName'>, name: string): boolean =>
  candidateName === '' || candidateName.trim() === name.trim();

const problemOf = ({ state }: Entry): Problem | null => (state.is === 'refused' ? state.problem : null);

/** A change of a note, without what a later one has decided; null when nothing is left. Words are never left out. */
function stillMeant(change: Change, later: readonly Change[]): Change | null {
  if (change.entity !== 'rating') return change;
  if (change.do === 'remove') return 'key' in change.target && isGiven(change.target.key, later) ? null : change;
  if (change.do !== 'put' || !('note' in change.values) || !isGiven(change.key, later)) return change;
  const { note: _, ...values } = change.values;
  const reason = values.reason ?? '';
  const said = later.some(
    (other) => other.do === 'put' && other.key === change.key && typedText([other]).includes(reason),
  );
  return said ? null : { ...change, values, ...(change.seen ? { seen: { reason: change.seen.reason ?? '' } } : {}) };
}

/** Whether one of them gives the note of this key. */
const isGiven = (key: string, changes: readonly Change[]): boolean =>
  changes.some((one) => one.do === 'put' && one.entity === 'rating' && one.key === key && 'note' in one.values);

/** The state of an entry that leaves when the person says so. */
export const toConfirm = (kind: ToConfirm): EntryState => ({ is: 'refused', problem: { kind, message: '' } });

/** A fault of this code: the words stay, with what is known of the reason. */
const broken = (error: unknown): Sent => ({
  ok: false,
  failure: { kind: 'refused', message: String(error), engine: true },
});

/** The words a person typed in an entry, to copy when it cannot be written. */
export const textOf = ({ state, changes }: Entry): string =>
  state.is === 'refused' && state.problem.kind === 'other-version' ? state.problem.text : typedText(changes);
