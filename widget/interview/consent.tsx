/** Whether somebody agrees that those they have worked with are called. */
import type { Candidate } from '../../src/model/candidate';
import { useApp } from '../app-state';
import { ConsentSelect } from '../ui/consent-select';
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
  return (
    <ConsentSelect
      label={<Said>{label ?? more.facts.referenceConsent}</Said>}
      candidate={candidate}
      field="referenceConsent"
      onSave={(value, seen) =>
        document.dispatch(
          { kind: 'set-fact', field: 'referenceConsent', value: value ?? '', seen: seen ?? '' },
          candidate,
        )
      }
    />
  );
}
