/** In the line of the header: where one is among the criteria, and what is to sort. */
import { signal } from '@preact/signals';
import { useRatingWords } from '../words/rating';

export interface Place {
  /** Of the criterion in hand; 0 for none. */
  readonly number: number;
  readonly all: number;
  readonly rated: number;
  readonly unsorted: number;
  readonly onSort: () => void;
}

/** Said by the screen as long as it shows criteria. */
export const ratingPlace = signal<Place | null>(null);

export function RatingPlace() {
  const words = useRatingWords().rating;
  if (!ratingPlace.value) return null;
  const { number, all, rated, unsorted, onSort } = ratingPlace.value;
  return (
    <>
      <span class="clock rating-place" data-brief={`${rated}/${all}`}>
        <span>
          {words.place(number, all)} · <span aria-hidden="true">{words.ratedBrief(rated)}</span>
          <span class="visually-hidden">{words.progress(rated, all)}</span>
        </span>
      </span>
      {unsorted > 0 && (
        <button type="button" class="link to-sort" onClick={onSort}>
          {words.toSortBrief(unsorted)}
        </button>
      )}
    </>
  );
}
