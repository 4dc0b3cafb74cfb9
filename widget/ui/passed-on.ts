/**
 * A fast hand strikes a key before the last one has been drawn: the drawing then comes first, and may move the
 * focus, while the key is already on its way to where the focus was. It goes on to where the focus is now.
 */
export function passedOn(event: KeyboardEvent & { readonly currentTarget: Element }): boolean {
  const { activeElement, body } = window.document;
  // Tab and the like do what they do wherever the focus is.
  if (event.key.length > 1 || !activeElement || activeElement === body) return false;
  if (event.currentTarget.contains(activeElement)) return false;
  event.preventDefault();
  activeElement.dispatchEvent(new KeyboardEvent('keydown', event));
  return true;
}
