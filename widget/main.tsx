/** Composition root: makes the adapters, opens the document, shows it. Nothing else knows which Grist it has. */
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { openDocument } from '../src/document/document';
import { createPluginGrist } from '../src/grist/plugin/plugin-grist';
import { App, fetchAhead } from './App';
import { AppProvider, createAppState, isLanguage } from './app-state';
import { browserEnvironment, embeddingOrigin, opensCopies, talkOnlyTo } from './platform/browser-environment';
import './styles.css';

/** From the first trame on screen to fetching the screens that follow, in ms: the trame comes first. */
const aheadAfter = 5_000;
const clockStep = 10_000;
/** How often to look for changes of which Grist does not tell: criteria, trames, positions. */
const lookStep = 15_000;
/** How long the first screen waits for the language, in ms: some browsers never answer. */
const languagePatience = 1_500;

async function start(host: HTMLElement): Promise<void> {
  const embedder = embeddingOrigin();
  // Before anything is known that could be sent; the development server has its own needs.
  if (import.meta.env.PROD) talkOnlyTo(embedder);
  const environment = browserEnvironment();
  const parameters = new URLSearchParams(window.location.search);
  // Grist is asked before anything else is waited for.
  const document = openDocument({
    grist: createPluginGrist(embedder),
    environment,
    embedder,
    readOnly: parameters.get('readonly') === 'true',
    opensCopies: opensCopies(),
  });
  const kept = Promise.all([environment.store.get('language'), environment.store.get('shortcuts')]).catch(() => []);
  const late = new Promise<null>((resolve) => setTimeout(resolve, languagePatience, null));
  const known = await Promise.race([kept, late]);
  const [saved, shortcuts] = known ?? [];

  const now = signal(environment.now() / 1000);
  setInterval(() => {
    now.value = environment.now() / 1000;
  }, clockStep);

  const visible = () => window.document.visibilityState === 'visible';
  setInterval(() => visible() && document.lookAround(), lookStep);
  window.addEventListener('focus', () => document.lookAround());
  window.addEventListener('online', () => document.lookAround());
  window.document.addEventListener('visibilitychange', () => {
    if (visible()) document.lookAround();
    else document.drafts.flush();
  });
  window.addEventListener('pagehide', () => document.drafts.flush());

  effect(() => {
    if (!document.unsent.value) return;
    window.addEventListener('beforeunload', askFirst);
    return () => window.removeEventListener('beforeunload', askFirst);
  });

  const stop = effect(() => {
    if (!document.file.value) return;
    setTimeout(fetchAhead, aheadAfter);
    // Without it, what is decided here is drawn before it leaves.
    import('./platform/render-after-sending').then((code) => code.renderAfterSending()).catch(() => {});
    queueMicrotask(() => stop());
  });

  const { origin, pathname } = window.location;
  const state = createAppState({
    document,
    now,
    widgetUrl: `${origin}${pathname}`,
    language: isLanguage(saved) ? saved : 'fr',
    rememberLanguage: (language) => void environment.store.set('language', language).catch(() => {}),
    shortcuts: shortcuts !== false,
    rememberShortcuts: (on) => void environment.store.set('shortcuts', on).catch(() => {}),
  });
  if (!known)
    void kept.then(([language, on]) => {
      if (isLanguage(language)) state.rememberLanguage(language);
      if (on === false) state.rememberShortcuts(false);
    });
  render(
    <AppProvider value={state}>
      <App />
    </AppProvider>,
    host,
  );
}

/** The browser asks, in its own words, whether to leave. */
function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Chromium before 119 does not take the line above for an answer.
  event.returnValue = true;
}

const host = window.document.getElementById('app');
if (host) void start(host);
