import { useState } from 'preact/hooks';
import { draftName } from '../../src/document/local/draft-names';
import type { Cell } from '../../src/document/local/drafts';
import { isRecord } from '../../src/model/guards';
import type { PersonRef } from '../../src/model/person-ref';
import { useApp } from '../app-state';
import { useInHand } from './in-hand';
import { pageIsLeft } from './keyboard';

export interface Typed {
  readonly text: string;
  /** What has been typed and not saved; undefined for nothing, a field that was emptied included. */
  readonly draft: string | undefined;
  /** What the document said when the typing began. */
  readonly seen: string;
  /** Whom the text is about: the person on the screen when the keyboard came to it. */
  readonly about: PersonRef;
  /** All that is kept of it. */
  readonly cell: Cell<TypedDraft>;
  type(next: string): void;
  /** The keyboard comes to it: what follows is about the person on the screen. */
  begin(): void;
  /** The keyboard leaves it; coming back is having looked up. */
  end(event: FocusEvent): void;
  /** Saved, or given up: what the document says is shown again. With `saved`, unless it says something else by now. */
  done(saved?: string): void;
}

/** A text typed over one that the document holds. */
export interface TypedDraft {
  /** Null once it has been emptied. */
  readonly text: string | null;
  /** What the document said at the first key; null while nothing has been typed. */
  readonly seen: string | null;
  /** What is chosen with it, in a form. */
  readonly chosen?: unknown;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export function readTyped(raw: unknown): TypedDraft | null {
  if (typeof raw === 'string') return { text: raw, seen: null };
  if (!isRecord(raw)) return null;
  const { text, seen, chosen } = raw;
  return { text: textOrNull(text) || null, seen: textOrNull(seen), chosen };
}

/**
 * A text typed over one that the document holds. What the document said at the first key is kept beside
 * the draft, also across a reload: whoever changes it meanwhile is not written over unseen. It stays a text about the
 * person whom it was begun about, also when the row comes to bear another name.
 */
export function useTyped(person: PersonRef, stage: string, field: string, value: string): Typed {
  const { drafts } = useApp().document;
  // Emptied by hand: the old text must not pop back under the next key.
  const [emptied, setEmptied] = useState(false);
  const [begun, setBegun] = useState<PersonRef | null>(null);
  const about = begun?.id === person.id ? begun : person;
  const name = draftName(about, stage, field);
  const cell = drafts.cell(name, readTyped);
  const kept = cell.value;
  const draft = kept?.text ?? undefined;
  useInHand(name, draft !== undefined && about.name !== person.name);
  const begin = () => {
    // Of a row without a name nobody can say whose it is.
    if (about.name !== '') setBegun({ id: about.id, name: about.name });
  };
  return {
    text: draft ?? (emptied ? '' : value),
    draft,
    seen: kept?.seen ?? value,
    about,
    cell,
    begin,
    end(event) {
      if (!pageIsLeft(event)) setBegun(null);
    },
    type(next) {
      begin();
      setEmptied(next === '');
      const before = cell.peek();
      cell.set({ ...before, text: next || null, seen: before?.seen ?? value });
    },
    done(saved) {
      if (saved !== undefined && drafts.get(name) !== saved) return;
      setEmptied(false);
      cell.set(null);
    },
  };
}
