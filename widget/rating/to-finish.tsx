/** Whom one has met and not finished rating: said where one rates, and in the menu, nowhere louder. */
import { useComputed } from '@preact/signals';
import { type ToFinish, toFinish } from '../../src/rules/to-finish';
import { useApp } from '../app-state';
import { ratingMessages } from './messages';

/** All but the person on the screen, the one met longest ago first. */
function useOthers(): readonly ToFinish[] {
  const { document } = useApp();
  return useComputed(() => {
    const { unread, preparation, evaluators, identity, candidates, selectedId } = document;
    // Of what may not be read nobody can say what is left.
    const isKnown = (['position', 'criterion', 'evidence', 'rating', 'interview', 'passage'] as const).every(
      (name) => !unread.value.has(name),
    );
    if (!isKnown || !document.complete.value || document.readOnly.value) return [];
    const files = candidates.value.flatMap(({ id }) => (id === selectedId.value ? [] : (document.fileOf(id) ?? [])));
    return toFinish(files, preparation.value, identity.me.value.id, evaluators.value);
  }).value;
}

/** Goes to somebody's notes, with the keyboard on the first criterion without one. */
function useGo(): (to: ToFinish) => void {
  const { document, tab, entered } = useApp();
  return ({ candidate }) => {
    entered.value = 'rating';
    tab.value = 'rating';
    document.select(candidate.id);
  };
}

function useName(): (of: ToFinish) => string {
  const { t, labels } = useApp();
  return ({ candidate }) =>
    labels.value.get(candidate.id) ?? (candidate.name.trim() || t.value.header.unnamed(candidate.id));
}

/** Under one's notes. */
export function ToFinishList() {
  const { t, language } = useApp();
  const words = ratingMessages(language.value).toFinish;
  const others = useOthers();
  const [go, name] = [useGo(), useName()];
  if (others.length === 0) return null;
  return (
    <details class="to-finish">
      <summary>{words.title(others.length)}</summary>
      <ul class="plain">
        {others.map((one) => (
          <li key={one.candidate.id}>
            <button type="button" class="link" onClick={() => go(one)}>
              {name(one)}
            </button>{' '}
            <span class="muted">
              {[words.rated(one.rated, one.due), one.since === null ? '' : words.met(t.value.day(one.since))]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Once one's notes are sealed. */
export function NextToFinish() {
  const { language } = useApp();
  const [next] = useOthers();
  const [go, name] = [useGo(), useName()];
  if (!next) return null;
  return (
    <button type="button" onClick={() => go(next)}>
      {ratingMessages(language.value).toFinish.next(name(next))}
    </button>
  );
}

/** In the menu: the way to the first of them. */
export function MenuToFinish({ onClose }: { readonly onClose: () => void }) {
  const { language } = useApp();
  const others = useOthers();
  const go = useGo();
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
        {ratingMessages(language.value).toFinish.title(others.length)}
      </button>
    </li>
  );
}
