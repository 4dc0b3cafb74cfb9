/** What has become of one's notes, before anything else: sealed, since when, who else has, and where to go. */
import type { RefObject } from 'preact';
import { shortName } from '../../src/model/criterion';
import type { Dossier } from '../../src/model/dossier';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { BadWeights } from '../ui/bad-weights';
import { Said } from '../ui/doc';
import { whoNamed } from '../ui/people';
import { useRatingWords } from '../words/rating';
import { useSharedWords } from '../words/shared';
import type { OthersToFinish } from './to-finish';
import type { RatingView } from './view';

export interface SealedLineProps {
  readonly view: RatingView;
  readonly file: Dossier;
  /** Where the keyboard goes once the notes are sealed: no key means anything there. */
  readonly place: RefObject<HTMLParagraphElement | null>;
  readonly onUnsealed: () => void;
  readonly toFinish: OthersToFinish;
}

export function SealedLine({ view, file, place, onUnsealed, toFinish }: SealedLineProps) {
  const { document, tab } = useApp();
  const more = useSharedWords();
  const words = useRatingWords().rating;
  const [next] = toFinish.others;
  const names = (ids: readonly string[]) => ids.map((id) => whoNamed(document.evaluators.value, id));
  const status = document.status.value;
  const mayUnseal = view.mayUnseal && !document.readOnly.value;
  return (
    <section class="sealed" aria-label={words.sealedTitle}>
      <p tabIndex={-1} ref={place}>
        <strong>{words.sealed(view.sealedAt)}</strong>{' '}
        {status && status.score !== null && words.score(more.percent(status.score))}{' '}
        {view.sealedToo.length > 0 && words.sealedToo(names(view.sealedToo))}{' '}
        {view.waiting.length > 0 && words.waiting(names(view.waiting))}
      </p>
      {status?.score !== null && <BadWeights of={view.assumed} />}
      {mayUnseal && view.made > 0 && <p class="hint">{words.takesBack(view.made)}</p>}
      {mayUnseal && <Decided view={view} />}
      <div class="card-actions">
        <button type="button" class="primary" onClick={() => (tab.value = 'debrief')}>
          {words.toDebrief}
        </button>
        {next && (
          <button type="button" onClick={() => toFinish.go(next)}>
            {useRatingWords().toFinish.next(toFinish.nameOf(next))}
          </button>
        )}
        {mayUnseal && (
          <button
            type="button"
            class="link"
            onClick={() => {
              document.dispatch({ kind: 'unseal' }, file.candidate);
              onUnsealed();
            }}
          >
            {words.unseal}
          </button>
        )}
      </div>
    </section>
  );
}

/** Criteria on which the team has decided: whatever becomes of one's own notes, those stay. */
export function Decided({ view }: { readonly view: RatingView }) {
  if (view.decided.length === 0) return null;
  const names = view.decided.map((one) => doc(shortName(one)));
  return (
    <p class="hint">
      <Said>{useRatingWords().rating.decided(names)}</Said>
    </p>
  );
}
