/** Right after a set-up, and until something else is done, one press takes all of it back. */
import { useApp } from '../app-state';
import { setUpMessages } from './messages';

export function PreparedNotice() {
  const { document, language } = useApp();
  const words = setUpMessages(language.value).setup;
  return (
    <p class="notice" role="status">
      {words.done}{' '}
      <button type="button" class="link" onClick={() => void document.undoPreparation()}>
        {words.undo}
      </button>
    </p>
  );
}
