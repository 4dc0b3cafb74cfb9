/** As long as nobody has written in what a set-up made, one press takes all of it back: so much is said beforehand. */
import { useState } from 'preact/hooks';
import type { Prepared } from '../../src/document/setup/preparing';
import { useApp } from '../app-state';
import { BusyButton } from '../ui/busy-button';
import { useSetUpWords } from '../words/setup';
import { useSharedWords } from '../words/shared';

export function PreparedNotice({ prepared }: { readonly prepared: Prepared }) {
  const { document } = useApp();
  const more = useSharedWords();
  const [busy, setBusy] = useState(false);
  const words = useSetUpWords().setup;
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
          <BusyButton class="link" busy={busy} onClick={undo}>
            {words.undo}
          </BusyButton>{' '}
          {words.undoes(prepared.counts)}
        </>
      )}
    </p>
  );
}
