/** Why the document cannot be shown at all, and what to do about it. */
import type { AccessLevel, GristFailure } from '../../src/document/document';
import { useApp } from '../app-state';
import { Unread } from '../unread-tables/unread';
import { useSharedWords } from '../words/shared';

export function NoAccess({ access }: { readonly access: AccessLevel }) {
  const { phase } = useSharedWords();
  return (
    <section class="welcome">
      <h1>{phase.noAccessTitle}</h1>
      <p>{phase.noAccess(access)}</p>
      <p>{phase.noAccessHow}</p>
      <p class="hint">{phase.noAccessWhy}</p>
    </section>
  );
}

export function Unreadable({ failure }: { readonly failure: GristFailure }) {
  const { document, t } = useApp();
  const more = useSharedWords();
  return (
    <section class="welcome">
      <h1>{more.phase.unreadableTitle}</h1>
      {document.unread.value.has('candidate') ? (
        <Unread names={['candidate']} />
      ) : (
        <p>{more.saving.reasons[failure.kind]}</p>
      )}
      <button type="button" onClick={() => void document.reload()}>
        {t.value.retry}
      </button>
    </section>
  );
}
