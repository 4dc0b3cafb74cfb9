/** The quick correction of a proof: text, sign, criterion, what became of a doubt; or its removal. */
import { useState } from 'preact/hooks';
import { doubtOutcomes, type Evidence, signs } from '../../src/model/evidence';
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { useTyped } from '../ui/typed';
import { proofDraft } from './typing';
import type { CriterionView } from './view';

interface EvidenceFormProps {
  readonly evidence: Evidence;
  readonly criteria: readonly CriterionView[];
  /** Takes the keyboard as it opens. */
  readonly focus: boolean;
  readonly onClose: () => void;
}

export function EvidenceForm({ evidence, criteria, focus, onClose }: EvidenceFormProps) {
  const { t, document } = useApp();
  const more = useMore();
  const [asking, setAsking] = useState(false);
  const candidateId = evidence.candidate ?? 0;
  const typed = useTyped(proofDraft(evidence), evidence.text);
  const { text, seen } = typed;
  const edit = (values: Parameters<typeof document.dispatch>[0] & { kind: 'edit-evidence' }) =>
    document.dispatch(values, candidateId);

  const save = () => {
    // A blank never takes the place of a text: removing is a choice of its own.
    if (text.trim() && text !== evidence.text)
      edit({ kind: 'edit-evidence', evidence: { ...evidence, text: seen }, values: { text: text.trim() } });
    typed.done();
    onClose();
  };

  return (
    <form
      class="proof-form"
      aria-label={more.evidence.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        rows={2}
        dir="auto"
        aria-label={more.evidence.text}
        title={more.evidence.text}
        value={text}
        ref={(element) => {
          // Opened by a hand, as opposed to by a text that an earlier page left.
          if (element && focus && !element.dataset['opened']) {
            element.dataset['opened'] = 'yes';
            element.focus();
          }
        }}
        onInput={(event) => typed.type(event.currentTarget.value)}
        onBlur={() => document.drafts.flush()}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            save();
          } else if (event.key === 'Escape') {
            typed.done();
            onClose();
          }
        }}
      />
      <div class="proof-fields">
        <select
          aria-label={more.evidence.sign}
          title={more.evidence.sign}
          value={evidence.sign ?? ''}
          onChange={(event) => {
            const sign = signs.find((candidate) => candidate === event.currentTarget.value) ?? null;
            edit({ kind: 'edit-evidence', evidence, values: { sign } });
          }}
        >
          <option value="">{t.value.evidence.noSign}</option>
          {signs.map((sign) => (
            <option key={sign} value={sign}>
              {sign} {t.value.signs[sign]}
            </option>
          ))}
        </select>
        <select
          aria-label={more.evidence.criterion}
          title={more.evidence.criterion}
          value={String(evidence.criterion ?? '')}
          onChange={(event) =>
            edit({ kind: 'edit-evidence', evidence, values: { criterion: Number(event.currentTarget.value) || null } })
          }
        >
          <option value="">{t.value.evidence.unsorted}</option>
          {criteria.map(({ criterion, number }) => (
            <option key={criterion.id} value={String(criterion.id)}>
              {number} {criterion.short || criterion.title}
            </option>
          ))}
        </select>
        {evidence.sign === '?' && (
          <select
            aria-label={more.evidence.outcome}
            title={more.evidence.outcome}
            value={evidence.outcome ?? ''}
            onChange={(event) => {
              const outcome = doubtOutcomes.find((candidate) => candidate === event.currentTarget.value) ?? null;
              edit({ kind: 'edit-evidence', evidence, values: { outcome } });
            }}
          >
            <option value="">{more.evidence.outcome}</option>
            {doubtOutcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {t.value.outcomes[outcome]}
              </option>
            ))}
          </select>
        )}
        <span class="spread" />
        {asking ? (
          <button
            type="button"
            class="danger"
            onClick={() => {
              typed.done();
              document.dispatch({ kind: 'remove-evidence', evidence }, candidateId);
            }}
          >
            {more.evidence.confirmRemove}
          </button>
        ) : (
          <button type="button" class="link" onClick={() => setAsking(true)}>
            {more.evidence.remove}
          </button>
        )}
        <button type="submit">{more.save}</button>
      </div>
    </form>
  );
}
