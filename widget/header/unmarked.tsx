/** Notes of the team that a matrix of theirs has refused: they are in the document, and not where somebody waits for them. */
import { markNow, unmarkedOf } from '../../src/document/writing/unmarked';
import { shortName } from '../../src/model/criterion';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { useHeaderWords } from '../words/header';

export function UnmarkedNotice() {
  const { document, labels } = useApp();
  const words = useHeaderWords();
  const { outbox } = document;
  const people = document.candidates.value.filter((person) => unmarkedOf(outbox, person).size > 0);
  if (people.length === 0) return null;
  const { criteria } = document.preparation.value;
  const shortOf = (id: number) => {
    const found = criteria.find((criterion) => criterion.id === id);
    return found ? doc(shortName(found)) : '';
  };
  const said = people.map(
    (person) =>
      `${labels.value.get(person.id) ?? person.name} (${[...unmarkedOf(outbox, person)].map(shortOf).join(', ')})`,
  );
  return (
    <p class="notice" role="status">
      <span>
        <Said>{words.unmarked(said.join(' · '))}</Said>
      </span>
      <button
        type="button"
        class="link"
        onClick={() => {
          for (const person of people) markNow(outbox, person);
        }}
      >
        {words.markAgain}
      </button>
    </p>
  );
}
