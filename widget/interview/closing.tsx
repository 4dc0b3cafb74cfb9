/** The end of an interview: thank, say what comes next, and decide nothing while it is hot. */
import { useEffect, useRef } from 'preact/hooks';
import { canSay } from '../../src/document/places/their-words';
import type { Candidate } from '../../src/model/candidate';
import { shortName } from '../../src/model/criterion';
import { type Stage, stageRank, stages } from '../../src/model/stage';
import { plannedMinutes } from '../../src/rules/clock';
import { useApp } from '../app-state';
import { movePerson } from '../header/moved-line';
import { Doc } from '../ui/doc';
import { DraftField } from '../ui/draft-field';
import { useFields } from '../ui/fields';
import { useInterviewWords } from '../words/interview';
import { useSharedWords } from '../words/shared';
import { type InterviewView, stageOf } from './view';

interface ClosingBarProps {
  readonly view: InterviewView;
  readonly onOpen: () => void;
}

/** At the end of the trame: the way to the ending, or what came of it. */
export function ClosingBar({ view, onOpen }: ClosingBarProps) {
  const { t, document } = useApp();
  const words = useInterviewWords().closing;
  const { interview } = view;
  const done = interview?.status === 'Terminé';
  if (document.readOnly.value || document.unread.value.has('interview')) return null;
  return (
    <div class="closing-bar">
      {done && <span class="muted">{words.done(t.value.day(interview?.endedAt ?? null))}</span>}
      <button type="button" onClick={onOpen}>
        {done ? words.after : words.finish}
      </button>
    </div>
  );
}

export interface EndingProps {
  readonly view: InterviewView;
  readonly stage: Stage;
  readonly candidate: Candidate;
  /** Just before the interview ends. */
  readonly onFinish: () => void;
  readonly onClose: () => void;
}

/** Instead of the trame. */
export function Ending({ view, stage, candidate, onFinish, onClose }: EndingProps) {
  const app = useApp();
  const { t, document, tab, showStage } = app;
  const words = useInterviewWords();
  const { has } = useFields('interview');
  const head = useRef<HTMLHeadingElement>(null);
  // What was pressed is under this: the keyboard goes on from here.
  useEffect(() => head.current?.focus(), []);
  const { interview } = view;
  const done = interview?.status === 'Terminé';
  const bare = view.criteria.filter(({ proven, known }) => known && !proven);
  const requiredBare = bare.filter(({ criterion }) => criterion.required);
  const next = stages[stageRank(view.stages.at(-1) ?? stage) + 1];
  const pointsOf = (one: Stage) =>
    view.points.flatMap(({ point, number }) =>
      number !== null && stageOf(view, point.id, stage) === one ? [point] : [],
    );
  const isAhead = next !== undefined && stageRank(candidate.stage) < stageRank(next);
  const place = document.layout.value.candidate;
  const more = useSharedWords();
  const isReference = stage === 'Prise de référence';
  /** Two stages led as one leave one line, kept with the first of them, as all that is said of their interview. */
  const own = view.stages[0] ?? stage;

  return (
    <section class="ending" aria-label={words.closing.title}>
      <h2 tabIndex={-1} ref={head}>
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
      {bare.length > 0 && (
        <p class="ending-gaps">
          {words.closing.bare(bare.length)}{' '}
          {bare.map((item, index) => (
            <span key={item.criterion.id} class="ending-gap" data-required={item.criterion.required}>
              <Doc>{shortName(item.criterion)}</Doc>
              {index < bare.length - 1 ? ', ' : '.'}
            </span>
          ))}
        </p>
      )}
      {stage === 'Préqualification' && requiredBare.length > 0 && <p class="reminder">{words.closing.stop}</p>}
      {stage === 'Préqualification' && requiredBare.length === 0 && bare.length * 2 > view.criteria.length && (
        <p class="reminder">{words.closing.stopMost}</p>
      )}
      {has('toProbe') && next !== undefined && (
        <DraftField
          label={words.closing.toProbe}
          placeholder={words.closing.toProbeHint}
          value={interview?.toProbe ?? ''}
          person={candidate}
          stage={own}
          field="to-probe"
          onSave={(toProbe, seen, about) =>
            document.dispatch(
              { kind: 'describe-interview', stage: own, values: { toProbe }, seen: { toProbe: seen } },
              about,
            )
          }
        />
      )}
      <p class="reminder">{words.closing.cold}</p>
      <div class="card-actions ending-actions">
        {done ? (
          <>
            <button type="button" class="primary" onClick={() => (tab.value = 'rating')}>
              {words.closing.rate}
            </button>
            {isAhead && !canSay(place, 'stage', next) && (
              <p class="hint">
                {more.header.noWord(t.value.stage(next))} {more.saving.advice['no-word']}
              </p>
            )}
            {isAhead && canSay(place, 'stage', next) && (
              <button
                type="button"
                onClick={() => {
                  movePerson(app, candidate, next);
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
            <button type="button" class="link" onClick={onClose}>
              {words.closing.back}
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
                head.current?.focus();
              }}
            >
              {words.closing.confirm}
            </button>
            <button type="button" class="link" onClick={onClose}>
              {words.closing.goOn}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
