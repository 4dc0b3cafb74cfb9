/** A proof, and its quick correction in place. */
import { useRef, useState } from 'preact/hooks';
import { draftName } from '../../src/document/drafts';
import { doubtOutcomes, type Evidence, signs } from '../../src/model/evidence';
import { useApp } from '../app-state';
import { whoNamed } from '../ui/people';
import type { CriterionView } from './view';

export interface EvidenceItemProps {
  readonly evidence: Evidence;
  readonly criteria: readonly CriterionView[];
  readonly showStage?: boolean;
  readonly showCriterion?: boolean;
  readonly readOnly?: boolean;
}

export function EvidenceItem({ evidence, criteria, showStage, showCriterion = true, readOnly }: EvidenceItemProps) {
  const { t, document } = useApp();
  const [editing, setEditing] = useState(false);
  const edited = useRef(false);
  const criterion = criteria.find(({ criterion }) => criterion.id === evidence.criterion)?.criterion;
  const { sign } = evidence;
  const about = [
    showCriterion ? criterion?.short || criterion?.title || t.value.evidence.unsorted : '',
    showStage ? t.value.stageShort(evidence.stage) : '',
    whoNamed(document.evaluators.value, evidence.author),
    evidence.sign === '?' && evidence.outcome ? t.value.outcomes[evidence.outcome] : '',
  ].filter(Boolean);
  const locked = readOnly || document.readOnly.value;
  const close = () => {
    edited.current = true;
    setEditing(false);
  };

  return (
    <li class="proof" data-sign={evidence.sign ?? ''}>
      <span class="proof-sign" role="img" aria-label={sign ? t.value.signs[sign] : t.value.evidence.noSign}>
        {sign ?? '·'}
      </span>
      {editing ? (
        <EvidenceForm evidence={evidence} criteria={criteria} onClose={close} />
      ) : (
        <div class="proof-body">
          <span class="proof-text" dir="auto">
            {evidence.text || t.value.evidence.empty}
          </span>
          <span class="proof-about">
            {about.join(' · ')}
            {!locked && (
              <button
                type="button"
                class="link"
                aria-label={t.value.evidence.editNamed(evidence.text)}
                ref={(element) => {
                  // Once corrected, the keyboard goes on from the proof.
                  if (!element || !edited.current) return;
                  edited.current = false;
                  element.focus();
                }}
                onClick={() => setEditing(true)}
              >
                {t.value.evidence.edit}
              </button>
            )}
          </span>
        </div>
      )}
    </li>
  );
}

function EvidenceForm({ evidence, criteria, onClose }: EvidenceItemProps & { readonly onClose: () => void }) {
  const { t, document } = useApp();
  const { drafts } = document;
  const [asking, setAsking] = useState(false);
  const candidateId = evidence.candidate ?? 0;
  const draft = draftName(candidateId, evidence.stage, `proof-${evidence.key || evidence.id}`);
  const text = drafts.texts.value.get(draft) ?? evidence.text;
  const edit = (values: Parameters<typeof document.dispatch>[0] & { kind: 'edit-evidence' }) =>
    document.dispatch(values, candidateId);

  const save = () => {
    // A blank never takes the place of a text: removing is a choice of its own.
    if (text.trim() && text !== evidence.text) edit({ kind: 'edit-evidence', evidence, values: { text: text.trim() } });
    drafts.set(draft, '');
    onClose();
  };

  return (
    <form
      class="proof-form"
      aria-label={t.value.evidence.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        rows={2}
        dir="auto"
        aria-label={t.value.evidence.text}
        title={t.value.evidence.text}
        value={text}
        ref={(element) => {
          if (element && !element.dataset['opened']) {
            element.dataset['opened'] = 'yes';
            element.focus();
          }
        }}
        onInput={(event) => drafts.set(draft, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            save();
          } else if (event.key === 'Escape') {
            drafts.set(draft, '');
            onClose();
          }
        }}
      />
      <div class="proof-fields">
        <select
          aria-label={t.value.evidence.sign}
          title={t.value.evidence.sign}
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
          aria-label={t.value.evidence.criterion}
          title={t.value.evidence.criterion}
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
            aria-label={t.value.evidence.outcome}
            title={t.value.evidence.outcome}
            value={evidence.outcome ?? ''}
            onChange={(event) => {
              const outcome = doubtOutcomes.find((candidate) => candidate === event.currentTarget.value) ?? null;
              edit({ kind: 'edit-evidence', evidence, values: { outcome } });
            }}
          >
            <option value="">{t.value.evidence.outcome}</option>
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
            onClick={() => document.dispatch({ kind: 'remove-evidence', evidence }, candidateId)}
          >
            {t.value.evidence.confirmRemove}
          </button>
        ) : (
          <button type="button" class="link" onClick={() => setAsking(true)}>
            {t.value.evidence.remove}
          </button>
        )}
        <button type="submit">{t.value.save}</button>
      </div>
    </form>
  );
}
