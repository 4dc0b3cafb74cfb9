/** The four times of a mise en situation: planned and spent minutes; each begins when a person says so. */
import { useApp } from '../app-state';
import { interviewMessages } from './messages';

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

export function ExerciseBoxes({ draft, now }: { readonly draft: string; readonly now: number }) {
  const { document, language } = useApp();
  const words = interviewMessages(language.value);
  const starts = startsOf(document.drafts.texts.value.get(draft) ?? '');
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
            onClick={() => {
              const next = planned.map((_, box) => (box < index ? (starts[box] ?? null) : box === index ? now : null));
              document.drafts.set(draft, next.map((start) => start ?? 0).join(' '));
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
