/** What is of no point of the trame: proofs taken down without one, proofs to sort, words whose proof is gone. */

import { useRef } from 'preact/hooks';
import { draftName } from '../../src/document/local/draft-names';
import type { Drafts, KeptWords } from '../../src/document/local/drafts';
import type { Dossier } from '../../src/model/dossier';
import type { Evidence } from '../../src/model/evidence';
import { useApp } from '../app-state';
import { KeptText } from '../ui/kept-text';
import { focusLine } from '../ui/keyboard';
import { useNextRow } from '../ui/next-row';
import { useInterviewWords } from '../words/interview';
import { useSharedWords } from '../words/shared';
import { outsideProofs } from './around-view';
import { fieldOfProof, proofField } from './correction';
import { EvidenceItem } from './evidence-item';
import type { CriterionView, InterviewView } from './view';

interface ProofsOfNoPointProps {
  readonly view: InterviewView;
  readonly file: Dossier;
}

export function ProofsOfNoPoint({ view, file }: ProofsOfNoPointProps) {
  const { document } = useApp();
  const { outside } = useInterviewWords();
  const { unsorted, others } = outsideProofs(file, document.preparation.value, view);
  return (
    <>
      <Tray
        title={document.unread.value.has('point') ? outside.proofs : outside.others}
        proofs={others}
        criteria={view.allCriteria}
      />
      <Tray title={outside.tray} proofs={unsorted} criteria={view.allCriteria} />
      {(document.unread.value.has('evidence') ? [] : orphanedDrafts(document.drafts, file)).map(({ draft }) => (
        <Orphan key={draft} draft={draft} />
      ))}
    </>
  );
}

/** Corrections that were begun of proofs which are not there any more. */
function orphanedDrafts(drafts: Drafts, { candidate, evidence }: Dossier): readonly KeptWords[] {
  const start = draftName(candidate, '', proofField);
  const known = new Set(evidence.map((row) => draftName(candidate, '', fieldOfProof(row))));
  return drafts.words.value.filter(({ draft }) => draft.startsWith(start) && !known.has(draft));
}

interface TrayProps {
  readonly title: string;
  readonly proofs: readonly Evidence[];
  readonly criteria: readonly CriterionView[];
}

function Tray(props: TrayProps) {
  return props.proofs.length === 0 ? null : <Rows {...props} />;
}

function Rows({ title, proofs, criteria }: TrayProps) {
  const list = useRef<HTMLUListElement>(null);
  useNextRow(list, focusLine);
  return (
    <section class="tray" aria-label={title}>
      <h2 class="strip-title">
        {title} <span class="muted">{proofs.length}</span>
      </h2>
      <ul class="proofs" ref={list}>
        {proofs.map((row) => (
          <EvidenceItem key={row.key || row.id} evidence={row} criteria={criteria} showStage />
        ))}
      </ul>
    </section>
  );
}

/** A correction whose proof somebody has removed meanwhile: the words are still here. */
function Orphan({ draft }: Pick<KeptWords, 'draft'>) {
  const { saving } = useSharedWords();
  return (
    <section class="card">
      <p role="alert">{saving.gone}</p>
      <KeptText draft={draft} />
    </section>
  );
}
