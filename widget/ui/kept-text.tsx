import { useState } from 'preact/hooks';
import type { KeptWords } from '../../src/document/local/drafts';
import { useApp } from '../app-state';
import { useSharedWords } from '../words/shared';
import { CopyButton } from './copy-button';
import { Doc } from './doc';

/** Words that have no field of their own any more: to be copied, or dropped. */
export function KeptText({ draft }: Pick<KeptWords, 'draft'>) {
  const { document } = useApp();
  const { saving } = useSharedWords();
  const text = document.drafts.get(draft);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <blockquote dir="auto">
        <Doc>{text}</Doc>
      </blockquote>
      <div class="card-actions">
        <CopyButton text={text} />
        {asking ? (
          <button type="button" class="danger" onClick={() => document.drafts.set(draft, '')}>
            {saving.confirmDiscard}
          </button>
        ) : (
          <button type="button" class="link" onClick={() => setAsking(true)}>
            {saving.discard}
          </button>
        )}
      </div>
    </>
  );
}
