/**
 * An import under way: what was pasted, what was understood and corrected, what has been added. It
 * outlives the screen, so that closing it to look at something loses nothing, taking back included.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { GristFailure, TeamDocument } from '../../src/document/document';
import { forecast, type RowsToAdd } from '../../src/document/setup/forecast';
import type { InUse } from '../../src/document/setup/import-rows';
import type { Kit } from '../../src/kits/kit';
import { type PastedText, readTrame } from '../../src/trame-import/read-trame';
import { type ImportChoices, type JobChoice, type TrameChoice, toKits } from '../../src/trame-import/to-kits';
import { bundled } from '../messages';
import { keptPoints, type Reading, readingOf, withJob, withTrame } from './choices';
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
  /** The text has changed since it was read. */
  readonly outdated: ReadonlySignal<boolean>;
  readonly kits: ReadonlySignal<readonly Kit[]>;
  /** Points of the trames that are kept, as the preview counts them. */
  readonly points: ReadonlySignal<number>;
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
  read(): Promise<void>;
  /** Something was pasted that holds no text. */
  refuse(): void;
  changeJob(id: string, change: Partial<JobChoice>): void;
  changeTrame(id: string, change: Partial<TrameChoice>): void;
  add(widgetUrl: string): Promise<void>;
  takeBack(): Promise<void>;
  /** Back to the text and its preview, once what was added is gone by other means. */
  restore(): void;
  startAnew(): void;
}

/** From so many characters on, reading takes long enough for the screen to say so first. */
const longReading = 200_000;
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

const nothingChosen: ImportChoices = { trames: {}, jobs: {} };
/** Titles of facts are rows of the document, which speaks French. */
const kitWords = { facts: bundled.messages.facts };

function createSession(document: TeamDocument): ImportSession {
  const source = createSource(document.drafts);
  const reading = signal<Reading | null>(null);
  const readText = signal<PastedText | null>(null);
  const work = signal<'reading' | 'adding' | 'taking-back' | null>(null);
  const failure = signal<ImportSession['failure']['value']>(null);
  const added = signal<Added | null>(null);
  const takenBack = signal(false);
  const kits = computed(() => (reading.value ? toKits(reading.value.imported, reading.value.choices, kitWords) : []));
  const rows = computed(() => forecast(kits.value, document.preparation.value));

  function show(next: Reading, of: PastedText | null) {
    batch(() => {
      reading.value = next;
      readText.value = of;
      failure.value = null;
      takenBack.value = false;
      work.value = null;
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

  return {
    source,
    reading,
    outdated: computed(() => readText.value !== null && readText.value.text !== source.text.value),
    kits,
    points: computed(() => (reading.value ? keptPoints(reading.value) : 0)),
    rows,
    work,
    failure,
    added,
    takenBack,
    async read() {
      if (work.value) return;
      const { text, html } = source.whole();
      if (text.length + (html?.length ?? 0) > longReading) {
        work.value = 'reading';
        await painted();
      }
      // Newer than when it was asked for, if something was pasted meanwhile.
      const now = source.whole();
      show(readingOf(readTrame(now), reading.value), now);
    },
    refuse: () => show({ imported: { problem: 'unreadable', jobs: [], leftovers: [] }, choices: nothingChosen }, null),
    changeJob(id, change) {
      if (reading.value) reading.value = withJob(reading.value, id, change);
    },
    changeTrame(id, change) {
      if (reading.value) reading.value = withTrame(reading.value, id, change);
    },
    async add(widgetUrl) {
      const shown = reading.value;
      if (!shown || work.value) return;
      batch(() => {
        work.value = 'adding';
        failure.value = null;
        takenBack.value = false;
      });
      const counted = forecast(kits.value, document.preparation.value);
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
        // A text changed since it was read has not been imported: it stays.
        if (readText.value?.text === source.text.value) source.set({ text: '' });
        readText.value = null;
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
