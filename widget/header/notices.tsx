/** All that has to be told above the screen, in one line: the first of it, the rest one press away. */
import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { stageOf } from '../../src/model/stage';
import { useApp } from '../app-state';
import { inHand } from '../ui/in-hand';
import { lazy } from '../ui/lazy';
import { useSharedWords } from '../words/shared';
import { CopyNotice } from './copy-notice';
import { MoveLine } from './move-line';
import { MovedLine } from './moved-line';
import { NoListNotice } from './no-list-notice';
import { NotKept } from './not-kept';
import { RefusedEntries, WaitingEntries } from './refused';
import { PositionNotice, StageNotice } from './stage-notice';
import { UnmarkedNotice } from './unmarked';
import { WhomShown } from './whom';

const MissingNotice = lazy(
  () => import('../setup/missing-notice'),
  (part) => part.MissingNotice,
);
const UnreadNotice = lazy(
  () => import('../unread-tables/unread'),
  (part) => part.UnreadNotice,
);
const NoTrameNotice = lazy(
  () => import('../setup/no-trame-notice'),
  (part) => part.NoTrameNotice,
);
const ProtectedNotice = lazy(
  () => import('../setup/protected-notice'),
  (part) => part.ProtectedNotice,
);
const PreparedNotice = lazy(
  () => import('../setup/prepared-notice'),
  (part) => part.PreparedNotice,
);

const told = '.notice, .refused';
/** Each of them once, whatever it holds. */
const countIn = (list: Element): number =>
  [...list.querySelectorAll(told)].filter((one) => !one.parentElement?.closest(told)).length;

export interface NoticesProps {
  /** Null while something is open over the screen. */
  readonly onConfigure: (() => void) | null;
}

export function Notices({ onConfigure }: NoticesProps) {
  const { document } = useApp();
  const more = useSharedWords();
  const { notices } = more;
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const place = list.current;
    if (!place) return;
    // Some of them are fetched, and find out by themselves whether they have something to say.
    const look = new MutationObserver(() => setCount(countIn(place)));
    look.observe(place, { childList: true, subtree: true });
    setCount(countIn(place));
    return () => look.disconnect();
  }, []);
  const ready = document.phase.value.is === 'ready';
  const readOnly = document.readOnly.value;
  const isBarred = document.identity.silence.value === 'no-copy';
  return (
    <section class="told" aria-label={notices.title}>
      <div class="told-list" data-open={open} ref={list}>
        {ready && <Elsewhere />}
        <RefusedEntries />
        <WaitingEntries />
        {(document.inCopy.value || document.copiesFirst.value || isBarred) && <CopyNotice />}
        {ready && readOnly && !isBarred && (
          <p class="notice">
            {document.identity.viewing.value
              ? more.phase.viewing(document.identity.me.value.name)
              : more.phase.readOnly}
          </p>
        )}
        <div aria-live="polite">{document.kept.value !== 'yes' && !readOnly && <NotKept />}</div>
        {ready && !readOnly && <UnmarkedNotice />}
        {ready && <Moving onConfigure={onConfigure} />}
        {ready && <PositionNotice onConfigure={onConfigure} />}
        {ready && <Document onConfigure={onConfigure} />}
        <button
          type="button"
          class="quiet told-more fold"
          aria-expanded={open}
          aria-label={notices.all}
          title={notices.all}
          onClick={() => setOpen(!open)}
        >
          {!open && count > 1 && <span aria-hidden="true">+{count - 1}</span>}
        </button>
      </div>
    </section>
  );
}

/** Whom the screen is about, only while that needs saying. */
function Elsewhere() {
  const { listAt, onNobody, left, apart, astray } = useApp().document.shown;
  const told = useComputed(
    () =>
      (listAt.value ?? onNobody.value) !== null ||
      left.value !== null ||
      [...apart.value, ...astray.value].some(({ draft }) => !inHand.value.has(draft)),
  );
  return told.value ? <WhomShown /> : null;
}

/** Where the stage shown is not the person's own, or where theirs is not known. */
function Moving({ onConfigure }: NoticesProps) {
  const { document, tab, stage } = useApp();
  const candidate = document.file.value?.candidate;
  if (!candidate) return null;
  const own = stageOf(candidate.stage);
  if (own === null) return <StageNotice candidate={candidate} onConfigure={onConfigure} />;
  if (tab.value !== 'interview' || document.readOnly.value) return null;
  if (stage.value === own) return <MovedLine />;
  if (document.layout.value.candidate.computed.has('stage')) return null;
  return <MoveLine candidate={candidate} own={own} onConfigure={onConfigure} />;
}

/** What a document rarely has to be told of. */
function Document({ onConfigure }: NoticesProps) {
  const { document } = useApp();
  const { tables, columns, formulas, unsure } = document.missing.value;
  const prepared = document.prepared.value;
  const { points, unread } = document.preparation.value;
  const noTrame = points.length === 0 && !unread?.has('point') && !document.readOnly.value;
  return (
    <>
      {(document.unread.value.size > 0 || document.withheld.value.length > 0) && <UnreadNotice />}
      {tables.length + columns.length + formulas.length + unsure.length > 0 && <MissingNotice explained={false} />}
      {document.isLed.value === false && <NoListNotice />}
      {noTrame && onConfigure && <NoTrameNotice onConfigure={onConfigure} />}
      {document.protection.told.value && <ProtectedNotice />}
      {prepared && <PreparedNotice prepared={prepared} />}
    </>
  );
}
