/** Notes of the team that a matrix of theirs has refused: they are in the document, and not where somebody waits for them. */
import { markNow, unmarkedIn } from '../../src/document/writing/unmarked';
import { useApp } from '../app-state';
import { headerMessages } from './messages';

export function UnmarkedNotice() {
  const { document, language } = useApp();
  const words = headerMessages(language.value);
  const unmarked = unmarkedIn(document.outbox).value;
  const people = document.candidates.value.filter(({ id }) => unmarked.has(id));
  if (people.length === 0) return null;
  const { criteria } = document.preparation.value;
  const shortOf = (id: number) => {
    const found = criteria.find((criterion) => criterion.id === id);
    return found?.short || found?.title || '';
  };
  const said = people.map(({ id, name }) => `${name} (${[...(unmarked.get(id) ?? [])].map(shortOf).join(', ')})`);
  return (
    <p class="notice" role="status">
      <span>{words.unmarked(said.join(' · '))}</span>
      <button
        type="button"
        class="link"
        onClick={() => {
          for (const person of people) markNow(document.outbox, person);
        }}
      >
        {words.markAgain}
      </button>
    </p>
  );
}
