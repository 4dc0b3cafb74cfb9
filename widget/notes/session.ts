/**
 * Notes under way about one person: what was pasted, what each line is as a proof, what has been written. A transcript
 * lives here and nowhere else: it goes with the page.
 */
import '../../src/document/writing/later-intents';
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { TeamDocument } from '../../src/document/document';
import { draftName } from '../../src/document/local/draft-names';
import { blankRow } from '../../src/model/entity';
import { type Evidence, evidence, type Sign } from '../../src/model/evidence';
import type { PersonRef } from '../../src/model/person-ref';
import type { Stage } from '../../src/model/stage';
import { wordsOf } from '../../src/rules/text';
import { notesOf, sameNote } from '../../src/trame-import/notes';
import { atOnce, inSlices, longReading, type Reading, within } from '../../src/trame-import/slices';
import { readTranscript, type Utterance } from '../../src/trame-import/transcript';
import { type InterviewView, stageOf } from '../interview/view';
import { keptOf, readKept } from './kept-rows';

export interface NoteRow {
  readonly id: number;
  readonly text: string;
  readonly sign: Sign | null;
  readonly criterion: number | null;
  readonly point: number | null;
  /** It becomes a proof. */
  readonly kept: boolean;
  /** The document has a proof that says so. */
  readonly there: boolean;
  /** As it was read. */
  readonly said: string;
  /** Out of a transcript. */
  readonly spoken: boolean;
}

export interface NotesSession {
  readonly about: PersonRef;
  readonly stage: Stage;
  readonly view: InterviewView;
  readonly text: ReadonlySignal<string>;
  /** Null until something was read. */
  readonly rows: ReadonlySignal<readonly NoteRow[] | null>;
  /** A long text is being read, and how far that is, from 0 to 1. */
  readonly reading: ReadonlySignal<boolean>;
  readonly progress: ReadonlySignal<number>;
  /** Those who speak in a transcript, and whose words are shown; none in notes. */
  readonly speakers: ReadonlySignal<readonly string[]>;
  readonly speaker: ReadonlySignal<string>;
  readonly written: ReadonlySignal<{ readonly count: number; readonly keys: readonly string[] } | null>;
  readonly takenBack: ReadonlySignal<number>;
  type(text: string): void;
  /** The whole text; what was corrected of its lines stays. */
  read(text: string): void;
  /** More of it, after what is there. */
  add(text: string): void;
  hear(speaker: string): void;
  change(id: number, values: Partial<Pick<NoteRow, 'text' | 'sign' | 'criterion' | 'kept'>>): void;
  /** With the row before; gives that one. */
  join(id: number): number | null;
  /** At a place of its text; gives the second part. */
  split(id: number, at: number): number | null;
  write(): void;
  takeBack(): void;
  close(): void;
}

/** From so many rows on, they are kept a moment later. */
const manyRows = 500;
const keepAfter = 200;

export function createNotesSession(
  document: TeamDocument,
  about: PersonRef,
  stage: Stage,
  view: InterviewView,
): NotesSession {
  const draft = draftName(about, stage, 'notes');
  const keptRows = document.drafts.cell(draftName(about, stage, 'notes-rows'), readKept);
  const text = signal(document.drafts.get(draft));
  const rows = signal<readonly NoteRow[] | null>(null);
  const isReading = signal(false);
  const progress = signal(0);
  const said = signal<readonly Utterance[] | null>(null);
  const speaker = signal('');
  const written = signal<{ readonly count: number; readonly keys: readonly string[] } | null>(null);
  const takenBack = signal(0);
  let last = 0;
  const known = {
    criteria: view.allCriteria.map(({ criterion: { id, title, short }, number }) => ({ id, number, title, short })),
    points: view.points.map(({ point: { id, title } }) => ({ id, title })),
  };
  const isCriterion = (name: string): boolean =>
    known.criteria.some(({ title, short }) => sameNote(name, title) || sameNote(name, short));
  /** What the document has already, as it is compared. */
  const proofs = (): ReadonlySet<string> =>
    new Set(document.fileOf(about.id)?.evidence.map((row) => wordsOf(row.text)) ?? []);

  function rowOf(note: Omit<NoteRow, 'id' | 'there' | 'said' | 'spoken'>, has: ReadonlySet<string>, said = note.text) {
    const there = has.size > 0 && note.text !== '' && has.has(wordsOf(note.text));
    return { ...note, id: ++last, there, kept: note.kept && !there, said, spoken: false };
  }

  function* readRows(of: string): Reading<readonly NoteRow[]> {
    const notes = yield* within(notesOf(of, known), 0, 0.8);
    const has = proofs();
    const read: NoteRow[] = [];
    for (const [at, note] of notes.entries()) {
      if (at % 1000 === 999) yield 0.8 + (0.2 * at) / notes.length;
      read.push(rowOf(note, has));
    }
    return read;
  }

  let reading: Promise<void> | null = null;
  /** A long text is read in slices, one after the other. */
  function take(of: string, then: (read: readonly NoteRow[]) => void): void {
    if (of.length <= longReading && !reading) {
      then(atOnce(readRows(of)));
      return;
    }
    isReading.value = true;
    const turn = (reading ?? Promise.resolve()).then(async () => {
      const read = await inSlices(readRows(of), (share) => {
        progress.value = share;
      });
      batch(() => {
        then(read);
        if (reading === turn) isReading.value = false;
      });
      if (reading === turn) reading = null;
    });
    reading = turn;
  }

  let later: ReturnType<typeof setTimeout> | null = null;
  function keepRows(): void {
    if (later !== null) clearTimeout(later);
    later = null;
    const next = keptOf(rows.peek() ?? []);
    if (next !== null || keptRows.peek() !== null) keptRows.set(next);
  }

  /** Kept at once, unless they are so many that it would hold the keys up. */
  function put(next: readonly NoteRow[] | null): void {
    rows.value = next;
    if ((next?.length ?? 0) <= manyRows) keepRows();
    else later ??= setTimeout(keepRows, keepAfter);
  }

  const before = keptRows.peek();
  if (before) {
    const has = proofs();
    const ids = new Set(known.criteria.map(({ id }) => id));
    rows.value = before.map((row) => {
      const criterion = row.criterion !== null && ids.has(row.criterion) ? row.criterion : null;
      const read = rowOf({ ...row, criterion }, has, row.said);
      // Somebody wanted it although it is there.
      return row.kept ? { ...read, kept: true, there: false } : read;
    });
  }

  /** Lines that nobody has marked yet; those that somebody has stay where they are. */
  function hear(name: string): void {
    const marked = (rows.peek() ?? []).filter((row) => !row.spoken || row.kept);
    const there = new Set(marked.map((row) => row.said));
    const lines = said.peek()?.filter((each) => each.speaker === name && !there.has(each.text)) ?? [];
    const blank = { sign: null, criterion: null, point: null, kept: false };
    batch(() => {
      speaker.value = name;
      const has = proofs();
      put([...marked, ...lines.map((each) => ({ ...rowOf({ ...blank, text: each.text }, has), spoken: true }))]);
    });
  }

  function keep(next: string): void {
    text.value = next;
    document.drafts.set(draft, next);
  }

  function begin(): void {
    written.value = null;
    takenBack.value = 0;
  }

  /** What others have said on a call is never stored. */
  function listen(pasted: string): boolean {
    const turns = readTranscript(pasted, isCriterion);
    if (!turns) return false;
    said.value = turns;
    hear(ownName(turns, about.name));
    return true;
  }

  function read(next: string): void {
    batch(() => {
      begin();
      if (listen(next)) return keep('');
      keep(next);
      take(next, (fresh) => {
        const before = new Map<string, NoteRow[]>();
        for (const row of [...(rows.peek() ?? [])].reverse()) {
          const same = before.get(row.said);
          if (same) same.push(row);
          else before.set(row.said, [row]);
        }
        const spoken = (rows.peek() ?? []).filter((row) => row.spoken);
        // Two lines may say the same: each is a row.
        put([...fresh.map((row) => before.get(row.said)?.pop() ?? row), ...spoken]);
      });
    });
  }

  function add(more: string): void {
    batch(() => {
      begin();
      if (listen(more)) return;
      const before = text.peek().trimEnd();
      keep(before === '' ? more : `${before}\n${more}`);
      take(more, (fresh) => put([...(rows.peek() ?? []), ...fresh]));
    });
  }

  const at = (id: number): number => rows.peek()?.findIndex((row) => row.id === id) ?? -1;
  const replace = (from: number, count: number, ...by: readonly NoteRow[]) => {
    put((rows.peek() ?? []).toSpliced(from, count, ...by));
  };

  return {
    about,
    stage,
    view,
    text,
    rows,
    reading: isReading,
    progress,
    speakers: computed(() => [...new Set(said.value?.map((each) => each.speaker) ?? [])]),
    speaker,
    written,
    takenBack,
    type: keep,
    read,
    add,
    hear,
    change(id, values) {
      const row = rows.peek()?.[at(id)];
      if (!row) return;
      // Who says what a line is wants it noted; a line without words is none.
      const kept = values.kept ?? (values.text === undefined ? true : values.text.trim() !== '' && row.kept);
      replace(at(id), 1, { ...row, ...values, kept, there: values.kept === true ? false : row.there });
    },
    join(id) {
      const place = at(id);
      const [row, before] = [rows.peek()?.[place], rows.peek()?.[place - 1]];
      if (!row || !before) return null;
      const whole = `${before.text.trimEnd()} ${row.text.trimStart()}`.trim();
      replace(place - 1, 2, {
        ...before,
        text: whole,
        sign: before.sign ?? row.sign,
        criterion: before.criterion ?? row.criterion,
        kept: before.kept || row.kept,
      });
      return before.id;
    },
    split(id, cut) {
      const place = at(id);
      const row = rows.peek()?.[place];
      if (!row) return null;
      const second = { ...row, id: ++last, text: row.text.slice(cut).trimStart() };
      replace(place, 1, { ...row, text: row.text.slice(0, cut).trimEnd() }, second);
      return second.id;
    },
    write() {
      const kept = (rows.peek() ?? []).filter((row) => row.kept && row.text.trim() !== '');
      if (kept.length === 0) return;
      const before = document.outbox.entries.value.length;
      const proofs = kept.map((row): Evidence => {
        const own = { text: row.text.trim(), sign: row.sign, criterion: row.criterion, point: row.point };
        return { ...blankRow(evidence, 0), ...own, candidate: about.id, stage: stageOf(view, row.point, stage) };
      });
      document.dispatch({ kind: 'restore-evidence', rows: proofs }, about);
      const keys = document.outbox.entries.value
        .slice(before)
        .flatMap(({ changes }) =>
          changes.flatMap((change) => (change.entity === 'evidence' && change.do === 'put' ? [change.key] : [])),
        );
      batch(() => {
        written.value = { count: kept.length, keys };
        put(null);
        said.value = null;
        keep('');
      });
    },
    takeBack() {
      const keys = new Set(written.peek()?.keys ?? []);
      const [first, ...also] = document.fileOf(about.id)?.evidence.filter(({ key }) => keys.has(key)) ?? [];
      if (first) document.dispatch({ kind: 'remove-evidence', evidence: first, also }, about);
      batch(() => {
        takenBack.value = first ? also.length + 1 : 0;
        written.value = null;
      });
    },
    close() {
      // A transcript goes with its screen.
      if (!said.peek()) return;
      const notes = (rows.peek() ?? []).filter((row) => !row.spoken);
      batch(() => {
        said.value = null;
        put(notes.length > 0 ? notes : null);
      });
    },
  };
}

/** Whose words are looked through first: the person's, else those of whoever speaks most. */
function ownName(turns: readonly Utterance[], name: string): string {
  const lengths = new Map<string, number>();
  for (const { speaker, text } of turns) lengths.set(speaker, (lengths.get(speaker) ?? 0) + text.length);
  const words = (text: string) => text.toLocaleLowerCase('fr').split(/[\s.'’-]+/);
  const own = [...lengths.keys()].find((each) => words(each).some((word) => word !== '' && words(name).includes(word)));
  return own ?? [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
