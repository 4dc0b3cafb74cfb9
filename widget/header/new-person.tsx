import { useRef, useState } from 'preact/hooks';
import { useApp } from '../app-state';

/** A name is enough: the rest is filled in during the first call. */
export function NewPerson({ onDone }: { readonly onDone: () => void }) {
  const { document, t } = useApp();
  const [name, setName] = useState('');
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const focused = useRef(false);

  async function add() {
    if (!name.trim() || busy) return;
    setBusy(true);
    const result = await document.addCandidate(name.trim());
    setBusy(false);
    // The name stays in its field when it could not be added.
    if (result.ok) onDone();
    else setFailed(`${t.value.saving.reasons[result.failure.kind]} ${t.value.saving.advice[result.failure.kind]}`);
  }

  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div class="field">
        <label for="new-name">{t.value.header.newName}</label>
        <input
          id="new-name"
          type="text"
          autocomplete="off"
          value={name}
          ref={(element) => {
            if (element && !focused.current) {
              focused.current = true;
              element.focus();
            }
          }}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone();
          }}
        />
      </div>
      <button type="submit" class="primary" disabled={!name.trim() || busy}>
        {t.value.header.add}
      </button>
      <button type="button" class="link" onClick={onDone}>
        {t.value.cancel}
      </button>
      {failed && (
        <p class="reminder" role="alert">
          {failed}
        </p>
      )}
    </form>
  );
}
