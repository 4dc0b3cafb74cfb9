/** When the person was told what has been decided: noted where it is decided, and where the answer is written. */
import '../../src/document/writing/later-intents';
import './after.css';
import { useRef } from 'preact/hooks';
import type { Candidate } from '../../src/model/candidate';
import type { PersonRef } from '../../src/model/person-ref';
import { toTell } from '../../src/rules/after-decision';
import { useApp } from '../app-state';
import { dayHere } from '../platform/day-here';
import { useFields } from '../ui/fields';
import { useNextRow } from '../ui/next-row';
import { useAfterWords } from '../words/after';
import { useSharedWords } from '../words/shared';
import { DateField } from './date-field';

/** Telling somebody is being in contact with them: what is kept of them is kept two years from there. */
function useTelling() {
  const { document } = useApp();
  return (candidate: Candidate, answeredOn: number | null, seen: number | null, about: PersonRef = candidate): void => {
    const isLater = answeredOn !== null && answeredOn > (candidate.lastContact ?? 0);
    const values = isLater ? { answeredOn, lastContact: answeredOn } : { answeredOn };
    // What they were told is this decision: of another one that has come meanwhile they have not been told.
    const { decision } = candidate;
    document.dispatch({ kind: 'decide', values, seen: { answeredOn: seen, decision } }, about);
  };
}

export function Told({ candidate }: { readonly candidate: Candidate }) {
  const more = useSharedWords();
  const words = useAfterWords();
  const tell = useTelling();
  const { decision, answeredOn } = candidate;
  if (!useFields('candidate').has('answeredOn'))
    return decision && <p class="hint">{more.missingColumn('Reponse_donnee')}</p>;
  if (decision === null && answeredOn === null) return null;
  return (
    <>
      {toTell(candidate) === 'taken-back' && answeredOn !== null && (
        <p class="reminder">{words.takenBack(words.day(answeredOn))}</p>
      )}
      <DateField
        label={words.toldOn}
        candidate={candidate}
        field="answeredOn"
        today
        onSave={(day, seen, about) => tell(candidate, day, seen, about)}
      />
    </>
  );
}

const shownAtFirst = 10;

interface ToTellProps {
  /** All those of the position. */
  readonly people: readonly Candidate[];
  readonly labels: ReadonlyMap<number, string>;
  /** Takes the keyboard when the last of them has been told. */
  readonly onDone: () => void;
}

/** Everybody gets an answer: who has none yet, whatever it is, and one press for each. */
export function ToTell({ people, ...props }: ToTellProps) {
  const { has } = useFields('candidate');
  const left = people.filter((person) => toTell(person) !== null);
  return has('answeredOn') && left.length > 0 ? <Left people={left} {...props} /> : null;
}

function Left({ people, labels, onDone }: ToTellProps) {
  const { t, now } = useApp();
  const words = useAfterWords();
  const tell = useTelling();
  const { mayWrite } = useFields('candidate');
  const list = useRef<HTMLUListElement>(null);
  useNextRow(list, onDone);
  const shown = people.slice(0, shownAtFirst);
  return (
    <section class="to-tell not-printed" aria-labelledby="to-tell-title">
      <h3 id="to-tell-title">{words.toTell(people.length)}</h3>
      <ul class="plain" ref={list}>
        {shown.map((person) => {
          const name = labels.get(person.id) ?? '';
          return (
            <li key={person.id}>
              <span>
                <bdi>{name}</bdi>{' '}
                <span class="muted">{person.decision ? t.value.decisions[person.decision] : words.noLonger}</span>
              </span>
              {person.decision !== null && mayWrite('answeredOn') && (
                <button
                  type="button"
                  class="link"
                  aria-label={words.toldTodayOf(name)}
                  onClick={() => tell(person, dayHere(now.peek()), null)}
                >
                  {words.toldToday}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {people.length > shown.length && <p class="hint">{words.andMore(people.length - shown.length)}</p>}
      <p class="hint">{words.everybody}</p>
    </section>
  );
}
