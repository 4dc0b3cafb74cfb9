/** A text that saves itself: kept on this machine while it is typed, in Grist once the field is left. */
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PersonRef } from '../../src/model/person-ref';
import { useApp } from '../app-state';
import { useSharedWords } from '../words/shared';
import { useDocLang } from './doc';
import { isEnter, pageIsLeft } from './keyboard';
import { useTyped } from './typed';
import { WrittenFor } from './written-for';

export interface DraftFieldProps {
  readonly label: ComponentChildren;
  /** What the document says. */
  readonly value: string;
  /** The person whose field it is. */
  readonly person: PersonRef;
  /** The stage that it belongs to; none when not given. */
  readonly stage?: string;
  /** Name of the field among those of the person. */
  readonly field: string;
  /**
   * A promise of false keeps the draft: the text could not be written. `seen` is what the document
   * said when the text was begun: a colleague may have changed it since. `about` is whom it is about.
   */
  readonly onSave: (text: string, seen: string, about: PersonRef) => unknown;
  readonly rows?: number;
  /** `date`: the text is a day, `2026-11-30`. */
  readonly type?: 'text' | 'date';
  readonly placeholder?: string;
  /** What stands in the empty field, in the words of the screen instead of the document's. */
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
  /** Emptied, it says that there is nothing; otherwise a blank never takes the place of a text. */
  readonly mayBeBlank?: boolean;
  /** Entered: the keyboard may go on. */
  readonly onEnter?: (field: HTMLElement) => void;
}

/** Another row, or another field, is begun anew. */
export const DraftField = (props: DraftFieldProps) => (
  <Field key={`${props.person.id}/${props.stage}/${props.field}`} {...props} />
);

function Field({ person, stage = '', field, onSave, ...props }: DraftFieldProps) {
  const { label, value, rows, type = 'text', placeholder, disabled, hideLabel, mayBeBlank, hint, onEnter } = props;
  const { document } = useApp();
  const more = useSharedWords();
  const id = useId();
  const docLang = useDocLang();
  const typed = useTyped(person, stage, field, value);
  const { draft, about } = typed;
  /** What was typed was not finished: an earlier page left it, or the person has gone elsewhere meanwhile. */
  const [unfinished, setUnfinished] = useState(draft !== undefined);

  const save = () => {
    const kept = typed.cell.peek();
    const text = kept?.text ?? (mayBeBlank && kept ? '' : null);
    if (text === null) return typed.done();
    // The draft goes once the document has the text: what is only promised stays on this machine.
    const isSaid = text === value && about.name === person.name;
    const result = isSaid ? true : onSave(text, typed.seen, about);
    if (!(result instanceof Promise)) typed.done();
    else void result.then((written) => written !== false && typed.done(text));
  };

  const saveLatest = useRef(save);
  saveLatest.current = save;
  const focused = useRef(false);
  // A field that goes with its screen is left as well; not under the hand of who types in it, nor because the list
  // went on to somebody else.
  useEffect(
    () => () => {
      const stays = person.id === 0 || document.selectedId.peek() === person.id;
      if (stays && !focused.current && window.document.hasFocus()) saveLatest.current();
    },
    [],
  );

  const shared = {
    id,
    value: typed.text,
    placeholder: hint ?? placeholder,
    disabled,
    // Its words are the document's; those of the screen are in the label.
    lang: hint !== undefined && typed.text === '' ? undefined : docLang,
    'aria-describedby': draft !== undefined && unfinished ? `${id}-note` : undefined,
    onInput: (event: Event) => typed.type((event.currentTarget as HTMLInputElement).value),
    onFocus: () => {
      focused.current = true;
      typed.begin();
      setUnfinished(false);
    },
    onBlur: (event: FocusEvent) => {
      focused.current = false;
      typed.end(event);
      if (!pageIsLeft(event)) return save();
      setUnfinished(true);
      document.drafts.flush();
    },
  };
  function entered(event: TargetedKeyboardEvent<HTMLInputElement>) {
    if (!isEnter(event)) return;
    const isSaid = mayBeBlank || typed.text !== '';
    save();
    if (isSaid) onEnter?.(event.currentTarget);
  }
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <WrittenFor about={about} person={person} />
      {rows ? (
        <textarea {...shared} rows={rows} />
      ) : type === 'date' ? (
        <input {...shared} type="date" onKeyDown={entered} />
      ) : (
        <input {...shared} type="text" onKeyDown={entered} />
      )}
      {draft !== undefined && unfinished && (
        <p id={`${id}-note`} class="hint">
          {more.unfinished}
        </p>
      )}
    </div>
  );
}
