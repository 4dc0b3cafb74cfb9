/** Before a decision: each of the finalists has a reference, taken with their agreement. */
import './after.css';
import type { Candidate } from '../../src/model/candidate';
import { hasReference } from '../../src/rules/reference';
import { useApp } from '../app-state';
import { useFields } from '../ui/fields';
import { useAfterWords } from '../words/after';
import { useSharedWords } from '../words/shared';

interface FinalistsProps {
  readonly people: readonly Candidate[];
  readonly labels: ReadonlyMap<number, string>;
}

export function Finalists({ people, labels }: FinalistsProps) {
  const { document, t } = useApp();
  const more = useSharedWords();
  const words = useAfterWords();
  const { has } = useFields('candidate');
  if (people.length === 0) return null;
  return (
    <section class="finalists" aria-labelledby="finalists-title">
      <h3 id="finalists-title">{words.finalists}</h3>
      <ul class="plain">
        {people.map((person) => {
          const file = document.fileOf(person.id);
          const isDone = file !== null && hasReference(file);
          const { referenceConsent } = person;
          return (
            <li key={person.id}>
              <bdi>{labels.get(person.id)}</bdi>{' '}
              <span class={isDone ? 'muted' : 'flag'}>{isDone ? words.referenceDone : words.referenceToDo}</span>{' '}
              {!isDone && has('referenceConsent') && (
                <span class="muted">
                  {words.agreement}
                  {t.value.colon}
                  {referenceConsent ? more.consents[referenceConsent] : more.notSaid}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
