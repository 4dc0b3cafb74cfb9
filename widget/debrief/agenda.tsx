/** The agenda: at the left of a wide screen; elsewhere one line, which opens over the criterion in hand. */
import { useRef, useState } from 'preact/hooks';
import { shortName } from '../../src/model/criterion';
import type { Note } from '../../src/model/scale';
import type { AgendaGroup } from '../../src/rules/agenda';
import { useApp } from '../app-state';
import { Doc } from '../ui/doc';
import { isComposing } from '../ui/keyboard';
import { noteOfKey } from '../ui/note-group';
import { useDebriefWords } from '../words/debrief';
import { useSharedWords } from '../words/shared';
import type { DebriefItem } from './view';

interface AgendaProps {
  readonly groups: readonly AgendaGroup<DebriefItem>[];
  readonly current: DebriefItem;
  /** Of the criterion in hand, from 1. */
  readonly place: number;
  readonly onTake: (criterion: number, to: 'notes' | 'agenda') => void;
  /** To the one above (−1) or below (1), the keyboard with it. */
  readonly onStep: (by: number) => void;
  /** A note on the criterion in hand, by its key. */
  readonly onNote: (note: Note | null) => void;
}

export function Agenda({ groups, current, place, onTake, onStep, onNote }: AgendaProps) {
  const { shortcuts } = useApp();
  const more = useSharedWords();
  const words = useDebriefWords();
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const close = () => {
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <section class="agenda" aria-label={words.agenda} data-open={open}>
      <button type="button" class="agenda-toggle fold" aria-expanded={open} ref={toggle} onClick={() => setOpen(!open)}>
        {words.place(place, count)}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from one of its buttons to another */}
      <div
        class="agenda-list"
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          const note = noteOfKey(event);
          // A note is for the criterion that has the focus, which is the one in hand.
          const isInHand = window.document.activeElement?.getAttribute('aria-current') === 'true';
          if (by) onStep(by);
          else if (event.key === 'Escape' && open) close();
          else if (note !== undefined && isInHand && shortcuts.value && !event.repeat) onNote(note);
          else return;
          event.preventDefault();
        }}
      >
        {groups.map(({ kind, items }) => (
          <section key={kind} aria-label={words.groups[kind]}>
            <h3>
              {words.groups[kind]} · {items.length}
            </h3>
            <ul>
              {items.map(({ criterion, note }) => {
                const isCurrent = criterion.id === current.criterion.id;
                const decided =
                  note === undefined ? words.toDecide : words.isDecided(String(note ?? more.note.notObserved));
                return (
                  <li key={criterion.id}>
                    <button
                      type="button"
                      class="agenda-item"
                      aria-current={isCurrent ? 'true' : undefined}
                      tabIndex={isCurrent ? 0 : -1}
                      onClick={() => {
                        setOpen(false);
                        onTake(criterion.id, 'notes');
                      }}
                    >
                      <span class="agenda-name">
                        <Doc>{shortName(criterion)}</Doc>
                      </span>
                      <span class="visually-hidden">, {decided}</span>
                      <span class="agenda-mark" data-decided={note !== undefined} aria-hidden="true">
                        {note === undefined ? '' : (note ?? 0)}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
