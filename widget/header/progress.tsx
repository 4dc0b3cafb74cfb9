import type { Candidate } from '../../src/model/candidate';
import { useApp } from '../app-state';
import { interviewClock } from '../interview/around-view';
import { currentPoint, handOf } from '../interview/session';
import type { InterviewView } from '../interview/view';

interface ProgressProps {
  readonly view: InterviewView;
  readonly candidate: Candidate;
}

/** What was planned, then what is left, then what it took; and where we are in the trame. */
export function Progress({ view, candidate }: ProgressProps) {
  const { document, t, stage, now } = useApp();
  const { interview, points } = view;
  const { elapsed, left, planned } = interviewClock(view, document.preparation.value, now.value);
  const words = t.value.clock;
  const current = currentPoint(view, handOf(document.drafts, candidate, stage.value).place);
  const over = interview?.endedAt;
  const end = ((interview?.startedAt ?? now.value) + planned.max * 60) * 1000;
  // Where there is no room for the rest, how much is left stands for it.
  const brief =
    elapsed === null
      ? words.elapsed(planned.max)
      : over
        ? words.elapsed(elapsed)
        : left > 0
          ? words.left(left)
          : `+${words.elapsed(elapsed - planned.max)}`;
  const whole =
    elapsed === null
      ? words.planned(planned.min, planned.max)
      : over
        ? words.lasted(elapsed)
        : [words.elapsed(elapsed), words.left(left), ...(left > 0 ? [words.ends(end)] : [])].join(' · ');
  return (
    <>
      <span class="clock" data-brief={brief}>
        <span>{whole}</span>
      </span>
      {current?.number && (
        <span class="place">
          {t.value.point.place(current.number, points.filter(({ number }) => number !== null).length)}
        </span>
      )}
    </>
  );
}
