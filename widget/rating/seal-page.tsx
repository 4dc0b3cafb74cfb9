/** Before the seal: what is missing, what is to sort, what to reword, and what it will write. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { shortName } from '../../src/model/criterion';
import type { Dossier } from '../../src/model/dossier';
import { useApp } from '../app-state';
import { Doc } from '../ui/doc';
import { useRatingWords } from '../words/rating';
import { RatingPage } from './page';
import { Protected } from './protected';
import { Decided } from './sealed-line';
import type { RatingView } from './view';

export interface SealPageProps {
  readonly view: RatingView;
  readonly file: Dossier;
  /** What is to sort, and what to reword. */
  readonly children: ComponentChildren;
  /** To the notes of a criterion. */
  readonly onGo: (criterion: number) => void;
  readonly onSealed: () => void;
  readonly onClose: () => void;
}

export function SealPage({ view, file, children, onGo, onSealed, onClose }: SealPageProps) {
  const { document } = useApp();
  const words = useRatingWords().rating;
  const [asTeam, setAsTeam] = useState(false);
  const blank = view.items.filter(({ note }) => note === undefined);
  const impressions = view.items.filter(({ impression }) => impression);
  // A note that was refused would be sealed as it is in the document: blank.
  const refused = document.outbox.entries.value.some(
    ({ candidateId, state, changes }) =>
      state.is === 'refused' && candidateId === file.candidate.id && changes.some(({ entity }) => entity === 'rating'),
  );
  const leading = (items: RatingView['items']) => (
    <ul class="leads">
      {items.map(({ criterion }) => (
        <li key={criterion.id}>
          <button type="button" data-required={criterion.required} onClick={() => onGo(criterion.id)}>
            <Doc>{shortName(criterion)}</Doc>
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <RatingPage title={words.beforeSeal} onClose={onClose}>
      <p class="reminder">{words.bias[file.candidate.id % words.bias.length]}</p>
      <section>
        <h4>{blank.length > 0 ? words.missing(blank.length) : words.progress(view.rated, view.items.length)}</h4>
        {blank.length > 0 && leading(blank)}
        {impressions.length > 0 && (
          <>
            <p class="hint">{words.impressions(impressions.length)}</p>
            {leading(impressions)}
          </>
        )}
      </section>
      {children}
      <section>
        <h4>{words.writesTitle}</h4>
        <p>{words.writes(view.items.length, blank.length)}</p>
        <Decided view={view} />
        <Protected />
        {view.alone && (
          <label class="check">
            <input type="checkbox" checked={asTeam} onChange={(event) => setAsTeam(event.currentTarget.checked)} />
            {words.asTeam(view.items.length)}
          </label>
        )}
        {refused && <p class="reminder">{words.refusedFirst}</p>}
      </section>
      <div class="card-actions rating-actions">
        <button
          type="button"
          class="primary"
          disabled={refused}
          onClick={() => {
            const due = view.items.map(({ criterion }) => criterion.id);
            document.dispatch({ kind: 'seal', due, asTeam: view.alone && asTeam }, file.candidate);
            onSealed();
          }}
        >
          {words.seal}
        </button>
        <button type="button" class="link" onClick={onClose}>
          {words.back}
        </button>
      </div>
    </RatingPage>
  );
}
