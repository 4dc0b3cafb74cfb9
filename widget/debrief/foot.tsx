/** How far the team is, and what its notes add up to: a total on the screen anchors the rest, so it comes last. */
import { useState } from 'preact/hooks';
import { BadWeights } from '../ui/bad-weights';
import { useDebriefWords } from '../words/debrief';
import { useSharedWords } from '../words/shared';
import type { DebriefView } from './view';

interface FootProps {
  readonly view: DebriefView;
  /** Every criterion in view is decided. */
  readonly all: boolean;
  readonly onNext: () => void;
}

export function Foot({ view, all, onNext }: FootProps) {
  const words = useDebriefWords();
  const [asked, setAsked] = useState(false);
  const isShown = all || asked;
  return (
    <div class="debrief-foot">
      {/* Where the keyboard goes after the last note, and when the button that asked is gone: no key means anything here. */}
      <section class="score-line" aria-label={words.score} tabIndex={-1}>
        {!all && (
          <p>
            {words.decided(view.decided, view.items.length)}
            {!isShown && (
              <>
                {' '}
                <span class="muted">{words.later}</span>{' '}
                <button
                  type="button"
                  class="link"
                  onClick={({ currentTarget }) => {
                    currentTarget.closest<HTMLElement>('.score-line')?.focus();
                    setAsked(true);
                  }}
                >
                  {words.showScore}
                </button>
              </>
            )}
          </p>
        )}
        {isShown && <Total view={view} />}
      </section>
      <button type="button" class="primary" onClick={onNext}>
        {words.next}
      </button>
    </div>
  );
}

function Total({ view: { score: total, scored } }: Pick<FootProps, 'view'>) {
  const words = useDebriefWords();
  const { percent } = useSharedWords();
  const { score, min, max, assumed } = total;
  if (score === null) return <p>{words.noScore}</p>;
  return (
    <>
      <p>
        <strong>{words.scoreLine(percent(score), scored.notes, scored.of)}</strong>
        {scored.notes < scored.of && (
          <span class="muted"> {words.interval(percent(min), percent(max), scored.of - scored.notes)}</span>
        )}
      </p>
      <BadWeights of={assumed} />
    </>
  );
}
