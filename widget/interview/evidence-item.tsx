/** A proof, and its quick correction in place. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { draftName } from '../../src/document/local/draft-names';
import { isTarget } from '../../src/document/writing/changes';
import { shortName } from '../../src/model/criterion';
import type { Evidence } from '../../src/model/evidence';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Conflicts } from '../ui/conflicts';
import { Doc, Said } from '../ui/doc';
import { whoNamed } from '../ui/people';
import { readTyped } from '../ui/typed';
import { useSharedWords } from '../words/shared';
import { fieldOfProof, isBegun } from './correction';
import { EvidenceForm } from './evidence-form';
import type { CriterionView } from './view';

export interface EvidenceItemProps {
  readonly evidence: Evidence;
  readonly criteria: readonly CriterionView[];
  readonly showStage?: boolean;
  readonly showCriterion?: boolean;
  readonly readOnly?: boolean;
  /** Beside its point: the number of its criterion, and no name but those of others. */
  readonly brief?: boolean;
  /** What else may be said of it, at the end of its line. */
  readonly aside?: ComponentChildren;
}

/** The corrections that are open, each in one place. */
const correcting = new Map<string, object>();

export function EvidenceItem(props: EvidenceItemProps) {
  const { evidence, criteria, showStage, showCriterion = true, readOnly, brief, aside } = props;
  const { t, document } = useApp();
  const more = useSharedWords();
  const [opened, setOpened] = useState(false);
  const me = useRef({});
  // Proofs are shown of the person whose screen it is.
  const person = document.file.value?.candidate ?? { id: evidence.candidate ?? 0, name: '' };
  const field = fieldOfProof(evidence);
  const place = `${person.id}/${field}`;
  // A correction that was not finished is there again; the same proof, shown elsewhere, stays closed.
  const left = isBegun(document.drafts.cell(draftName(person, '', field), readTyped).value) && !correcting.has(place);
  const editing = opened || left;
  const edited = useRef(false);
  const byHand = useRef(false);
  const known = criteria.find(({ criterion }) => criterion.id === evidence.criterion);
  const criterion = known?.criterion;
  const { sign } = evidence;
  const about = [
    showCriterion && !(brief && known) && !(evidence.criterion && document.unread.value.has('criterion'))
      ? (criterion && doc(shortName(criterion))) || more.evidence.unsorted
      : '',
    showStage ? t.value.stageShort(evidence.stage) : '',
    brief && evidence.author === document.identity.me.value.id
      ? ''
      : whoNamed(document.evaluators.value, evidence.author),
    evidence.sign === '?' && evidence.outcome ? more.outcomes[evidence.outcome] : '',
  ].filter(Boolean);
  const locked = readOnly || document.readOnly.value;
  useEffect(() => {
    if (!editing || correcting.has(place)) return;
    correcting.set(place, me.current);
    setOpened(true);
  }, [editing, place]);
  useEffect(
    () => () => {
      if (correcting.get(place) === me.current) correcting.delete(place);
    },
    [place],
  );
  const close = () => {
    edited.current = true;
    if (correcting.get(place) === me.current) correcting.delete(place);
    setOpened(false);
  };

  return (
    <li class="proof" data-sign={evidence.sign ?? ''}>
      <span class="proof-sign" role="img" aria-label={sign ? t.value.signs[sign] : more.evidence.noSign}>
        {sign ?? '·'}
      </span>
      {editing ? (
        <EvidenceForm
          key="form"
          evidence={evidence}
          person={person}
          criteria={criteria}
          focus={byHand.current}
          onClose={close}
        />
      ) : (
        <div key="proof" class="proof-body">
          <span class="proof-text" dir="auto">
            {evidence.text ? <Doc>{evidence.text}</Doc> : more.evidence.empty}
          </span>
          <span class="proof-about">
            {brief && known && (
              <span class="proof-criterion">
                {known.number} <Doc title={known.criterion.title}>{shortName(known.criterion)}</Doc>
              </span>
            )}
            <Said>{about.join(' · ')}</Said>
            {!locked && (
              <button
                type="button"
                class="link"
                ref={(element) => {
                  // Once corrected, the keyboard goes on from the proof.
                  if (!element || !edited.current) return;
                  edited.current = false;
                  element.focus();
                }}
                onClick={() => {
                  byHand.current = true;
                  setOpened(true);
                }}
              >
                <span aria-hidden="true">{more.evidence.edit}</span>
                <span class="visually-hidden">
                  <Said>{more.evidence.editNamed(doc(evidence.text.slice(0, 60)))}</Said>
                </span>
              </button>
            )}
            {aside}
          </span>
        </div>
      )}
      {document.outbox.counts.value.refused > 0 && (
        <Conflicts
          key="conflicts"
          of={(change) =>
            change.entity === 'evidence' &&
            ('target' in change ? isTarget(change.target, evidence) : change.key === evidence.key)
          }
        />
      )}
    </li>
  );
}

export interface ProofsProps {
  readonly label: string;
  readonly proofs: readonly Evidence[];
  readonly criteria: readonly CriterionView[];
  /** The older ones too. */
  readonly all: boolean;
}

/** The proofs of a point, the newest first: folded, not taken away, since one of them may be in hand. */
export function Proofs({ label, proofs, criteria, all }: ProofsProps) {
  return (
    <ul class="proofs" aria-label={label} data-folded={!all}>
      {[...proofs].reverse().map((row) => (
        <EvidenceItem key={row.key || row.id} evidence={row} criteria={criteria} brief />
      ))}
    </ul>
  );
}
