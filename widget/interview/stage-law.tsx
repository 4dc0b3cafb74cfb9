/** What two stages have of their own: an opinion without a verdict, and doubts to settle with a referent. */

import type { CandidateFile } from '../../src/document/changes';
import { draftName } from '../../src/document/drafts';
import { doubtOutcomes } from '../../src/model/evidence';
import type { Stage } from '../../src/model/stage';
import { referenceMaterial } from '../../src/rules/reference';
import { useApp } from '../app-state';
import { DraftField } from '../ui/draft-field';
import type { InterviewView } from './view';

export interface StageLawProps {
  readonly view: InterviewView;
  readonly file: CandidateFile;
  readonly stage: Stage;
}

export function StageLaw({ view, file, stage }: StageLawProps) {
  if (stage === 'Cadre de collaboration') return <Advice view={view} file={file} stage={stage} />;
  if (stage === 'Prise de référence') return <Reference view={view} file={file} stage={stage} />;
  if (stage === 'Mise en situation') return <Expert view={view} file={file} stage={stage} />;
  return null;
}

function Advice({ view, file, stage }: StageLawProps) {
  const { t, document } = useApp();
  const { candidate } = file;
  return (
    <section class="card">
      <p class="hint">{t.value.law.adviceHint}</p>
      <DraftField
        label={t.value.law.advice}
        value={view.interview?.advice ?? ''}
        draft={draftName(candidate.id, stage, 'advice')}
        rows={2}
        disabled={document.readOnly.value}
        onSave={(advice) => document.dispatch({ kind: 'describe-interview', stage, values: { advice } }, candidate.id)}
      />
    </section>
  );
}

function Expert({ view, file, stage }: StageLawProps) {
  const { t, document } = useApp();
  const { candidate } = file;
  return (
    <section class="card">
      <DraftField
        label={t.value.law.expert}
        value={view.interview?.expert ?? ''}
        draft={draftName(candidate.id, stage, 'expert')}
        disabled={document.readOnly.value}
        onSave={(expert) => document.dispatch({ kind: 'describe-interview', stage, values: { expert } }, candidate.id)}
      />
      <p class="hint">{t.value.law.boxes}</p>
    </section>
  );
}

function Reference({ view, file }: StageLawProps) {
  const { t, document } = useApp();
  const { candidate } = file;
  const material = referenceMaterial(
    view.allCriteria.map(({ criterion }) => criterion),
    file.evidence,
  );
  const consent = candidate.referenceConsent;
  return (
    <section class="card">
      <p class={consent === 'Oui' ? 'hint' : 'reminder'}>{t.value.law.consent(consent)}</p>
      {material.doubts.length === 0 && material.unproven.length === 0 && <p>{t.value.law.nothingLeft}</p>}
      {material.doubts.length > 0 && (
        <>
          <h3>{t.value.law.doubts}</h3>
          <ul class="proofs">
            {material.doubts.map(({ doubt, criterion }) => (
              <li key={doubt.key || doubt.id} class="doubt">
                <span>
                  {criterion && <strong>{criterion.short || criterion.title} : </strong>}
                  {doubt.text}
                </span>
                <select
                  aria-label={t.value.law.outcomeOf(doubt.text)}
                  value={doubt.outcome ?? ''}
                  disabled={document.readOnly.value}
                  onChange={(event) => {
                    const outcome = doubtOutcomes.find((name) => name === event.currentTarget.value) ?? null;
                    document.dispatch({ kind: 'edit-evidence', evidence: doubt, values: { outcome } }, candidate.id);
                  }}
                >
                  <option value="">{t.value.evidence.outcome}</option>
                  {doubtOutcomes.map((outcome) => (
                    <option key={outcome} value={outcome}>
                      {t.value.outcomes[outcome]}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
        </>
      )}
      {material.unproven.length > 0 && (
        <>
          <h3>{t.value.law.unproven}</h3>
          <ul class="plain">
            {material.unproven.map((criterion) => (
              <li key={criterion.id}>{criterion.title}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
