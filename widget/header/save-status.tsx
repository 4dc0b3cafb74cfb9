import { useApp } from '../app-state';

/** One place that says what is saved; read out once, politely, when it changes. */
export function SaveStatus() {
  const { document, t } = useApp();
  const { outbox, drafts } = document;
  const kept = document.kept.value === 'yes';
  const { refused } = outbox.counts.value;
  // Where nothing is kept, words still being typed are not safe either.
  const pending = outbox.counts.value.pending + (kept ? 0 : drafts.unkept.value);
  const state = refused ? 'refused' : pending ? 'pending' : 'saved';
  const words =
    state === 'refused'
      ? [t.value.saving.refused(refused), ...(pending ? [t.value.saving.pending(pending)] : [])].join(' · ')
      : state === 'pending'
        ? t.value.saving.pending(pending)
        : t.value.saving.saved;
  return (
    <span
      role="status"
      class={`save-status save-${state}`}
      title={state === 'pending' && kept ? t.value.saving.pendingHint : undefined}
    >
      <span aria-hidden="true">{state === 'saved' ? '✓' : state === 'pending' ? '…' : '!'}</span> {words}
    </span>
  );
}
