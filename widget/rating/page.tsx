/** What opens instead of the criteria, and closes back to the same place. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { isComposing } from '../ui/keyboard';

/** What had the keyboard in it is gone: it goes on from the title. */
export const focusPageHead = (): void => window.document.querySelector<HTMLElement>('.rating-page > h3')?.focus();

export interface RatingPageProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function RatingPage({ title, onClose, children }: RatingPageProps) {
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  // What was pressed to come here is under this.
  useEffect(() => head.current?.focus(), []);
  return (
    <section
      class="rating-page"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
        event.preventDefault();
        onClose();
      }}
    >
      <h3 id={id} tabIndex={-1} ref={head}>
        {title}
      </h3>
      {children}
    </section>
  );
}
