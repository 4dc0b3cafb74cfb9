/** The text that is imported, with the format it was pasted with: a draft, so that closing anything loses none of it. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { draftName, nobody } from '../../src/document/local/draft-names';
import type { Drafts } from '../../src/document/local/drafts';
import { textsOf } from '../../src/model/guards';
import { longestText, type PastedText } from '../../src/trame-import/read-pieces';
import { type Kept, readKept } from './choices';

/** Whether the format that the text was pasted with still goes with it: not once the text is changed by hand. */
export type Format = 'none' | 'kept' | 'outdated';

export interface Source {
  readonly text: ReadonlySignal<string>;
  readonly format: ReadonlySignal<Format>;
  /** What is to be read: the format counts only while it says the same as the text. */
  readonly whole: () => PastedText;
  type(text: string): void;
  /** `before` is what stood ahead of a paste at the end; null when it went elsewhere, and the format is of no use. */
  paste(text: string, pasted: PastedText, before: string | null): void;
  set(source: PastedText): void;
  /** What was corrected of its reading, kept beside the text. */
  readonly choices: ReadonlySignal<Kept | null>;
  keepChoices(choices: Kept | null): void;
}

interface Rich {
  /** The text that it is the format of. */
  readonly of: string;
  readonly html: string;
}

const textDraft = draftName(nobody, '', 'import-text');
const richDraft = draftName(nobody, '', 'import-rich');
const choicesDraft = draftName(nobody, '', 'import-choices');

function readRich(raw: unknown): Rich | null {
  const { of, html } = textsOf(raw);
  return of !== undefined && html !== undefined ? { of, html } : null;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Typed lines beside pasted ones: the reader takes them together, as text and never as tags. */
const asHtml = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

export function createSource(drafts: Drafts): Source {
  /** Too long for any reading: not worth writing on the machine at each key, and kept while the page lives. */
  const longText = signal<string | null>(null);
  const longRich = signal<Rich | null>(null);
  const isLong = (size: number) => size > 2 * longestText;
  const keptRich = drafts.cell(richDraft, readRich);
  const keptChoices = drafts.cell(choicesDraft, readKept);
  const keep = (next: string) => {
    const tooLong = isLong(next.length);
    longText.value = tooLong ? next : null;
    if (!tooLong && drafts.get(textDraft) !== next) drafts.set(textDraft, next);
  };

  const text = computed(() => longText.value ?? drafts.get(textDraft));
  const rich = computed(() => longRich.value ?? keptRich.value);
  const htmlOf = (wanted: string): string | undefined => (rich.value?.of === wanted ? rich.value.html : undefined);
  const setRich = (next: Rich | null) => {
    const tooLong = next !== null && isLong(next.of.length + next.html.length);
    longRich.value = tooLong ? next : null;
    if (!tooLong) keptRich.set(next);
  };

  return {
    text,
    format: computed(() => (rich.value === null ? 'none' : rich.value.of === text.value ? 'kept' : 'outdated')),
    whole: () => ({ text: text.value, html: htmlOf(text.value) }),
    type(typed) {
      // A field that was emptied is a new start, unless what was cut comes back.
      if (text.peek() === '' && rich.peek() && rich.peek()?.of !== typed) setRich(null);
      keep(typed);
    },
    paste(whole, pasted, before) {
      const earlier = before ? htmlOf(before) : undefined;
      const anyFormat = Boolean(pasted.html || earlier);
      if (before !== null && anyFormat) {
        const first = before === '' ? '' : (earlier ?? asHtml(before));
        setRich({ of: whole, html: first + (pasted.html || asHtml(pasted.text)) });
      } else if (before === '') setRich(null);
      keep(whole);
    },
    set({ text: next, html }) {
      setRich(html ? { of: next, html } : null);
      keep(next);
    },
    choices: computed(() => keptChoices.value),
    keepChoices(choices) {
      if (choices !== null || keptChoices.peek() !== null) keptChoices.set(choices);
    },
  };
}
