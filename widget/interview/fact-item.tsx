/** A fact about the candidate: a field to fill while asking, never a score. */
import type { Candidate, FactField } from '../../src/model/candidate';
import type { PersonRef } from '../../src/model/person-ref';
import type { Point } from '../../src/model/trame';
import { fillPlaceholders } from '../../src/rules/placeholders';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Doc, Said } from '../ui/doc';
import { DraftField } from '../ui/draft-field';
import { useFields } from '../ui/fields';
import { focusLine } from '../ui/keyboard';
import { useSharedWords } from '../words/shared';
import { Consent } from './consent';

/** To the next fact that nothing is known of; after the last one, back to the line. */
function goOn(from: HTMLElement): void {
  const all = [...window.document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.fact :is(input, select)')];
  const isAfter = (field: Node) => from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING;
  const next = all.find((field) => isAfter(field) && !field.value && !field.disabled);
  if (next) next.focus();
  else focusLine();
}

export interface FactItemProps {
  readonly point: Point;
  readonly field: FactField;
  readonly candidate: Candidate;
}

export function FactItem({ point, field, candidate }: FactItemProps) {
  const { t, document } = useApp();
  const more = useSharedWords();
  const label = doc(point.title) || more.facts[field];
  const { has, mayWrite } = useFields('candidate');
  const question = point.examples.split('\n')[0]?.trim() ?? '';
  const hint = question && fillPlaceholders(question, { person: candidate, criterion: null });
  const set = (value: string, seen: string, about: PersonRef) =>
    document.dispatch({ kind: 'set-fact', field, value, seen }, about);

  return (
    <>
      {field === 'referenceConsent' ? (
        <Consent candidate={candidate} label={label} />
      ) : (
        <DraftField
          label={<Said>{label}</Said>}
          value={candidate[field]}
          person={candidate}
          field={`fact-${field}`}
          placeholder={hint && t.value.quote(hint)}
          onSave={set}
          onEnter={goOn}
          disabled={!mayWrite(field)}
        />
      )}
      {/* In full, where the field is too narrow for it. */}
      {hint && (
        <p class="hint fact-hint" aria-hidden="true">
          <Doc>{t.value.quote(hint)}</Doc>
        </p>
      )}
      {!has(field) && <p class="hint">{more.missingColumn(more.facts[field])}</p>}
    </>
  );
}
