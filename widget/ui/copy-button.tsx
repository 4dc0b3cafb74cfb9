import { useState } from 'preact/hooks';
import { useSharedWords } from '../words/shared';

// A page that is not served over https has no clipboard.
const write = async (text: string): Promise<void> => {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) throw new Error('no clipboard');
  await clipboard.writeText(text);
};

export interface Copy {
  readonly state: 'idle' | 'copied' | 'refused';
  copy(text: string): void;
}

/** A press that copies, and what has become of it. */
export function useCopy(): Copy {
  const [state, setState] = useState<Copy['state']>('idle');
  const copy = (text: string) =>
    void write(text).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  return { state, copy };
}

/** Where the browser refuses the clipboard: the text is selected, ready for Ctrl+C. */
export function ToCopy({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <textarea readOnly aria-label={label} title={label} rows={3} value={text} ref={(element) => element?.select()} />
  );
}

/** Copies a text; where the browser refuses the clipboard, shows it selected, ready for Ctrl+C. */
export function CopyButton({ text }: { readonly text: string }) {
  const more = useSharedWords();
  const { state, copy } = useCopy();
  return (
    <>
      <button type="button" onClick={() => copy(text)}>
        {state === 'copied' ? more.copied : more.copy}
      </button>
      <span role="status" class="visually-hidden">
        {state === 'copied' && more.copied}
      </span>
      {state === 'refused' && <ToCopy label={more.copy} text={text} />}
    </>
  );
}
