/** What earlier stages asked, proved and left in doubt; never what anybody scored. */

import { factsOf } from '../../src/model/candidate';
import type { Dossier } from '../../src/model/dossier';
import { isOpenDoubt } from '../../src/rules/proof';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Doc, Said } from '../ui/doc';
import { whoNamed } from '../ui/people';
import { useInterviewWords } from '../words/interview';
import { useSharedWords } from '../words/shared';
import { earlierStages } from './around-view';
import { EvidenceItem } from './evidence-item';
import type { InterviewView } from './view';

export interface EarlierProps {
  readonly view: InterviewView;
  readonly file: Dossier;
}

export function Earlier({ view, file }: EarlierProps) {
  const { t, document } = useApp();
  const more = useSharedWords();
  const words = useInterviewWords();
  const earlier = earlierStages(file, document.preparation.value.points, view);
  if (earlier.length === 0) return null;
  const proofs = earlier.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const asked = earlier.reduce((sum, stage) => sum + stage.asked.length, 0);
  const doubts = earlier.flatMap(({ evidence }) => evidence).filter(isOpenDoubt).length;
  const facts = factsOf(file.candidate).map(([field, value]) => `${more.facts[field]}${t.value.colon}${doc(value)}`);
  return (
    <details class="earlier">
      <summary>{words.earlier.title(asked, proofs, doubts)}</summary>
      {facts.length > 0 && (
        <p>
          <Said>{facts.join(' · ')}</Said>
        </p>
      )}
      {earlier.map(({ stage, interview, asked: points, evidence }) => (
        <section key={stage}>
          <h3>
            {t.value.stage(stage)}
            <span class="muted">
              {' '}
              {[
                t.value.day(interview?.startedAt ?? null),
                interview?.leader ? whoNamed(document.evaluators.value, interview.leader) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </h3>
          {points.length > 0 && (
            <ul class="asked">
              {points.map(({ point, passages }) => (
                <li key={point.id}>
                  <Doc>{point.title}</Doc>
                  <span class="muted">
                    {' '}
                    {passages
                      .map(({ by, at }) => [whoNamed(document.evaluators.value, by), t.value.day(at)])
                      .map((said) => said.filter(Boolean).join(', '))
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <ul class="proofs">
            {evidence.map((row) => (
              <EvidenceItem key={row.key || row.id} evidence={row} criteria={view.allCriteria} />
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
