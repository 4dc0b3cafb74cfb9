/** The sheet of somebody's next interview: what is still to ask, the trame, what is known already; nobody's notes. */

import { shortName } from '../../src/model/criterion';
import { type NextInterview, nextInterview } from '../../src/rules/next-interview';
import { fillPlaceholders } from '../../src/rules/placeholders';
import type { BoardPerson, ToAsk } from '../../src/rules/still-to-ask';
import { useApp } from '../app-state';
import { ToProbe } from '../interview/to-probe';
import { printAlone } from '../report/print-alone';
import { Doc } from '../ui/doc';
import { useBoardWords } from '../words/board';
import { useSharedWords } from '../words/shared';

interface SheetProps {
  readonly person: BoardPerson;
  readonly name: string;
}

export function Sheet({ person, name }: SheetProps) {
  const { document, t } = useApp();
  const words = useBoardWords();
  const byStage = new Map<ToAsk['stage'], ToAsk[]>();
  const file = document.fileOf(person.candidate.id);
  const next = file && nextInterview(file, document.preparation.value);
  for (const item of person.toAsk) byStage.set(item.stage, [...(byStage.get(item.stage) ?? []), item]);
  return (
    <section class="sheet" aria-labelledby="sheet-title">
      <div class="section-head">
        <h3 id="sheet-title">{words.sheet(name)}</h3>
        {(person.toAsk.length > 0 || next) && (
          <button
            type="button"
            class="not-printed"
            onClick={({ currentTarget }) => printAlone(currentTarget.closest('.sheet'))}
          >
            {words.print}
          </button>
        )}
      </div>
      {next && <ToProbe interviews={file.interviews} stage={next.stage} />}
      {person.toAsk.length === 0 && <p>{words.nothing}</p>}
      {[...byStage].map(([stage, items]) => (
        <div key={stage ?? ''} data-later={stage !== null && next !== null && stage !== next.stage}>
          <h4>{stage === null ? words.besides : t.value.stage(stage)}</h4>
          <ul>
            {items.map(({ criterion, doubts, point }) => (
              <li key={criterion.id} data-state={doubts.length > 0 ? 'doubt' : 'bare'}>
                <strong>
                  <Doc>{shortName(criterion)}</Doc>
                </strong>
                {criterion.required && <span class="muted"> {words.isRequired}</span>}
                {doubts.map(({ id, text }) => (
                  <p key={id}>
                    <span class="flag">{words.doubt}</span>{' '}
                    <bdi>
                      <Doc>{text}</Doc>
                    </bdi>
                  </p>
                ))}
                {(criterion.question || point?.title) && (
                  <p class="sheet-ask">
                    <Doc>{criterion.question || point?.title || ''}</Doc>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {next && <Next next={next} person={person.candidate} />}
    </section>
  );
}

interface NextProps {
  readonly next: NextInterview;
  readonly person: BoardPerson['candidate'];
}

/** The trame of the next stage, with what is not to be asked again, and what the person has said of themselves. */
function Next({ next: { stage, points, facts }, person }: NextProps) {
  const { t } = useApp();
  const words = useBoardWords();
  const more = useSharedWords();
  const fill = (text: string) => fillPlaceholders(text, { person, criterion: null });
  return (
    <>
      {points.length > 0 && <h4>{words.trame(t.value.stage(stage).toLowerCase())}</h4>}
      <ol class="sheet-trame">
        {points.map(({ point, askedBefore, questions }) => (
          <li key={point.id}>
            <strong>
              <Doc>{fill(point.title)}</Doc>
            </strong>
            {askedBefore && <span class="muted"> {words.askedBefore}</span>}
            {!askedBefore &&
              questions.map((question) => (
                <p key={question}>
                  <Doc>{fill(question)}</Doc>
                </p>
              ))}
          </li>
        ))}
      </ol>
      {facts.length > 0 && <h4>{words.known}</h4>}
      {facts.map(([field, value]) => (
        <p key={field}>
          <span class="muted">
            {more.facts[field]}
            {t.value.colon}
          </span>
          <Doc>{value}</Doc>
        </p>
      ))}
    </>
  );
}
