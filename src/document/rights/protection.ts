/** Whether the document's access rules hold the seal: looked up when a screen asks, set up on request. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { GristPort, Result } from '../../grist/port';
import type { Environment } from '../local/environment';
import type { Keeping } from '../local/keeping';
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
  resume(): Promise<void>;
  /** What holds has been read. */
  dismiss(): void;
}

/** What is done about the rules. */
export type Protecting = Pick<Protection, 'check' | 'setUp' | 'resume'>;

export interface ProtectionDeps {
  readonly grist: GristPort;
  readonly layout: () => Layout;
  /** Where nobody has an account, a rule protects nothing, and may cost the document. */
  readonly accounts: ReadonlySignal<boolean | null>;
  readonly kept: Keeping['kept'];
  readonly environment: Pick<Environment, 'store' | 'after' | 'now'>;
  readonly scope: () => string;
}

export function createProtection(deps: ProtectionDeps): Protection {
  const report = signal<AccessRulesReport | null>(null);
  const told = signal(false);
  let protecting: Promise<Protecting> | null = null;
  // An interview never needs this code.
  const load = () => {
    protecting ??= import('./protecting').then((code) => code.createProtecting({ ...deps, report, told }));
    return protecting.catch((error) => {
      protecting = null;
      throw error;
    });
  };
  return {
    report,
    told,
    check: async () => await (await load()).check(),
    setUp: async () => await (await load()).setUp(),
    // What could not be fetched is asked for when a screen asks what holds.
    resume: async () => await (await load().catch(() => null))?.resume(),
    dismiss() {
      told.value = false;
    },
  };
}
