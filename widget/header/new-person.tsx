import { useId, useRef, useState } from 'preact/hooks';
import { draftName, nobody } from '../../src/document/local/draft-names';
import { namingOf } from '../../src/document/places/new-person';
import { canSay } from '../../src/document/places/their-words';
import { useApp } from '../app-state';
import { isComposing } from '../ui/keyboard';
import { useSharedWords } from '../words/shared';

const nameDraft = draftName(nobody, '', 'new-person');
const firstNameDraft = draftName(nobody, '', 'new-person-first');

interface NewPersonProps {
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}

/** A name is enough: the rest is filled in during the first call. In two fields where the team's list has two columns. */
export function NewPerson({ onDone, onCancel }: NewPersonProps) {
  const { document, t } = useApp();
  const more = useSharedWords();
  const { drafts } = document;
  const naming = namingOf(document.layout.value.candidate, document.shape.value);
  const isApart = naming.is === 'apart';
  const name = drafts.get(nameDraft);
  const first = isApart ? drafts.get(firstNameDraft) : '';
  const isBlank = !name.trim() && !first.trim();
  const clear = () => {
    drafts.set(nameDraft, '');
    drafts.set(firstNameDraft, '');
  };
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const focused = useRef(false);
  const id = useId();
  const { preparation, unread } = document;
  const place = document.layout.value.candidate;
  const isKept = 'position' in place.columns && !place.computed.has('position');
  const positions = unread.value.has('position') || !isKept ? [] : preparation.value.positions;
  const isAsked = positions.length > 1;
  const known = document.file.value?.candidate.position ?? null;
  const [position, setPosition] = useState<number | null>(known ?? positions[0]?.id ?? null);

  async function add() {
    if (isBlank || busy) return;
    if (naming.is === 'computed') return setFailed(more.header.nameIsComputed);
    setBusy(true);
    // The only position is everybody's, whether it is written or not.
    const given = isAsked || canSay(place, 'position', position) ? position : null;
    const result = await document.addCandidate(isApart ? { first, last: name } : name.trim(), given);
    setBusy(false);
    // The name stays in its field when it could not be added.
    if (result.ok) {
      clear();
      onDone?.();
    } else setFailed(`${more.saving.reasons[result.failure.kind]} ${more.saving.advice[result.failure.kind]}`);
  }

  const field = (draft: string, part: string, label: string, value: string) => (
    <div class="field">
      <label for={`${id}-${part}`}>{label}</label>
      <input
        id={`${id}-${part}`}
        type="text"
        autocomplete="off"
        value={value}
        ref={(element) => {
          if (element && !focused.current) {
            focused.current = true;
            element.focus();
          }
        }}
        onInput={(event) => drafts.set(draft, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event) || !onCancel) return;
          event.preventDefault();
          clear();
          onCancel();
        }}
      />
    </div>
  );

  return (
    <form
      class="inline-form"
      aria-label={more.header.newPerson}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {isApart && field(firstNameDraft, 'first', more.header.firstName, first)}
      {field(nameDraft, 'name', isApart ? more.header.lastName : more.header.newName, name)}
      {isAsked && (
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
      <button type="submit" class="primary" disabled={isBlank || busy}>
        {more.header.add}
      </button>
      {onCancel && (
        <button
          type="button"
          class="link"
          onClick={() => {
            clear();
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
  const { phase } = useSharedWords();
  return (
    <section class="welcome">
      <p>{phase.noCandidates}</p>
      <NewPerson />
    </section>
  );
}
