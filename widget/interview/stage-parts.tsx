/** What three stages have of their own: an expert and four boxes, an opinion without a verdict, doubts to settle. */

import { shortName } from '../../src/model/criterion';
import type { Dossier } from '../../src/model/dossier';
import { doubtOutcomes } from '../../src/model/evidence';
import type { Stage } from '../../src/model/stage';
import { finalists, mostFinalists } from '../../src/rules/finalists';
import { fillPlaceholders, firstNameOf } from '../../src/rules/placeholders';
import { referenceMaterial } from '../../src/rules/reference';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Doc, Said } from '../ui/doc';
import { DraftField } from '../ui/draft-field';
import { useInterviewWords } from '../words/interview';
import { useSharedWords } from '../words/shared';
import { Consent } from './consent';
import { ExerciseBoxes } from './exercise-boxes';
import type { InterviewView } from './view';

export interface StagePartsProps {
  readonly view: InterviewView;
  readonly file: Dossier;
  readonly stage: Stage;
}

export function StageParts({ view, file, stage }: StagePartsProps) {
  const { unread } = useApp().document;
  // What is said of an interview would not be written.
  if (stage !== 'Prise de référence' && unread.value.has('interview')) return null;
  if (stage === 'Cadre de collaboration') return <Advice view={view} file={file} stage={stage} />;
  if (stage === 'Prise de référence') return <Reference view={view} file={file} stage={stage} />;
  if (stage === 'Mise en situation') return <Exercise view={view} file={file} stage={stage} />;
  return null;
}

function Advice({ view, file, stage }: StagePartsProps) {
  const { document } = useApp();
  const words = useInterviewWords();
  const { candidate } = file;
  const count = finalists(candidate, document.candidates.value, document.preparation.value.positions).length;
  return (
    <section class="card" aria-label={words.law.advice}>
      {count > mostFinalists && <p class="reminder">{words.law.manyFinalists(count, mostFinalists)}</p>}
      <p class="hint">{words.law.adviceHint}</p>
      <DraftField
        label={words.law.advice}
        value={view.interview?.advice ?? ''}
        person={candidate}
        stage={stage}
        field="advice"
        rows={2}
        disabled={document.readOnly.value}
        onSave={(advice, seen, about) =>
          document.dispatch({ kind: 'describe-interview', stage, values: { advice }, seen: { advice: seen } }, about)
        }
      />
    </section>
  );
}

function Exercise({ view, file, stage }: StagePartsProps) {
  const { t, document } = useApp();
  const words = useInterviewWords();
  const { candidate } = file;
  const cases = view.points.filter(({ point }) => point.kind === 'Cas pratique');
  // Brackets are what a kit leaves for the team to write.
  const designed = cases.some(({ point }) => point.examples.trim() && !/\[[^\]]+\]/.test(fillNames(point.examples)));
  function fillNames(text: string) {
    return fillPlaceholders(text, {
      person: candidate.name ? candidate : { name: '-', firstName: '' },
      criterion: '-',
    });
  }
  return (
    <section class="card" aria-label={t.value.stage(stage)}>
      <DraftField
        label={words.law.expert}
        value={view.interview?.expert ?? ''}
        person={candidate}
        stage={stage}
        field="expert"
        disabled={document.readOnly.value}
        onSave={(expert, seen, about) =>
          document.dispatch({ kind: 'describe-interview', stage, values: { expert }, seen: { expert: seen } }, about)
        }
      />
      {!view.interview?.expert && <p class="hint">{words.law.noExpert}</p>}
      {cases.length > 0 && !designed && <p class="reminder">{words.law.noCase}</p>}
      <ExerciseBoxes stage={stage} person={candidate} boxes={view.interview?.boxes ?? ''} />
    </section>
  );
}

function Reference({ view, file }: StagePartsProps) {
  const { t, document } = useApp();
  const more = useSharedWords();
  const words = useInterviewWords();
  const { candidate } = file;
  const material = referenceMaterial(
    view.allCriteria.map(({ criterion }) => criterion),
    file.evidence,
  );
  const isKnown = !document.unread.value.has('evidence') && !document.unread.value.has('criterion');
  const consent = candidate.referenceConsent;
  const firstName = firstNameOf(candidate);
  return (
    <section class="card" aria-label={words.law.reference}>
      <p class={consent === 'Oui' ? 'hint' : 'reminder'}>{words.law.consent(consent)}</p>
      <Consent candidate={candidate} />
      {isKnown && material.doubts.length === 0 && material.unproven.length === 0 && <p>{words.law.nothingLeft}</p>}
      {material.doubts.length > 0 && (
        <>
          <h3>{words.law.doubts}</h3>
          <ul class="plain">
            {material.doubts.map(({ doubt, criterion }) => (
              <li key={doubt.key || doubt.id} class="doubt">
                <div>
                  <p>
                    <Said>{t.value.quote(words.law.askDoubt(firstName, doc(criterion?.short ?? '')))}</Said>
                  </p>
                  <p class="hint">
                    <Doc>{doubt.text}</Doc>
                  </p>
                </div>
                <label class="visually-hidden" for={`outcome-${doubt.id}`}>
                  <Said>{words.law.outcomeOf(doc(doubt.text.slice(0, 60)))}</Said>
                </label>
                <select
                  id={`outcome-${doubt.id}`}
                  title={more.evidence.outcome}
                  value={doubt.outcome ?? ''}
                  disabled={document.readOnly.value}
                  onChange={(event) => {
                    const outcome = doubtOutcomes.find((name) => name === event.currentTarget.value) ?? null;
                    document.dispatch({ kind: 'edit-evidence', evidence: doubt, values: { outcome } }, candidate);
                  }}
                >
                  <option value="">{more.evidence.outcome}</option>
                  {doubtOutcomes.map((outcome) => (
                    <option key={outcome} value={outcome}>
                      {more.outcomes[outcome]}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
        </>
      )}
      {isKnown && material.unproven.length > 0 && (
        <details>
          <summary>{words.law.unproven(material.unproven.length)}</summary>
          <ul class="plain">
            {material.unproven.map((criterion) => (
              <li key={criterion.id}>
                <Said>{t.value.quote(words.law.askUnproven(firstName, doc(shortName(criterion))))}</Said>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
