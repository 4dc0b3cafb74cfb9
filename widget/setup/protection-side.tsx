/** The access rules by themselves, from the menu. */
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { AccessRulesPanel } from './access-rules-panel';
import { setUpMessages } from './messages';

export function ProtectionSide({ onClose }: { readonly onClose: () => void }) {
  const { language } = useApp();
  const more = useMore();
  const words = setUpMessages(language.value).accessRules;
  return (
    <section class="help" aria-labelledby="protection-title">
      <div class="help-head">
        <h2 id="protection-title">{words.protect}</h2>
        <button type="button" class="link" onClick={onClose}>
          {more.close}
        </button>
      </div>
      <AccessRulesPanel />
    </section>
  );
}
