/** What a key or a lost focus means, wherever somebody types. */
import { useEffect, useState } from 'preact/hooks';

/** A composition's Enter or Escape is about a character. Safari tells of the last one once the composition is over. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Enter as "done": not a new line, nor the end of a composition. */
export const isEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !isComposing(event);

/** True while a press or a key in this page is being handled: what it does to the focus is meant. */
let inHand = false;
const taken = () => {
  inHand = true;
  // The browser moves the focus once the event has been handled, in the same task.
  setTimeout(() => {
    inHand = false;
  });
};
for (const kind of ['pointerdown', 'mousedown', 'keydown']) window.addEventListener(kind, taken, { capture: true });

/**
 * Whether a field loses the keyboard because the whole page does: a click in Grist's list, another window. Nobody has
 * left the field then, and what is in it may be half a sentence. Browsers do not agree on what `hasFocus` and
 * `activeElement` say at that moment; that nothing in this page has asked for it, they all tell.
 */
export const pageIsLeft = ({ relatedTarget }: FocusEvent): boolean => relatedTarget === null && !inHand;

/** Whether the keys of the person come to this page. */
export function usePageFocus(): boolean {
  const [here, setHere] = useState(window.document.hasFocus());
  useEffect(() => {
    const look = () => setHere(window.document.hasFocus());
    window.addEventListener('focus', look);
    window.addEventListener('blur', look);
    return () => {
      window.removeEventListener('focus', look);
      window.removeEventListener('blur', look);
    };
  }, []);
  return here;
}

/** Back to where proofs are typed. By a press on a screen without keys, that would bring up the keyboard over it. */
export function focusLine(byPress = false): void {
  if (byPress && window.matchMedia?.('(pointer: coarse)').matches) return;
  window.document.querySelector<HTMLElement>('.capture-text')?.focus();
}
