/** Whom the screen is about, where it is not whom Grist's list shows, and whose words wait meanwhile. */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Candidate } from '../model/candidate';
import type { PersonRef } from '../model/person-ref';
import type { Drafts, KeptWords } from './drafts';

export interface Shown {
  /** Whom Grist's list shows, while the screen stays with somebody else. */
  readonly listAt: ReadonlySignal<PersonRef | null>;
  /** Whom somebody was writing about when Grist's list went on; their words are kept. */
  readonly left: ReadonlySignal<PersonRef | null>;
  /** The person on the screen, once their row is not there any more. */
  readonly gone: ReadonlySignal<PersonRef | null>;
  /** Words that were written about others of the selected row: once they are gone, about them too. */
  readonly apart: ReadonlySignal<readonly KeptWords[]>;
  /** Drafts that say of no name whom they are about, now that they have been brought back. */
  claim(): void;
  /** The screen is about to follow the list on from this person. */
  leave(candidateId: number): void;
}

export interface ShownDeps {
  readonly selectedId: ReadonlySignal<number | null>;
  readonly listAt: ReadonlySignal<number | null>;
  readonly people: () => ReadonlyMap<number, Candidate>;
  readonly drafts: Drafts;
}

export function createShown({ selectedId, listAt, people, drafts }: ShownDeps): Shown {
  const leftId = signal<number | null>(null);
  /** The selected person, as they were last seen. */
  const seen = signal<PersonRef | null>(null);
  const refOf = (id: number): PersonRef => ({ id, name: people().get(id)?.name ?? '' });

  effect(() => {
    const id = selectedId.value;
    // Going on to somebody else is leaving every field.
    if (id !== null) untracked(drafts.flush);
    if (leftId.peek() === id) leftId.value = null;
  });
  effect(() => {
    const id = selectedId.value;
    const person = id === null ? undefined : people().get(id);
    if (!person) return;
    const { name } = person;
    if (seen.peek()?.id === id && seen.peek()?.name === name) return;
    seen.value = { id: person.id, name };
    untracked(claim);
  });

  /** They were typed under this row while it had no name, or by an earlier version. */
  function claim(): void {
    const person = seen.peek();
    if (person && person.name !== '') drafts.move({ id: person.id, name: '' }, person);
  }

  const gone = computed(() => {
    const id = selectedId.value;
    if (id === null || people().has(id)) return null;
    const words = drafts.words.value.find(({ about }) => about.id === id);
    return seen.value?.id === id ? seen.value : (words?.about ?? null);
  });

  return {
    listAt: computed(() => (listAt.value === null ? null : refOf(listAt.value))),
    left: computed(() => {
      const id = leftId.value;
      return drafts.words.value.find(({ about, recent }) => recent && about.id === id)?.about ?? null;
    }),
    gone,
    apart: computed(() => {
      const id = selectedId.value;
      const name = id === null ? undefined : people().get(id)?.name;
      return drafts.words.value.filter(({ about }) => about.id === id && about.name !== name);
    }),
    claim,
    leave(candidateId) {
      const writing = drafts.words.peek().some(({ about, recent }) => recent && about.id === candidateId);
      if (writing) leftId.value = candidateId;
    },
  };
}
