/** Ma notation: one's own judgement, criterion by criterion, on proofs, before any discussion. */
import './rating.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CandidateFile } from '../../src/document/changes';
import { draftName } from '../../src/document/drafts';
import type { Note } from '../../src/model/rating';
import { useApp } from '../app-state';
import { EvidenceItem } from '../interview/evidence-item';
import { criterionViews } from '../interview/view';
import { useMore } from '../messages/more';
import { CriterionMark, stateWords } from '../ui/criterion-mark';
import { DraftField } from '../ui/draft-field';
import { useMoveOn } from '../ui/move-on';
import { NoteGroup } from '../ui/note-group';
import { whoNamed } from '../ui/people';
import { WhoAmI } from '../ui/who-am-i';
import { ratingMessages } from './messages';
import { SortTray } from './sort-tray';
import { type RatingItem, type RatingView, ratingView } from './view';
import { WordingReview } from './wording-review';

export function RatingScreen({ file }: { readonly file: CandidateFile }) {
  const { document, t } = useApp();
  const me = document.identity.me.value;
  if (!me.id) return document.identity.settled.value ? <WhoAmI /> : <p class="empty">{t.value.phase.loading}</p>;
  return <OwnRatings key={`${file.candidate.id}/${me.id}`} file={file} me={me.id} />;
}

function OwnRatings({ file, me }: { readonly file: CandidateFile; readonly me: string }) {
  const { document, language } = useApp();
  const words = ratingMessages(language.value);
  const view = ratingView(file, document.preparation.value, me, document.evaluators.value);
  const allCriteria = criterionViews(file, document.preparation.value);
  const [chosen, setChosen] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const current =
    view.items.find(({ criterion }) => criterion.id === chosen) ??
    view.items.find(({ note }) => note === undefined) ??
    view.items[0];
  const locked = document.readOnly.value || view.sealed;
  const candidateId = file.candidate.id;

  const moveOn = useMoveOn(list, current?.criterion.id);

  function rate(criterion: number, note: Note | null, done: boolean) {
    // The file as it is at this key, not as it was last painted.
    const file = document.fileOf(candidateId);
    if (!file) return;
    const { items } = ratingView(file, document.preparation.value, me);
    const index = items.findIndex((item) => item.criterion.id === moveOn.target(criterion));
    const item = items[index];
    if (!item) return;
    const id = item.criterion.id;
    document.dispatch({ kind: 'rate', criterion: id, note }, candidateId);
    const open = (other: RatingItem) => other !== item && other.note === undefined;
    const next = done ? (items.slice(index).find(open) ?? items.find(open)) : undefined;
    if (next) moveOn.go(criterion, next.criterion.id);
    setChosen((next ?? item).criterion.id);
  }

  if (view.items.length === 0) return <p class="empty">{words.rating.none}</p>;
  return (
    <div class="scroll rating">
      <p class="progress">
        <span>{words.rating.progress(view.rated, view.items.length)}</span>
        <span class="muted">{words.rating.keys}</span>
      </p>
      {view.unsorted.length > 0 && <SortTray evidence={view.unsorted} criteria={allCriteria} />}
      <ol class="rated" ref={list}>
        {view.items.map((item) => (
          <RatedCriterion
            key={item.criterion.id}
            item={item}
            open={item === current}
            locked={locked}
            addedLater={view.sealed && item.own === undefined}
            onOpen={() => {
              moveOn.stop();
              setChosen(item.criterion.id);
            }}
            onNote={(note, done) => rate(item.criterion.id, note, done)}
            onReason={(reason, seen) =>
              document.dispatch(
                { kind: 'rate', criterion: item.criterion.id, reason, seen: { reason: seen } },
                candidateId,
              )
            }
            candidateId={candidateId}
          />
        ))}
      </ol>
      {!locked && (
        <WordingReview file={file} me={me} items={view.items} criteria={allCriteria} onEditReason={setChosen} />
      )}
      <Seal view={view} file={file} />
    </div>
  );
}

interface RatedCriterionProps {
  readonly item: RatingItem;
  readonly open: boolean;
  readonly locked: boolean;
  /** It came after one's own seal. */
  readonly addedLater: boolean;
  readonly candidateId: number;
  readonly onOpen: () => void;
  readonly onNote: (note: Note | null, moveOn: boolean) => void;
  readonly onReason: (reason: string, seen: string) => void;
}

function RatedCriterion(props: RatedCriterionProps) {
  const { item, open, locked, addedLater, candidateId, onOpen, onNote, onReason } = props;
  const { document, language } = useApp();
  const more = useMore();
  const words = ratingMessages(language.value);
  const { criterion } = item;
  const file = document.file.value;
  const criteria = file && open ? criterionViews(file, document.preparation.value) : [];
  return (
    <li class="rated-item" data-open={open}>
      <h3 class="rated-head">
        <button type="button" aria-expanded={open} onClick={onOpen}>
          <CriterionMark
            state={item.tally.openDoubts ? 'doubt' : item.tally.plus + item.tally.minus ? 'proven' : 'bare'}
          />
          <span class="rated-title">{open ? criterion.title : criterion.short || criterion.title}</span>
          <span class="criterion-facts">
            {criterion.required && <span class="required">{more.coverage.required}</span>}
            <span>{more.coverage.weight(item.weight)}</span>
            {!item.weightValid && <span class="flag">{more.coverage.badWeight}</span>}
            <span>{stateWords(item, more.coverage)}</span>
          </span>
        </button>
      </h3>
      {open &&
        (item.evidence.length > 0 ? (
          <ul class="proofs">
            {item.evidence.map((row) => (
              <EvidenceItem
                key={row.key || row.id}
                evidence={row}
                criteria={criteria}
                showStage
                showCriterion={false}
              />
            ))}
          </ul>
        ) : (
          <p class="hint">{words.rating.noProof}</p>
        ))}
      <NoteGroup criterion={criterion} value={item.note} open={open} disabled={locked} onNote={onNote} />
      {addedLater && <p class="hint">{words.rating.addedLater}</p>}
      {item.impression && <p class="flag">{words.rating.impression}</p>}
      {!item.noteValid && <p class="flag">{more.note.badNote}</p>}
      {open && item.note !== undefined && (
        <DraftField
          label={words.rating.reason}
          value={item.own?.reason ?? ''}
          draft={draftName(candidateId, '', `reason-${criterion.id}`)}
          disabled={locked}
          onSave={onReason}
        />
      )}
      {item.others.length > 0 && (
        <ul class="others">
          {item.others.map(({ who, note, reason }) => (
            <li key={who}>
              {whoNamed(document.evaluators.value, who)} <strong>{note ?? more.note.notObserved}</strong>
              {reason && <span class="muted"> {reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface SealProps {
  readonly view: RatingView;
  readonly file: CandidateFile;
}

function Seal({ view, file }: SealProps) {
  const { t, document, tab, language } = useApp();
  const more = useMore();
  const words = ratingMessages(language.value);
  const [asTeam, setAsTeam] = useState(true);
  const names = (ids: readonly string[]) => ids.map((id) => whoNamed(document.evaluators.value, id));
  const status = document.status.value;
  if (view.sealed) {
    return (
      <section class="card">
        <p>
          <strong>{words.rating.sealed}</strong>{' '}
          {status?.score !== null && status && words.rating.score(more.percent(status.score))}
        </p>
        {view.waiting.length > 0 && <p>{words.rating.waiting(names(view.waiting))}</p>}
        <div class="card-actions">
          <button type="button" onClick={() => (tab.value = 'debrief')}>
            {t.value.tabs.debrief}
          </button>
          {view.mayUnseal && !document.readOnly.value && (
            <button type="button" class="link" onClick={() => document.dispatch({ kind: 'unseal' }, file.candidate.id)}>
              {words.rating.unseal}
            </button>
          )}
        </div>
      </section>
    );
  }
  const blank = view.items.length - view.rated;
  // A note that was refused would be sealed as it is in the document: blank.
  const refused = document.outbox.entries.value.some(
    ({ candidateId, state, changes }) =>
      state.is === 'refused' && candidateId === file.candidate.id && changes.some(({ entity }) => entity === 'rating'),
  );
  return (
    <section class="card">
      <p class="reminder">{words.rating.bias[file.candidate.id % words.rating.bias.length]}</p>
      <p class="hint">{words.rating.sealHint(blank)}</p>
      <Unprotected />
      {view.alone && (
        <label class="check">
          <input type="checkbox" checked={asTeam} onChange={(event) => setAsTeam(event.currentTarget.checked)} />
          {words.rating.asTeam}
        </label>
      )}
      {refused && <p class="hint">{words.rating.refusedFirst}</p>}
      <button
        type="button"
        class="primary"
        disabled={document.readOnly.value || refused}
        onClick={() =>
          document.dispatch(
            { kind: 'seal', due: view.items.map(({ criterion }) => criterion.id), asTeam: view.alone && asTeam },
            file.candidate.id,
          )
        }
      >
        {words.rating.seal}
      </button>
    </section>
  );
}

/** Where Grist could hold the seal and does not: said once, where it matters. */
function Unprotected() {
  const { document, language } = useApp();
  const words = ratingMessages(language.value);
  const { identity, protection, layout } = document;
  const hasAccount = identity.hasAccount.value;
  useEffect(() => {
    if (hasAccount && protection.report.value === null) void protection.check();
  }, [hasAccount, protection]);
  const missing = protection.report.value?.missing ?? [];
  if (!missing.some(({ protects }) => protects !== 'evidence')) return null;
  return <p class="hint">{words.rating.unprotected(layout.value.rating.table)}</p>;
}
