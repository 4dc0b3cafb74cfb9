/** As long as nobody has written in what a set-up made, one press takes all of it back: so much is said beforehand. */
import { useState } from 'preact/hooks';
import type { Prepared } from '../../src/document/setup/preparing';
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { setUpMessages } from './messages';

export function PreparedNotice({ prepared }: { readonly prepared: Prepared }) {
  const { document, language } = useApp();
  const more = useMore();
  const [busy, setBusy] = useState(false);
  const words = setUpMessages(language.value).setup;
  const undo = () => {
    setBusy(true);
    void document.undoPreparation().finally(() => setBusy(false));
  };
  return (
    <p class="notice" role="status">
      {prepared.is === 'kept' && words.kept}
      {prepared.is === 'failed' && `${words.notUndone} ${more.saving.reasons[prepared.failure.kind]} `}
      {prepared.is === 'offered' && `${words.done} `}
      {prepared.is !== 'kept' && !document.readOnly.value && (
        <>
          <button type="button" class="link" aria-disabled={busy} onClick={() => busy || undo()}>
            {words.undo}
          </button>{' '}
          {words.undoes(prepared.counts)}
        </>
      )}
    </p>
  );
}
