/** Whom the screen is about, when that needs saying: in one line, or instead of the screen of somebody who is gone. */
import { useEffect, useRef } from 'preact/hooks';
import type { KeptWords } from '../../src/document/local/drafts';
import type { PersonRef } from '../../src/model/person-ref';
import { useApp } from '../app-state';
import { inHand } from '../ui/in-hand';
import { KeptText } from '../ui/kept-text';
import { WrittenFor } from '../ui/written-for';
import { useHeaderWords } from '../words/header';

export function WhomShown() {
  const { document, t } = useApp();
  const words = useHeaderWords();
  const { left, gone, apart, astray } = document.shown;
  const name = useName();
  const person = document.file.value?.candidate;
  const isLoose = ({ draft }: KeptWords) => !inHand.value.has(draft);
  const others = apart.value.filter(isLoose);
  const nobodys = byPerson(astray.value.filter(isLoose));
  return (
    <>
      {!gone.value && <ListAt />}
      {person && <OnNobody person={person} />}
      {left.value && <Notice says={words.left(name(left.value))} to={left.value} label={words.backTo} />}
      {person &&
        [...new Set(others.map(({ about }) => about.name))].map((before) => (
          <details key={before} class="notice">
            <summary>{words.apart(before)}</summary>
            <p>{words.apartWhy(before, person.name || t.value.header.unnamed(person.id))}</p>
            <Words
              kept={others.filter(({ about }) => about.name === before)}
              person={{ id: person.id, name: before }}
            />
            {person.name !== '' && (
              <button
                type="button"
                onClick={() =>
                  document.drafts.move({ id: person.id, name: before }, { id: person.id, name: person.name })
                }
              >
                {words.samePerson}
              </button>
            )}
          </details>
        ))}
      {[...nobodys].map(([key, { about, kept }]) => (
        <details key={key} class="notice">
          <summary>{words.apart(name(about))}</summary>
          <p>{words.notListed(name(about))}</p>
          <Words kept={kept} person={about} />
        </details>
      ))}
    </>
  );
}

function byPerson(words: readonly KeptWords[]) {
  const people = new Map<string, { readonly about: PersonRef; readonly kept: KeptWords[] }>();
  for (const one of words) {
    const { about } = one;
    const key = `${about.id}/${about.name}`;
    const person = people.get(key) ?? { about, kept: [] };
    person.kept.push(one);
    people.set(key, person);
  }
  return people;
}

/** Instead of the screen of somebody whose row is not there any more. */
export function Gone() {
  const { document } = useApp();
  const words = useHeaderWords();
  const { gone, apart } = document.shown;
  const name = useName();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The field that had the keyboard is gone. Not on a button: the next key of a sentence would press it.
    const { activeElement, body } = window.document;
    if (activeElement === body && window.document.hasFocus()) said.current?.focus();
  }, []);
  if (!gone.value) return null;
  return (
    <section class="scroll">
      <p role="alert" tabIndex={-1} ref={said}>
        <strong>{words.gone(name(gone.value))}</strong>
      </p>
      {apart.value.length > 0 && <p>{words.goneWords}</p>}
      <Words kept={apart.value} person={gone.value} />
      <ListAt />
    </section>
  );
}

function ListAt() {
  const { document } = useApp();
  const words = useHeaderWords();
  const { listAt } = document.shown;
  const name = useName();
  return listAt.value && <Notice says={words.listAt(name(listAt.value))} to={listAt.value} label={words.goTo} />;
}

function OnNobody({ person }: { readonly person: PersonRef }) {
  const { document } = useApp();
  const words = useHeaderWords();
  switch (document.shown.onNobody.value) {
    case 'said':
      return <p class="notice">{words.onNobody}</p>;
    case 'stops':
      return <Notice says={words.onNobodyStops} to={person} label={words.goOnWith} />;
    default:
      return null;
  }
}

interface NoticeProps {
  readonly says: string;
  readonly to: PersonRef;
  readonly label: (name: string) => string;
}

function Notice({ says, to, label }: NoticeProps) {
  const { document } = useApp();
  const name = useName();
  return (
    <p class="notice" role="status">
      <span title={says}>{says}</span>
      <button type="button" class="link" onClick={() => document.select(to.id)}>
        {label(name(to))}
      </button>
    </p>
  );
}

/** `person`: whose words they are said to be already. */
function Words({ kept, person }: { readonly kept: readonly KeptWords[]; readonly person: PersonRef }) {
  return (
    <ul class="plain">
      {kept.map(({ draft, about }) => (
        <li key={draft}>
          <WrittenFor about={about} person={person} />
          <KeptText draft={draft} />
        </li>
      ))}
    </ul>
  );
}

function useName(): (person: PersonRef) => string {
  const { document, t, labels } = useApp();
  // A row may bear another name by now than that of the person who is meant.
  return ({ id, name }) =>
    (document.candidates.value.some((one) => one.id === id && one.name === name) && labels.value.get(id)) ||
    name.trim() ||
    t.value.header.unnamed(id);
}
