/** What a key or a lost focus means, wherever somebody types. */

/** A composition's Enter or Escape is about a character. Safari tells of the last one once the composition is over. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Enter as "done": not a new line, nor the end of a composition. */
export const isEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !isComposing(event);

/**
 * Whether a field loses the keyboard because the whole page does: a click in Grist's list, another window. Nobody has
 * left the field then, and what is in it may be half a sentence.
 */
export const pageIsLeft = (field: EventTarget | null): boolean =>
  window.document.activeElement === field || !window.document.hasFocus();
