/** Coller des notes: notes taken elsewhere, or a transcript, as proofs about one person; all of them in one stroke. */
import '../import/import.css';
import type { TargetedClipboardEvent } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { TeamDocument } from '../../src/document/document';
import type { PersonRef } from '../../src/model/person-ref';
import type { Stage } from '../../src/model/stage';
import { useApp } from '../app-state';
import type { InterviewView } from '../interview/view';
import { useDocLang } from '../ui/doc';
import { type NotesWords, useNotesWords } from '../words/notes';
import { useSharedWords } from '../words/shared';
import { NoteList } from './note-list';
import { createNotesSession, type NotesSession } from './session';

export function NotesScreen({ onClose }: { readonly onClose: () => void }) {
  const { document, interview } = useApp();
  const candidate = document.file.value?.candidate;
  const view = interview.value;
  const opened = useRef<{ readonly about: PersonRef; readonly view: InterviewView } | null>(null);
  // Whom the notes are about is decided when they are pasted: the list may move on meanwhile.
  if (candidate && view && !opened.current)
    opened.current = { about: { id: candidate.id, name: candidate.name }, view };
  return opened.current && <Notes {...opened.current} onClose={onClose} />;
}

interface NotesProps {
  readonly about: PersonRef;
  readonly view: InterviewView;
  readonly onClose: () => void;
}

function Notes({ about, view, onClose }: NotesProps) {
  const { document, stage, t, pastedNotes } = useApp();
  const more = useSharedWords();
  const words = useNotesWords();
  const docLang = useDocLang();
  const id = useId();
  const session = useMemo(() => sessionOf(document, about, stage.peek(), view), []);
  const status = useRef<HTMLParagraphElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { written } = session;
  const done = written.value;
  const rows = session.rows.value;

  useEffect(() => {
    const pasted = pastedNotes.peek();
    pastedNotes.value = null;
    if (pasted !== null) session.add(pasted);
    else if (window.document.hasFocus()) field.current?.focus();
    return session.close;
  }, []);
  // The button that was pressed is gone: the keyboard goes on from what came of it.
  useEffect(() => {
    if (done) status.current?.focus();
  }, [done]);

  function onPaste(event: TargetedClipboardEvent<HTMLTextAreaElement>) {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    if (!text.trim()) return;
    event.preventDefault();
    if (selectionStart === value.length) session.add(text);
    else session.read(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
  }

  const kept = rows?.filter((row) => row.kept).length ?? 0;
  const why = document.readOnly.value ? words.readOnly : '';
  return (
    <main>
      <section class="help import" aria-labelledby={`${id}-title`}>
        <div class="help-head">
          <h2 id={`${id}-title`}>{words.title}</h2>
          <button type="button" class="link" onClick={onClose}>
            {more.close}
          </button>
        </div>
        <p class="muted">{words.about(about.name, t.value.stage(session.stage))}</p>
        <div class="import-source">
          <p class="hint">{words.intro}</p>
          <div class="field">
            <label for={`${id}-text`}>{words.text}</label>
            <textarea
              ref={field}
              id={`${id}-text`}
              lang={docLang}
              rows={rows ? 3 : 8}
              value={session.text.value}
              onPaste={onPaste}
              onInput={(event) => session.type(event.currentTarget.value)}
            />
          </div>
          <button type="button" onClick={() => session.read(session.text.peek())}>
            {words.read}
          </button>
        </div>
        {session.reading.value && <Progress session={session} words={words} />}
        <p ref={status} role="status" tabIndex={-1} class="import-status">
          {statusOf(session, words)}
        </p>
        {done && !document.readOnly.value && (
          <button type="button" onClick={session.takeBack}>
            {words.takeBack(done.count)}
          </button>
        )}
        {rows && rows.length > 0 && (
          <>
            {session.speakers.value.length > 0 && <Speakers session={session} words={words} />}
            <NoteList session={session} rows={rows} />
            <div class="import-actions">
              <button
                type="button"
                class="primary"
                disabled={kept === 0 || why !== '' || session.reading.value}
                onClick={session.write}
              >
                {words.write(kept)}
              </button>
              {why && <p class="hint">{why}</p>}
            </div>
          </>
        )}
      </section>
    </main>
  );
}

interface PartProps {
  readonly session: NotesSession;
  readonly words: NotesWords;
}

/** Apart, so that nothing else is drawn again while a long text is read. */
function Progress({ session, words }: PartProps) {
  return <progress class="import-progress" aria-label={words.reading} value={session.progress.value} />;
}

function Speakers({ session, words }: PartProps) {
  return (
    <>
      <p class="hint">{words.transcript}</p>
      <p class="import-tools">
        <label>
          {words.speaker}{' '}
          <select value={session.speaker.value} onChange={(event) => session.hear(event.currentTarget.value)}>
            {session.speakers.value.map((speaker) => (
              <option key={speaker} value={speaker}>
                {speaker || words.nobody}
              </option>
            ))}
          </select>
        </label>
      </p>
    </>
  );
}

function statusOf(session: NotesSession, words: NotesWords): string {
  const done = session.written.value;
  const rows = session.rows.value;
  if (session.reading.value) return words.reading;
  if (done) return words.written(done.count);
  if (session.takenBack.value > 0) return words.takenBack(session.takenBack.value);
  if (!rows) return '';
  if (rows.length === 0) return words.nothing;
  const kept = rows.filter((row) => row.kept).length;
  return words.count(kept, rows.length - kept, rows.filter(({ there }) => there).length);
}

/** Lives as long as the page: coming back to somebody's notes is coming back to where one was. */
const sessions = new WeakMap<TeamDocument, Map<string, NotesSession>>();

function sessionOf(document: TeamDocument, about: PersonRef, stage: Stage, view: InterviewView): NotesSession {
  const all = sessions.get(document) ?? new Map<string, NotesSession>();
  sessions.set(document, all);
  const key = `${about.id}/${about.name}/${stage}`;
  const known = all.get(key) ?? createNotesSession(document, about, stage, view);
  all.set(key, known);
  return known;
}
