/** Whether the document's access rules hold the seal: looked up when a screen asks, set up on request. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { GristPort, Result } from '../../grist/port';
import type { Keeping } from '../local/keeping';
import type { ReloadNote } from '../local/reload-note';
import type { Layout } from '../places/layout';
import type { AccessRulesReport } from './access-rules';

export interface Protection {
  /** Null until it has been looked up. */
  readonly report: ReadonlySignal<AccessRulesReport | null>;
  /** True in the page that Grist has rebuilt once rules were added: it says what holds now. */
  readonly told: ReadonlySignal<boolean>;
  check(): Promise<void>;
  /** Adds the rules that are missing; refused to those who do not own the document. */
  setUp(): Promise<Result<AccessRulesReport>>;
  /** Looks, in a page that has just opened, whether the one before it has added rules. */
  resume(note: ReloadNote): Promise<void>;
  /** What holds has been read. */
  dismiss(): void;
}

interface ProtectionDeps {
  readonly grist: GristPort;
  readonly layout: () => Layout;
  /** Where nobody has an account, a rule protects nothing, and may cost the document. */
  readonly accounts: ReadonlySignal<boolean | null>;
  readonly kept: Keeping['kept'];
  readonly note: () => Promise<ReloadNote | null>;
}

export function createProtection({ grist, layout, accounts, kept, note }: ProtectionDeps): Protection {
  const report = signal<AccessRulesReport | null>(null);
  const told = signal(false);
  /** This page has looked for what the one before it has left, or leaves something to the next one. */
  let looked = false;
  // An interview never needs this code.
  const load = () => import('./access-rules');
  async function check(): Promise<void> {
    const { checkAccessRules } = await load();
    if (accounts.value !== false) report.value = await checkAccessRules(grist, layout());
  }
  return {
    report,
    told,
    check,
    async setUp() {
      const { setUpAccessRules } = await load();
      if (!accounts.value) return { ok: false, failure: { kind: 'refused', message: 'No account here.' } };
      looked = true;
      const forNext = await note();
      await forNext?.leave();
      const before = report.value?.missing.length;
      const done = await setUpAccessRules(grist, layout());
      if (done.ok) report.value = done.value;
      // Nothing was added: Grist leaves the page as it is.
      if (!done.ok || before === 0) await forNext?.take();
      return done;
    },
    async resume(left) {
      if (looked) return;
      looked = true;
      const isFresh = await left.take();
      // A browser that keeps nothing: only the rules can tell, and Grist shows them to owners.
      if (!isFresh && (kept.value === 'yes' || accounts.value !== true)) return;
      await check();
      told.value = isFresh || report.value?.state === 'ours' || report.value?.state === 'partial';
    },
    dismiss() {
      told.value = false;
    },
  };
}
