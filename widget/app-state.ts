/** What the screens share: the document, the words, and what is shown of it. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TeamDocument } from '../src/document/document';
import type { PersonRef } from '../src/model/person-ref';
import { type Stage, stageOf, stages } from '../src/model/stage';
import { positionOf } from '../src/rules/criteria';
import { tellApart } from '../src/rules/namesakes';
import type { Side } from './App';
import { isMerged, mergeable } from './interview/merge';
import { type InterviewView, interviewView } from './interview/view';
import { bundled, type FirstScreenWords, type Language, languages, loadWords } from './words';

export const tabs = ['interview', 'rating', 'debrief'] as const;
export type Tab = (typeof tabs)[number];

export interface Moved {
  readonly about: PersonRef;
  readonly from: Stage;
  readonly to: Stage;
}

export interface AppState {
  readonly document: TeamDocument;
  readonly tab: Signal<Tab>;
  /** The tab that was pressed, as opposed to gone through with the arrows, until its screen has taken the keyboard. */
  readonly entered: Signal<Tab | null>;
  /** Led by the list of positions: gone from the board to somebody of it. */
  readonly offBoard: Signal<boolean>;
  /** For a room: everything larger, whatever the width. */
  readonly large: Signal<boolean>;
  /** The stage shown: the candidate's own, unless another one is picked. */
  readonly stage: ReadonlySignal<Stage>;
  /** False while nothing says which stage to show: the candidate's is a word that is not matched with any. */
  readonly placed: ReadonlySignal<boolean>;
  showStage(stage: Stage): void;
  /** The interview of the person and stage shown: worked out once for all that shows some of it. */
  readonly interview: ReadonlySignal<InterviewView | null>;
  /** Two stages are run as one. */
  readonly merged: ReadonlySignal<boolean>;
  /** Under which words each person is listed, by row: people of one name are told apart. */
  readonly labels: ReadonlySignal<ReadonlyMap<number, string>>;
  /** Of the words on the screen: changes with them. */
  readonly language: ReadonlySignal<Language>;
  readonly t: ReadonlySignal<FirstScreenWords>;
  /** What somebody asks for from the middle of a screen, until it is open over it. */
  readonly asked: Signal<Side | null>;
  /** Several lines pasted where one proof is typed, until the screen for notes has taken them. */
  readonly pastedNotes: Signal<string | null>;
  /** The latest move of somebody to a stage made in this page: it is everybody's, and can be taken back. */
  readonly moved: Signal<Moved | null>;
  /** Seconds since 1970; moves on every few seconds. */
  readonly now: ReadonlySignal<number>;
  /** Address of the widget itself, for the page that a set-up makes. */
  readonly widgetUrl: string;
  /** Shows the widget in this language as soon as its words are there, and keeps the choice. */
  rememberLanguage(language: Language): void;
  /** Keys beyond Enter: some people's own tools need them. */
  readonly shortcuts: ReadonlySignal<boolean>;
  rememberShortcuts(on: boolean): void;
}

export interface AppStateDeps {
  readonly document: TeamDocument;
  readonly now: ReadonlySignal<number>;
  readonly widgetUrl: string;
  readonly language: Language;
  /** Where the language choice is kept. */
  readonly rememberLanguage: (language: Language) => void;
  readonly shortcuts: boolean;
  readonly rememberShortcuts: (on: boolean) => void;
}

export function createAppState(deps: AppStateDeps): AppState {
  const { document, now, widgetUrl, language, rememberLanguage, rememberShortcuts } = deps;
  const shortcuts = signal(deps.shortcuts);
  const picked = signal<ReadonlyMap<number, Stage>>(new Map());
  const spoken = signal<{ readonly language: Language; readonly words: FirstScreenWords }>(bundled);
  let wanted: Language = bundled.language;
  const speak = async (next: Language) => {
    wanted = next;
    try {
      const words = await loadWords(next);
      // Of two quick choices the last one counts, whichever arrives last.
      if (wanted === next) spoken.value = { language: next, words };
    } catch {
      // The words could not be fetched: those on the screen stay.
    }
  };
  if (language !== bundled.language) void speak(language);

  const known = computed(() => {
    const candidate = document.file.value?.candidate;
    return (candidate && picked.value.get(candidate.id)) ?? stageOf(candidate?.stage ?? '');
  });
  const placed = computed(() => known.value !== null);
  const stage = computed(() => known.value ?? stages[0]);
  const merged = computed(() => {
    const file = document.file.value;
    return file !== null && isMerged(file, stage.value);
  });
  const interview = computed(() => {
    const file = document.file.value;
    const shown = merged.value ? mergeable : [stage.value];
    return file && placed.value ? interviewView(file, document.preparation.value, shown) : null;
  });

  return {
    document,
    interview,
    merged,
    stage,
    placed,
    tab: signal<Tab>('interview'),
    entered: signal(null),
    offBoard: signal(false),
    large: signal(false),
    asked: signal(null),
    pastedNotes: signal(null),
    moved: signal(null),
    showStage(next) {
      const id = document.selectedId.value;
      if (id !== null) picked.value = new Map(picked.value).set(id, next);
    },
    labels: computed(() => {
      const { header, stage } = spoken.value.words;
      const { positions, unread } = document.preparation.value;
      const untitled = unread?.has('position') ? header.unreadPosition : header.noPosition;
      const titles = new Map(positions.map(({ id, title }) => [id, title || untitled]));
      return tellApart(
        document.candidates.value.map((candidate) => {
          const { id, name, stage: at } = candidate;
          const title = titles.get(positionOf(candidate, positions) ?? 0) ?? header.noPosition;
          const own = stageOf(at);
          const facts = [title, own ? stage(own) : at, header.row(id)];
          return { id, name: name.trim() || header.unnamed(id), facts };
        }),
      );
    }),
    language: computed(() => spoken.value.language),
    t: computed(() => spoken.value.words),
    now,
    widgetUrl,
    shortcuts,
    rememberShortcuts(on) {
      shortcuts.value = on;
      rememberShortcuts(on);
    },
    rememberLanguage(next) {
      void speak(next);
      rememberLanguage(next);
    },
  };
}

export const isLanguage = (text: unknown): text is Language => languages.some((language) => language === text);

const AppContext = createContext<AppState | null>(null);
export const AppProvider = AppContext.Provider;

export function useApp(): AppState {
  const state = useContext(AppContext);
  if (!state) throw new Error('a screen is shown inside AppProvider');
  return state;
}
