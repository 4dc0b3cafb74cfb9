/** What Grist would not take: the text is still here, with the reason and what can be done. */
import { useState } from 'preact/hooks';
import type { Change } from '../../src/document/changes';
import { type Entry, textOf } from '../../src/document/outbox';
import { useApp } from '../app-state';
import { CopyButton } from '../ui/copy-button';

export function RefusedEntries() {
  const { document, t } = useApp();
  const refused = document.outbox.entries.value.filter(({ state }) => state.is === 'refused');
  if (refused.length === 0) return null;
  return (
    <section class="refused" aria-label={t.value.saving.title}>
      <div role="alert">
        <h2>{t.value.saving.title}</h2>
      </div>
      <ul class="plain">
        {refused.map((entry) => (
          <RefusedEntry key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function RefusedEntry({ entry }: { readonly entry: Entry }) {
  const { document, t } = useApp();
  const { outbox } = document;
  const [asking, setAsking] = useState(false);
  if (entry.state.is !== 'refused') return null;
  const { problem } = entry.state;
  const text = textOf(entry);
  const shown = useShown(entry);
  const name = entry.candidateName;
  const [change] = entry.changes;

  /** The same text, as if the other one had been in view. */
  const keepMine = () => outbox.retry(entry.id, { changes: entry.changes.map(withoutSeen) });
  /** Both: the document's stays, and this one becomes a proof of its own. */
  const keepBoth = () => {
    const theirs = document.fileOf(entry.candidateId)?.evidence.find((row) => isTarget(change, row));
    if (change?.do !== 'edit' || change.entity !== 'evidence' || !theirs) return;
    const { stage, point, sign, criterion } = { ...theirs, ...change.values };
    const mine = change.values.text ?? theirs.text;
    const criteria = [criterion];
    document.dispatch(
      { kind: 'add-evidence', stage, criteria, point, sign: sign ?? '+', text: mine },
      entry.candidateId,
    );
    outbox.discard(entry.id);
  };

  return (
    <li class="refused-entry">
      {problem.kind === 'conflict' ? (
        <>
          <p>
            {name && <strong>{name + t.value.colon}</strong>}
            {t.value.saving.conflict}
          </p>
          <dl>
            <dt>{t.value.saving.theirs}</dt>
            <dd>{problem.theirs || '—'}</dd>
            <dt>{t.value.saving.mine}</dt>
            <dd>{shown || t.value.saving.noText}</dd>
          </dl>
          <div class="card-actions">
            <button type="button" onClick={keepMine}>
              {t.value.saving.keepMine}
            </button>
            <button type="button" onClick={() => outbox.discard(entry.id)}>
              {t.value.saving.keepTheirs}
            </button>
            {change?.do === 'edit' && change.entity === 'evidence' && change.values.text !== undefined && (
              <button type="button" onClick={keepBoth}>
                {t.value.saving.keepBoth}
              </button>
            )}
          </div>
        </>
      ) : (
        <>
          <p>
            {name && <strong>{name + t.value.colon}</strong>}
            {'message' in problem
              ? `${t.value.saving.reasons[problem.kind]} ${t.value.saving.advice[problem.kind]}`
              : problem.kind === 'renamed'
                ? t.value.saving.renamed(entry.candidateName, problem.name)
                : t.value.saving.gone}
          </p>
          <blockquote>{shown || t.value.saving.noText}</blockquote>
          <div class="card-actions">
            <button
              type="button"
              onClick={() => outbox.retry(entry.id, problem.kind === 'renamed' ? { candidateName: problem.name } : {})}
            >
              {problem.kind === 'renamed' ? t.value.saving.samePerson : t.value.retry}
            </button>
            {text && <CopyButton text={text} />}
            {asking ? (
              <button type="button" class="danger" onClick={() => outbox.discard(entry.id)}>
                {t.value.saving.confirmDiscard}
              </button>
            ) : (
              <button type="button" class="link" onClick={() => setAsking(true)}>
                {t.value.saving.discard}
              </button>
            )}
          </div>
        </>
      )}
    </li>
  );
}

function withoutSeen(change: Change): Change {
  if (change.do === 'remove') return change;
  const { seen: _, ...rest } = change;
  return rest as Change;
}

const isTarget = (change: Change | undefined, row: { readonly key: string; readonly id: number }): boolean =>
  change !== undefined &&
  change.do !== 'put' &&
  ('key' in change.target ? change.target.key === row.key : change.target.id === row.id);

/** What a person decided besides a text; ids, keys and dates would say nothing to them. */
const told = ['sign', 'outcome', 'stage', 'state', 'status', 'referenceConsent', 'decision'] as const;

/** What the entry says, in the words of the screen: the text that was typed, or the notes, or what was chosen. */
function useShown(entry: Entry): string {
  const { document, t } = useApp();
  const nameOf = (id: unknown) => {
    const criterion = document.preparation.value.criteria.find((row) => row.id === id);
    return criterion && (criterion.short || criterion.title);
  };
  const notes = entry.changes.flatMap((change) => {
    if (change.do !== 'put' || change.entity !== 'rating') return [];
    const { criterion, note, reason } = change.values;
    return [[nameOf(criterion), note ?? t.value.rating.notObserved, reason].filter(Boolean).join(' · ')];
  });
  if (notes.length > 0) return [...new Set(notes)].join('\n');
  const text = textOf(entry);
  if (text) return text;
  const chosen = entry.changes.flatMap((change) => {
    if (change.do === 'remove') return [];
    const values: Readonly<Record<string, unknown>> = change.values;
    return told.flatMap((name) => (typeof values[name] === 'string' ? [values[name]] : []));
  });
  return [...new Set(chosen)].join(' · ');
}
