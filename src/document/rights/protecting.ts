/** Looks up whether the access rules hold the seal, and sets them up. */
import type { Signal } from '@preact/signals';
import { createReloadNote } from '../local/reload-note';
import { type AccessRulesReport, checkAccessRules, setUpAccessRules } from './access-rules';
import type { Protecting, ProtectionDeps } from './protection';

interface ProtectingDeps extends ProtectionDeps {
  readonly report: Signal<AccessRulesReport | null>;
  readonly told: Signal<boolean>;
}

export function createProtecting(deps: ProtectingDeps): Protecting {
  const { grist, layout, accounts, kept, environment, scope, report, told } = deps;
  /** This page has looked for what the one before it has left, or leaves something to the next one. */
  let looked = false;
  async function check(): Promise<void> {
    if (accounts.value !== false) report.value = await checkAccessRules(grist, layout());
  }
  return {
    check,
    async setUp() {
      if (!accounts.value) return { ok: false, failure: { kind: 'refused', message: 'No account here.' } };
      looked = true;
      const forNext = createReloadNote(environment, scope());
      await forNext.leave();
      const before = report.value?.missing.length;
      const done = await setUpAccessRules(grist, layout());
      if (done.ok) report.value = done.value;
      // Nothing was added: Grist leaves the page as it is.
      if (!done.ok || before === 0) await forNext.take();
      return done;
    },
    async resume() {
      if (looked) return;
      looked = true;
      const isFresh = await createReloadNote(environment, scope()).take();
      // A browser that keeps nothing: only the rules can tell, and Grist shows them to owners.
      if (!isFresh && (kept.value === 'yes' || accounts.value !== true)) return;
      await check();
      told.value = isFresh || report.value?.state === 'ours' || report.value?.state === 'partial';
    },
  };
}
