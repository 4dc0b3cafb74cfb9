/** One criterion: what it is, each one's note with its reason, the proofs, the team's note and why. */
import '../rating/rating.css';
import type { Dossier } from '../../src/model/dossier';
import type { Evidence } from '../../src/model/evidence';
import type { PersonRef } from '../../src/model/person-ref';
import type { Note } from '../../src/model/scale';
import { stageRank, stages } from '../../src/model/stage';
import { belongsTo } from '../../src/rules/criteria';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { EvidenceItem } from '../interview/evidence-item';
import { criterionViews } from '../interview/view';
import { Conflicts } from '../ui/conflicts';
import { Doc, Said } from '../ui/doc';
import { DraftField } from '../ui/draft-field';
import { useFields } from '../ui/fields';
import { isEnter } from '../ui/keyboard';
import { NoteGroup } from '../ui/note-group';
import { whoNamed } from '../ui/people';
import { useDebriefWords } from '../words/debrief';
import { useSharedWords } from '../words/shared';
import { type DebriefItem, type DebriefView, isTeamNote } from './view';

interface CriterionInHandProps {
  readonly item: DebriefItem;
  readonly view: DebriefView;
  readonly file: Dossier;
  readonly locked: boolean;
  readonly onNote: (note: Note | null) => void;
  readonly onReason: (reason: string, seen: string, about: PersonRef) => unknown;
  readonly onNext: () => void;
  /** To the criterion above (−1) or below (1). */
  readonly onStep: (by: number) => void;
}

export function CriterionInHand(props: CriterionInHandProps) {
  const { item, view, file, locked, onNote, onReason, onNext, onStep } = props;
  const { document } = useApp();
  const words = useDebriefWords();
  const { criterion } = item;
  const criteria = criterionViews(file, document.preparation.value);
  return (
    <article class="criterion-in-hand" data-criterion={criterion.id}>
      <h3 class="criterion-head" tabIndex={-1}>
        <Doc>{criterion.title || criterion.short}</Doc>
      </h3>
      <Facts item={item} />
      <Individual item={item} view={view} person={file.candidate} locked={locked} />
      <div class="team-note">
        <h4>{words.team}</h4>
        <div
          onKeyDownCapture={(event) => {
            const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
            const isRadio = event.target instanceof HTMLInputElement;
            if (!isRadio || event.ctrlKey || event.metaKey || event.altKey) return;
            if (!by) return;
            onStep(by);
            // Left and right go from one note to the other, as in any group of radios; up and down would too.
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          <NoteGroup criterion={criterion} value={item.note} open disabled={locked} onNote={onNote} onEnter={onNext} />
        </div>
        <Remarks item={item} file={file} />
        {item.note !== undefined && (
          // biome-ignore lint/a11y/noStaticElementInteractions: Enter has saved the reason, and goes on
          <div onKeyDown={(event) => isEnter(event) && event.target instanceof HTMLInputElement && onNext()}>
            <DraftField
              label={words.reasonField}
              value={item.team?.reason ?? ''}
              person={file.candidate}
              field={`team-reason-${criterion.id}`}
              disabled={locked}
              onSave={onReason}
            />
          </div>
        )}
      </div>
      {item.evidence.length > 0 ? (
        <ul class="proofs" aria-label={words.proofs}>
          {item.evidence.map((row) => (
            <EvidenceItem
              key={row.key || row.id}
              evidence={row}
              criteria={criteria}
              showStage
              showCriterion={false}
              aside={<Decisive item={item} evidence={row} person={file.candidate} locked={locked} />}
            />
          ))}
        </ul>
      ) : (
        <p class="proofs hint">{words.noProof}</p>
      )}
    </article>
  );
}

interface DecisiveProps extends Pick<CriterionInHandProps, 'item' | 'locked'> {
  readonly evidence: Evidence;
  readonly person: PersonRef;
}

/** Whether the team's note rests on a proof: ticked once there is a note, and the proof is in the document. */
function Decisive({ item: { criterion, note, team }, evidence, person, locked }: DecisiveProps) {
  const { document } = useApp();
  const words = useDebriefWords();
  const { has, mayWrite } = useFields('rating');
  if (!has('proofs') || !team || note === undefined || evidence.id < 0) return null;
  return (
    <label class="decisive">
      <input
        type="checkbox"
        checked={team.proofs.includes(evidence.id)}
        disabled={locked || !mayWrite('proofs')}
        onChange={({ currentTarget: { checked: on } }) =>
          document.dispatch({ kind: 'cite', criterion: criterion.id, note, evidence, on }, person)
        }
      />
      {words.decisive}
      <span class="visually-hidden">
        <Said>{words.decisiveOf(doc(evidence.text.slice(0, 60)))}</Said>
      </span>
    </label>
  );
}

/** Where it stands, its weight, and why it is talked about. */
function Facts({ item: { criterion, divergence, weight } }: Pick<CriterionInHandProps, 'item'>) {
  const more = useSharedWords();
  const words = useDebriefWords();
  const flags = [
    divergence.gap ? words.gap(divergence.gap) : '',
    ...divergence.reasons.filter((reason) => reason !== 'gap').map((reason) => words.reasons[reason]),
  ].filter(Boolean);
  return (
    <p class="criterion-facts">
      {criterion.required && <span class="required">{more.coverage.required}</span>}
      <span>{more.coverage.weight(weight.weight, weight.percent)}</span>
      {!weight.valid && <span class="flag">{more.coverage.badWeight}</span>}
      {flags.map((flag) => (
        <span key={flag} class="flag">
          {flag}
        </span>
      ))}
    </p>
  );
}

interface IndividualProps extends Pick<CriterionInHandProps, 'item' | 'view' | 'locked'> {
  readonly person: PersonRef;
}

/** A column each: the note, the name, the reason. Or why there is none; who took no part is told before deciding. */
function Individual({ item: { individual, hidden }, view, person, locked }: IndividualProps) {
  const { document, labels } = useApp();
  const more = useSharedWords();
  const words = useDebriefWords();
  const none = view.hidden ? words.hidden : hidden ? words.hiddenHere : words.noIndividual;
  return (
    <div class="individual">
      {!view.tookPart && !locked && <p class="reminder">{words.noPart(labels.value.get(person.id) ?? person.name)}</p>}
      {individual.length === 0 ? (
        <p class={view.hidden ? 'reminder' : 'hint'}>{none}</p>
      ) : (
        <ul aria-label={words.individual}>
          {individual.map(({ who, note, reason }) => (
            <li key={who}>
              <span class="individual-name">{whoNamed(document.evaluators.value, who) || words.anonymous}</span>{' '}
              <strong data-none={note === null}>{note ?? more.note.notObserved}</strong>
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
    </div>
  );
}

/** What is to be known of the team's note: unreadable, given twice, changed by a colleague; what can still be seen. */
function Remarks({ item, file }: Pick<CriterionInHandProps, 'item' | 'file'>) {
  const { t, document } = useApp();
  const more = useSharedWords();
  const words = useDebriefWords();
  const { criterion } = item;
  const names = (who: string) => whoNamed(document.evaluators.value, who) || words.anonymous;
  const later = stages.filter(
    (stage) => stageRank(stage) > stageRank(file.candidate.stage) && belongsTo(criterion, stage),
  );
  return (
    <>
      {!item.noteValid && <p class="flag">{more.note.badNote}</p>}
      {item.rivals.length > 0 && (
        <p class="flag">
          <Said>
            {words.rivals(
              item.rivals.map(({ who, note, reason }) =>
                [`${names(who)} ${note ?? more.note.notObserved}`, doc(reason)].filter(Boolean).join(', '),
              ),
            )}
          </Said>
        </p>
      )}
      <Conflicts of={(change) => isTeamNote(change, criterion.id)} />
      {item.note === null && later.length > 0 && <p class="hint">{words.canStill(later.map(t.value.stageShort))}</p>}
    </>
  );
}
