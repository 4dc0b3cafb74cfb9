/** A stage without a trame: what can be done all the same, and the way to prepare one. */
import type { Stage } from '../../src/model/stage';
import { useApp } from '../app-state';
import { PrepareButton } from '../ui/prepare-button';
import { useSharedWords } from '../words/shared';

export function EmptyTrame({ stage }: { readonly stage: Stage }) {
  const { t } = useApp();
  const { noTrame } = useSharedWords();
  return (
    <div class="empty">
      <p>{noTrame(t.value.stage(stage))}</p>
      <PrepareButton stage={stage} />
    </div>
  );
}
