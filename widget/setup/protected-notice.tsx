/** After Grist has rebuilt the page because rules were added: what holds now. */
import { useApp } from '../app-state';
import { useSetUpWords } from '../words/setup';
import { useSharedWords } from '../words/shared';
import { useProtection } from './use-protection';

export function ProtectedNotice() {
  const { document } = useApp();
  const more = useSharedWords();
  const words = useSetUpWords().accessRules;
  const { state, behind } = useProtection();
  const said = behind
    ? words.behind
    : state === 'ours'
      ? words.holds
      : state === 'unknown'
        ? words.unknown
        : words.notWhole;
  return (
    <p class="notice" role="status">
      {said}{' '}
      <button type="button" class="link" onClick={document.protection.dismiss}>
        {more.close}
      </button>
    </p>
  );
}
