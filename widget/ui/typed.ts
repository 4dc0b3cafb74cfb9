import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { draftName } from '../../src/document/draft-names';
import type { PersonRef } from '../../src/model/person-ref';
import { useApp } from '../app-state';

export interface Typed {
  readonly text: string;
  /** What has been typed and not saved; undefined for nothing, a field that was emptied included. */
  readonly draft: string | undefined;
  /** What the document said when the typing began. */
  readonly seen: string;
  /** Whom the text is about: the person on the screen at its first key. */
  readonly about: PersonRef;
  /** The name under which it is kept. */
  readonly name: string;
  type(next: string): void;
  /** The keyboard comes to it: what follows is about the person on the screen. */
  begin(): void;
  /** Saved, or given up: what the document says is shown again. With `saved`, unless it says something else by now. */
  done(saved?: string): void;
}

// The mark in front keeps an empty text from being no draft at all.
const mark = '=';
const seenName = (name: string): string => `${name}/seen`;

/** Drafts that a field goes on showing though its row bears another name by now: it says so itself. */
export const inHand = signal<ReadonlySet<string>>(new Set());

/** Keeps a draft in its field, under the hand of whoever types it. */
export function useInHand(name: string, held: boolean): void {
  useEffect(() => {
    if (!held) return;
    inHand.value = new Set(inHand.peek()).add(name);
    return () => {
      inHand.value = new Set([...inHand.peek()].filter((other) => other !== name));
    };
  }, [name, held]);
}

/**
 * A text typed over one that the document holds. What the document said at the first key is kept beside
 * the draft, also across a reload: whoever changes it meanwhile is not written over unseen. It stays a text about the
 * person of that key, also when the row comes to bear another name.
 */
export function useTyped(person: PersonRef, stage: string, field: string, value: string): Typed {
  const { drafts } = useApp().document;
  // Emptied by hand: the old text must not pop back under the next key.
  const [emptied, setEmptied] = useState(false);
  const begun = useRef<PersonRef | null>(null);
  if (begun.current && begun.current.id !== person.id) begun.current = null;
  const about = begun.current ?? person;
  const name = draftName(about, stage, field);
  const draft = drafts.texts.value.get(name);
  const kept = drafts.texts.value.get(seenName(name));
  useInHand(name, draft !== undefined && about.name !== person.name);
  const begin = () => {
    if (person.name !== '') begun.current ??= { id: person.id, name: person.name };
  };
  return {
    text: draft ?? (emptied ? '' : value),
    draft,
    seen: kept === undefined ? value : kept.slice(mark.length),
    about,
    name,
    begin,
    type(next) {
      begin();
      if (!drafts.texts.peek().has(seenName(name))) drafts.set(seenName(name), mark + value);
      setEmptied(next === '');
      drafts.set(name, next);
    },
    done(saved) {
      if (saved !== undefined && drafts.get(name) !== saved) return;
      begun.current = null;
      setEmptied(false);
      drafts.forget(name);
    },
  };
}
