import { useId, useRef, useState } from 'preact/hooks';
import { draftName, nobody } from '../../src/document/draft-names';
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { isComposing } from '../ui/keyboard';

const nameDraft = draftName(nobody, '', 'new-person');

interface NewPersonProps {
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}

/** A name is enough: the rest is filled in during the first call. */
export function NewPerson({ onDone, onCancel }: NewPersonProps) {
  const { document, t } = useApp();
  const more = useMore();
  const { drafts } = document;
  const name = drafts.texts.value.get(nameDraft) ?? '';
  const setName = (next: string) => drafts.set(nameDraft, next);
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const focused = useRef(false);
  const id = useId();
  const { preparation, unread } = document;
  const positions = unread.value.has('position') ? [] : preparation.value.positions;
  const known = document.file.value?.candidate.position ?? null;
  const [position, setPosition] = useState<number | null>(known ?? positions[0]?.id ?? null);

  async function add() {
    if (!name.trim() || busy) return;
    setBusy(true);
    const result = await document.addCandidate(name.trim(), position);
    setBusy(false);
    // The name stays in its field when it could not be added.
    if (result.ok) {
      setName('');
      onDone?.();
    } else setFailed(`${more.saving.reasons[result.failure.kind]} ${more.saving.advice[result.failure.kind]}`);
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
        <label for={`${id}-name`}>{more.header.newName}</label>
        <input
          id={`${id}-name`}
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
            if (event.key !== 'Escape' || isComposing(event) || !onCancel) return;
            setName('');
            onCancel();
          }}
        />
      </div>
      {positions.length > 1 && (
        <div class="field">
          <label for={`${id}-position`}>{more.header.newPosition}</label>
          <select
            id={`${id}-position`}
            value={String(position ?? '')}
            onChange={(event) => setPosition(Number(event.currentTarget.value) || null)}
          >
            <option value="">{t.value.header.noPosition}</option>
            {positions.map(({ id, title }) => (
              <option key={id} value={String(id)}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      <button type="submit" class="primary" disabled={!name.trim() || busy}>
        {more.header.add}
      </button>
      {onCancel && (
        <button
          type="button"
          class="link"
          onClick={() => {
            setName('');
            onCancel();
          }}
        >
          {t.value.cancel}
        </button>
      )}
      {failed && (
        <p class="reminder" role="alert">
          {failed}
        </p>
      )}
    </form>
  );
}

/** In a list that nobody is in yet. */
export function FirstPerson() {
  const { phase } = useMore();
  return (
    <section class="welcome">
      <p>{phase.noCandidates}</p>
      <NewPerson />
    </section>
  );
}
