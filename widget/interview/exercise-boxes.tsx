/**
 * The four times of a mise en situation: planned and spent minutes; each begins when a person says so, for everybody who
 * has the interview in view.
 */
import type { PersonRef } from '../../src/model/person-ref';
import type { Stage } from '../../src/model/stage';
import { useApp } from '../app-state';
import { useFields } from '../ui/fields';
import { useInterviewWords } from '../words/interview';

/** Planned minutes of each box, from the guide: the same for every candidate. */
const planned = [
  [5, 10],
  [5, 10],
  [10, 20],
  [10, 20],
] as const;

/** Seconds since 1970 at which each box began; null for those that have not. */
const startsOf = (text: string): readonly (number | null)[] =>
  text ? text.split(' ').map((start) => Number(start) || null) : [];

export interface ExerciseBoxesProps {
  readonly stage: Stage;
  readonly person: PersonRef;
  /** As the interview's row has them. */
  readonly boxes: string;
}

export function ExerciseBoxes({ stage, person, boxes }: ExerciseBoxesProps) {
  const { document, now: clock } = useApp();
  const words = useInterviewWords();
  const now = clock.value;
  const starts = startsOf(boxes);
  const { mayWrite } = useFields('interview');
  const running = starts.findLastIndex((start) => typeof start === 'number');
  const minutes = (index: number): number | null => {
    const start = starts[index];
    if (typeof start !== 'number') return null;
    const end = starts.slice(index + 1).find((next) => typeof next === 'number') ?? now;
    return Math.max(0, Math.floor((end - start) / 60));
  };
  return (
    <ol class="boxes" aria-label={words.law.boxes}>
      {planned.map(([min, max], index) => (
        <li key={words.law.boxNames[index]} data-running={index === running}>
          <button
            type="button"
            aria-pressed={index === running}
            disabled={!mayWrite('boxes')}
            onClick={() => {
              const next = planned.map((_, box) =>
                box < index ? (starts[box] ?? 0) : box === index ? Math.round(now) : 0,
              );
              document.dispatch({ kind: 'describe-interview', stage, values: { boxes: next.join(' ') } }, person);
            }}
          >
            <span>{words.law.boxNames[index]}</span>
            <span class="muted">{words.law.boxMinutes(minutes(index), min, max)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
