/** A box that is saved when it is ticked; what could not be saved is said beside it. */
import { useState } from 'preact/hooks';
import { Said } from '../ui/doc';
import { usePositionWords } from '../words/position';

/** Saves, and remembers whether it could be done. */
export function useSaving(): {
  readonly failed: boolean;
  readonly saving: (done: Promise<{ readonly ok: boolean }>) => Promise<void>;
} {
  const [failed, setFailed] = useState(false);
  return { failed, saving: async (done) => setFailed(!(await done).ok) };
}

interface SavedCheckProps {
  /** Whom or what it is about, for those who do not see the row. */
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly failed: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function SavedCheck({ name, label, checked, disabled, failed, onChange }: SavedCheckProps) {
  const words = usePositionWords();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>
          <span class="visually-hidden">
            <Said>{name}</Said>{' '}
          </span>
          {label}
        </span>
      </label>
      {failed && (
        <span class="reminder" role="alert">
          {words.notSaved}
        </span>
      )}
    </>
  );
}
