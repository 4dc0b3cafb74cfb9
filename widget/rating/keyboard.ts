import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { drawNow } from '../ui/draw-now';

export interface RatingKeyboard {
  readonly list: RefObject<HTMLOListElement | null>;
  /** Where the keyboard goes after the last note: a digit means nothing there. */
  readonly end: RefObject<HTMLButtonElement | null>;
  /** Draws `change` at once, and gives the keyboard to the notes of the criterion: the next key is for what is seen. */
  toNotes(criterion: number, change: () => void): void;
  toReason(criterion: number, change: () => void): void;
  toEnd(): void;
  /** To the title of the open criterion, where a digit means nothing. */
  toHead(): void;
}

/** Where the keyboard is among the criteria, and what of them is in view. */
export function useKeyboard(): RatingKeyboard {
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let width = window.innerWidth;
    const look = () => {
      if (window.innerWidth === width) return;
      width = window.innerWidth;
      // In another width the same place is elsewhere.
      const item = list.current?.querySelector<HTMLElement>('[data-open="true"]');
      if (item) bringUp(item);
    };
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  const itemOf = (criterion: number) => list.current?.querySelector<HTMLElement>(`[data-criterion="${criterion}"]`);

  function to(criterion: number, place: string, change: () => void) {
    drawNow(change);
    const item = itemOf(criterion);
    const found =
      item?.querySelector<HTMLElement>(`${place}:checked`) ??
      item?.querySelector<HTMLElement>(`${place}:not(:disabled)`) ??
      item?.querySelector('button');
    found?.focus({ preventScroll: true });
    if (item) bringUp(item);
  }
  return {
    list,
    end,
    toNotes: (criterion, change) => to(criterion, 'input[type=radio]', change),
    toReason: (criterion, change) => to(criterion, 'input[type=text]', change),
    toEnd: () => end.current?.focus({ preventScroll: true }),
    toHead: () => list.current?.querySelector<HTMLElement>('[data-open="true"] button')?.focus(),
  };
}

/** Its start at the top of the list, under the one just noted where both have room; all its notes, before its start. */
function bringUp(item: HTMLElement): void {
  const scroller = item.closest<HTMLElement>('.scroll');
  const before = item.previousElementSibling;
  if (!scroller) return;
  const room = before && before.clientHeight + item.clientHeight <= scroller.clientHeight;
  const first = room ? before : item;
  const { top, bottom } = scroller.getBoundingClientRect();
  const start = first.getBoundingClientRect().top - top;
  const notes = item.querySelector('[role=radiogroup] > label:last-of-type')?.getBoundingClientRect();
  scroller.scrollTop += Math.max(start, notes ? notes.bottom + 4 - bottom : start);
}
