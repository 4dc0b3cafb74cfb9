/** Where proofs are typed: one line, always in view, one key to save. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TakenBack } from '../../src/document/writing/taking-back';
import { shortName } from '../../src/model/criterion';
import type { Evidence, Sign } from '../../src/model/evidence';
import type { PersonRef } from '../../src/model/person-ref';
import type { Stage } from '../../src/model/stage';
import { leadingSign, readCapture } from '../../src/rules/capture';
import { useApp } from '../app-state';
import { useDocLang } from '../ui/doc';
import { useInHand } from '../ui/in-hand';
import { isComposing, pageIsLeft, usePageFocus } from '../ui/keyboard';
import { lazy } from '../ui/lazy';
import { WrittenFor } from '../ui/written-for';
import { afterTrame } from './after-trame';
import type { Picker } from './picker';
import { currentPoint, type Hand } from './session';
import { lineDraft, type Rewriting } from './typing';
import { type InterviewView, stageOf } from './view';

const TakenBackNote = lazy(afterTrame, (part) => part.TakenBackNote);

const nextSign: Readonly<Record<Sign, Sign>> = { '+': '−', '−': '?', '?': '+' };

export interface CaptureLineProps {
  readonly view: InterviewView;
  readonly hand: Hand;
  readonly candidate: PersonRef;
  readonly stage: Stage;
  readonly onFocus: () => void;
  /** The keyboard goes elsewhere in the page. */
  readonly onLeave: () => void;
  readonly picker: Picker;
  readonly onNextPoint: () => void;
  readonly onSkipPoint: () => void;
  /** Shows another point, and marks nothing. */
  readonly onLook: (by: number) => void;
  readonly disabled: boolean;
}

export function CaptureLine({
  view,
  hand,
  candidate,
  stage,
  onFocus,
  onLeave,
  picker,
  onNextPoint,
  onSkipPoint,
  onLook,
  disabled,
}: CaptureLineProps) {
  const { document, t, shortcuts, showStage, pastedNotes, asked } = useApp();
  const docLang = useDocLang();
  const { drafts } = document;
  const box = useRef<HTMLTextAreaElement>(null);
  const byPointer = useRef(false);
  /** Words have been on the line since it was last cleared: the browser can bring them back. */
  const touched = useRef(false);
  const isListening = usePageFocus();
  /** Null: nothing has been taken back, or words have come since. */
  const [takenBack, setTakenBack] = useState<{ readonly what: TakenBack | null } | null>(null);
  const { place, about } = hand;
  const { text, sign } = hand.line;
  const byNumber = new Map(view.allCriteria.map((item) => [item.number, item.criterion.id]));
  const active = view.allCriteria.find(({ criterion }) => criterion.id === place.criterion) ?? null;

  const setText = (next: string) => {
    hand.keep(next);
    setTakenBack(null);
    if (next !== '') touched.current = true;
    // Where one writes is where one stays: a colleague who moves the person on does not take the line away.
    if (next !== '') showStage(stage);
  };
  const setCriterion = (criterion: number | null) => hand.go({ criterion });
  const focus = () => box.current?.focus();

  // A person chosen here is a person one is about to write about; Grist's own list keeps its focus.
  useEffect(() => {
    if (window.document.hasFocus() && window.document.activeElement === window.document.body) focus();
  }, [candidate.id]);
  useInHand(lineDraft(about, stage), text !== '' && about.name !== candidate.name);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    // Empty, it is one line, whatever its hint would take.
    if (text !== '') element.style.height = `${element.scrollHeight}px`;
  }, [text]);

  const rewritten = ({ key, id }: Rewriting): Evidence | undefined =>
    document.file.value?.evidence.find((row) => (key ? row.key === key : row.id === id));

  function clear() {
    touched.current = false;
    // The text last: with it goes whom it was about.
    hand.sign('+');
    hand.go({ rewriting: null });
    setText('');
  }

  function abandon() {
    clear();
    focus();
  }

  function save() {
    const { text: proof, sign: meant = sign, numbers } = readCapture(text, new Set(byNumber.keys()), shortcuts.value);
    const named = numbers.map((number) => byNumber.get(number) ?? null);
    if (proof === '') {
      // Only a number: it says where the next proof goes.
      if (named.length) {
        setCriterion(named.at(-1) ?? null);
        setText('');
      }
      return;
    }
    const criteria = named.length ? named : [active?.criterion.id ?? null];
    const { rewriting } = hand.place;
    const row = rewriting && rewritten(rewriting);
    const add = (to: readonly (number | null)[]) => {
      if (to.length === 0) return;
      const point = currentPoint(view, hand.place)?.point.id ?? null;
      const own = stageOf(view, point, stage);
      const intent = { kind: 'add-evidence', stage: own, criteria: to, point, sign: meant, text: proof } as const;
      document.dispatch(intent, about);
    };
    if (rewriting && row) {
      const [criterion = null, ...others] = criteria;
      const values = {
        ...(rewriting.text === proof ? {} : { text: proof }),
        ...(rewriting.sign === meant ? {} : { sign: meant }),
        ...(rewriting.criterion === criterion ? {} : { criterion }),
      };
      // As it was when it was taken back: what a colleague has changed since is not written over unseen.
      const { text: seen, sign: seenSign, criterion: seenCriterion } = rewriting;
      const evidence = { ...row, text: seen, sign: seenSign, criterion: seenCriterion };
      if (Object.keys(values).length) document.dispatch({ kind: 'edit-evidence', evidence, values }, about);
      add(others);
    } else add(criteria);
    clear();
  }

  function takeBackLast() {
    const own = document.identity.me.value.id;
    const last = document.file.value?.evidence
      .filter((row) => view.stages.some((name) => name === row.stage) && (row.author === own || row.author === ''))
      .sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0) || a.id - b.id)
      .at(-1);
    if (!last) return;
    const { key, id, text: seen, sign: seenSign, criterion } = last;
    setText(seen);
    hand.sign(seenSign ?? '+');
    hand.go({ rewriting: { key, id, text: seen, sign: seenSign, criterion }, criterion });
  }

  function onInput(event: Event) {
    const element = event.currentTarget as HTMLTextAreaElement;
    const typed = element.value;
    picker.typed();
    const composing = (event as InputEvent).isComposing;
    const start = text === '' && !composing && shortcuts.value ? leadingSign(typed) : null;
    if (start) {
      hand.sign(start.sign);
      setText(start.rest);
      // The draft may be the same text as before: the box must not keep the sign.
      element.value = start.rest;
      return;
    }
    const switched = /^#(\d{1,3})([-+−–?]|\s)$/.exec(typed);
    const criterion = switched && byNumber.get(Number(switched[1]));
    if (criterion !== undefined && criterion !== null) {
      const start = leadingSign(switched?.[2] ?? '');
      if (start) hand.sign(start.sign);
      setCriterion(criterion);
      setText('');
      touched.current = false;
      element.value = '';
      return;
    }
    setText(typed);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    const { key } = event;
    const jump = event.ctrlKey || event.metaKey;
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (picker.found && !jump && !event.altKey && !event.shiftKey) {
      const { chosen } = picker;
      const meant = by ? () => picker.move(by) : key === 'Escape' ? picker.close : null;
      const act = meant ?? (key === 'Enter' && chosen ? () => picker.pick(chosen) : null);
      if (act) {
        event.preventDefault();
        act();
        return;
      }
    }
    if (key === 'Enter' && (jump || !event.shiftKey)) {
      event.preventDefault();
      if (jump && event.shiftKey) return onSkipPoint();
      if (text.trim() || !jump) save();
      if (jump) onNextPoint();
      return;
    }
    if (!shortcuts.value) return;
    if (by && event.altKey && !jump && !event.shiftKey) {
      event.preventDefault();
      onLook(by);
      return;
    }
    // Not the number pad: there Alt and digits type É or « on Windows.
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    if (digit && event.altKey && !event.ctrlKey && !event.metaKey && !event.getModifierState('AltGraph')) {
      const criterion = byNumber.get(Number(digit));
      if (criterion === undefined) return;
      event.preventDefault();
      setCriterion(criterion);
      return;
    }
    if (event.key === 'ArrowUp' && text === '' && place.rewriting === null) {
      event.preventDefault();
      takeBackLast();
      return;
    }
    if (event.key === 'z' || event.key === 'Z') {
      // Words on the line, or wiped off it, are the browser's own to take back.
      if (text !== '' || touched.current || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      const done = event.shiftKey ? document.bringBack(candidate.id) : document.takeBack(candidate.id);
      void done.then((what) => setTakenBack({ what }));
      return;
    }
    if (event.key === 'Escape' && place.rewriting !== null) {
      event.preventDefault();
      clear();
      return;
    }
    if (event.key === 'Backspace' && text === '' && sign !== '+') {
      event.preventDefault();
      setText(sign);
      hand.sign('+');
    }
  }

  return (
    <form
      class="capture"
      aria-label={t.value.capture.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
        focus();
      }}
    >
      <WrittenFor about={about} person={candidate} />
      {place.rewriting !== null && (
        <p class="capture-note">
          {t.value.capture.rewriting}{' '}
          <button type="button" class="link" onClick={abandon}>
            {t.value.cancel}
          </button>
        </p>
      )}
      <div role="status" class="capture-note">
        {takenBack && <TakenBackNote {...takenBack} />}
      </div>
      <div class="capture-line">
        <span class="capture-pick" data-number={active?.number ?? '#'}>
          <select
            class="capture-criterion"
            aria-label={t.value.capture.criterion}
            title={t.value.capture.criterion}
            value={active ? String(active.criterion.id) : ''}
            disabled={disabled}
            onPointerDown={() => {
              byPointer.current = true;
            }}
            onKeyDown={() => {
              byPointer.current = false;
            }}
            onChange={(event) => {
              setCriterion(Number(event.currentTarget.value) || null);
              // Arrows go through the list, and must not be thrown out of it at the first step.
              if (byPointer.current) focus();
            }}
          >
            <option value="">{t.value.capture.toSort}</option>
            {view.allCriteria.map(({ criterion, number }) => (
              <option key={criterion.id} value={String(criterion.id)} lang={docLang}>
                {number} {shortName(criterion)}
              </option>
            ))}
          </select>
        </span>
        <button
          type="button"
          class="capture-sign"
          data-sign={sign}
          aria-label={t.value.capture.sign(t.value.signs[sign])}
          title={t.value.signs[sign]}
          disabled={disabled}
          onClick={() => {
            hand.sign(nextSign[sign]);
            focus();
          }}
        >
          {sign}
        </button>
        <div class="capture-box">
          <textarea
            ref={box}
            rows={1}
            class="capture-text"
            dir="auto"
            aria-label={t.value.capture.text}
            title={t.value.capture.text}
            placeholder={isListening ? t.value.capture.placeholder : t.value.capture.away}
            data-away={!isListening}
            value={text}
            disabled={disabled}
            spellcheck
            onInput={onInput}
            onPaste={(event) => {
              const pasted = event.clipboardData?.getData('text/plain') ?? '';
              // One line is a proof; several are notes.
              if (place.rewriting || !/\S\s*[\r\n\u2028]\s*\S/.test(pasted)) return;
              event.preventDefault();
              pastedNotes.value = pasted;
              asked.value = { panel: 'notes' };
            }}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
            aria-controls={picker.at ? 'criteria' : undefined}
            aria-activedescendant={picker.at ? `criterion-${picker.at.criterion.id}` : undefined}
            onBlur={(event) => {
              if (!pageIsLeft(event)) {
                onLeave();
                picker.close();
              }
              drafts.flush();
            }}
          />
          {text === '' && isListening && (
            <span class="capture-hint" aria-hidden="true">
              {t.value.capture.hint}
            </span>
          )}
        </div>
        <button type="submit" class="capture-save" aria-label={t.value.capture.save} disabled={disabled}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M14 3v5H3M6 5 3 8l3 3" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
        </button>
      </div>
    </form>
  );
}
