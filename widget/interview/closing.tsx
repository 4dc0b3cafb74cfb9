/** The end of an interview: thank, say what comes next, and decide nothing while it is hot. */
import { useRef, useState } from 'preact/hooks';
import type { Candidate } from '../../src/model/candidate';
import { type Stage, stageRank, stages } from '../../src/model/stage';
import { plannedMinutes } from '../../src/rules/clock';
import { useApp } from '../app-state';
import { interviewMessages } from './messages';
import { type InterviewView, stageOf } from './view';

export interface ClosingProps {
  readonly view: InterviewView;
  readonly stage: Stage;
  readonly candidate: Candidate;
  /** Just before the interview ends. */
  readonly onFinish: () => void;
}

export function Closing({ view, stage, candidate, onFinish }: ClosingProps) {
  const { t, document, tab, showStage, language } = useApp();
  const words = interviewMessages(language.value);
  const [shown, setShown] = useState(false);
  const asked = useRef(false);
  const { interview } = view;
  const done = interview?.status === 'Terminé';
  const bare = view.criteria.filter(({ proven, known }) => known && !proven);
  const requiredBare = bare.filter(({ criterion }) => criterion.required);
  const next = stages[stageRank(view.stages.at(-1) ?? stage) + 1];
  const pointsOf = (one: Stage) =>
    view.points.flatMap(({ point, number }) =>
      number !== null && stageOf(view, point.id, stage) === one ? [point] : [],
    );
  const isReference = stage === 'Prise de référence';
  if (document.readOnly.value || document.unread.value.has('interview')) return null;

  if (!done && !shown) {
    return (
      <div class="closing-bar">
        <button
          type="button"
          onClick={() => {
            asked.current = true;
            setShown(true);
          }}
        >
          {words.closing.finish}
        </button>
      </div>
    );
  }
  return (
    <section class="card" aria-label={words.closing.title}>
      <h2
        tabIndex={-1}
        ref={(element) => {
          // The button that was pressed is gone: the keyboard goes on from here.
          if (!element || !asked.current) return;
          asked.current = false;
          element.focus();
        }}
      >
        {done ? words.closing.done(t.value.day(interview?.endedAt ?? null)) : words.closing.title}
      </h2>
      {!done && (
        <ul class="endings">
          <li>{isReference ? words.closing.thanksReferent : words.closing.thanks}</li>
          {!isReference && (
            <>
              <li>{words.closing.ifOn}</li>
              <li>{words.closing.ifOff}</li>
            </>
          )}
        </ul>
      )}
      <p class="reminder">{words.closing.cold}</p>
      {bare.length > 0 && (
        <p>
          {words.closing.bare(bare.length)} {bare.map(({ criterion }) => criterion.short || criterion.title).join(', ')}
          .
        </p>
      )}
      {stage === 'Préqualification' && requiredBare.length > 0 && <p class="reminder">{words.closing.stop}</p>}
      <div class="card-actions">
        {done ? (
          <>
            <button type="button" onClick={() => (tab.value = 'rating')}>
              {words.closing.rate}
            </button>
            {next && stageRank(candidate.stage) < stageRank(next) && (
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  document.dispatch({ kind: 'move-stage', stage: next }, candidate);
                  showStage(next);
                }}
              >
                {words.closing.moveTo(t.value.stage(next))}
              </button>
            )}
            <button
              type="button"
              class="link"
              onClick={() => document.dispatch({ kind: 'reopen-interview', stages: view.stages }, candidate)}
            >
              {words.closing.reopen}
            </button>
          </>
        ) : (
          <>
            <button
              type="button"
              class="primary"
              onClick={() => {
                onFinish();
                const planned = view.stages.map((one) => plannedMinutes([one], pointsOf(one)).max);
                document.dispatch({ kind: 'finish-interview', stages: view.stages, planned }, candidate);
                setShown(false);
              }}
            >
              {words.closing.confirm}
            </button>
            <button type="button" class="link" onClick={() => setShown(false)}>
              {words.closing.goOn}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
