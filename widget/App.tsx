/** Which screen, for which candidate. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Stage } from '../src/model/stage';
import { useApp } from './app-state';
import { Header } from './header/header';
import { afterTrame } from './interview/after-trame';
import { InterviewScreen } from './interview/interview-screen';
import { focusLine } from './ui/keyboard';
import { lazy } from './ui/lazy';

const Notices = lazy(afterTrame, (part) => part.Notices);
const FirstPerson = lazy(afterTrame, (part) => part.FirstPerson);
const Gone = lazy(afterTrame, (part) => part.Gone);
const blocked = () => import('./setup/blocked');
const NoAccess = lazy(blocked, (part) => part.NoAccess);
const Unreadable = lazy(blocked, (part) => part.Unreadable);
// The kits are long texts that a prepared document never needs.
const SetUpScreen = lazy(
  () => import('./setup/set-up-screen'),
  (part) => part.SetUpScreen,
);
const RatingScreen = lazy(
  () => import('./rating/rating-screen'),
  (part) => part.RatingScreen,
);
const DebriefScreen = lazy(
  () => import('./debrief/debrief-screen'),
  (part) => part.DebriefScreen,
);
const board = () => import('./board/board-page');
const BoardPage = lazy(board, (part) => part.BoardPage);
const BackToBoard = lazy(board, (part) => part.BackToBoard);
const SidePanel = lazy(
  () => import('./side'),
  (part) => part.SidePanel,
);

/** Fetches what follows an interview, so that it is there for somebody whose connection drops meanwhile. */
export function fetchAhead(): void {
  for (const part of [RatingScreen, DebriefScreen, SidePanel]) part.ready().catch(() => {});
}

/** What is open over the screen, one at a time. */
export type Side =
  | { readonly panel: 'help' | 'configuration' | 'protection' | 'notes' | 'who' | 'new-person' }
  /** `position`: the one from whose sheet it is opened. */
  | { readonly panel: 'import'; readonly position?: number | null }
  | { readonly panel: 'position'; readonly id: number }
  /** `position`: null for the one of the person shown. */
  | { readonly panel: 'prepare'; readonly position: number | null; readonly stage?: Stage };

export function App() {
  const { document, t, language, asked, offBoard } = useApp();
  const [side, setSide] = useState<Side | null>(null);
  const opener = useRef<Element | null>(null);
  const content = useRef<HTMLElement>(null);
  const phase = document.phase.value;
  const requests = document.configureRequests.value;

  useEffect(() => {
    window.document.documentElement.lang = language.value;
    window.document.title = t.value.appName;
  }, [language.value]);
  useEffect(() => {
    if (requests > 0) open({ panel: 'configuration' });
  }, [requests]);

  useSignalEffect(() => {
    if (asked.value) open(asked.value);
    asked.value = null;
  });

  useSignalEffect(() => {
    // The list went on while nobody was in the page: whoever comes back is not to type about the next person unseen.
    if (document.selectedId.value !== null && !window.document.hasFocus()) letGo();
  });

  function open(next: Side) {
    if (side?.panel === next.panel) return close();
    if (!side) opener.current = window.document.activeElement;
    setSide(next);
  }
  const close = () => setSide(null);
  // The keyboard goes back to where it was, once that place takes it again.
  useLayoutEffect(() => {
    const from = opener.current;
    if (side || !from) return;
    opener.current = null;
    if (from instanceof HTMLElement && from !== window.document.body) from.focus();
    else focusLine();
  }, [side]);

  const ready = phase.is === 'ready';
  const hasBoard = document.ledTo.value !== undefined;
  const onBoard = hasBoard && !offBoard.value;
  return (
    <div class="app">
      {ready && (
        // biome-ignore lint/a11y/useValidAnchor: it does lead to a place in the page
        <a
          class="skip"
          href="#contenu"
          onClick={(event) => {
            // A fragment in the address would be a step in the history of Grist's page.
            event.preventDefault();
            if (content.current) focusOnce(content.current);
          }}
        >
          {t.value.skip}
        </a>
      )}
      {ready && hasBoard && !onBoard && <BackToBoard />}
      {ready && !onBoard && <Header onSide={open} />}
      {(ready || phase.is === 'to-prepare' || document.outbox.counts.value.refused > 0) && (
        <Notices onConfigure={side ? null : () => open({ panel: 'configuration' })} />
      )}
      <div class="body">
        {side && <SidePanel side={side} onClose={close} onSide={setSide} />}
        <main id="contenu" ref={content} inert={side !== null}>
          {ready && onBoard ? <BoardPage onSide={open} /> : <Main onImport={() => open({ panel: 'import' })} />}
        </main>
      </div>
    </div>
  );
}

function letGo(): void {
  const { activeElement } = window.document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
}

/** Focusable for this once: a click on a blank place must not give it the focus, and keep it from the capture line. */
function focusOnce(element: HTMLElement): void {
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus();
}

function Main({ onImport }: { readonly onImport: () => void }) {
  const { document, t, tab, placed } = useApp();
  const phase = document.phase.value;
  const file = document.file.value;
  switch (phase.is) {
    case 'connecting':
    case 'loading':
      return (
        <p class="empty" role="status">
          {t.value.phase[phase.is]}
        </p>
      );
    case 'no-access':
      return <NoAccess access={phase.access} />;
    case 'unreadable':
      return <Unreadable failure={phase.failure} />;
    case 'to-prepare':
      return <SetUpScreen onImport={onImport} />;
    case 'ready':
  }
  if (!file) {
    if (document.shown.gone.value) return <Gone />;
    if (document.candidates.value.length === 0 && !document.readOnly.value) return <FirstPerson />;
    return <p class="empty">{document.selectedId.value === null ? t.value.phase.noOne : t.value.phase.gone}</p>;
  }
  return (
    <>
      <h2 class="visually-hidden">{t.value.tabs[tab.value]}</h2>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab.value}`} class="panel">
        {tab.value === 'interview' &&
          (placed.value ? <InterviewScreen file={file} /> : <p class="empty">{t.value.header.pickStage}</p>)}
        {tab.value !== 'interview' && !document.complete.value && <p class="empty">{t.value.phase.reading}</p>}
        {tab.value === 'rating' && document.complete.value && <RatingScreen file={file} />}
        {tab.value === 'debrief' && document.complete.value && <DebriefScreen file={file} />}
      </div>
    </>
  );
}
