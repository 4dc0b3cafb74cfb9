/** What earlier stages asked, proved and left in doubt; never what anybody scored. */
import { useApp } from '../app-state';
import { whoNamed } from '../ui/people';
import { EvidenceItem } from './evidence-item';
import type { InterviewView } from './view';

export function Earlier({ view }: { readonly view: InterviewView }) {
  const { t, document } = useApp();
  if (view.earlier.length === 0) return null;
  const proofs = view.earlier.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const asked = view.earlier.reduce((sum, stage) => sum + stage.asked.length, 0);
  return (
    <details class="earlier">
      <summary>{t.value.earlier.title(asked, proofs)}</summary>
      {view.earlier.map(({ stage, interview, asked: points, evidence }) => (
        <section key={stage}>
          <h3>
            {t.value.stage(stage)}
            <span class="muted">
              {[
                t.value.day(interview?.startedAt ?? null),
                interview?.leader ? whoNamed(document.evaluators.value, interview.leader) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </h3>
          {points.length > 0 && (
            <p>
              <span class="muted">{t.value.earlier.asked}</span> {points.map(({ point }) => point.title).join(' · ')}
            </p>
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
