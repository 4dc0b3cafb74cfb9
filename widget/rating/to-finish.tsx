/** Whom one has met and not finished rating: said where one rates, and in the menu, nowhere louder. */
import { useComputed } from '@preact/signals';
import { type ToFinish, toFinish } from '../../src/rules/to-finish';
import { useApp } from '../app-state';
import { isWithout } from '../unread-tables/unread';
import { useRatingWords } from '../words/rating';

/** Of what may not be read nobody can say what is left. */
const needed = ['position', 'criterion', 'evidence', 'rating', 'interview', 'passage'] as const;

export interface OthersToFinish {
  /** All but the person on the screen, the one met longest ago first. */
  readonly others: readonly ToFinish[];
  readonly nameOf: (of: ToFinish) => string;
  /** To somebody's notes, with the keyboard on the first criterion without one. */
  readonly go: (to: ToFinish) => void;
}

export function useToFinish(): OthersToFinish {
  const { document, tab, entered, labels } = useApp();
  const others = useComputed((): readonly ToFinish[] => {
    if (isWithout(document, needed) || !document.complete.value || document.readOnly.value) return [];
    const { preparation, evaluators, identity, candidates, selectedId } = document;
    const files = candidates.value.flatMap(({ id }) => (id === selectedId.value ? [] : (document.fileOf(id) ?? [])));
    return toFinish(files, preparation.value, identity.me.value.id, evaluators.value);
  }).value;
  return {
    others,
    nameOf: ({ candidate }) => labels.value.get(candidate.id) ?? '',
    go({ candidate }) {
      entered.value = 'rating';
      tab.value = 'rating';
      document.select(candidate.id);
    },
  };
}

/** Under one's notes. */
export function ToFinishList({ others, nameOf, go }: OthersToFinish) {
  const { t } = useApp();
  const words = useRatingWords();
  if (others.length === 0) return null;
  return (
    <details class="to-finish">
      <summary>{words.toFinish.title(others.length)}</summary>
      <ul class="plain">
        {others.map((one) => (
          <li key={one.candidate.id}>
            <button type="button" class="link" onClick={() => go(one)}>
              {nameOf(one)}
            </button>{' '}
            <span class="muted">
              {words.rating.progress(one.rated, one.due)}
              {one.since !== null && ` · ${words.toFinish.met(t.value.day(one.since))}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** In the menu: the way to the first of them. */
export function MenuToFinish({ onClose }: { readonly onClose: () => void }) {
  const { others, go } = useToFinish();
  const [next] = others;
  if (!next) return null;
  return (
    <li>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          onClose();
          go(next);
        }}
      >
        {useRatingWords().toFinish.title(others.length)}
      </button>
    </li>
  );
}
