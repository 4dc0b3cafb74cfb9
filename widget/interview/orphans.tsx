/** Corrections whose proof somebody has removed meanwhile: the words are still here. */
import { useState } from 'preact/hooks';
import type { CandidateFile } from '../../src/document/changes';
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { CopyButton } from '../ui/copy-button';
import { forgetTyped } from '../ui/typed';
import { orphanedDrafts } from './typing';

export function Orphans({ file }: { readonly file: CandidateFile }) {
  const { document } = useApp();
  return (
    <>
      {orphanedDrafts(document.drafts, file).map(([name, text]) => (
        <Orphan key={name} name={name} text={text} />
      ))}
    </>
  );
}

function Orphan({ name, text }: { readonly name: string; readonly text: string }) {
  const { document } = useApp();
  const { saving } = useMore();
  const [asking, setAsking] = useState(false);
  return (
    <section class="card">
      <p role="alert">{saving.gone}</p>
      <blockquote>{text}</blockquote>
      <div class="card-actions">
        <CopyButton text={text} />
        {asking ? (
          <button type="button" class="danger" onClick={() => forgetTyped(document.drafts, name)}>
            {saving.confirmDiscard}
          </button>
        ) : (
          <button type="button" class="link" onClick={() => setAsking(true)}>
            {saving.discard}
          </button>
        )}
      </div>
    </section>
  );
}
