/** Whether Grist itself holds the seal: said once, where it matters. */
import { useEffect } from 'preact/hooks';
import { useApp } from '../app-state';
import { ProtectLink } from '../setup/protect-link';
import { useProtection } from '../setup/use-protection';
import { useRatingWords } from '../words/rating';

export function Protected() {
  const { document } = useApp();
  const words = useRatingWords().protection;
  const { identity, protection, layout } = document;
  const accounts = identity.accounts.value;
  useEffect(() => {
    if (accounts && protection.report.value === null) void protection.check();
  }, [accounts, protection]);
  const { behind } = useProtection();
  const report = protection.report.value;
  if (!report) return null;
  const { state, others, missing } = report;
  const { table } = layout.value.rating;
  const said = {
    none: others ? words.othersOnly : words.none(table),
    // Rules on proofs alone hide no note.
    partial: missing.some(({ protects }) => protects !== 'evidence') ? words.partial(table) : words.ours,
    incomplete: words.partial(table),
    foreign: words.foreign,
    hidden: words.hidden,
    unknown: words.unknown,
    ours: behind ? words.partial(table) : words.ours,
  }[state];
  return (
    <div class="hint">
      {said} {said !== words.ours && state !== 'hidden' && <ProtectLink />}
    </div>
  );
}
