/** What is of no point of the trame: proofs taken down without one, proofs to sort, words whose proof is gone. */
import { useState } from 'preact/hooks';
import type { CandidateFile } from '../../src/document/changes';
import { type Drafts, draftName } from '../../src/document/drafts';
import type { Evidence } from '../../src/model/evidence';
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { CopyButton } from '../ui/copy-button';
import { forgetTyped, isSeen } from '../ui/typed';
import { EvidenceItem } from './evidence-item';
import { interviewMessages } from './messages';
import { proofDraft, proofField } from './typing';
import type { CriterionView, InterviewView } from './view';

interface OutsideProps {
  readonly view: InterviewView;
  readonly file: CandidateFile;
}

export function Outside({ view, file }: OutsideProps) {
  const { document, language } = useApp();
  const { outside } = interviewMessages(language.value);
  return (
    <>
      <Tray title={outside.others} proofs={view.others} criteria={view.allCriteria} />
      <Tray title={outside.tray} proofs={view.unsorted} criteria={view.allCriteria} />
      {orphanedDrafts(document.drafts, file).map(([name, text]) => (
        <Orphan key={name} name={name} text={text} />
      ))}
    </>
  );
}

/** Corrections that were begun of proofs which are not there any more: the name of each, and its text. */
function orphanedDrafts(drafts: Drafts, { candidate, evidence }: CandidateFile): readonly [string, string][] {
  const start = draftName(candidate.id, '', proofField);
  const known = new Set(evidence.map(proofDraft));
  return [...drafts.texts.value].filter(([name]) => name.startsWith(start) && !isSeen(name) && !known.has(name));
}

interface TrayProps {
  readonly title: string;
  readonly proofs: readonly Evidence[];
  readonly criteria: readonly CriterionView[];
}

function Tray({ title, proofs, criteria }: TrayProps) {
  if (proofs.length === 0) return null;
  return (
    <section class="tray" aria-label={title}>
      <h2 class="strip-title">
        {title} <span class="muted">{proofs.length}</span>
      </h2>
      <ul class="proofs">
        {proofs.map((row) => (
          <EvidenceItem key={row.key || row.id} evidence={row} criteria={criteria} showStage />
        ))}
      </ul>
    </section>
  );
}

/** A correction whose proof somebody has removed meanwhile: the words are still here. */
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
