/** The quick correction of a proof: text, sign, criterion, what became of a doubt; or its removal. */
import { useState } from 'preact/hooks';
import { shortName } from '../../src/model/criterion';
import { doubtOutcomes, type Evidence, signs } from '../../src/model/evidence';
import type { PersonRef } from '../../src/model/person-ref';
import { useApp } from '../app-state';
import { useDocLang } from '../ui/doc';
import { isComposing, isEnter } from '../ui/keyboard';
import { WrittenFor } from '../ui/written-for';
import { useSharedWords } from '../words/shared';
import { useCorrection } from './correction';
import type { CriterionView } from './view';

interface EvidenceFormProps {
  readonly evidence: Evidence;
  /** Whom the proof is about, as the screen says. */
  readonly person: PersonRef;
  readonly criteria: readonly CriterionView[];
  /** Takes the keyboard as it opens. */
  readonly focus: boolean;
  readonly onClose: () => void;
}

export function EvidenceForm({ evidence, person, criteria, focus, onClose }: EvidenceFormProps) {
  const { t, document } = useApp();
  const more = useSharedWords();
  const docLang = useDocLang();
  const [asking, setAsking] = useState(false);
  const correction = useCorrection(evidence, person);
  const { chosen } = correction;

  const save = () => {
    correction.save();
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
      <WrittenFor about={correction.about} person={person} />
      <textarea
        rows={2}
        dir="auto"
        aria-label={more.evidence.text}
        title={more.evidence.text}
        value={correction.text}
        ref={(element) => {
          // Opened by a hand, as opposed to by a text that an earlier page left.
          if (element && focus && !element.dataset['opened']) {
            element.dataset['opened'] = 'yes';
            element.focus();
          }
        }}
        onInput={(event) => correction.type(event.currentTarget.value)}
        onFocus={correction.begin}
        onBlur={() => document.drafts.flush()}
        onKeyDown={(event) => {
          if (isEnter(event)) {
            event.preventDefault();
            save();
          } else if (event.key === 'Escape' && !isComposing(event)) {
            event.preventDefault();
            correction.giveUp();
            onClose();
          }
        }}
      />
      <div class="proof-fields">
        <select
          aria-label={more.evidence.sign}
          title={more.evidence.sign}
          value={chosen.sign ?? ''}
          onChange={(event) =>
            correction.choose({ sign: signs.find((sign) => sign === event.currentTarget.value) ?? null })
          }
        >
          <option value="">{more.evidence.noSign}</option>
          {signs.map((sign) => (
            <option key={sign} value={sign}>
              {sign} {t.value.signs[sign]}
            </option>
          ))}
        </select>
        <select
          aria-label={more.evidence.criterion}
          title={more.evidence.criterion}
          value={String(chosen.criterion ?? '')}
          onChange={(event) => correction.choose({ criterion: Number(event.currentTarget.value) || null })}
        >
          <option value="">{more.evidence.unsorted}</option>
          {criteria.map(({ criterion, number }) => (
            <option key={criterion.id} value={String(criterion.id)} lang={docLang}>
              {number} {shortName(criterion)}
            </option>
          ))}
        </select>
        {chosen.sign === '?' && (
          <select
            aria-label={more.evidence.outcome}
            title={more.evidence.outcome}
            value={chosen.outcome ?? ''}
            onChange={(event) =>
              correction.choose({ outcome: doubtOutcomes.find((name) => name === event.currentTarget.value) ?? null })
            }
          >
            <option value="">{more.evidence.outcome}</option>
            {doubtOutcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {more.outcomes[outcome]}
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
              correction.giveUp();
              document.dispatch({ kind: 'remove-evidence', evidence }, correction.about);
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
