/** Importer une trame: a team's own text, what is understood of it, and rows only once it has been seen. */
import './import.css';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { Adding } from './adding';
import { Done } from './done';
import { LongList } from './folded';
import { JobSection } from './job-section';
import { Leftovers } from './leftovers';
import { type ImportMessages, importMessages } from './messages';
import { PasteArea } from './paste-area';
import { type ImportSession, importSession } from './session';
import { found } from './view';

export function ImportScreen({ onClose }: { readonly onClose: () => void }) {
  const { document, language } = useApp();
  const more = useMore();
  const words = importMessages(language.value);
  const session = importSession(document);
  const added = session.added.value;
  const status = useRef<HTMLParagraphElement>(null);
  const takenBack = session.takenBack.value;
  const before = useRef<typeof added>(null);
  // The button that was pressed is gone: the keyboard goes on from what came of it.
  useEffect(() => {
    if (before.current === added) return;
    before.current = added;
    if (added || takenBack) status.current?.focus();
  }, [added, takenBack]);

  // Alone on the page until the rows are there; then a line above the interview that they are shown in.
  const Page = added ? 'div' : 'main';
  const Title = added ? 'h2' : 'h1';
  return (
    <Page class={added ? undefined : 'import-page'}>
      <section class={added ? 'help import import-done' : 'help import'} aria-labelledby="import-title">
        <div class="help-head">
          <Title id="import-title">{words.title}</Title>
          <button type="button" class="link" onClick={onClose}>
            {more.close}
          </button>
        </div>
        {!added && (
          <>
            <p>{words.intro}</p>
            <PasteArea session={session} />
          </>
        )}
        <p ref={status} role="status" tabIndex={-1} class="import-status">
          {statusOf(session, words, document.prepared.value?.is === 'offered')}
        </p>
        {added ? <Done session={session} added={added} /> : <Preview session={session} />}
      </section>
    </Page>
  );
}

function statusOf(session: ImportSession, words: ImportMessages, prepared: boolean): string {
  const added = session.added.value;
  const reading = session.reading.value;
  if (session.work.value === 'reading') return words.reading;
  if (added) {
    const { trames, lines, criteria, positions } = added.rows;
    const said = words.added(trames, lines, criteria, positions);
    return !added.takeBack && prepared ? `${said} ${words.undoSetUp}` : said;
  }
  if (session.takenBack.value) return words.takenBack;
  if (!reading) return '';
  const { problem, jobs } = reading.imported;
  if (problem) return words.problems[problem];
  return jobs.length === 0 ? words.nothing : found(reading.imported, words);
}

/** Drawn anew when a choice changes, and not while the text is typed. */
function Preview({ session }: { readonly session: ImportSession }) {
  const { language } = useApp();
  const words = importMessages(language.value);
  const reading = session.reading.value;
  if (!reading) return null;
  const { jobs, leftovers } = reading.imported;
  return (
    <>
      {jobs.length > 0 && (
        <>
          <h2>{words.understood}</h2>
          <LongList items={jobs} first={20} more={words.more} class="import-jobs">
            {(job) => <JobSection session={session} reading={reading} job={job} />}
          </LongList>
        </>
      )}
      <Leftovers leftovers={leftovers} />
      {jobs.length > 0 && <Adding session={session} />}
    </>
  );
}
