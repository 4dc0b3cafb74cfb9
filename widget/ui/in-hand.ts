/** Drafts under the hand of whoever types them. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

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
