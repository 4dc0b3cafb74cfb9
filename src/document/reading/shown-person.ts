/** Whom the screen is about, where it is not whom Grist's list shows, and whose words wait meanwhile. */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Candidate } from '../../model/candidate';
import type { PersonRef } from '../../model/person-ref';
import type { Drafts, KeptWords } from '../local/drafts';
import type { Cursor } from './cursor';

export interface Shown {
  /** Whom Grist's list shows, while the screen stays with somebody else. */
  readonly listAt: ReadonlySignal<PersonRef | null>;
  /** Whether Grist's list is on nobody, and what is typed stops. */
  readonly onNobody: Cursor['onNobody'];
  /** Whom somebody was writing about when Grist's list went on; their words are kept. */
  readonly left: ReadonlySignal<PersonRef | null>;
  /** The person on the screen, once their row is not there any more. */
  readonly gone: ReadonlySignal<PersonRef | null>;
  /** Words that were written about others of the selected row: once they are gone, about them too. */
  readonly apart: ReadonlySignal<readonly KeptWords[]>;
  /** Words that were written about people whose rows are not there any more: no screen of anybody shows them. */
  readonly astray: ReadonlySignal<readonly KeptWords[]>;
  /** Drafts that say of no name whom they are about, now that they have been brought back. */
  claim(): void;
  /** The screen is about to follow the list on from this person. */
  leave(candidateId: number): void;
}

export interface ShownDeps {
  readonly choice: ReadonlySignal<{ readonly id: number } | null>;
  readonly listAt: ReadonlySignal<number | null>;
  readonly onNobody: Cursor['onNobody'];
  readonly people: () => ReadonlyMap<number, Candidate>;
  /** Whether whoever is not among them has no row, or none that may be read. */
  readonly isWhole: () => boolean;
  readonly drafts: Drafts;
}

export function createShown({ choice, listAt, onNobody, people, isWhole, drafts }: ShownDeps): Shown {
  const leftId = signal<number | null>(null);
  /** The selected person, as they were last seen. */
  const seen = signal<PersonRef | null>(null);
  /** Who was on the screen when their row went; another one who gets it does not take their place by that. */
  const lost = signal<PersonRef | null>(null);
  const refOf = (id: number): PersonRef => ({ id, name: people().get(id)?.name ?? '' });

  let chosen: { readonly id: number } | null = null;
  effect(() => {
    const id = choice.value?.id ?? null;
    if (chosen !== choice.value) {
      chosen = choice.value;
      lost.value = null;
      // Going on to somebody else is leaving every field.
      if (id !== null) untracked(drafts.flush);
      if (leftId.peek() === id) leftId.value = null;
    }
    const person = id === null ? undefined : people().get(id);
    if (!person) {
      if (id !== null && seen.peek()?.id === id) lost.value = seen.peek();
      return;
    }
    const { name } = person;
    if (lost.peek()) {
      if (lost.peek()?.name !== name) return;
      lost.value = null;
    }
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
    const id = choice.value?.id ?? null;
    if (id === null || lost.value || people().has(id)) return lost.value;
    return drafts.words.value.find(({ about }) => about.id === id)?.about ?? null;
  });

  const left = computed(() => {
    const id = leftId.value;
    const isThere = (about: PersonRef) => (people().get(about.id)?.name ?? about.name) === about.name;
    const words = drafts.words.value.find(({ about, recent }) => recent && about.id === id && isThere(about));
    return words?.about ?? null;
  });

  return {
    onNobody,
    listAt: computed(() => (listAt.value === null ? null : refOf(listAt.value))),
    left,
    gone,
    astray: computed(() => {
      if (!isWhole()) return [];
      // These two have their words shown elsewhere, or one press away.
      const elsewhere = [gone.value?.id, left.value?.id];
      return drafts.words.value.filter(({ about: { id } }) => !people().has(id) && !elsewhere.includes(id));
    }),
    apart: computed(() => {
      const id = choice.value?.id;
      const name = id === undefined || gone.value ? undefined : people().get(id)?.name;
      return drafts.words.value.filter(({ about }) => about.id === id && about.name !== name);
    }),
    claim,
    leave(candidateId) {
      const writing = drafts.words.peek().some(({ about, recent }) => recent && about.id === candidateId);
      if (writing) leftId.value = candidateId;
    },
  };
}
