import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A row that goes away with the keyboard in it hands it to the row that takes its place; the last
 * of them, to whatever `otherwise` gives it to.
 */
export function useNextRow(list: RefObject<HTMLElement | null>, otherwise: () => void): void {
  const held = useRef<{ readonly row: Element; readonly place: number } | null>(null);
  const latest = useRef(otherwise);
  latest.current = otherwise;
  const isLost = () => window.document.activeElement === window.document.body && window.document.hasFocus();
  const focusFirst = (among: ParentNode, selector: string) =>
    among.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });

  useEffect(() => {
    const rows = [...(list.current?.children ?? [])];
    if (held.current && !held.current.row.isConnected && isLost()) {
      const next = rows[Math.min(held.current.place, rows.length - 1)];
      if (next) focusFirst(next, '[tabindex="0"], button');
    }
    const place = rows.findIndex((row) => row.contains(window.document.activeElement));
    const row = rows[place];
    held.current = row ? { row, place } : null;
  });
  useEffect(() => {
    const element = list.current;
    const remember = ({ target }: FocusEvent) => {
      const rows = [...(element?.children ?? [])];
      const place = rows.findIndex((row) => target instanceof Node && row.contains(target));
      const row = rows[place];
      if (row) held.current = { row, place };
    };
    element?.addEventListener('focusin', remember);
    return () => {
      element?.removeEventListener('focusin', remember);
      // By now the list is out of the page.
      if (held.current && isLost()) latest.current();
    };
  }, []);
}
