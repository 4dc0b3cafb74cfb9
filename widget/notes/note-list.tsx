/** Notes as rows: sign, criterion, text, all by keyboard. */
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { shortName } from '../../src/model/criterion';
import { signs, typedSigns } from '../../src/model/evidence';
import { useApp } from '../app-state';
import { useDocLang } from '../ui/doc';
import { isComposing } from '../ui/keyboard';
import { useNotesWords } from '../words/notes';
import type { NoteRow, NotesSession } from './session';

export interface NoteListProps {
  readonly session: NotesSession;
  readonly rows: readonly NoteRow[];
}

const step = 100;

/** Where the keyboard goes once a row is drawn. */
interface Goal {
  readonly id: number;
  readonly field: 'select' | 'textarea';
  readonly caret?: number;
}

export function NoteList({ session, rows }: NoteListProps) {
  const { shortcuts } = useApp();
  const words = useNotesWords();
  const list = useRef<HTMLUListElement>(null);
  const goal = useRef<Goal | null>(null);
  const [count, setCount] = useState(step);
  const [current, setCurrent] = useState(rows[0]?.id ?? 0);
  const open = useRef<EventTarget | null>(null);
  const byNumber = new Map(session.view.allCriteria.map(({ number, criterion }) => [number, criterion.id]));

  const focus = ({ id, field, caret }: Goal) => {
    const element = list.current?.querySelector<HTMLElement>(`[data-note="${id}"] ${field}`);
    element?.focus();
    if (caret !== undefined && element instanceof HTMLTextAreaElement) element.setSelectionRange(caret, caret);
  };
  useEffect(() => {
    if (goal.current) focus(goal.current);
    goal.current = null;
  });
  // Just read: the keyboard goes to the first of them.
  useEffect(() => {
    const first = rows[0];
    if (first && window.document.hasFocus()) focus({ id: first.id, field: 'select' });
  }, []);

  const near = (row: NoteRow, by: 1 | -1): NoteRow | undefined => {
    const at = rows.findIndex(({ id }) => id === row.id) + by;
    return at < count ? rows[at] : undefined;
  };

  function join(row: NoteRow, field: Goal['field']): boolean {
    const before = near(row, -1);
    const id = before && session.join(row.id);
    if (before && typeof id === 'number') goal.current = { id, field, caret: before.text.trimEnd().length + 1 };
    return typeof id === 'number';
  }

  function inText(event: TargetedKeyboardEvent<HTMLLIElement>, row: NoteRow, box: HTMLTextAreaElement): boolean {
    const { selectionStart, selectionEnd, value } = box;
    const caret = selectionStart === selectionEnd ? selectionStart : null;
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      const next = near(row, 1);
      if (caret !== null && caret > 0 && caret < value.length) {
        const id = session.split(row.id, caret);
        if (id !== null) goal.current = { id, field: 'textarea', caret: 0 };
      } else if (next) focus({ id: next.id, field: 'textarea' });
      return true;
    }
    if (event.key === 'Backspace' && caret === 0) return join(row, 'textarea');
    const sign = caret === 0 && shortcuts.value ? typedSigns[event.key] : undefined;
    if (sign) session.change(row.id, { sign });
    return sign !== undefined;
  }

  function onRow(event: TargetedKeyboardEvent<HTMLLIElement>, row: NoteRow): boolean {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by !== null) {
      const next = near(row, by);
      if (next) focus({ id: next.id, field: 'select' });
      return true;
    }
    if (!shortcuts.value) return false;
    const key = event.key.toLowerCase();
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? (/^\d$/.test(key) ? key : undefined);
    // The upper row of an AZERTY keyboard has its signs on the keys of digits.
    const sign = typedSigns[event.key];
    if (sign) session.change(row.id, { sign });
    else if (digit !== undefined) session.change(row.id, { criterion: byNumber.get(Number(digit)) ?? null });
    else if (key === 'x' || key === 'delete') session.change(row.id, { kept: !row.kept });
    else if (key === 'j') join(row, 'select');
    else return false;
    return true;
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLLIElement>, row: NoteRow): void {
    if (isComposing(event)) return;
    const { target } = event;
    if (target instanceof HTMLTextAreaElement) {
      if (inText(event, row, target)) event.preventDefault();
      return;
    }
    if (!(target instanceof HTMLSelectElement) || event.ctrlKey || event.metaKey) return;
    // The list is open, or about to be: its keys are the browser's.
    if (event.key === ' ' || event.key === 'Enter' || event.key === 'F4' || event.altKey) {
      open.current = open.current === target ? null : target;
      return;
    }
    if (open.current === target) {
      if (event.key === 'Escape') event.stopPropagation();
      return;
    }
    if (onRow(event, row)) event.preventDefault();
  }

  return (
    <>
      <p class="hint">{words.keys}</p>
      <ul
        ref={list}
        class="import-list import-notes"
        aria-label={words.list}
        onMouseDown={(event) => {
          open.current = event.target instanceof HTMLSelectElement ? event.target : null;
        }}
        onFocusOut={() => {
          open.current = null;
        }}
      >
        {rows.slice(0, count).map((row) => (
          <li
            key={row.id}
            data-note={row.id}
            data-is={row.kept ? 'note' : 'out'}
            onKeyDown={(event) => onKeyDown(event, row)}
            onFocusIn={() => setCurrent(row.id)}
          >
            <NoteFields session={session} row={row} current={row.id === current} onJoin={() => join(row, 'select')} />
          </li>
        ))}
      </ul>
      {rows.length > count && (
        <button
          type="button"
          class="link"
          onClick={() => {
            const next = rows[count];
            if (next) goal.current = { id: next.id, field: 'select' };
            setCount(count + step);
          }}
        >
          {words.more(rows.length - count)}
        </button>
      )}
    </>
  );
}

interface NoteFieldsProps {
  readonly session: NotesSession;
  readonly row: NoteRow;
  readonly current: boolean;
  readonly onJoin: () => void;
}

function NoteFields({ session, row, current, onJoin }: NoteFieldsProps) {
  const { t } = useApp();
  const docLang = useDocLang();
  const words = useNotesWords();
  const id = useId();
  const tab = current ? 0 : -1;
  return (
    <>
      <span class="note-picks">
        <select
          aria-label={words.sign}
          aria-describedby={`${id}-text`}
          tabIndex={tab}
          value={row.sign ?? ''}
          onChange={(event) =>
            session.change(row.id, { sign: signs.find((sign) => sign === event.currentTarget.value) ?? null })
          }
        >
          <option value="">{words.noSign}</option>
          {signs.map((sign) => (
            <option key={sign} value={sign}>
              {sign} {t.value.signs[sign]}
            </option>
          ))}
        </select>
        <select
          aria-label={words.criterion}
          tabIndex={tab}
          value={String(row.criterion ?? '')}
          onChange={(event) => session.change(row.id, { criterion: Number(event.currentTarget.value) || null })}
        >
          <option value="">{words.noCriterion}</option>
          {session.view.allCriteria.map(({ criterion, number }) => (
            <option key={criterion.id} value={String(criterion.id)} lang={docLang}>
              {number} {shortName(criterion)}
            </option>
          ))}
        </select>
      </span>
      <span id={`${id}-name`} hidden>
        {words.note}
      </span>
      <textarea
        rows={Math.min(6, 1 + Math.floor(row.text.length / 70) + (row.text.match(/\n/g)?.length ?? 0))}
        id={`${id}-text`}
        dir="auto"
        lang={docLang}
        aria-labelledby={`${id}-name`}
        tabIndex={tab}
        value={row.text}
        onInput={(event) => session.change(row.id, { text: event.currentTarget.value })}
      />
      <span class="import-facts">
        {row.there ? words.there : !row.kept && words.out}{' '}
        {current && (
          <>
            <button type="button" class="link" onClick={onJoin}>
              {words.join}
            </button>{' '}
            <button type="button" class="link" onClick={() => session.change(row.id, { kept: !row.kept })}>
              {row.kept ? words.leave : words.take}
            </button>
          </>
        )}
      </span>
    </>
  );
}
