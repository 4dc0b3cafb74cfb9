/** Parts of a long preview that are drawn when they are asked for: two million characters must not freeze it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useApp } from '../app-state';

export interface FoldedProps {
  readonly label: string;
  /** What it is the detail of, for who does not see the two together. */
  readonly about: string;
  readonly children: () => ComponentChildren;
}

export function Folded({ label, about, children }: FoldedProps) {
  const { t } = useApp();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        class="link import-fold"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{open ? '▾' : '▸'}</span>{' '}
        <span class="visually-hidden">
          {about}
          {t.value.colon}
        </span>
        {label}
      </button>
      {open && (
        <div id={id} class="import-detail">
          {children()}
        </div>
      )}
    </>
  );
}

export interface LongListProps<T> {
  readonly items: readonly T[];
  /** How many are shown at first. */
  readonly first: number;
  readonly more: (count: number) => string;
  readonly class?: string;
  readonly children: (item: T, index: number) => ComponentChildren;
}

/** As many more at a time as one would read on. */
const step = 200;

export function LongList<T>({ items, first, more, class: className, children }: LongListProps<T>) {
  const [count, setCount] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const reveal = useRef<number | null>(null);
  // The button may be gone: the keyboard goes on at the first one that it brought.
  useEffect(() => {
    const item = reveal.current === null ? null : list.current?.children[reveal.current];
    reveal.current = null;
    if (item instanceof HTMLElement) {
      item.tabIndex = -1;
      item.focus();
    }
  }, [count]);
  return (
    <>
      <ul ref={list} class={className}>
        {items.slice(0, count).map((item, index) => (
          <li key={index}>{children(item, index)}</li>
        ))}
      </ul>
      {items.length > count && (
        <button
          type="button"
          class="link"
          onClick={() => {
            reveal.current = count;
            setCount(count + step);
          }}
        >
          {more(items.length - count)}
        </button>
      )}
    </>
  );
}
