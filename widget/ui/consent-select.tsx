/** Whether somebody agrees to something: chosen, and saved at once. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type Candidate, referenceConsents } from '../../src/model/candidate';
import { useSharedWords } from '../words/shared';
import { useFields } from './fields';

type Consent = Candidate['referenceConsent'];

interface ConsentSelectProps {
  readonly label: ComponentChildren;
  readonly candidate: Candidate;
  readonly field: 'referenceConsent' | 'handOverConsent';
  /** Null: not said. `seen`: what the document said. */
  readonly onSave: (consent: Consent, seen: Consent) => void;
}

export function ConsentSelect({ label, candidate, field, onSave }: ConsentSelectProps) {
  const more = useSharedWords();
  const { mayWrite } = useFields('candidate');
  const id = useId();
  const seen = candidate[field];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={seen ?? ''}
        disabled={!mayWrite(field)}
        onChange={({ currentTarget: { value } }) =>
          onSave(referenceConsents.find((consent) => consent === value) ?? null, seen)
        }
      >
        <option value="">{more.notSaid}</option>
        {referenceConsents.map((consent) => (
          <option key={consent} value={consent}>
            {more.consents[consent]}
          </option>
        ))}
      </select>
    </div>
  );
}
