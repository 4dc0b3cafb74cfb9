/**
 * Prepares the document when asked to, and takes all of it back when asked right after. Fetched then: a
 * document that is prepared never needs this code.
 */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Applied, GristPort, Result, UserAction } from '../grist/port';
import type { Kit } from '../kits/kit';
import { type EntityName, entityNames } from '../model/schema';
import { applyCleanly } from './apply';
import { recognise } from './guesses';
import { type Layout, type LayoutChoices, layOut } from './layout';
import { createChain } from './setup/bundles';
import { importRows, type TakeBack } from './setup/import-rows';
import { setUp } from './setup/set-up';
import { fetchShape } from './shape';

export interface PreparingDeps {
  readonly grist: GristPort;
  readonly choices: ReadonlySignal<LayoutChoices>;
  readonly layout: ReadonlySignal<Layout>;
  /** The tables without which there is nothing to show. */
  readonly essential: readonly EntityName[];
  readonly isMissing: (name: EntityName) => boolean;
  /** Reads everything anew, the structure included. */
  readonly loadAll: () => Promise<void>;
  readonly refresh: (names: readonly EntityName[]) => Promise<unknown>;
  /** Becomes true with a set-up that has added something, until something else is done. */
  readonly prepared: Signal<boolean>;
}

export interface Preparing {
  prepare(kits: readonly Kit[], widgetUrl: string | null): Promise<Result<null>>;
  addKits(kits: readonly Kit[], widgetUrl: string | null): Promise<Result<TakeBack>>;
  undo(): Promise<void>;
  /** For what follows from a set-up by itself: joined to it, so that one press takes both back. */
  apply(actions: readonly UserAction[]): Promise<Result<Applied>>;
  /** Something else is done: Grist's undo would take that back first. */
  end(): void;
}

const ofKits = ['position', 'criterion', 'point'] as const;

export function createPreparing(deps: PreparingDeps): Preparing {
  const { grist, choices, layout, essential, isMissing, loadAll, refresh, prepared } = deps;
  const chain = createChain(grist);
  /** A set-up has been asked for on this page. */
  let begun = false;
  let running = false;
  /** The tables that the latest set-up has made. */
  let made: readonly EntityName[] = [];

  /** A colleague is preparing the document that this page still shows as empty: theirs is enough. */
  async function preparedMeanwhile(): Promise<boolean> {
    if (begun || !essential.some(isMissing)) return false;
    const now = await fetchShape(grist);
    if (!now.ok) return false;
    const found = layOut(now.value, choices.value, recognise);
    return essential.every((name) => found[name].exists);
  }

  async function run(kits: readonly Kit[], widgetUrl: string | null, extend: boolean): Promise<Result<null>> {
    begun = true;
    running = true;
    // What was prepared before stays: only what comes now is taken back.
    if (prepared.value) end();
    const result = await setUp(grist, { kits, choices: choices.value, widgetUrl, extend, chain });
    // Half done, it stays where it can be done again.
    if (result.ok) await loadAll();
    running = false;
    return result;
  }

  function end(): void {
    prepared.value = false;
    chain.end();
  }

  return {
    async prepare(kits, widgetUrl) {
      if (await preparedMeanwhile()) {
        await loadAll();
        return { ok: true, value: null };
      }
      const lacked = entityNames.filter(isMissing);
      const result = await run(kits, widgetUrl, false);
      made = lacked.filter((name) => !isMissing(name));
      // Nothing added is nothing to take back: Grist would undo whatever came before.
      if (result.ok) prepared.value = chain.length > 0;
      return result;
    },
    async addKits(kits, widgetUrl) {
      const lacking = ofKits.some(isMissing);
      if (lacking) {
        const set = await run(kits, widgetUrl, true);
        if (!set.ok) return set;
      } else end();
      // After a set-up this adds nothing, unless a colleague's was first.
      const added = await importRows(grist, layout.value, kits);
      await refresh(ofKits);
      prepared.value = lacking && added.ok && chain.length > 0;
      if (!added.ok) return added;
      const takeBack = async (): Promise<Result<null>> => {
        const done = await added.value();
        await refresh(ofKits);
        return done;
      };
      return { ok: true, value: takeBack };
    },
    async undo() {
      end();
      await grist.undo();
      await loadAll();
      // Work by hand in Grist came after the set-up, and was taken back first: the press is still there.
      prepared.value = made.length > 0 && !made.some(isMissing);
    },
    apply: (actions) => (running || prepared.value ? chain.apply(actions) : applyCleanly(grist, actions)),
    end,
  };
}
