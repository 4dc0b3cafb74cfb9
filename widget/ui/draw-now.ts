import { options } from 'preact';

/** Draws what `change` changes before it returns: what the next key is for is on the screen by then. */
export function drawNow(change: () => void): void {
  const { debounceRendering } = options;
  let draw: (() => void) | undefined;
  options.debounceRendering = (render) => {
    draw = render;
  };
  try {
    change();
    draw?.();
  } finally {
    if (debounceRendering) options.debounceRendering = debounceRendering;
    else delete options.debounceRendering;
  }
}
