/**
 * Prepares the document when asked to, and takes all of it back as long as nobody has written in it. Fetched then: a
 * document in use never needs this code.
 */
import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import type { GristFailure, GristPort, Result } from '../../grist/port';
import type { Kit } from '../../kits/kit';
import { type EntityName, entityNames } from '../../model/schema';
import type { Layout, LayoutChoices } from '../places/layout';
import type { Decisions } from '../places/matching';
import { applyCleanly } from '../writing/apply';
import { settled } from './bundles';
import { ofKits } from './content';
import { type Foreseen, foresee } from './forecast';
import { importRows, type TakeBack } from './import-rows';
import { type Run, setUp } from './set-up';
import { type Counts, planTakeBack, type TakeBackPlan } from './take-back';

/** What the document's preparation may be told of. */
export type Prepared =
  /** It can be taken back whole: so much. */
  | { readonly is: 'offered'; readonly counts: Counts }
  /** It was to be taken back, and somebody had written in it by then: all of it is still there. */
  | { readonly is: 'kept' }
  | { readonly is: 'failed'; readonly counts: Counts; readonly failure: GristFailure };

export interface PreparingDeps {
  readonly grist: GristPort;
  readonly choices: ReadonlySignal<LayoutChoices>;
  readonly layout: ReadonlySignal<Layout>;
  readonly isMissing: (name: EntityName) => boolean;
  /** Reads everything anew, the structure included. */
  readonly loadAll: () => Promise<void>;
  readonly refresh: (names: readonly EntityName[]) => Promise<unknown>;
  /** Another value whenever a row has changed. */
  readonly rows: ReadonlySignal<unknown>;
  readonly prepared: Signal<Prepared | null>;
}

export interface Preparing {
  prepare(kits: readonly Kit[], widgetUrl: string | null, decide: Decisions): Promise<Result<null>>;
  addKits(kits: readonly Kit[], widgetUrl: string | null, decide: Decisions): Promise<Result<TakeBack | null>>;
  /** What `prepare` would add. */
  foresee(kits: readonly Kit[], widgetUrl: string | null, decide: Decisions): Promise<Result<Foreseen>>;
  /** Sees whether the latest preparation can be taken back. */
  look(): Promise<Result<null>>;
  undo(): Promise<Result<null>>;
}

const isSame = (a: Counts, b: Counts | null): boolean => JSON.stringify(a) === JSON.stringify(b);

export function createPreparing(deps: PreparingDeps): Preparing {
  const { grist, choices, layout, isMissing, loadAll, refresh, prepared } = deps;
  const done = { ok: true, value: null } as const;
  /** Kept while a set-up has stopped half-way: it is finished, not followed by another one. */
  let run: Run = { number: null };

  const plan = (): Promise<Result<TakeBackPlan>> =>
    settled(async () => ({ ok: true, value: await planTakeBack(grist, choices.value) }));

  let looking: Promise<Result<null>> | null = null;
  async function lookNow(): Promise<Result<null>> {
    const found = await plan();
    if (!found.ok) return found;
    if (found.value.is === 'possible') prepared.value = { is: 'offered', counts: found.value.counts };
    // What a press was answered is read before it goes.
    else if (prepared.peek()?.is !== 'kept') prepared.value = null;
    return done;
  }
  function look(): Promise<Result<null>> {
    looking ??= lookNow().finally(() => {
      looking = null;
    });
    return looking;
  }
  effect(() => {
    void deps.rows.value;
    if (prepared.peek()?.is === 'offered') void look();
  });

  async function make(
    kits: readonly Kit[],
    widgetUrl: string | null,
    decide: Decisions,
    extend: boolean,
  ): Promise<Result<null>> {
    const result = await setUp(grist, { kits, choices: choices.value, decide, widgetUrl, extend, run });
    // Half done, it stays where it can be done again.
    if (!result.ok) return result;
    run = { number: null };
    await loadAll();
    return result;
  }

  return {
    async prepare(kits, widgetUrl, decide) {
      const made = await make(kits, widgetUrl, decide, false);
      if (made.ok) await look();
      return made;
    },
    async addKits(kits, widgetUrl, decide) {
      const lacking = ofKits.some(isMissing);
      if (lacking) {
        const set = await make(kits, widgetUrl, decide, true);
        if (!set.ok) return set;
      }
      // After a set-up this adds nothing, unless a colleague's was first.
      const added = await importRows(grist, layout.value, kits);
      await refresh(ofKits);
      if (lacking) await look();
      if (!added.ok) return added;
      const takeRows = added.value ?? (lacking ? async () => done : null);
      if (!takeRows) return added;
      const takeBack: TakeBack = async () => {
        const taken = await takeRows();
        await refresh(ofKits);
        return taken;
      };
      return { ok: true, value: takeBack };
    },
    foresee: (kits, widgetUrl, decide) =>
      settled(async () => ({ ok: true, value: await foresee(grist, choices.value, { kits, widgetUrl, decide }) })),
    look() {
      if (prepared.peek()?.is === 'kept') prepared.value = null;
      return look();
    },
    async undo() {
      const found = await plan();
      const counts = prepared.value && 'counts' in prepared.value ? prepared.value.counts : null;
      const failed = (failure: GristFailure) => {
        if (counts) prepared.value = { is: 'failed', counts, failure };
        return { ok: false, failure } as const;
      };
      if (!found.ok) return failed(found.failure);
      // Only what was said is removed: a colleague may have added to the set-up, or made another one.
      if (found.value.is === 'possible' && !isSame(found.value.counts, counts)) return await look();
      let is = found.value.is;
      if (found.value.is === 'possible') {
        const taken = await applyCleanly(grist, found.value.actions);
        if (!taken.ok && taken.failure.kind === 'unreachable') return failed(taken.failure);
        // Refused because somebody was faster, or by the document's rules.
        const again = taken.ok ? null : await plan();
        if (again && !again.ok) return failed(again.failure);
        is = again?.value.is ?? 'nothing';
        if (!taken.ok && is === 'possible') return failed(taken.failure);
      }
      prepared.value = is === 'in-use' ? { is: 'kept' } : null;
      // What somebody has written is shown at once; a document that is blank again begins anew.
      await (is === 'in-use' ? refresh(entityNames) : loadAll());
      return done;
    },
  };
}
