/** One note on one criterion: a level of the scale or not observed, with what each looks like. */
import { useId, useRef } from 'preact/hooks';
import type { Criterion } from '../../src/model/criterion';
import { anchorOf, asNote, levels, type Note } from '../../src/model/scale';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { useSharedWords } from '../words/shared';
import { Said, useDocLang } from './doc';
import { isEnter } from './keyboard';

/** `undefined` while nothing has been said; null once "not observed" has. */
export type GivenNote = Note | null | undefined;

export interface NoteGroupProps {
  readonly criterion: Criterion;
  readonly value: GivenNote;
  /** `moveOn`: the note was struck (a digit, a click), as opposed to gone through with the arrows. */
  readonly onNote: (note: Note | null, moveOn: boolean) => void;
  /** Enter: on to the next one, whatever this one has. */
  readonly onEnter?: () => void;
  readonly disabled?: boolean;
  /** Shows the anchors; else they are read out as descriptions only. */
  readonly open: boolean;
}

const choices: readonly (Note | null)[] = [...levels, null];

/** Digits of the number row whatever its letters are (AZERTY), and of the number pad. */
export function noteOfKey(event: KeyboardEvent): Note | null | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? (/^\d$/.test(event.key) ? event.key : undefined);
  return digit === '0' ? null : (asNote(Number(digit)) ?? undefined);
}

export function NoteGroup({ criterion, value, onNote, onEnter, disabled, open }: NoteGroupProps) {
  const { shortcuts, language } = useApp();
  const docLang = useDocLang();
  const more = useSharedWords();
  const id = useId();
  const byPointer = useRef(false);
  const looksLike = (note: Note | null) =>
    note === null ? more.note.notObservedHint : doc(anchorOf(criterion, note)) || more.note.anchors[note];
  return (
    <div
      role="radiogroup"
      aria-label={criterion.title}
      lang={docLang}
      class={open ? 'notes notes-open' : 'notes'}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onClickCapture={(event) => {
        // The second click of two: the first one has moved on, and another criterion may be under the pointer by now.
        if (event.detail <= 1) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onKeyDown={(event) => {
        byPointer.current = false;
        if (onEnter && isEnter(event)) {
          event.preventDefault();
          if (!event.repeat) onEnter();
          return;
        }
        const note = noteOfKey(event);
        if (note === undefined || disabled || !shortcuts.value) return;
        event.preventDefault();
        // A key held down is one note, and one that comes when the focus is elsewhere is for nothing here.
        if (event.repeat || !event.currentTarget.contains(document.activeElement)) return;
        onNote(note, true);
      }}
    >
      {choices.map((note) => {
        const name = note === null ? more.note.notObserved : String(note);
        const about = `${id}-${note ?? 0}`;
        return (
          <label key={name} class={note === null ? 'note note-none' : 'note'} lang={docLang && language.value}>
            <input
              type="radio"
              name={id}
              aria-label={name}
              aria-describedby={about}
              checked={value === note}
              disabled={disabled}
              // Arrows click too: a pointer says "done", an arrow says "let me see".
              onClick={() => onNote(note, byPointer.current)}
            />
            <span class="note-name" aria-hidden="true">
              {open ? (note ?? 0) : name}
              {open && note === null && <span>{name}</span>}
            </span>
            <span id={about} class={open ? 'note-anchor' : 'visually-hidden'}>
              <Said>{looksLike(note)}</Said>
            </span>
          </label>
        );
      })}
      {/* Where four notes side by side leave no room in them for what they look like. */}
      {open && (
        <p class="note-said" aria-hidden="true" lang={docLang && language.value}>
          {choices
            .filter((note) => (value === undefined ? note !== null : note === value))
            .map((note) => (
              <span key={note}>
                <strong>{note ?? 0}</strong> <Said>{looksLike(note)}</Said>
              </span>
            ))}
        </p>
      )}
    </div>
  );
}
