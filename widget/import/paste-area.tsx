/** Where a trame is pasted or typed. It is read once pasted, or when asked for, and not at each key. */
import type { TargetedClipboardEvent, TargetedInputEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { PastedText } from '../../src/trame-import/read-pieces';
import { useDocLang } from '../ui/doc';
import { useImportWords } from '../words/import';
import type { ImportSession } from './session';

interface Pasting extends PastedText {
  readonly before: string | null;
}

export function PasteArea({ session }: { readonly session: ImportSession }) {
  const words = useImportWords();
  const { source } = session;
  const docLang = useDocLang();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const pasting = useRef<Pasting | null>(null);
  const format = source.format.value;
  const read = session.reading.value !== null;

  useEffect(() => {
    // What is opened here is opened to paste; a page that Grist holds the keyboard of is left alone.
    if (document.hasFocus()) field.current?.focus();
  }, []);

  function onPaste(event: TargetedClipboardEvent<HTMLTextAreaElement>) {
    const data = event.clipboardData;
    const [text, html] = [data?.getData('text/plain') ?? '', data?.getData('text/html') ?? ''];
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const before = selectionEnd === value.length ? value.slice(0, selectionStart) : null;
    if (text) {
      // The browser puts the text in, so that it can undo it; what came with it is kept for then.
      pasting.current = { text, html, before };
      return;
    }
    event.preventDefault();
    if (html.trim()) {
      source.paste(value, { text, html }, before);
      void session.read();
    } else session.refuse();
  }

  function onInput(event: TargetedInputEvent<HTMLTextAreaElement>) {
    const { value } = event.currentTarget;
    const pasted = event.inputType === 'insertFromPaste' ? pasting.current : null;
    pasting.current = null;
    if (!pasted) {
      source.type(value);
      return;
    }
    source.paste(value, pasted, pasted.before);
    void session.read();
  }

  return (
    <div class="import-source">
      <div class="field">
        <label for={id}>{words.text}</label>
        <textarea
          ref={field}
          id={id}
          lang={docLang}
          rows={read ? 4 : 10}
          spellcheck={false}
          value={source.text.value}
          onPaste={onPaste}
          onInput={onInput}
        />
      </div>
      {format === 'kept' && <p class="hint">{words.formatKept}</p>}
      {format === 'outdated' && source.text.value !== '' && <p class="hint">{words.formatOutdated}</p>}
      {session.outdated.value && <p class="reminder">{words.outdated}</p>}
      <button type="button" disabled={session.work.value !== null} onClick={() => void session.read()}>
        {read ? words.readAgain : words.read}
      </button>
    </div>
  );
}
