import { useApp } from '../app-state';

/** One place that says what is saved; read out once, politely, when it changes. */
export function SaveStatus() {
  const { document, t } = useApp();
  const { pending, refused } = document.outbox.counts.value;
  const state = refused ? 'refused' : pending ? 'pending' : 'saved';
  const words =
    state === 'refused'
      ? t.value.saving.refused(refused)
      : state === 'pending'
        ? t.value.saving.pending(pending)
        : t.value.saving.saved;
  return (
    <span
      role="status"
      class={`save-status save-${state}`}
      title={state === 'pending' ? t.value.saving.pendingHint : undefined}
    >
      <span aria-hidden="true">{state === 'saved' ? '✓' : state === 'pending' ? '…' : '!'}</span> {words}
    </span>
  );
}
