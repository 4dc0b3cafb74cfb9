import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface MoveOn {
  /** The criterion that a note struck on `id` is meant for. */
  target(id: number): number;
  /** The next note goes to `to`; the focus follows once it is on screen. */
  go(from: number, to: number): void;
  /** Somebody opened another criterion by themselves: nothing is pending any more. */
  stop(): void;
}

/**
 * After a note struck by key the next criterion takes the keys. A fast hand strikes again before the
 * focus has moved: that note is for the next criterion too, never a second one for the first.
 */
export function useMoveOn(list: RefObject<HTMLElement | null>, current: number | undefined): MoveOn {
  const pending = useRef<{ readonly from: number; readonly to: number } | null>(null);
  useEffect(() => {
    // Painted for an earlier key: the focus waits for what the last one opened.
    if (pending.current?.to !== current) return;
    pending.current = null;
    const open = list.current?.querySelector<HTMLElement>('[data-open="true"]');
    const radios = 'input[type=radio]:checked, input[type=radio]';
    open?.querySelector<HTMLInputElement>(radios)?.focus({ preventScroll: true });
    open?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return {
    target: (id) => (pending.current?.from === id ? pending.current.to : id),
    go(from, to) {
      const focused = pending.current?.from ?? from;
      pending.current = focused === to ? null : { from: focused, to };
    },
    stop() {
      pending.current = null;
    },
  };
}
