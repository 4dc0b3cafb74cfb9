/** Entretien: the trame, the proofs as they come, and what each criterion still lacks. */
import './interview.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CandidateFile } from '../../src/document/changes';
import type { PersonRef } from '../../src/model/person-ref';
import { elapsedMinutes } from '../../src/rules/clock';
import { useApp } from '../app-state';
import { loadClosing, loadCoverage, loadEarlier, loadOutside, loadStageLaw } from '../screens';
import { Later } from '../ui/later';
import { whoNamed } from '../ui/people';
import { CaptureLine } from './capture-line';
import { FactItem } from './fact-item';
import { mayMerge, mergeable, mergedName } from './merge';
import { PointItem } from './point-item';
import { currentPoint, handOf } from './session';
import { type InterviewView, interviewView, stageOf } from './view';

/** Minutes: a page left open overnight says nothing about a conversation. */
const longestPoint = 180;

export function InterviewScreen({ file }: { readonly file: CandidateFile }) {
  const { document, t, stage: shownStage, now } = useApp();
  const stage = shownStage.value;
  const { candidate } = file;
  const merging = mergedName(candidate.id);
  const mayLead = mayMerge(stage, file.interviews);
  const merged = mayLead && document.drafts.texts.value.has(merging);
  const view = interviewView(file, document.preparation.value, merged ? mergeable : [stage], now.value);
  /**
   * Whom the line is turned to: the person whose name was on the screen when the keyboard came to it. The row may bear
   * another name since, and whoever goes on typing has not looked up.
   */
  const facing = useRef<PersonRef | null>(null);
  const [, drawAgain] = useState({});
  const face = (person: PersonRef | null) => {
    const before = facing.current;
    // Of a row without a name nobody can say whose it is.
    facing.current = person?.name ? { id: person.id, name: person.name } : null;
    if (before && before.name !== person?.name) drawAgain({});
  };
  if (facing.current && facing.current.id !== candidate.id) facing.current = null;
  const hand = handOf(document.drafts, facing.current ?? candidate, stage);
  const { place } = hand;
  const current = currentPoint(view, place);
  const active = view.allCriteria.find(({ criterion }) => criterion.id === place.criterion);
  const readOnly = document.readOnly.value;
  const unread = document.unread.value;
  const complete = document.complete.value;
  const running = view.clock.elapsed !== null && !view.interview?.endedAt;

  // A proof goes to a criterion of the point in hand, unless another one was chosen.
  const suggested =
    view.allCriteria.find(({ criterion }) => current?.point.criteria.includes(criterion.id))?.criterion.id ?? null;
  // The point in hand stays in hand when it becomes "asked": nothing moves on by itself.
  useEffect(() => {
    // Which point comes next is not known before what has been asked is.
    if (current && complete) hand.settle(current.point.id, suggested, timeNow());
  }, [candidate.id, stage, current?.point.id, complete, running]);
  useEffect(() => hand.take(), [candidate.id, stage]);

  const spent = running ? elapsedMinutes(place.since || null, now.value) : null;
  const minutes = spent !== null && spent <= longestPoint ? spent : null;

  /** Time is spent on a point while the interview runs, not while its trame is read before or after. */
  function timeNow() {
    return running ? now.peek() : 0;
  }

  /** A point that a first proof has marked as asked learns how long it took when it is left. */
  function leave() {
    if (current?.state !== 'asked' || !minutes || unread.has('passage')) return;
    const me = document.identity.me.value.id;
    const before = current.passages.find(({ by }) => by === me)?.minutes ?? 0;
    const { id } = current.point;
    document.dispatch(
      {
        kind: 'mark-point',
        stage: stageOf(view, id, stage),
        point: id,
        state: 'Posé',
        minutes: Math.round(before) + minutes,
      },
      facing.current ?? candidate,
    );
  }

  function goTo(point: number) {
    if (point !== current?.point.id) leave();
    hand.go({ point, since: timeNow() });
  }

  function mark(point: number, state: 'Posé' | 'Passé' | null) {
    const taken = point === current?.point.id && state === 'Posé' ? minutes : null;
    if (!unread.has('passage'))
      document.dispatch(
        { kind: 'mark-point', stage: stageOf(view, point, stage), point, state, minutes: taken || null },
        facing.current ?? candidate,
      );
    if (state !== null) nextAfter(point);
  }

  function nextAfter(point: number) {
    const talked = view.points.filter(({ number }) => number !== null);
    const index = talked.findIndex((item) => item.point.id === point);
    const next = talked[index + 1];
    if (!next) return;
    const criterion = view.allCriteria.find((item) => next.point.criteria.includes(item.criterion.id))?.criterion.id;
    if (next.point.id !== current?.point.id) leave();
    hand.go({ point: next.point.id, since: timeNow(), ...(criterion ? { criterion } : {}) });
  }

  function nextPoint() {
    if (!current) return;
    if (current.state === null) mark(current.point.id, 'Posé');
    else nextAfter(current.point.id);
  }

  const { clock } = view;
  return (
    <div class="interview">
      <div class="interview-scroll" aria-busy={!complete}>
        <p class="clock">{complete ? <Timing view={view} /> : t.value.phase.reading}</p>
        {complete && mayLead && !readOnly && !unread.has('interview') && !view.interview?.endedAt && (
          <label class="check merge">
            <input
              type="checkbox"
              checked={merged}
              onChange={(event) => document.drafts.set(merging, event.currentTarget.checked ? 'oui' : '')}
            />
            {t.value.interview.merge}
          </label>
        )}
        {view.interview?.leader && (
          <p class="hint">{t.value.interview.leader(whoNamed(document.evaluators.value, view.interview.leader))}</p>
        )}
        {complete && <Later load={loadEarlier} props={{ view, file }} />}
        {complete && <Later load={loadStageLaw} props={{ view, file, stage }} />}
        {view.points.length === 0 ? (
          !unread.has('point') && <p class="empty">{t.value.interview.noTrame(t.value.stage(stage))}</p>
        ) : (
          <ol class="points" aria-label={t.value.interview.trame}>
            {view.points.map((item) =>
              item.fact !== null ? (
                <FactItem key={item.point.id} point={item.point} field={item.fact} candidate={candidate} />
              ) : (
                <PointItem
                  key={item.point.id}
                  item={item}
                  criteria={view.allCriteria}
                  person={candidate}
                  activeCriterion={active?.criterion.short ?? null}
                  open={item === current}
                  minutes={item === current ? minutes : null}
                  onOpen={() => goTo(item.point.id)}
                  onMark={(state) => mark(item.point.id, state)}
                  onCriterion={(criterion) => hand.go({ criterion })}
                />
              ),
            )}
          </ol>
        )}
        {complete && <Later load={loadOutside} props={{ view, file }} />}
        {complete && <Later load={loadClosing} props={{ view, stage, candidate, onFinish: leave }} />}
      </div>
      {complete && (
        <Later
          load={loadCoverage}
          props={{
            view,
            stage,
            person: candidate,
            short: clock.short && !view.interview?.endedAt ? clock.left : null,
            active: place.criterion,
            onPick: (criterion) => hand.go({ criterion }),
          }}
        />
      )}
      <CaptureLine
        key={`${candidate.id}/${stage}`}
        view={view}
        hand={hand}
        candidate={candidate}
        // Coming back to the page is not coming to the line: nobody has looked up since.
        onFocus={() => face(facing.current ?? candidate)}
        onLeave={() => face(null)}
        stage={stage}
        onNextPoint={nextPoint}
        disabled={readOnly || candidate.id < 0 || (unread.has('evidence') && !document.layout.value.evidence.partly)}
      />
    </div>
  );
}

/** What was planned, then what is left, then what it took. */
function Timing({ view: { clock, interview } }: { readonly view: InterviewView }) {
  const { t } = useApp();
  if (clock.elapsed === null) return <>{t.value.clock.planned(clock.planned.min, clock.planned.max)}</>;
  if (interview?.endedAt) return <>{t.value.clock.lasted(clock.elapsed)}</>;
  return (
    <>
      {t.value.clock.running(clock.elapsed, clock.left)}
      {clock.short && <span class="muted"> · {t.value.clock.short}</span>}
    </>
  );
}
