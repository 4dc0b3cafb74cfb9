/** Said before anything can be lost, where this browser keeps nothing of what Grist does not have yet. */
import { useApp } from '../app-state';
import { useSharedWords } from '../words/shared';

export function NotKept() {
  const { document } = useApp();
  const { notKept } = useSharedWords();
  return (
    <p class="notice not-kept">
      <span class="roomy">{document.kept.value === 'never' ? notKept.never : notKept.noLonger}</span>
      <span class="brief">
        <span>{notKept.why}</span>
        {notKept.stay}
      </span>
    </p>
  );
}
