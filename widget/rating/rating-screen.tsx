/** Ma notation: one's own judgement, criterion by criterion, on proofs, before any discussion. */
import type { Dossier } from '../../src/model/dossier';
import './rating.css';
import type { Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { draftName } from '../../src/document/local/draft-names';
import { accountName, visitorNumber } from '../../src/model/evaluator';
import type { PersonRef } from '../../src/model/person-ref';
import type { Note } from '../../src/model/rating';
import { useApp } from '../app-state';
import { EvidenceItem } from '../interview/evidence-item';
import { criterionViews } from '../interview/view';
import { useMore } from '../messages/more';
import { ProtectLink } from '../setup/protect-link';
import { useProtection } from '../setup/use-protection';
import { BadWeights } from '../ui/bad-weights';
import { CriterionMark, stateWords } from '../ui/criterion-mark';
import { DraftField } from '../ui/draft-field';
import { useMoveOn } from '../ui/move-on';
import { NoteGroup } from '../ui/note-group';
import { whoNamed } from '../ui/people';
import { WhoAmI } from '../ui/who-am-i';
import { isWithout, Without } from '../unread-tables/unread';
import { Doubled } from './doubled';
import { ratingMessages } from './messages';
import { SortTray } from './sort-tray';
import { type RatingItem, type RatingView, ratingView } from './view';
import { WordingReview } from './wording-review';

const noted = ['criterion', 'rating'] as const;

export function RatingScreen({ file }: { readonly file: Dossier }) {
  const { document, t } = useApp();
  const me = document.identity.me.value;
  if (isWithout(document, noted)) return <Without names={noted} />;
  // Who may only read is asked nothing: no row is theirs.
  const id = me.id || (document.readOnly.value ? accountName(visitorNumber) : '');
  if (!id) return document.identity.settled.value ? <WhoAmI /> : <p class="empty">{t.value.phase.loading}</p>;
  // Another name is another person: a digit on its way was not meant for them. One's own is learnt with the first note.
  const person = document.identity.account.value ?? id;
  return <OwnRatings key={`${file.candidate.id}/${person}/${file.candidate.name}`} file={file} me={id} />;
}

function OwnRatings({ file, me }: { readonly file: Dossier; readonly me: string }) {
  const { document, language } = useApp();
  const words = ratingMessages(language.value);
  const view = ratingView(file, document.preparation.value, me, document.evaluators.value);
  const allCriteria = criterionViews(file, document.preparation.value);
  const [chosen, setChosen] = useState<number | null>(null);
  const current =
    view.items.find(({ criterion }) => criterion.id === chosen) ??
    view.items.find(({ note }) => note === undefined) ??
    view.items[0];
  const locked = document.readOnly.value || view.sealed;
  const person = file.candidate;
  const { drafts } = document;
  const moveOn = useMoveOn(current?.criterion.id);

  /** As it is at this key, not as it was last painted; null once it is sealed. */
  function itemsNow(): readonly RatingItem[] | null {
    const latest = document.fileOf(person.id);
    const now = latest && ratingView(latest, document.preparation.value, document.identity.me.value.id || me);
    return now && !now.sealed ? now.items : null;
  }

  function rate(criterion: number, note: Note | null, done: boolean) {
    const items = itemsNow();
    const index = items?.findIndex((item) => item.criterion.id === criterion) ?? -1;
    const item = items?.[index];
    if (!items || !item) return;
    // The reason of a note that was erased comes back with the new one.
    const erased = erasedReason(person, criterion);
    const reason = item.note === undefined ? drafts.get(erased) : '';
    const explained = reason ? { reason, seen: { reason: '' } } : {};
    document.dispatch({ kind: 'rate', criterion, note, ...explained }, person);
    if (reason) drafts.set(erased, '');
    const open = (other: RatingItem) => other !== item && other.note === undefined;
    const next = done ? (items.slice(index).find(open) ?? items.find(open)) : undefined;
    setChosen(next?.criterion.id ?? criterion);
    if (next) moveOn.to(next.criterion.id);
    else if (done && item.note === undefined) moveOn.toEnd();
  }

  /** A note that was given too soon: the criterion has none again. Its reason waits for the next one. */
  function erase({ criterion, own }: RatingItem) {
    const draft = draftName(person, '', reasonField(criterion.id));
    drafts.set(erasedReason(person, criterion.id), drafts.get(draft) || (own?.reason ?? ''));
    drafts.forget(draft);
    document.dispatch({ kind: 'unrate', criterion: criterion.id }, person);
    setChosen(criterion.id);
    moveOn.to(criterion.id);
  }

  /** A promise of false keeps the words for later: without a note there is no row to hold them. */
  function explain(criterion: number, reason: string, seen: string, about: PersonRef) {
    const item = itemsNow()?.find((other) => other.criterion.id === criterion);
    if (item?.note === undefined) return Promise.resolve(false);
    document.dispatch({ kind: 'rate', criterion, reason, seen: { reason: seen } }, about);
    return true;
  }

  if (view.items.length === 0) return <p class="empty">{words.rating.none}</p>;
  return (
    <div class="scroll rating">
      <p class="progress">
        <span>{words.rating.progress(view.rated, view.items.length)}</span>
        {!locked && <span class="muted">{words.rating.keys}</span>}
      </p>
      <Doubled doubled={view.doubled} me={me} />
      {view.unsorted.length > 0 && (
        <SortTray evidence={view.unsorted} criteria={allCriteria} onSorted={moveOn.toOpenHead} />
      )}
      <ol class="rated" ref={moveOn.list}>
        {view.items.map((item) => (
          <RatedCriterion
            key={item.criterion.id}
            item={item}
            open={item === current}
            locked={locked}
            addedLater={view.sealed && item.own === undefined}
            onOpen={() => setChosen(item.criterion.id)}
            onNote={(note, done) => rate(item.criterion.id, note, done)}
            onErase={() => erase(item)}
            onReason={(reason, seen, about) => explain(item.criterion.id, reason, seen, about)}
            person={person}
          />
        ))}
      </ol>
      {!locked && (
        <WordingReview file={file} me={me} items={view.items} criteria={allCriteria} onEditReason={setChosen} />
      )}
      <Seal view={view} file={file} place={moveOn.end} />
    </div>
  );
}

const reasonField = (criterion: number): string => `reason-${criterion}`;
const erasedReason = (about: PersonRef, criterion: number): string =>
  draftName(about, '', `erased-${reasonField(criterion)}`);

interface RatedCriterionProps {
  readonly item: RatingItem;
  readonly open: boolean;
  readonly locked: boolean;
  /** It came after one's own seal. */
  readonly addedLater: boolean;
  readonly person: PersonRef;
  readonly onOpen: () => void;
  readonly onNote: (note: Note | null, moveOn: boolean) => void;
  readonly onErase: () => void;
  readonly onReason: (reason: string, seen: string, about: PersonRef) => unknown;
}

function RatedCriterion(props: RatedCriterionProps) {
  const { item, open, locked, addedLater, person, onOpen, onNote, onErase, onReason } = props;
  const { document, language } = useApp();
  const more = useMore();
  const words = ratingMessages(language.value);
  const { criterion } = item;
  const file = document.file.value;
  const criteria = file && open ? criterionViews(file, document.preparation.value) : [];
  return (
    <li class="rated-item" data-open={open} data-criterion={criterion.id}>
      <h3 class="rated-head">
        <button type="button" aria-expanded={open} onClick={onOpen}>
          {item.known && (
            <CriterionMark
              state={item.tally.openDoubts ? 'doubt' : item.tally.plus + item.tally.minus ? 'proven' : 'bare'}
            />
          )}
          <span class="rated-title">{open ? criterion.title : criterion.short || criterion.title}</span>
          <span class="criterion-facts">
            {criterion.required && <span class="required">{more.coverage.required}</span>}
            <span>{more.coverage.weight(item.weight.weight, item.weight.percent)}</span>
            {!item.weight.valid && <span class="flag">{more.coverage.badWeight}</span>}
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
          item.known && <p class="hint">{words.rating.noProof}</p>
        ))}
      <NoteGroup criterion={criterion} value={item.note} open={open} disabled={locked} onNote={onNote} />
      {addedLater && <p class="hint">{words.rating.addedLater}</p>}
      {item.impression && <p class="flag">{words.rating.impression}</p>}
      {!item.noteValid && <p class="flag">{more.note.badNote}</p>}
      {open && item.note !== undefined && (
        <DraftField
          label={words.rating.reason}
          value={item.own?.reason ?? ''}
          person={person}
          field={reasonField(criterion.id)}
          disabled={locked}
          onSave={onReason}
        />
      )}
      {open && !locked && item.note !== undefined && (
        <button type="button" class="link" onClick={onErase}>
          {words.rating.erase}
        </button>
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
  readonly file: Dossier;
  /** Where the keyboard goes after the last note: neither a digit nor Enter does anything here by itself. */
  readonly place: Ref<HTMLElement>;
}

function Seal({ view, file, place }: SealProps) {
  const { t, document, tab, language } = useApp();
  const more = useMore();
  const words = ratingMessages(language.value);
  const [asTeam, setAsTeam] = useState(false);
  const names = (ids: readonly string[]) => ids.map((id) => whoNamed(document.evaluators.value, id));
  const status = document.status.value;
  const decided = view.decided.length > 0 && (
    <p class="hint">{words.rating.decided(view.decided.map(({ short, title }) => short || title))}</p>
  );
  if (view.sealed) {
    const mayUnseal = view.mayUnseal && !document.readOnly.value;
    return (
      <section class="card">
        <p>
          <strong>{words.rating.sealed}</strong>{' '}
          {status?.score !== null && status && words.rating.score(more.percent(status.score))}
        </p>
        {status?.score !== null && <BadWeights of={view.assumed} />}
        {view.waiting.length > 0 && <p>{words.rating.waiting(names(view.waiting))}</p>}
        {mayUnseal && view.made > 0 && <p class="hint">{words.rating.takesBack(view.made)}</p>}
        {mayUnseal && decided}
        <div class="card-actions">
          <button type="button" onClick={() => (tab.value = 'debrief')}>
            {t.value.tabs.debrief}
          </button>
          {mayUnseal && (
            <button type="button" class="link" onClick={() => document.dispatch({ kind: 'unseal' }, file.candidate)}>
              {words.rating.unseal}
            </button>
          )}
        </div>
      </section>
    );
  }
  if (document.readOnly.value) return null;
  const blank = view.items.length - view.rated;
  // A note that was refused would be sealed as it is in the document: blank.
  const refused = document.outbox.entries.value.some(
    ({ candidateId, state, changes }) =>
      state.is === 'refused' && candidateId === file.candidate.id && changes.some(({ entity }) => entity === 'rating'),
  );
  return (
    <section class="card" aria-label={words.rating.beforeSeal} tabIndex={-1} ref={place}>
      <p class="reminder">{words.rating.bias[file.candidate.id % words.rating.bias.length]}</p>
      <p class="hint">{words.rating.sealHint(blank)}</p>
      {decided}
      <Protected />
      {view.alone && (
        <label class="check">
          <input type="checkbox" checked={asTeam} onChange={(event) => setAsTeam(event.currentTarget.checked)} />
          {words.rating.asTeam(view.items.length)}
        </label>
      )}
      {refused && <p class="hint">{words.rating.refusedFirst}</p>}
      <button
        type="button"
        class="primary"
        disabled={refused}
        onClick={() =>
          document.dispatch(
            { kind: 'seal', due: view.items.map(({ criterion }) => criterion.id), asTeam: view.alone && asTeam },
            file.candidate,
          )
        }
      >
        {words.rating.seal}
      </button>
    </section>
  );
}

/** Whether Grist itself holds the seal: said once, where it matters. */
function Protected() {
  const { document, language } = useApp();
  const words = ratingMessages(language.value).protection;
  const { identity, protection, layout } = document;
  const accounts = identity.accounts.value;
  useEffect(() => {
    if (accounts && protection.report.value === null) void protection.check();
  }, [accounts, protection]);
  const { behind } = useProtection();
  const report = protection.report.value;
  if (!report) return null;
  const { state, others, missing } = report;
  const { table } = layout.value.rating;
  const said = {
    none: others ? words.othersOnly : words.none(table),
    // Rules on proofs alone hide no note.
    partial: missing.some(({ protects }) => protects !== 'evidence') ? words.partial(table) : words.ours,
    incomplete: words.partial(table),
    foreign: words.foreign,
    hidden: words.hidden,
    unknown: words.unknown,
    ours: behind ? words.partial(table) : words.ours,
  }[state];
  return (
    <div class="hint">
      {said} {said !== words.ours && state !== 'hidden' && <ProtectLink />}
    </div>
  );
}
