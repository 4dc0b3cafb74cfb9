/** Dates and agreements that follow a decision: where the document has a place for them, and who may write them. */
import '../../src/document/writing/later-intents';
import type { Candidate } from '../../src/model/candidate';
import { useApp } from '../app-state';
import { dayHere } from '../platform/day-here';

type AfterField = 'answeredOn' | 'lookBackOn' | 'handOverConsent';

export function usePersonDates() {
  const { document } = useApp();
  const { columns, computed } = document.layout.value.candidate;
  return {
    lacks: (field: AfterField): boolean => !(field in columns),
    locked: (field: AfterField): boolean => document.readOnly.value || computed.has(field),
    today: dayHere,
    /** Telling somebody is being in contact with them: what is kept of them is kept two years from there. */
    told(candidate: Candidate, answeredOn: number | null, seen: number | null): void {
      const isLater = answeredOn !== null && answeredOn > (candidate.lastContact ?? 0);
      const values = isLater ? { answeredOn, lastContact: answeredOn } : { answeredOn };
      // What they were told is this decision: of another one that has come meanwhile they have not been told.
      const { decision } = candidate;
      document.dispatch({ kind: 'decide', values, seen: { answeredOn: seen, decision } }, candidate);
    },
  };
}
