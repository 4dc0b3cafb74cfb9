/** Whether the document's access rules hold the seal: looked up when a screen asks, set up on request. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { GristPort, Result } from '../grist/port';
import type { Layout } from './layout';
import type { AccessRulesReport } from './setup/access-rules';

export interface Protection {
  /** Null until it has been looked up. */
  readonly report: ReadonlySignal<AccessRulesReport | null>;
  check(): Promise<void>;
  /** Adds the rules that are missing; refused to those who do not own the document. */
  setUp(): Promise<Result<AccessRulesReport>>;
}

interface ProtectionDeps {
  readonly grist: GristPort;
  readonly layout: () => Layout;
  /** Where nobody has an account, a rule protects nothing, and may cost the document. */
  readonly accounts: ReadonlySignal<boolean | null>;
}

export function createProtection({ grist, layout, accounts }: ProtectionDeps): Protection {
  const report = signal<AccessRulesReport | null>(null);
  // An interview never needs this code.
  const load = () => import('./setup/access-rules');
  return {
    report,
    async check() {
      const { checkAccessRules } = await load();
      if (accounts.value !== false) report.value = await checkAccessRules(grist, layout());
    },
    async setUp() {
      const { setUpAccessRules } = await load();
      if (!accounts.value) return { ok: false, failure: { kind: 'refused', message: 'No account here.' } };
      const done = await setUpAccessRules(grist, layout());
      if (done.ok) report.value = done.value;
      return done;
    },
  };
}
