/** After Grist has rebuilt the page because rules were added: what holds now. */
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { setUpMessages } from './messages';
import { useProtection } from './use-protection';

export function ProtectedNotice() {
  const { document, language } = useApp();
  const more = useMore();
  const words = setUpMessages(language.value).accessRules;
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
