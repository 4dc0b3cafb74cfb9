/** Ma notation: one's own judgement, criterion by criterion, on proofs, before any discussion. */
import '../../src/document/writing/later-intents';
import type { Dossier } from '../../src/model/dossier';
import { Doc } from '../ui/doc';
import './rating.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { draftName } from '../../src/document/local/draft-names';
import { shortName } from '../../src/model/criterion';
import { accountName, visitorNumber } from '../../src/model/evaluator';
import type { PersonRef } from '../../src/model/person-ref';
import type { Note } from '../../src/model/scale';
import { useApp } from '../app-state';
import { criterionViews } from '../interview/view';
import { drawNow } from '../ui/draw-now';
import { PrepareButton } from '../ui/prepare-button';
import { WhoAmI } from '../ui/who-am-i';
import { isWithout, Without } from '../unread-tables/unread';
import { useRatingWords } from '../words/rating';
import { Doubled } from './doubled';
import { ratingPlace } from './header-place';
import { useKeyboard } from './keyboard';
import { focusPageHead, RatingPage } from './page';
import { RatedCriterion, reasonField } from './rated-criterion';
import { SealPage } from './seal-page';
import { SealedLine } from './sealed-line';
import { SortTray } from './sort-tray';
import { ToFinishList, useToFinish } from './to-finish';
import { type RatingItem, ratingView } from './view';
import { WordingReview } from './wording-review';

export { RatingPlace } from './header-place';

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

/** What is open instead of the criteria. */
type Page = 'sort' | 'seal' | null;

function OwnRatings({ file, me }: { readonly file: Dossier; readonly me: string }) {
  const { document, entered, t } = useApp();
  const words = useRatingWords().rating;
  const view = ratingView(file, document.preparation.value, me, document.evaluators.value);
  const allCriteria = criterionViews(file, document.preparation.value);
  const [chosen, setChosen] = useState<number | null>(null);
  const [justNoted, setJustNoted] = useState<number | null>(null);
  const [page, setPage] = useState<Page>(null);
  const opener = useRef<HTMLElement | null>(null);
  const sealedLine = useRef<HTMLParagraphElement>(null);
  const hand = useKeyboard();
  const toFinish = useToFinish();
  const current =
    view.items.find(({ criterion }) => criterion.id === chosen) ??
    view.items.find(({ note }) => note === undefined) ??
    view.items[0];
  const locked = document.readOnly.value || view.sealed;
  const person = file.candidate;
  const { drafts } = document;
  const next = current && nextAfter(view.items, current);

  // Who comes to note finds the keyboard on the first criterion without a note; so does who lost what they had pressed.
  const isPressed = entered.value === 'rating';
  useEffect(() => {
    const { activeElement, body } = window.document;
    if (!isPressed && (activeElement !== body || !window.document.hasFocus())) return;
    entered.value = null;
    if (view.sealed) sealedLine.current?.focus();
    else if (current) hand.toNotes(current.criterion.id, () => {});
  }, [isPressed, view.sealed]);
  useEffect(() => {
    const number = current ? view.items.indexOf(current) + 1 : 0;
    const unsorted = view.unsorted.length;
    ratingPlace.value =
      view.items.length > 0
        ? { number, all: view.items.length, rated: view.rated, unsorted, onSort: () => openPage('sort') }
        : null;
  });
  useEffect(
    () => () => {
      ratingPlace.value = null;
    },
    [],
  );

  /** As it is at this key, not as it was last painted; null once it is sealed. */
  function itemsNow(): readonly RatingItem[] | null {
    const latest = document.fileOf(person.id);
    const now = latest && ratingView(latest, document.preparation.value, document.identity.me.value.id || me);
    return now && !now.sealed ? now.items : null;
  }

  /** Opens a criterion, with the keyboard on its notes. */
  const open = (criterion: number, noted: number | null = null) =>
    hand.toNotes(criterion, () => {
      setPage(null);
      setJustNoted(noted);
      setChosen(criterion);
    });
  const goOn = (to: RatingItem | undefined, noted: number | null = null) =>
    to ? open(to.criterion.id, noted) : hand.toEnd();

  function openPage(to: Page) {
    const { activeElement } = window.document;
    if (!page) opener.current = activeElement instanceof HTMLElement ? activeElement : null;
    setPage(to);
  }
  /** The keyboard goes back to where it was. */
  function closePage() {
    // Until it is drawn, what is under the page takes no focus.
    drawNow(() => setPage(null));
    if (opener.current?.isConnected) opener.current.focus({ preventScroll: true });
    else hand.toHead();
  }

  function rate(criterion: number, note: Note | null, done: boolean) {
    const items = itemsNow();
    const item = items?.find((other) => other.criterion.id === criterion);
    if (!items || !item) return;
    // The reason of a note that was erased comes back with the new one.
    const erased = erasedReason(person, criterion);
    const reason = item.note === undefined ? drafts.get(erased) : '';
    const explained = reason ? { reason, seen: { reason: '' } } : {};
    document.dispatch({ kind: 'rate', criterion, note, ...explained }, person);
    if (reason) drafts.set(erased, '');
    const following = done ? nextAfter(items, item) : undefined;
    if (following) return open(following.criterion.id, criterion);
    setJustNoted(null);
    setChosen(criterion);
    if (done && item.note === undefined) hand.toEnd();
  }

  /** A note that was given too soon: the criterion has none again. Its reason waits for the next one. */
  function erase({ criterion, own }: RatingItem) {
    const draft = draftName(person, '', reasonField(criterion.id));
    drafts.set(erasedReason(person, criterion.id), drafts.get(draft) || (own?.reason ?? ''));
    drafts.set(draft, '');
    document.dispatch({ kind: 'unrate', criterion: criterion.id }, person);
    open(criterion.id);
  }

  /** A promise of false keeps the words for later: without a note there is no row to hold them. */
  function explain(criterion: number, reason: string, seen: string, about: PersonRef) {
    const item = itemsNow()?.find((other) => other.criterion.id === criterion);
    if (item?.note === undefined) return Promise.resolve(false);
    document.dispatch({ kind: 'rate', criterion, reason, seen: { reason: seen } }, about);
    return true;
  }

  if (view.items.length === 0)
    return (
      <div class="empty">
        <p>{words.none}</p>
        <PrepareButton />
      </div>
    );
  const tray = (onSorted: () => void) => (
    <SortTray evidence={view.unsorted} criteria={allCriteria} onSorted={onSorted} />
  );
  return (
    <div class="rating">
      <div class="scroll" inert={page !== null}>
        {view.sealed && (
          <SealedLine view={view} file={file} place={sealedLine} onUnsealed={hand.toHead} toFinish={toFinish} />
        )}
        <Doubled doubled={view.doubled} me={me} />
        <ol class="rated" aria-label={words.list} ref={hand.list}>
          {view.items.map((item) => (
            <RatedCriterion
              key={item.criterion.id}
              item={item}
              criteria={allCriteria}
              open={item === current}
              justNoted={item.criterion.id === justNoted}
              locked={locked}
              addedLater={view.sealed && item.own === undefined}
              onOpen={() => open(item.criterion.id)}
              onNote={(note, done) => rate(item.criterion.id, note, done)}
              onNext={() => goOn(nextAfter(itemsNow() ?? [], item))}
              onErase={() => erase(item)}
              onReason={(reason, seen, about) => explain(item.criterion.id, reason, seen, about)}
              onReasonGiven={() => goOn(item === current ? next : current)}
              person={person}
            />
          ))}
        </ol>
        <ToFinishList {...toFinish} />
      </div>
      {!locked && (
        <div class="rating-foot" inert={page !== null}>
          {next && (
            <button type="button" class="next" onClick={() => goOn(next)}>
              {words.next}
              <span class="next-name">
                {t.value.colon}
                <Doc>{shortName(next.criterion)}</Doc>
              </span>
            </button>
          )}
          <span class="muted">{words.keys}</span>
          <button type="button" class={next ? '' : 'primary'} ref={hand.end} onClick={() => openPage('seal')}>
            {words.review(view.items.length - view.rated)}
          </button>
        </div>
      )}
      {page === 'sort' && (
        <RatingPage title={words.toSort(view.unsorted.length)} onClose={closePage}>
          {tray(() => {
            drawNow(() => setPage(null));
            hand.toHead();
          })}
          <button type="button" onClick={closePage}>
            {words.back}
          </button>
        </RatingPage>
      )}
      {page === 'seal' && !locked && (
        <SealPage view={view} file={file} onGo={open} onSealed={() => setPage(null)} onClose={closePage}>
          {view.unsorted.length > 0 && (
            <section>
              <h4>{words.toSort(view.unsorted.length)}</h4>
              {tray(focusPageHead)}
            </section>
          )}
          <WordingReview
            file={file}
            me={me}
            items={view.items}
            criteria={allCriteria}
            onEditReason={(criterion) =>
              hand.toReason(criterion, () => {
                setPage(null);
                setChosen(criterion);
              })
            }
          />
        </SealPage>
      )}
    </div>
  );
}

/** The next criterion without a note, from this one on, then from the first. */
function nextAfter(items: readonly RatingItem[], item: RatingItem): RatingItem | undefined {
  const open = ({ criterion, note }: RatingItem) => criterion.id !== item.criterion.id && note === undefined;
  const place = items.findIndex(({ criterion }) => criterion.id === item.criterion.id);
  return items.slice(place).find(open) ?? items.find(open);
}

const erasedReason = (about: PersonRef, criterion: number): string =>
  draftName(about, '', `erased-${reasonField(criterion)}`);
