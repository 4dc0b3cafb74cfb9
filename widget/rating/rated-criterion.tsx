/** One criterion: a line with its note, or all that its note rests on. */
import { useState } from 'preact/hooks';
import { draftName } from '../../src/document/local/draft-names';
import { shortName } from '../../src/model/criterion';
import type { PersonRef } from '../../src/model/person-ref';
import type { Note } from '../../src/model/scale';
import { proofState } from '../../src/rules/proof';
import { useApp } from '../app-state';
import { EvidenceItem } from '../interview/evidence-item';
import type { CriterionView } from '../interview/view';
import { CriterionMark } from '../ui/criterion-mark';
import { Doc, useDocLang } from '../ui/doc';
import { DraftField } from '../ui/draft-field';
import { NoteGroup } from '../ui/note-group';
import { whoNamed } from '../ui/people';
import { useRatingWords } from '../words/rating';
import { useSharedWords } from '../words/shared';
import type { RatingItem } from './view';

export const reasonField = (criterion: number): string => `reason-${criterion}`;

export interface RatedCriterionProps {
  readonly item: RatingItem;
  /** Those that a proof may be moved to. */
  readonly criteria: readonly CriterionView[];
  readonly open: boolean;
  /** It has just been noted, and the keyboard has gone on: its reason can still be given. */
  readonly justNoted: boolean;
  readonly locked: boolean;
  /** It came after one's own seal. */
  readonly addedLater: boolean;
  readonly person: PersonRef;
  readonly onOpen: () => void;
  readonly onNote: (note: Note | null, moveOn: boolean) => void;
  readonly onNext: () => void;
  readonly onErase: () => void;
  readonly onReason: (reason: string, seen: string, about: PersonRef) => unknown;
  /** The reason is given: the keyboard goes on. */
  readonly onReasonGiven: () => void;
}

export function RatedCriterion(props: RatedCriterionProps) {
  const { item, criteria, open, justNoted, locked, addedLater, person, onOpen, onNote, onNext, onErase } = props;
  const { t, document } = useApp();
  const more = useSharedWords();
  const docLang = useDocLang();
  const words = useRatingWords().rating;
  const { criterion, tally, note } = item;
  // Words that are not in the document stay in view, in their field.
  const unsaved = document.drafts.get(draftName(person, '', reasonField(criterion.id))) !== '';
  const name = shortName(criterion);
  const proven = tally.plus + tally.minus > 0;
  const about = [
    criterion.required ? more.coverage.required : '',
    open || !item.weight.valid ? more.coverage.weight(item.weight.weight, item.weight.percent) : '',
    item.weight.valid ? '' : more.coverage.badWeight,
  ];
  // What the mark before the name shows too.
  const proof = item.known ? (proven ? '' : more.coverage.bare) : more.coverage.unknown;
  const doubt = tally.openDoubts ? more.coverage.openDoubt(tally.openDoubts) : '';
  const said = (facts: readonly string[]) => facts.filter(Boolean).join(', ');
  return (
    <li class="rated-item" data-open={open} data-criterion={criterion.id}>
      <h3 class="rated-head">
        <button type="button" aria-expanded={open} onClick={onOpen}>
          {!open && item.known && <CriterionMark state={proofState(tally)} />}
          <span class="rated-title">
            <Doc>{open ? criterion.title : name}</Doc>
          </span>{' '}
          <span class="rated-facts">
            {open ? (
              said(about)
            ) : (
              <>
                <span class="rated-proof">
                  {[doubt, item.impression ? '' : proof].filter(Boolean).map((word) => `${word}, `)}
                </span>
                {said([...about, item.impression ? words.impressionBrief : '', words.given(note)])}
              </>
            )}
          </span>
        </button>
      </h3>
      {open && <RatedProofs item={item} criteria={criteria} />}
      {open && item.impression && <p class="flag">{words.impression}</p>}
      {open && <NoteGroup criterion={criterion} value={note} open disabled={locked} onNote={onNote} onEnter={onNext} />}
      {addedLater && <p class="hint">{words.addedLater}</p>}
      {!item.noteValid && <p class="flag">{more.note.badNote}</p>}
      {locked && !unsaved && (open || justNoted) && item.own?.reason && (
        <p class="hint">
          {words.reasonSaid}{' '}
          <span dir="auto" lang={docLang}>
            {item.own.reason}
          </span>
        </p>
      )}
      {(!locked || unsaved) && (open || justNoted) && note !== undefined && (
        <div class="reason">
          <DraftField
            label={
              <>
                {words.reason}
                {!open && (
                  <span class="visually-hidden">
                    {t.value.colon}
                    <Doc>{name}</Doc>
                  </span>
                )}
              </>
            }
            value={item.own?.reason ?? ''}
            person={person}
            field={reasonField(criterion.id)}
            disabled={locked}
            onSave={props.onReason}
            onEnter={props.onReasonGiven}
          />
          {open && !locked && (
            <button type="button" class="link" onClick={onErase}>
              {words.erase}
            </button>
          )}
        </div>
      )}
      {item.others.length > 0 && (
        <ul class="others">
          {item.others.map(({ who, note: theirs, reason }) => (
            <li key={who}>
              {whoNamed(document.evaluators.value, who)} <strong>{theirs ?? more.note.notObserved}</strong>
              {reason && (
                <span class="muted">
                  {' '}
                  <Doc>{reason}</Doc>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** As many of its proofs are in view as there is room for between its question and its notes. */
const few = 2;
const some = 5;
const roomFor = (): number => (window.innerWidth < 560 || window.innerHeight < 640 ? few : some);

interface RatedProofsProps {
  readonly item: RatingItem;
  readonly criteria: readonly CriterionView[];
}

/** The newest first; the older ones are folded, not taken away, since one of them may be in hand. */
function RatedProofs({ item, criteria }: RatedProofsProps) {
  const { t } = useApp();
  const [most] = useState(roomFor);
  const [all, setAll] = useState(false);
  const older = item.evidence.length - most;
  if (item.evidence.length === 0)
    return item.known && !item.impression ? <p class="hint">{useRatingWords().rating.noProof}</p> : null;
  return (
    <>
      <ul
        class="proofs"
        aria-label={t.value.point.proofsOf(shortName(item.criterion))}
        data-most={all ? undefined : most}
      >
        {item.evidence.map((row) => (
          <EvidenceItem key={row.key || row.id} evidence={row} criteria={criteria} showStage showCriterion={false} />
        ))}
      </ul>
      {older > 0 && (
        <button type="button" class="link fold" aria-expanded={all} onClick={() => setAll(!all)}>
          {t.value.point.older(older)}
        </button>
      )}
    </>
  );
}
