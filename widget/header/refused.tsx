/** What Grist would not take: the text is still here, with the reason and what can be done. */
import { useState } from 'preact/hooks';
import { type Entry, type Problem, textOf } from '../../src/document/writing/outbox';
import { useApp } from '../app-state';
import { ConflictChoice, useShown } from '../ui/conflicts';
import { CopyButton } from '../ui/copy-button';
import { Said } from '../ui/doc';
import { type SharedWords, useSharedWords } from '../words/shared';
import { unsentShown } from './unsent';

export function RefusedEntries() {
  const { document } = useApp();
  const more = useSharedWords();
  const refused = document.outbox.entries.value.filter(({ state }) => state.is === 'refused');
  if (refused.length === 0) return null;
  return (
    <section class="refused" aria-label={more.saving.title}>
      <details open={unsentShown.value} onToggle={(event) => (unsentShown.value = event.currentTarget.open)}>
        <summary>
          <span role="alert">{more.saving.title}</span> <span class="muted">{refused.length}</span>
        </summary>
        <ul class="plain">
          {refused.map((entry) => (
            <RefusedEntry key={entry.id} entry={entry} />
          ))}
        </ul>
      </details>
    </section>
  );
}

/** What Grist has not answered yet, for those who ask. */
export function WaitingEntries() {
  const { document, t } = useApp();
  const more = useSharedWords();
  const waiting = document.outbox.entries.value.filter(({ state }) => state.is !== 'refused');
  if (!unsentShown.value || waiting.length === 0) return null;
  return (
    <section class="refused" aria-label={more.saving.waiting}>
      <details open onToggle={(event) => (unsentShown.value = event.currentTarget.open)}>
        <summary>
          {more.saving.waiting} <span class="muted">{waiting.length}</span>
        </summary>
        {document.kept.value === 'yes' && <p>{t.value.saving.pendingHint}</p>}
        <ul class="plain">
          {waiting.map((entry) => (
            <WaitingEntry key={entry.id} entry={entry} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function WaitingEntry({ entry }: { readonly entry: Entry }) {
  const { t } = useApp();
  const more = useSharedWords();
  const shown = useShown(entry);
  return (
    <li>
      {entry.candidateName && <strong>{entry.candidateName + t.value.colon}</strong>}
      <Said>{shown || more.saving.noText}</Said>
    </li>
  );
}

function RefusedEntry({ entry }: { readonly entry: Entry }) {
  const { document, t } = useApp();
  const more = useSharedWords();
  const { outbox } = document;
  const [asking, setAsking] = useState(false);
  if (entry.state.is !== 'refused') return null;
  const { problem } = entry.state;
  const text = textOf(entry);
  const shown = useShown(entry);
  const name = entry.candidateName;

  return (
    <li class="refused-entry">
      {problem.kind === 'conflict' ? (
        <ConflictChoice entry={entry} theirs={problem.theirs} named />
      ) : (
        <>
          <p>
            {name && <strong>{name + t.value.colon}</strong>}
            {'message' in problem
              ? reasonOf(problem, more)
              : problem.kind === 'renamed'
                ? more.saving.renamed(entry.candidateName, problem.name)
                : more.saving[problem.kind === 'gone' ? 'gone' : 'otherVersion']}
          </p>
          {problem.kind === 'refused' && problem.memos && (
            <p>
              {more.saving.memo} {problem.memos.map((memo) => t.value.quote(memo)).join(' ')}
            </p>
          )}
          <blockquote>
            <Said>{shown || more.saving.noText}</Said>
          </blockquote>
          <div class="card-actions">
            {problem.kind !== 'other-version' && (
              <button
                type="button"
                onClick={() => {
                  if (problem.kind !== 'renamed' && problem.kind !== 'unplaced') return outbox.retry(entry.id);
                  // One answer is enough: whatever else was refused for the same reason goes too.
                  const other = problem.kind === 'renamed' ? { candidateName: problem.name } : {};
                  for (const { id } of outbox.entries.value.filter((each) => isSameQuestion(each, entry)))
                    outbox.retry(id, other);
                }}
              >
                {problem.kind === 'renamed' ? more.saving.samePerson : t.value.retry}
              </button>
            )}
            {text && <CopyButton text={text} />}
            {asking ? (
              <button type="button" class="danger" onClick={() => outbox.discard(entry.id)}>
                {more.saving.confirmDiscard}
              </button>
            ) : (
              <button type="button" class="link" onClick={() => setAsking(true)}>
                {more.saving.discard}
              </button>
            )}
          </div>
        </>
      )}
    </li>
  );
}

function reasonOf(failure: Extract<Problem, { readonly message: string }>, { saving }: SharedWords): string {
  if (failure.kind === 'refused' && failure.engine) return `${saving.engine(failure.message)} ${saving.engineAdvice}`;
  const reason = failure.kind === 'missing' ? saving.missing(failure.name) : saving.reasons[failure.kind];
  return `${reason} ${saving.advice[failure.kind]}`;
}

/** Whether both ask if the row is still that of the same person, or if they are meant for this document. */
function isSameQuestion(a: Entry, b: Entry): boolean {
  if (a.state.is !== 'refused' || b.state.is !== 'refused') return false;
  const [ofA, ofB] = [a.state.problem, b.state.problem];
  if (ofA.kind === 'unplaced') return ofB.kind === 'unplaced';
  return (
    a.candidateId === b.candidateId &&
    a.candidateName === b.candidateName &&
    ofA.kind === 'renamed' &&
    ofB.kind === 'renamed' &&
    ofA.name === ofB.name
  );
}
