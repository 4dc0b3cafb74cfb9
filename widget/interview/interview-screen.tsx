/** Entretien: the trame, the proofs as they come, and what each criterion still lacks. */
import type { Dossier } from '../../src/model/dossier';
import './interview.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PersonRef } from '../../src/model/person-ref';
import { elapsedMinutes } from '../../src/rules/minutes';
import { useApp } from '../app-state';
import { focusLine, isComposing } from '../ui/keyboard';
import { lazy } from '../ui/lazy';
import { afterTrame } from './after-trame';
import { CaptureLine } from './capture-line';
import { usePicker } from './picker';
import { PointItem } from './point-item';
import { currentPoint, handOf } from './session';
import { type InterviewView, stageOf } from './view';

const Asides = lazy(afterTrame, (part) => part.Asides);
const ClosingBar = lazy(afterTrame, (part) => part.ClosingBar);
const Coverage = lazy(afterTrame, (part) => part.Coverage);
const EmptyTrame = lazy(afterTrame, (part) => part.EmptyTrame);
const Ending = lazy(afterTrame, (part) => part.Ending);
const FactItem = lazy(afterTrame, (part) => part.FactItem);
const ProofsOfNoPoint = lazy(afterTrame, (part) => part.ProofsOfNoPoint);

/** Minutes: a page left open overnight says nothing about a conversation. */
const longestPoint = 180;

export interface InterviewScreenProps {
  readonly file: Dossier;
}

export function InterviewScreen(props: InterviewScreenProps) {
  const view = useApp().interview.value;
  return view && <Interview {...props} view={view} />;
}

function Interview({ file, view }: InterviewScreenProps & { readonly view: InterviewView }) {
  const { document, t, stage: shownStage, now } = useApp();
  const stage = shownStage.value;
  const { candidate } = file;
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
  const picker = usePicker(view, hand);
  /** What is opened over the trame. */
  const [over, setOver] = useState<'coverage' | 'ending' | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    let width = list.clientWidth;
    const look = new ResizeObserver(() => {
      if (list.clientWidth === width) return;
      width = list.clientWidth;
      // In another width the same place is elsewhere.
      if (list.scrollTop > 0) list.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'start' });
    });
    look.observe(list);
    return () => look.disconnect();
  }, []);
  useEffect(() => {
    const back = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
      setOver(null);
      focusLine();
    };
    window.addEventListener('keydown', back);
    return () => window.removeEventListener('keydown', back);
  }, []);
  const { place } = hand;
  const current = currentPoint(view, place);
  const active = view.allCriteria.find(({ criterion }) => criterion.id === place.criterion);
  const readOnly = document.readOnly.value;
  const unread = document.unread.value;
  const complete = document.complete.value;
  const running = view.startedAt !== null && !view.interview?.endedAt;

  const begun = useRef('');
  useLayoutEffect(() => {
    const list = scroller.current;
    const point = list?.querySelector<HTMLElement>('[aria-current]');
    const here = `${candidate.id}/${stage}`;
    const isNew = begun.current !== here;
    begun.current = here;
    if (isNew) setOver(null);
    if (isNew && list) list.scrollTop = 0;
    // Its start at the top, however long it is; an interview that begins shows what stands before its first point.
    if (!isNew || current?.number !== 1) point?.scrollIntoView?.({ block: 'start' });
    const { activeElement, body } = window.document;
    // What was pressed has gone away.
    if (!isNew && activeElement === body && window.document.hasFocus())
      point?.querySelector('button')?.focus({ preventScroll: true });
  }, [candidate.id, stage, current?.point.id]);

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

  function mark(point: number, state: 'Posé' | 'Passé' | null, isLeft = state !== null) {
    const taken = point === current?.point.id && state === 'Posé' ? minutes : null;
    if (!unread.has('passage'))
      document.dispatch(
        { kind: 'mark-point', stage: stageOf(view, point, stage), point, state, minutes: taken || null },
        facing.current ?? candidate,
      );
    if (isLeft) nextAfter(point);
  }

  function beside(point: number, by: number) {
    const talked = view.points.filter(({ number }) => number !== null);
    return talked[talked.findIndex((item) => item.point.id === point) + by];
  }

  function nextAfter(point: number) {
    const next = beside(point, 1);
    if (!next) return;
    const criterion = view.allCriteria.find((item) => next.point.criteria.includes(item.criterion.id))?.criterion.id;
    if (next.point.id !== current?.point.id) leave();
    hand.go({ point: next.point.id, since: timeNow(), ...(criterion ? { criterion } : {}) });
  }

  function nextPoint() {
    if (!current) return;
    if (current.state !== null) return nextAfter(current.point.id);
    // What follows it may be facts to fill in: the keyboard goes through those that are not known, once.
    const fact = firstFact(scroller.current);
    mark(current.point.id, 'Posé', fact === null);
    fact?.focus();
  }

  function look(by: number) {
    const next = current && beside(current.point.id, by);
    if (next) goTo(next.point.id);
  }

  /** By a press: what was pressed goes away with the point that it is of. */
  function then(act: () => void) {
    act();
    focusLine(true);
  }

  return (
    <div class="interview">
      <div class="interview-scroll" ref={scroller} aria-busy={!complete} inert={over === 'ending'}>
        {!complete && <p class="hint">{t.value.phase.reading}</p>}
        {complete && <Asides view={view} file={file} stage={stage} />}
        {view.points.length === 0 ? (
          !unread.has('point') && <EmptyTrame stage={stage} />
        ) : (
          <ol class="points" aria-label={t.value.interview.trame}>
            {view.points.map((item) =>
              item.fact !== null ? (
                <li key={item.point.id} class="fact">
                  <FactItem point={item.point} field={item.fact} candidate={candidate} />
                </li>
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
                  onMark={(state) => then(() => mark(item.point.id, state))}
                  onNext={beside(item.point.id, 1) && (() => then(nextPoint))}
                  onCriterion={(criterion) => then(() => hand.go({ criterion }))}
                />
              ),
            )}
          </ol>
        )}
        {complete && <ProofsOfNoPoint view={view} file={file} />}
        {complete && <ClosingBar view={view} onOpen={() => setOver('ending')} />}
      </div>
      {over === 'ending' && (
        <Ending
          view={view}
          stage={stage}
          candidate={candidate}
          onFinish={leave}
          onClose={() => then(() => setOver(null))}
        />
      )}
      {complete && (
        <Coverage
          view={view}
          stage={stage}
          person={candidate}
          active={place.criterion}
          point={current?.point.id ?? null}
          found={picker.found}
          at={picker.at}
          open={over !== 'ending' && (picker.found !== null || over === 'coverage')}
          onToggle={() => setOver(over === 'coverage' ? null : 'coverage')}
          onPick={(item) =>
            then(() => {
              setOver(null);
              picker.pick(item);
            })
          }
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
        picker={picker}
        onNextPoint={nextPoint}
        onSkipPoint={() => current && mark(current.point.id, 'Passé')}
        onLook={look}
        disabled={
          readOnly ||
          candidate.id < 0 ||
          document.shown.onNobody.value === 'stops' ||
          (unread.has('evidence') && !document.layout.value.evidence.partly)
        }
      />
    </div>
  );
}

/** The first fact of those right under the point in hand that nothing is known of. */
function firstFact(list: HTMLElement | null): HTMLElement | null {
  let row = list?.querySelector('[aria-current]')?.nextElementSibling;
  for (; row?.matches('.fact'); row = row.nextElementSibling) {
    const field = row.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
    if (field && !field.value && !field.disabled) return field;
  }
  return null;
}
