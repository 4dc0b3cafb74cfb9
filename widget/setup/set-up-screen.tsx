/** First run: choose jobs, prepare the document, start; nothing that exists is changed. */
import { useState } from 'preact/hooks';
import type { GristFailure } from '../../src/document/document';
import { described } from '../../src/model/described/index';
import { entityNames } from '../../src/model/schema';
import { setting } from '../../src/model/setting';
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { KitChoices, kitsOf } from './kit-choices';
import { setUpMessages } from './messages';
import { TableChoices, useGuesses } from './table-choices';

export function SetUpScreen({ onImport }: { readonly onImport: () => void }) {
  const { document, widgetUrl, language } = useApp();
  const more = useMore();
  const words = setUpMessages(language.value);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['developpement']));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<GristFailure | null>(null);
  const phase = document.phase.value;
  const missing = phase.is === 'to-prepare' ? phase.missing : [];
  // Chosen before anything points at them: a team that has its own is shown so at once.
  const guesses = useGuesses();
  const hasOwn = guesses.candidates.length + guesses.criteria.length > 0;
  const hasSettings = document.shape.value?.has(setting.table);
  const fresh = missing.length === entityNames.length;

  async function prepare() {
    setBusy(true);
    setFailure(null);
    const result = await document.prepare(kitsOf(chosen), widgetUrl);
    setBusy(false);
    if (!result.ok) setFailure(result.failure);
  }

  return (
    <div class="scroll">
      <section class="welcome" aria-labelledby="setup-title">
        <h1 id="setup-title">
          {fresh ? words.setup.title : words.setup.partial(missing.map((name) => described[name].label).join(', '))}
        </h1>
        <KitChoices legend={words.setup.jobs} chosen={chosen} onChange={setChosen} />
        <div class="welcome-actions">
          <button type="button" class="primary" disabled={busy || chosen.size === 0} onClick={() => void prepare()}>
            {busy ? words.setup.working : fresh ? words.setup.prepare : words.setup.complete}
          </button>
          <p class="hint">{words.setup.promise(missing.length + (hasSettings ? 0 : 1))}</p>
        </div>
        <details open={hasOwn}>
          <summary>{words.setup.ownTables}</summary>
          <TableChoices />
        </details>
        <p>
          <button type="button" class="link" onClick={onImport}>
            {words.setup.import}
          </button>
        </p>
        {failure && (
          <p class="reminder" role="alert">
            {words.setup.failed}{' '}
            {failure.kind === 'unreachable' ? more.saving.reasons.unreachable : words.setup.noRights}
          </p>
        )}
      </section>
    </div>
  );
}
