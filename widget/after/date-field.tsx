/** A day of the person's row: typed or picked, kept while it is typed, cleared by a button. */
import type { Candidate } from '../../src/model/candidate';
import type { PersonRef } from '../../src/model/person-ref';
import { useApp } from '../app-state';
import { dayHere } from '../platform/day-here';
import { DraftField } from '../ui/draft-field';
import { useFields } from '../ui/fields';
import { useAfterWords } from '../words/after';

interface DateFieldProps {
  readonly label: string;
  readonly candidate: Candidate;
  readonly field: 'answeredOn' | 'lookBackOn';
  /** Offers today's date. */
  readonly today?: boolean;
  /** Days are seconds since 1970, midnight UTC. `about`: whom the day was typed for. */
  readonly onSave: (day: number | null, seen: number | null, about: PersonRef) => void;
}

/** As the browser's own field takes a day; '' for one that it cannot show. */
function textOf(day: number | null): string {
  const date = day === null ? null : new Date(day * 1000);
  return date && date.getTime() > 0 ? date.toISOString().slice(0, 10) : '';
}

function dayOf(text: string): number | null {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / 1000;
}

/** Years while they are being typed: `0002` is not meant. */
const earliest = dayOf('2000-01-01') ?? 0;

export function DateField({ label, candidate, field, today = false, onSave }: DateFieldProps) {
  const { now } = useApp();
  const words = useAfterWords();
  const value = candidate[field];
  const disabled = !useFields('candidate').mayWrite(field);
  return (
    <div class="date-field">
      <DraftField
        label={label}
        type="date"
        value={textOf(value)}
        person={candidate}
        field={field}
        disabled={disabled}
        onSave={(text, seen, about) => {
          const day = dayOf(text);
          if (day === null || day < earliest) return Promise.resolve(false);
          return onSave(day, dayOf(seen), about);
        }}
      />
      {today && value === null && (
        <button type="button" disabled={disabled} onClick={() => onSave(dayHere(now.peek()), null, candidate)}>
          {words.today}
        </button>
      )}
      {value !== null && !disabled && (
        <button
          type="button"
          class="link"
          aria-label={words.clearOf(label)}
          onClick={() => onSave(null, value, candidate)}
        >
          {words.clear}
        </button>
      )}
    </div>
  );
}
