/** Importer: what a team already has, what each line of it is, and rows only once it has been seen. */
import './import.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useApp } from '../app-state';
import { type ImportWords, useImportWords } from '../words/import';
import { useSharedWords } from '../words/shared';
import { Adding } from './adding';
import { Done } from './done';
import { PasteArea } from './paste-area';
import { Pieces } from './pieces';
import { type ImportSession, importSession } from './session';

export interface ImportScreenProps {
  readonly onClose: () => void;
  /** From whose sheet it is opened. */
  readonly position: number | null;
}

export function ImportScreen({ onClose, position }: ImportScreenProps) {
  const { document } = useApp();
  const more = useSharedWords();
  const words = useImportWords();
  const session = importSession(document);
  useMemo(() => session.open(position), [position]);
  const left = session.source.choices.value !== null;
  useEffect(session.resume, [left]);
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

  // Alone on the page until the rows are there; then over the interview that they are shown in, which has a title.
  const Title = added ? 'h2' : 'h1';
  return (
    <main class={added ? undefined : 'import-page'}>
      <section class="help import" aria-labelledby="import-title">
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
        {session.work.value === 'reading' && <Progress session={session} />}
        <p ref={status} role="status" tabIndex={-1} class="import-status">
          {statusOf(session, words, document.prepared.value?.is === 'offered')}
        </p>
        {added ? <Done session={session} added={added} /> : <Preview session={session} />}
      </section>
    </main>
  );
}

/** Apart, so that nothing else is drawn again while a long text is read. */
function Progress({ session }: { readonly session: ImportSession }) {
  const words = useImportWords();
  return <progress class="import-progress" aria-label={words.reading} value={session.progress.value} />;
}

function statusOf(session: ImportSession, words: ImportWords, prepared: boolean): string {
  const added = session.added.value;
  const reading = session.reading.value;
  if (session.work.value === 'reading') return words.reading;
  if (added) {
    const { trames, lines, criteria, positions } = added.rows;
    const said = words.added(trames, lines, criteria, positions);
    return !added.takeBack && prepared ? `${said} ${words.undoSetUp}` : said;
  }
  if (session.refused.value) return words.problems.unreadable;
  if (session.takenBack.value) return words.takenBack;
  if (!reading) return '';
  if (reading.problem) return words.problems[reading.problem];
  return understood(session, words);
}

/** What the pieces make, as they stand. */
function understood({ composed, reading }: ImportSession, words: ImportWords): string {
  const { jobs, went, roles } = composed.value;
  const repaired = reading.value?.repaired ? ` ${words.repaired}` : '';
  const trames = jobs.flatMap((job) => job.trames);
  const points = trames.flatMap((trame) => trame.points);
  const numbers = {
    trames: trames.filter(({ stage, points: own }) => stage !== null && own.length > 0).length,
    points: points.length,
    advice: points.filter(({ advice }) => advice !== '').length,
    examples: points.reduce((total, { examples }) => total + examples.length, 0),
    criteria: jobs.flatMap((job) => [...job.criteria, ...job.trames.flatMap(({ criteria }) => criteria)]).length,
    unplaced: trames.filter(({ stage }) => stage === null).length,
    positions: jobs.filter(({ title }) => title !== '').length,
  };
  const left = went.filter((each, at) => each === 'out' || (each === 'name' && roles[at] === 'out')).length;
  const something = numbers.points + numbers.criteria + numbers.positions > 0;
  return `${something ? words.found(numbers, left) : words.nothing}${repaired}`;
}

/** Drawn anew when a role changes, and not while the text is typed. */
function Preview({ session }: { readonly session: ImportSession }) {
  const reading = session.reading.value;
  if (!reading || reading.problem || reading.pieces.length === 0) return null;
  return (
    <>
      <Pieces session={session} reading={reading} />
      <Adding session={session} />
    </>
  );
}
