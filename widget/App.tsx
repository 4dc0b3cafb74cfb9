/** Which screen, for which candidate. */
import { useEffect, useState } from 'preact/hooks';
import { useApp } from './app-state';
import { DebriefScreen } from './debrief/debrief-screen';
import { Header } from './header/header';
import { NewPerson } from './header/new-person';
import { RefusedEntries } from './header/refused';
import { InterviewScreen } from './interview/interview-screen';
import { RatingScreen } from './rating/rating-screen';
import { MissingNotice } from './setup/missing-notice';
import { Later } from './ui/later';

const loadHelp = () => import('./help/help').then(({ Help }) => Help);
const loadConfiguration = () => import('./setup/configuration').then(({ Configuration }) => Configuration);
const loadSetUp = () => import('./setup/set-up-screen').then(({ SetUpScreen }) => SetUpScreen);

export function App() {
  const { document, t, language } = useApp();
  const [side, setSide] = useState<'help' | 'configuration' | null>(null);
  const phase = document.phase.value;
  const requests = document.configureRequests.value;

  useEffect(() => {
    window.document.documentElement.lang = language.value;
  }, [language.value]);
  useEffect(() => {
    if (requests > 0) setSide('configuration');
  }, [requests]);

  const close = () => setSide(null);
  return (
    <div class="app">
      {phase.is === 'ready' && (
        <Header helpShown={side === 'help'} onHelp={() => setSide(side === 'help' ? null : 'help')} />
      )}
      {side && <Later key={side} load={side === 'help' ? loadHelp : loadConfiguration} props={{ onClose: close }} />}
      {document.readOnly.value && phase.is === 'ready' && <p class="notice">{t.value.phase.readOnly}</p>}
      {phase.is === 'ready' && <MissingNotice />}
      <RefusedEntries />
      <main>
        <Main />
      </main>
    </div>
  );
}

function Main() {
  const { document, t, tab } = useApp();
  const phase = document.phase.value;
  const file = document.file.value;
  switch (phase.is) {
    case 'connecting':
      return <p class="empty">{t.value.phase.connecting}</p>;
    case 'loading':
      return <p class="empty">{t.value.phase.loading}</p>;
    case 'no-access':
      return (
        <section class="welcome">
          <h1>{t.value.phase.noAccessTitle}</h1>
          <p>{t.value.phase.noAccess(phase.access)}</p>
          <p>{t.value.phase.noAccessHow}</p>
          <p class="hint">{t.value.phase.noAccessWhy}</p>
        </section>
      );
    case 'unreadable':
      return (
        <section class="welcome">
          <h1>{t.value.phase.unreadableTitle}</h1>
          <p>{t.value.saving.reasons[phase.failure.kind]}</p>
          <button type="button" onClick={() => void document.reload()}>
            {t.value.retry}
          </button>
        </section>
      );
    case 'to-prepare':
      // The kits are long texts that a prepared document never needs.
      return <Later load={loadSetUp} props={{}} />;
    case 'ready':
  }
  if (!file) {
    if (document.candidates.value.length === 0 && !document.readOnly.value) {
      return (
        <section class="welcome">
          <p>{t.value.phase.noCandidates}</p>
          <NewPerson />
        </section>
      );
    }
    return <p class="empty">{document.selectedId.value === null ? t.value.phase.noOne : t.value.phase.gone}</p>;
  }
  return (
    <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab.value}`} class="panel">
      {tab.value === 'interview' && <InterviewScreen file={file} />}
      {tab.value === 'rating' && <RatingScreen file={file} />}
      {tab.value === 'debrief' && <DebriefScreen file={file} />}
    </div>
  );
}
