/** An open debrief: the agenda, the criterion in hand, how far the team is. Nothing in it moves by itself. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Dossier } from '../../src/model/dossier';
import type { PersonRef } from '../../src/model/person-ref';
import type { Note } from '../../src/model/scale';
import { agendaOf, agendaOrder, nextOf } from '../../src/rules/agenda';
import { useApp } from '../app-state';
import { whoNamed } from '../ui/people';
import { WhoAmI } from '../ui/who-am-i';
import { useDebriefWords } from '../words/debrief';
import { About } from './about';
import { Agenda } from './agenda';
import { CriterionInHand } from './criterion-in-hand';
import { Foot } from './foot';
import { useLooking } from './use-looking';
import { type DebriefItem, type DebriefView, debriefView } from './view';

/** What one has in view where the team has not noted yet: a colleague's first note is not to be written over. */
const blank = { note: null, reason: '' } as const;

/** Where the keyboard may go, the better place first. */
const places = {
  notes: ['.team-note input:checked', '.team-note input'],
  agenda: ['[aria-current="true"]'],
  head: ['.criterion-head'],
  score: ['.score-line'],
} as const;
type Place = (typeof places)[keyof typeof places];

const isDecided = ({ note }: DebriefItem): boolean => note !== undefined;

export interface DebriefProps {
  readonly file: Dossier;
  readonly view: DebriefView;
}

export function OpenDebrief({ file, view }: DebriefProps) {
  const { document, labels } = useApp();
  const words = useDebriefWords();
  const looking = useLooking();
  const [chosen, setChosen] = useState<number | null>(null);
  const order = useRef(agendaOrder(view.items)).current;
  const groups = agendaOf(view.items, order);
  const items = groups.flatMap((group) => group.items);
  const [first] = items;
  const current =
    items.find(({ criterion }) => criterion.id === chosen) ?? items.find((item) => !isDecided(item)) ?? first;
  const person = file.candidate;
  const locked = document.readOnly.value || looking.me === '';
  const names = (people: readonly string[]) =>
    people.map((who) => whoNamed(document.evaluators.value, who) || words.anonymous);

  const place = useRef<HTMLDivElement>(null);
  /** The keyboard goes there once it is drawn; until then it is where no key means a note. */
  const goTo = useRef<'notes' | 'agenda' | null>(null);
  const id = current?.criterion.id;
  useLayoutEffect(() => {
    if (goTo.current) focusOn(place.current, places[goTo.current]);
    goTo.current = null;
  });

  // The one in hand stays in hand, whatever a colleague decides meanwhile.
  if (chosen === null && id !== undefined) setChosen(id);

  function take(criterion: number, to: 'notes' | 'agenda') {
    // Nothing is drawn again for the one that is there.
    if (criterion === id) return focusOn(place.current, places[to]);
    focusOn(place.current, places.head);
    goTo.current = to;
    setChosen(criterion);
  }

  /** In the order of the screen, as they are at this key, not as they were last painted. */
  function itemsNow(): readonly DebriefItem[] {
    const latest = document.fileOf(person.id);
    const now = latest ? debriefView(latest, document.preparation.value, looking).items : [];
    return agendaOf(now, order).flatMap((group) => group.items);
  }

  function decide(criterion: number, note: Note | null) {
    const item = itemsNow().find((other) => other.criterion.id === criterion);
    if (!item || locked) return;
    setChosen(criterion);
    const seen = item.team ? { note: item.team.note, reason: item.team.reason } : blank;
    document.dispatch({ kind: 'team-rate', notes: [{ criterion, note, reason: seen.reason, seen }] }, person);
  }

  /** The note stays what it is at this moment; a promise of false keeps the words, where it is gone. */
  function explain(criterion: number, reason: string, seen: string, about: PersonRef) {
    const item = itemsNow().find((other) => other.criterion.id === criterion);
    if (!item?.team || item.note === undefined) return Promise.resolve(false);
    // A colleague's reason that came while this one was typed is not written over unseen.
    const noted = { criterion, note: item.note, reason, seen: { note: item.team.note, reason: seen } };
    document.dispatch({ kind: 'team-rate', notes: [noted] }, about);
    return true;
  }

  function goOn() {
    const now = itemsNow();
    const here = now.find(({ criterion }) => criterion.id === id);
    const next = here && nextOf(now, here, isDecided);
    if (next) take(next.criterion.id, 'notes');
    else if (now.every(isDecided)) focusOn(place.current, places.score);
  }

  function step(by: number, to: 'notes' | 'agenda') {
    const next = items[items.findIndex(({ criterion }) => criterion.id === id) + by];
    if (next) take(next.criterion.id, to);
  }

  function takeOver() {
    const notes = view.offered.map(({ criterion, note }) => ({
      criterion: criterion.id,
      note,
      reason: '',
      seen: blank,
    }));
    document.dispatch({ kind: 'team-rate', notes }, person);
    // The button goes with what it offered.
    if (current && !isDecided(current) && !notes.some(({ criterion }) => criterion === id))
      take(current.criterion.id, 'notes');
    else goOn();
  }

  if (!current) return null;
  return (
    <div class="debrief" ref={place}>
      {/* On paper, where no header says it. */}
      <h2 class="debrief-of">{words.debriefOf(labels.value.get(person.id) ?? person.name)}</h2>
      {/* Nobody decides unnamed, or sees what others have noted before one's own is sealed. */}
      {looking.me === '' && !document.readOnly.value && document.identity.settled.value && <WhoAmI />}
      <Agenda
        groups={groups}
        current={current}
        place={items.indexOf(current) + 1}
        onTake={take}
        onStep={(by) => step(by, 'agenda')}
        onNote={(note) => decide(current.criterion.id, note)}
      />
      <CriterionInHand
        key={current.criterion.id}
        item={current}
        view={view}
        file={file}
        locked={locked}
        onNote={(note) => decide(current.criterion.id, note)}
        onReason={(reason, seen, about) => explain(current.criterion.id, reason, seen, about)}
        onNext={goOn}
        onStep={(by) => step(by, 'notes')}
      />
      <About file={file} view={view} current={current} names={names} locked={locked} onTakeOver={takeOver} />
      <Foot view={view} all={items.every(isDecided)} onNext={goOn} />
    </div>
  );
}

function focusOn(place: Element | null, selectors: Place): void {
  const [first] = selectors.flatMap((selector) => place?.querySelector<HTMLElement>(selector) ?? []);
  first?.focus({ preventScroll: true });
}
