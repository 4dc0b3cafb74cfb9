/**
 * An import under way: what was pasted, what was understood and corrected, what has been added. It
 * outlives the screen, so that closing it to look at something loses nothing, taking back included.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { GristFailure, TeamDocument } from '../../src/document/document';
import { sameText } from '../../src/document/setup/content';
import { forecast, type RowsToAdd } from '../../src/document/setup/forecast';
import type { InUse } from '../../src/document/setup/import-rows';
import type { Kit } from '../../src/kits/kit';
import type { Position } from '../../src/model/position';
import { type Composed, compose } from '../../src/trame-import/compose';
import type { Role } from '../../src/trame-import/pieces';
import { type Kind, type PastedText, type ReadPieces, readPieces } from '../../src/trame-import/read-pieces';
import { atOnce, inSlices, longReading } from '../../src/trame-import/slices';
import { type JobChoice, proposedJob, toKits } from '../../src/trame-import/to-kits';
import { useSharedWords } from '../words/shared';
import { kept, type Reading, readingOf, withRoles } from './choices';
import { createSource, type Source } from './source';

type Imported = Awaited<ReturnType<TeamDocument['addKits']>>;

export interface Added {
  readonly rows: RowsToAdd;
  /** Null when the document was prepared by the way: undoing that takes the rows back too. */
  readonly takeBack: Extract<Imported, { ok: true }>['value'] | null;
  readonly source: PastedText;
  readonly reading: Reading;
}

export interface ImportSession {
  readonly source: Source;
  /** Null until a text has been read. */
  readonly reading: ReadonlySignal<Reading | null>;
  /** What its pieces and their roles make. */
  readonly composed: ReadonlySignal<Composed>;
  /** How much of a long text has been read, from 0 to 1. */
  readonly progress: ReadonlySignal<number>;
  /** The text has changed since it was read. */
  readonly outdated: ReadonlySignal<boolean>;
  /** Position and job of each part, as the person says or as is proposed. */
  readonly choices: ReadonlySignal<ReadonlyMap<number, JobChoice>>;
  readonly kits: ReadonlySignal<readonly Kit[]>;
  /** Counted by the code that adds the rows: what the button says is what happens. */
  readonly rows: ReadonlySignal<RowsToAdd>;
  readonly work: ReadonlySignal<'reading' | 'adding' | 'taking-back' | null>;
  readonly failure: ReadonlySignal<
    | { readonly of: 'adding'; readonly failure: GristFailure }
    | { readonly of: 'taking-back'; readonly failure: GristFailure | InUse['failure'] }
    | null
  >;
  readonly added: ReadonlySignal<Added | null>;
  readonly takenBack: ReadonlySignal<boolean>;
  /** The screen is opened: for a position, what is brought is proposed for it. Null for any. */
  open(position: number | null): void;
  /** Corrections that another page has left are shown with their text. */
  resume(): void;
  /** Reads the text; `kind` null lets it say what it is. */
  read(kind?: Kind | null): Promise<void>;
  /** Something was pasted that holds no text: what is there stays. */
  refuse(): void;
  readonly refused: ReadonlySignal<boolean>;
  giveRole(at: readonly number[], role: Role): void;
  /** Another correction: a stage, a weight, a title. */
  correct(change: (reading: Reading) => Reading): void;
  changeJob(id: number, choice: JobChoice): void;
  /** The latest correction is taken back; false when there is none. */
  undo(): boolean;
  add(widgetUrl: string): Promise<void>;
  takeBack(): Promise<void>;
  /** Back to the text and its preview, once what was added is gone by other means. */
  restore(): void;
  startAnew(): void;
}

const deepestUndo = 100;

const nothing: Composed = { jobs: [], went: [], roles: [] };
/** Titles of facts are rows of the document, which speaks French. */
const kitWords = { facts: useSharedWords.in('fr').facts };

function createSession(document: TeamDocument): ImportSession {
  const source = createSource(document.drafts);
  const reading = signal<Reading | null>(null);
  const readText = signal<PastedText | null>(null);
  const kind = signal<Kind | null>(null);
  const progress = signal(0);
  const work = signal<'reading' | 'adding' | 'taking-back' | null>(null);
  const failure = signal<ImportSession['failure']['value']>(null);
  const added = signal<Added | null>(null);
  const takenBack = signal(false);
  const refused = signal(false);
  /** What it was opened for, as it was called then. */
  const into = signal<Position | null>(null);
  let earlier: readonly Reading[] = [];
  const composed = computed(() => (reading.value ? compose(reading.value.pieces, reading.value.corrections) : nothing));
  const choices = computed(() => {
    const { jobs } = composed.value;
    const said = reading.value?.jobs;
    return new Map(
      jobs.map((job) => {
        const proposed = proposedJob(job);
        // A text about several positions says itself which are which.
        const here = jobs.length === 1 || job.title === '' ? into.value?.title : '';
        return [job.id, said?.get(job.id) ?? (here ? { ...proposed, position: here } : proposed)];
      }),
    );
  });
  /** Of several positions of one title, the one that it was opened for. */
  const meant = (kit: Kit): Kit => {
    const here = document.preparation.value.positions.find(({ id }) => id === into.value?.id);
    return here && sameText(kit.position ?? '', here.title) ? { ...kit, positionId: here.id } : kit;
  };
  const kits = computed(() => toKits(composed.value.jobs, choices.value, kitWords).map(meant));
  const rows = computed(() => forecast(kits.value, document.preparation.value));

  function correct(next: Reading) {
    reading.value = next;
    refused.value = false;
    // A text that gives nothing for now may come back, and its corrections with it.
    if (!next.problem) source.keepChoices(kept(next, kind.peek()));
  }

  function show(next: Reading, of: PastedText | null) {
    earlier = [];
    batch(() => {
      correct(next);
      readText.value = of;
      failure.value = null;
      takenBack.value = false;
      work.value = null;
    });
  }

  function change(next: Reading | null) {
    const now = reading.peek();
    if (!now || !next) return;
    earlier = [...earlier.slice(-deepestUndo), now];
    correct(next);
  }

  async function readInSlices(now: PastedText): Promise<ReadPieces> {
    const slices = readPieces(now, kind.peek());
    if (now.text.length + (now.html?.length ?? 0) <= longReading) return atOnce(slices);
    work.value = 'reading';
    return await inSlices(slices, (share) => {
      progress.value = share;
    });
  }

  function restore() {
    const done = added.value;
    if (!done) return;
    batch(() => {
      // What has been typed since then is newer.
      if (source.text.value === '') source.set(done.source);
      show(done.reading, done.source);
      added.value = null;
      takenBack.value = true;
    });
  }

  async function read(as = kind.peek()) {
    kind.value = as;
    if (work.value) return;
    for (;;) {
      const now = source.whole();
      const read = await readInSlices(now);
      const { text, html } = source.whole();
      // Something was pasted meanwhile.
      if (text !== now.text || html !== now.html) continue;
      const before = reading.value;
      return show(readingOf(read, before?.problem === null ? kept(before, kind.peek()) : source.choices.value), now);
    }
  }

  return {
    source,
    reading,
    composed,
    choices,
    progress,
    outdated: computed(() => readText.value !== null && readText.value.text !== source.text.value),
    kits,
    rows,
    work,
    failure,
    added,
    takenBack,
    refused,
    open(position) {
      into.value = document.preparation.peek().positions.find(({ id }) => id === position) ?? null;
    },
    resume() {
      const left = source.choices.value;
      if (left && source.text.value !== '' && !reading.value && !added.value) void read(left.kind);
    },
    read,
    refuse() {
      refused.value = true;
    },
    giveRole(at, role) {
      change(reading.value && withRoles(reading.value, at, role));
    },
    correct(next) {
      change(reading.value && next(reading.value));
    },
    changeJob(id, choice) {
      if (reading.value) correct({ ...reading.value, jobs: new Map(reading.value.jobs).set(id, choice) });
    },
    undo() {
      const last = earlier[earlier.length - 1];
      if (!last || !reading.value) return false;
      earlier = earlier.slice(0, -1);
      correct({ ...last, jobs: reading.value.jobs });
      return true;
    },
    async add(widgetUrl) {
      const shown = reading.value;
      if (!shown || work.value) return;
      batch(() => {
        work.value = 'adding';
        failure.value = null;
        takenBack.value = false;
      });
      const counted = rows.value;
      const result = await document.addKits(kits.value, widgetUrl);
      batch(() => {
        work.value = null;
        if (!result.ok) {
          failure.value = { of: 'adding', failure: result.failure };
          return;
        }
        const takeBack = document.prepared.value ? null : result.value;
        added.value = { rows: counted, takeBack, source: readText.value ?? source.whole(), reading: shown };
        reading.value = null;
        source.keepChoices(null);
        // A text changed since it was read has not been imported: it stays.
        if (readText.value?.text === source.text.value) source.set({ text: '' });
        readText.value = null;
        kind.value = null;
      });
    },
    async takeBack() {
      const done = added.value;
      if (!done?.takeBack || work.value) return;
      work.value = 'taking-back';
      failure.value = null;
      const result = await done.takeBack();
      work.value = null;
      if (result.ok) restore();
      else failure.value = { of: 'taking-back', failure: result.failure };
    },
    restore,
    startAnew() {
      added.value = null;
      failure.value = null;
    },
  };
}

const sessions = new WeakMap<TeamDocument, ImportSession>();

export function importSession(document: TeamDocument): ImportSession {
  const known = sessions.get(document);
  if (known) return known;
  const made = createSession(document);
  sessions.set(document, made);
  return made;
}
