/** Whether Grist itself holds the seal: what the rules do and do not do, what is there, and a button. */
import { useEffect, useState } from 'preact/hooks';
import type { GristFailure } from '../../src/document/document';
import type { MissingRule } from '../../src/document/rights/access-rules';
import { useApp } from '../app-state';
import { BusyButton } from '../ui/busy-button';
import { useSetUpWords } from '../words/setup';
import { useSharedWords } from '../words/shared';
import { useProtection } from './use-protection';

export function AccessRulesPanel() {
  const { document } = useApp();
  const words = useSetUpWords();
  const { identity, protection } = document;
  const accounts = identity.accounts.value;
  useEffect(() => {
    if (accounts !== false) void protection.check();
  }, [accounts, protection]);
  if (!identity.settled.value) return null;
  return (
    <section aria-labelledby="access-rules-title">
      <h3 id="access-rules-title">{words.accessRules.title}</h3>
      {accounts === false ? <p>{words.accessRules.noAccounts}</p> : <Rules />}
    </section>
  );
}

function Rules() {
  const { document } = useApp();
  const more = useSharedWords();
  const words = useSetUpWords().accessRules;
  const report = document.protection.report.value;
  const { behind } = useProtection();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<GristFailure | null>(null);

  async function protect() {
    setBusy(true);
    const done = await document.protection.setUp();
    setBusy(false);
    setFailure(done.ok ? null : done.failure);
  }

  const state = report?.state;
  return (
    <>
      <p>{words.intro}</p>
      <ul>
        {words.effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <p class="hint">{words.limits}</p>
      <p class="hint">{words.forms(document.layout.value.rating.table)}</p>
      <p class="hint">{words.removal}</p>
      <div aria-live="polite">
        {state === 'ours' && (
          <p>
            <strong>{words.ours}</strong>
          </p>
        )}
        {behind && <p class="reminder">{words.behind}</p>}
        {state === 'hidden' && <p>{words.hidden}</p>}
        {state === 'unknown' && <p>{words.unknown}</p>}
        {state === 'partial' && <p>{words.partial}</p>}
        {state === 'foreign' && <p>{report?.missing.length ? words.foreign : words.conflict}</p>}
        {(state === 'partial' || state === 'foreign') && <Missing rules={report?.missing ?? []} />}
        {report?.copies && <p class="reminder">{words.copies}</p>}
      </div>
      {report?.canAdd && !document.readOnly.value && (
        <BusyButton busy={busy} onClick={protect}>
          {busy ? words.working : words.protect}
        </BusyButton>
      )}
      {failure && (
        <p class="reminder" role="alert">
          {failure.kind === 'refused' ? words.notOwner : `${words.failed} ${more.saving.reasons[failure.kind]}`}
        </p>
      )}
    </>
  );
}

/** In Grist's own terms, to be copied into its screen of rules. */
function Missing({ rules }: { readonly rules: readonly MissingRule[] }) {
  const words = useSetUpWords();
  return (
    <ul>
      {rules.map(({ table, columns, condition, permissions }) => (
        <li key={`${table} ${columns} ${condition} ${permissions}`}>
          {table} ({columns}) <code>{condition || words.accessRules.otherwise}</code> <code>{permissions}</code>
        </li>
      ))}
    </ul>
  );
}
