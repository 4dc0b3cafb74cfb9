import { useApp } from '../app-state';
import { unsentShown } from './unsent';

/** One place that says what is saved; read out once, politely, when it changes. */
export function SaveStatus() {
  const { document, t } = useApp();
  const { outbox, drafts } = document;
  const kept = document.kept.value === 'yes';
  const { refused } = outbox.counts.value;
  // Where nothing is kept, words still being typed are not safe either.
  const pending = outbox.counts.value.pending + (kept ? 0 : drafts.unkept.value);
  const state = refused ? 'refused' : pending ? 'pending' : 'saved';
  const conflicts = outbox.entries.value.filter(
    (entry) => entry.state.is === 'refused' && entry.state.problem.kind === 'conflict',
  );
  const words = [
    ...(refused > conflicts.length ? [t.value.saving.refused(refused - conflicts.length)] : []),
    ...(conflicts.length ? [t.value.saving.conflict(conflicts.length)] : []),
    ...(pending ? [t.value.saving.pending(pending)] : []),
  ].join(' · ');
  return (
    <span
      role="status"
      class={`save-status save-${state}`}
      title={state === 'pending' && kept ? t.value.saving.pendingHint : undefined}
    >
      <span aria-hidden="true">{state === 'saved' ? '✓' : state === 'pending' ? '…' : '!'}</span>{' '}
      {state === 'saved' ? (
        <span class="visually-hidden">{t.value.saving.saved}</span>
      ) : (
        <button type="button" class="link" onClick={() => (unsentShown.value = !unsentShown.value)}>
          {words}
        </button>
      )}
    </span>
  );
}
