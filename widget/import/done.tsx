/** Once the rows are there: what was added, and one press to take it back. */
import { useEffect } from 'preact/hooks';
import { useApp } from '../app-state';
import { useImportWords } from '../words/import';
import { useSharedWords } from '../words/shared';
import type { Added, ImportSession } from './session';

export function Done({ session, added }: { readonly session: ImportSession; readonly added: Added }) {
  const { document } = useApp();
  const more = useSharedWords();
  const words = useImportWords();
  const failed = session.failure.value;
  const work = session.work.value;
  const undone = added.takeBack === null && document.phase.value.is === 'to-prepare';
  // The whole set-up has been undone, the rows with it.
  useEffect(() => {
    if (undone) session.restore();
  }, [undone, session]);
  return (
    <>
      <div class="card-actions">
        {added.takeBack && !document.readOnly.value && (
          <button type="button" disabled={work !== null} onClick={() => void session.takeBack()}>
            {work === 'taking-back' ? words.takingBack : words.takeBack}
          </button>
        )}
        <button type="button" onClick={session.startAnew}>
          {words.another}
        </button>
      </div>
      {failed && (
        <p class="reminder" role="alert">
          {failed.failure.kind === 'in-use'
            ? words.inUse
            : `${words.takeBackFailed} ${more.saving.reasons[failed.failure.kind]}`}
        </p>
      )}
    </>
  );
}
