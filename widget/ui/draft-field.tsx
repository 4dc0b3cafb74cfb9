/** A text that saves itself: kept on this machine while it is typed, in Grist once the field is left. */
import { useEffect, useId, useRef } from 'preact/hooks';
import { useApp } from '../app-state';
import { useTyped } from './typed';

export interface DraftFieldProps {
  readonly label: string;
  /** What the document says. */
  readonly value: string;
  /** Name of the draft, with the candidate and stage it belongs to. */
  readonly draft: string;
  /**
   * A promise of false keeps the draft: the text could not be written. `seen` is what the document
   * said when the text was begun: a colleague may have changed it since.
   */
  readonly onSave: (text: string, seen: string) => unknown;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
}

/** Another draft is another field: going from one person's to the next one's leaves the first. */
export const DraftField = (props: DraftFieldProps) => <Field key={props.draft} {...props} />;

function Field(props: DraftFieldProps) {
  const { label, value, draft, rows, placeholder, disabled, hideLabel } = props;
  const { drafts } = useApp().document;
  const id = useId();
  const typed = useTyped(draft, value);

  const save = () => {
    const { typed: now, props: known } = latest.current;
    const text = drafts.texts.peek().get(draft);
    // A field that was emptied shows again what the document says: a blank never takes the place of a text.
    if (text === undefined) return now.done();
    // The draft goes once the document has the text: what is only promised stays on this machine.
    const result = text === known.value ? true : known.onSave(text, now.seen);
    if (!(result instanceof Promise)) now.done();
    else void result.then((written) => written !== false && drafts.get(draft) === text && now.done());
  };
  const latest = useRef({ typed, props });
  latest.current = { typed, props };
  const saveLatest = useRef(save);
  saveLatest.current = save;
  // Leaving the screen or the candidate is leaving the field.
  useEffect(() => () => saveLatest.current(), [draft]);

  const shared = {
    id,
    value: typed.text,
    placeholder,
    disabled,
    onInput: (event: Event) => typed.type((event.currentTarget as HTMLInputElement).value),
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
