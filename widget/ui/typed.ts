import { useState } from 'preact/hooks';
import type { Drafts } from '../../src/document/drafts';
import { useApp } from '../app-state';

export interface Typed {
  readonly text: string;
  /** What has been typed and not saved; undefined for nothing, a field that was emptied included. */
  readonly draft: string | undefined;
  /** What the document said when the typing began. */
  readonly seen: string;
  type(next: string): void;
  /** Saved, or given up: what the document says is shown again. */
  done(): void;
}

// The mark in front keeps an empty text from being no draft at all.
const mark = '=';
const seenName = (name: string): string => `${name}/seen`;
/** Whether a draft is what the document said, kept beside another one. */
export const isSeen = (name: string): boolean => name.endsWith('/seen');

/** Forgets a draft, with what it was begun on. */
export function forgetTyped(drafts: Drafts, name: string): void {
  for (const kept of [name, seenName(name)]) if (drafts.texts.peek().has(kept)) drafts.set(kept, '');
}

/**
 * A text typed over one that the document holds. What the document said at the first key is kept beside
 * the draft, also across a reload: whoever changes it meanwhile is not written over unseen.
 */
export function useTyped(name: string, value: string): Typed {
  const { drafts } = useApp().document;
  // Emptied by hand: the old text must not pop back under the next key.
  const [emptied, setEmptied] = useState(false);
  const draft = drafts.texts.value.get(name);
  const kept = drafts.texts.value.get(seenName(name));
  return {
    text: draft ?? (emptied ? '' : value),
    draft,
    seen: kept === undefined ? value : kept.slice(mark.length),
    type(next) {
      if (!drafts.texts.peek().has(seenName(name))) drafts.set(seenName(name), mark + value);
      setEmptied(next === '');
      drafts.set(name, next);
    },
    done() {
      setEmptied(false);
      forgetTyped(drafts, name);
    },
  };
}
