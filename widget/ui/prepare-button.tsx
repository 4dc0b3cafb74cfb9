/** Wherever something is not prepared yet: the way to where it is. */
import type { Stage } from '../../src/model/stage';
import { useApp } from '../app-state';
import { useSharedWords } from '../words/shared';

/** For the position of the person shown, and the stage that lacks something. */
export function PrepareButton({ stage }: { readonly stage?: Stage }) {
  const { document, asked } = useApp();
  const { menu } = useSharedWords();
  if (document.readOnly.value) return null;
  return (
    <p>
      <button
        type="button"
        onClick={() => {
          asked.value = { panel: 'prepare', position: null, ...(stage && { stage }) };
        }}
      >
        {menu.prepare}
      </button>
    </p>
  );
}
