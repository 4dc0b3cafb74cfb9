/** Components whose code is fetched when they are first shown: an interview begins without them. */
import { signal } from '@preact/signals';
import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app-state';

export type Lazy<P> = FunctionComponent<P> & {
  /** Has it here before it is shown; rejects where it cannot be fetched. */
  ready(): Promise<void>;
};

/** Places whose part could not be fetched: the first one says so for all. */
const failing = signal<readonly object[]>([]);
/** A part could not be fetched although the widget's host answers: a newer version has taken its place. */
const replaced = signal(false);
/** How often somebody has asked for another try, of all of them. */
const tries = signal(0);

/** Whether the widget's host has what every version has: an image, as the page's policy lets no script ask for more. */
const hostAnswers = () =>
  new Promise<boolean>((resolve) => {
    const icon = new Image();
    icon.onload = () => resolve(true);
    icon.onerror = () => resolve(false);
    icon.src = `./icon.svg?${Date.now()}`;
  });

/**
 * The component that `pick` finds in what `load` fetches; where it cannot be fetched it says so, and tries again. `quiet`:
 * another place of the same file has the room to say so.
 */
export function lazy<M, P extends object>(
  load: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
  quiet = false,
): Lazy<P> {
  let Part: ComponentType<P> | null = null;
  async function ready(): Promise<void> {
    // The styles that these parts share come before their own.
    const [, module] = await Promise.all([import('../later'), load()]);
    Part = pick(module);
  }

  function LazyPart(props: P) {
    const { t } = useApp();
    const [place] = useState({});
    const [, shownAgain] = useState({});
    useEffect(() => {
      if (Part) return;
      let shown = true;
      const fetchPart = () =>
        ready().then(
          () => {
            if (shown) shownAgain({});
          },
          async () => {
            if (!shown || quiet) return;
            if (!failing.peek().includes(place)) failing.value = [...failing.peek(), place];
            // Asked by the one that says so.
            if (failing.peek()[0] === place) replaced.value = await hostAnswers();
          },
        );
      void fetchPart();
      window.addEventListener('online', fetchPart);
      return () => {
        shown = false;
        failing.value = failing.peek().filter((other) => other !== place);
        window.removeEventListener('online', fetchPart);
      };
    }, [Part, tries.value]);

    if (Part) return <Part {...props} />;
    if (failing.value[0] !== place) return null;
    return (
      <p class="notice" role="alert">
        {replaced.value ? t.value.replaced : t.value.notLoaded}{' '}
        <button type="button" onClick={() => tries.value++}>
          {t.value.retry}
        </button>
      </p>
    );
  }
  return Object.assign(LazyPart, { ready });
}
