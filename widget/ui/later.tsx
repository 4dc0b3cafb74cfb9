import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app-state';

export interface LaterProps<P> {
  /** The same function each time. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** Parts that are there already: shown at once, where they come back. */
const there = new WeakMap<object, unknown>();
/** Places whose part could not be fetched: the first one says so for all. */
const failing = signal<readonly object[]>([]);
/** How often somebody has asked for another try, of all of them. */
const tries = signal(0);

/** A part whose code is fetched when it is first shown; where it cannot be, it says so, and tries again. */
export function Later<P extends object>({ load, props }: LaterProps<P>) {
  const { t } = useApp();
  const [place] = useState({});
  const [, shownAgain] = useState({});
  const Part = there.get(load) as ComponentType<P> | undefined;
  useEffect(() => {
    if (there.has(load)) return;
    let shown = true;
    const others = () => failing.peek().filter((other) => other !== place);
    const fetchPart = () =>
      load().then(
        (fetched) => {
          there.set(load, fetched);
          if (shown) shownAgain({});
        },
        () => {
          if (shown) failing.value = [...others(), place];
        },
      );
    void fetchPart();
    window.addEventListener('online', fetchPart);
    return () => {
      shown = false;
      failing.value = others();
      window.removeEventListener('online', fetchPart);
    };
  }, [load, Part, tries.value]);

  if (Part) return <Part {...props} />;
  if (failing.value[0] !== place) return null;
  return (
    <p class="notice" role="alert">
      {t.value.notLoaded}{' '}
      <button type="button" onClick={() => tries.value++}>
        {t.value.retry}
      </button>
    </p>
  );
}
