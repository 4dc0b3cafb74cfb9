/** Whether somebody agrees that those they have worked with are called. */
import { useId } from 'preact/hooks';
import { type Candidate, referenceConsents } from '../../src/model/candidate';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { useSharedWords } from '../words/shared';

export interface ConsentProps {
  readonly candidate: Candidate;
  /** The team's own words for it. */
  readonly label?: string;
}

export function Consent({ candidate, label }: ConsentProps) {
  const { document } = useApp();
  const more = useSharedWords();
  const id = useId();
  const { columns, computed } = document.layout.value.candidate;
  const seen = candidate.referenceConsent ?? '';
  const locked = document.readOnly.value || !('referenceConsent' in columns) || computed.has('referenceConsent');
  return (
    <div class="field">
      <label for={id}>
        <Said>{label ?? more.facts.referenceConsent}</Said>
      </label>
      <select
        id={id}
        value={seen}
        disabled={locked}
        onChange={(event) =>
          document.dispatch(
            { kind: 'set-fact', field: 'referenceConsent', value: event.currentTarget.value, seen },
            candidate,
          )
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
