/** A text that saves itself: kept on this machine while it is typed, in Grist once the field is left. */
import { useEffect, useId, useRef } from 'preact/hooks';
import { useApp } from '../app-state';

export interface DraftFieldProps {
  readonly label: string;
  /** What the document says. */
  readonly value: string;
  /** Name of the draft, with the candidate and stage it belongs to. */
  readonly draft: string;
  readonly onSave: (text: string) => void;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
}

export function DraftField(props: DraftFieldProps) {
  const { label, value, draft, rows, placeholder, disabled, hideLabel } = props;
  const { drafts } = useApp().document;
  const id = useId();
  const text = drafts.texts.value.get(draft) ?? value;

  const save = () => {
    const typed = drafts.texts.value.get(draft);
    if (typed === undefined) return;
    drafts.set(draft, '');
    if (typed !== latest.current.value) latest.current.onSave(typed);
  };
  const latest = useRef(props);
  latest.current = props;
  const saveLatest = useRef(save);
  saveLatest.current = save;
  // Leaving the screen or the candidate is leaving the field.
  useEffect(() => () => saveLatest.current(), [draft]);

  const shared = {
    id,
    value: text,
    placeholder,
    disabled,
    onInput: (event: Event) => drafts.set(draft, (event.currentTarget as HTMLInputElement).value),
    onBlur: save,
  };
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {rows ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input
          {...shared}
          type="text"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) save();
          }}
        />
      )}
    </div>
  );
}
