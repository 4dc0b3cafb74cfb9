import { useState } from 'preact/hooks';
import { useMore } from '../messages/more';

// A page that is not served over https has no clipboard.
const write = async (text: string): Promise<void> => {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) throw new Error('no clipboard');
  await clipboard.writeText(text);
};

/** Copies a text; where the browser refuses the clipboard, shows it selected, ready for Ctrl+C. */
export function CopyButton({ text }: { readonly text: string }) {
  const more = useMore();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  return (
    <>
      <button
        type="button"
        onClick={() => {
          write(text).then(
            () => setState('copied'),
            () => setState('refused'),
          );
        }}
      >
        {state === 'copied' ? more.copied : more.copy}
      </button>
      <span role="status" class="visually-hidden">
        {state === 'copied' && more.copied}
      </span>
      {state === 'refused' && (
        <textarea
          readOnly
          aria-label={more.copy}
          title={more.copy}
          rows={3}
          value={text}
          ref={(element) => element?.select()}
        />
      )}
    </>
  );
}
