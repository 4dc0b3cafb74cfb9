/** The access rules by themselves, from the menu. */
import { useSetUpWords } from '../words/setup';
import { useSharedWords } from '../words/shared';
import { AccessRulesPanel } from './access-rules-panel';

export function ProtectionSide({ onClose }: { readonly onClose: () => void }) {
  const more = useSharedWords();
  const words = useSetUpWords().accessRules;
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
