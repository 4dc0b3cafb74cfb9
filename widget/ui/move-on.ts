import { useEffect, useRef } from 'preact/hooks';

/**
 * After a note the keyboard goes on to the next criterion, at once, before anything is drawn: whatever key
 * comes next belongs to the criterion that has the focus, as the person sees it.
 */
export function useMoveOn(current: number | undefined) {
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    // Opened, it is taller than the line that it was.
    list.current?.querySelector('[data-open="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return {
    list,
    /** Where the keyboard goes after the last note; no key means anything there. */
    end,
    to(criterion: number) {
      moved.current = true;
      list.current
        ?.querySelector<HTMLInputElement>(`[data-criterion="${criterion}"] input[type=radio]`)
        ?.focus({ preventScroll: true });
    },
    toEnd: () => end.current?.focus(),
    /** To the title of the open criterion, where a digit means nothing. */
    toOpenHead: () => list.current?.querySelector<HTMLElement>('[data-open="true"] button')?.focus(),
  };
}
