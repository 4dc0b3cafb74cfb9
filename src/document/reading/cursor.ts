/**
 * Whom the screen is about, and where Grist's list is. The two follow each other as far as people move them.
 *
 * A list also moves by itself: its cursor goes to another row when its own leaves a filter, is removed or is sorted
 * away, and Grist tells that as any other move. It must not change whom somebody is writing about: as long as the
 * person is in this page, a move that was not asked for here is only told, and waits for them.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { GristPort } from '../../grist/port';
import type { Environment } from '../local/environment';

export interface Cursor {
  readonly selectedId: ReadonlySignal<number | null>;
  /** Another object each time that somebody is chosen, the same row included: it may be another one's by then. */
  readonly choice: ReadonlySignal<{ readonly id: number } | null>;
  /** Where Grist says that its list is, whatever it is of. */
  readonly latest: ReadonlySignal<number | null>;
  /** Where the list has gone while the screen stays with somebody else; null while they agree. */
  readonly listAt: ReadonlySignal<number | null>;
  /**
   * The list is on nobody, its blank line or a filter that leaves none: 'said' while somebody goes on writing here, 'stops'
   * where what is typed next could be meant for anybody. Null otherwise.
   */
  readonly onNobody: ReadonlySignal<'said' | 'stops' | null>;
  /** Grist says where the list is. `linked`: the list is that of the candidates. */
  told(rowId: number | null, linked: boolean): void;
  /** The list turns out to be that of the candidates, or of something else. */
  restart(linked: boolean): void;
  select(candidateId: number, linked: boolean): void;
  /** Runs what takes the person on the screen away on purpose: the list is then followed, wherever the person is. */
  followDuring<T>(task: () => Promise<T>): Promise<T>;
}

export interface CursorDeps {
  readonly grist: Pick<GristPort, 'moveCursor'>;
  readonly environment: Pick<Environment, 'after' | 'attended'>;
  /** Whether the person on the screen is gone; their row may be there again, and somebody else's. */
  readonly isGone: () => boolean;
  /** Just before the screen follows the list on from somebody. */
  readonly onLeave: (candidateId: number) => void;
}

/** How long an own move of the cursor may take to come back, in ms. */
const cursorPatience = 500;
/** How long after a click in the list this page may still believe that it has the focus, in ms. */
const focusPatience = 150;

export function createCursor({ grist, environment, isGone, onLeave }: CursorDeps): Cursor {
  const choice = signal<{ readonly id: number } | null>(null);
  const selectedId = computed(() => choice.value?.id ?? null);
  const listAt = signal<number | null>(null);
  const onNobody = signal<'said' | 'stops' | null>(null);
  const latest = signal<number | null>(null);
  /** Where the widget itself has sent the list, until Grist says that it is there. */
  let sent: number | null = null;
  let decide: (() => void) | null = null;
  let following = 0;

  const show = (candidateId: number | null) => {
    decide?.();
    batch(() => {
      listAt.value = null;
      onNobody.value = null;
      choice.value = candidateId === null ? null : { id: candidateId };
    });
  };
  const follow = (rowId: number) => {
    if (selectedId.value !== null && selectedId.value !== rowId) onLeave(selectedId.value);
    show(rowId);
  };

  return {
    selectedId,
    choice,
    latest,
    listAt,
    onNobody,
    told(rowId, linked) {
      latest.value = rowId;
      if (!linked) return;
      // An earlier position on its way back must not undo a choice made here meanwhile.
      if (sent !== null && rowId !== sent) return;
      sent = null;
      decide?.();
      if (rowId === null) {
        decide = environment.after(focusPatience, () => {
          listAt.value = null;
          onNobody.value = selectedId.value === null ? null : environment.attended() ? 'said' : 'stops';
        });
        return;
      }
      onNobody.value = null;
      const isShown = selectedId.value === rowId && !isGone();
      const isMeant = selectedId.value === null || isShown || following > 0;
      if (isMeant || !environment.attended()) return follow(rowId);
      decide = environment.after(focusPatience, () => {
        if (environment.attended()) listAt.value = rowId;
        else follow(rowId);
      });
    },
    restart(linked) {
      show(linked ? latest.peek() : null);
    },
    async followDuring(task) {
      following += 1;
      try {
        return await task();
      } finally {
        // Grist may tell where the list is a moment after the rest.
        environment.after(cursorPatience, () => {
          following -= 1;
        });
      }
    },
    select(candidateId, linked) {
      show(candidateId);
      if (!linked || (sent === null && latest.peek() === candidateId)) return;
      sent = candidateId;
      void grist.moveCursor(candidateId);
      environment.after(cursorPatience, () => {
        if (sent === candidateId) sent = null;
      });
    },
  };
}
