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

/** A part whose code is fetched when it is first shown; where it cannot be, it says so, and tries again. */
export function Later<P extends object>({ load, props }: LaterProps<P>) {
  const { t } = useApp();
  const [loaded, setLoaded] = useState(() => {
    const Part = there.get(load) as ComponentType<P> | undefined;
    return Part ? { Part } : null;
  });
  const [failures, setFailures] = useState(0);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (loaded) return;
    let shown = true;
    const fetchPart = () =>
      load().then(
        (Part) => {
          there.set(load, Part);
          if (shown) setLoaded({ Part });
        },
        () => shown && setFailures((count) => count + 1),
      );
    void fetchPart();
    window.addEventListener('online', fetchPart);
    return () => {
      shown = false;
      window.removeEventListener('online', fetchPart);
    };
  }, [load, tries]);

  if (loaded) return <loaded.Part {...props} />;
  if (failures === 0) return null;
  return (
    <p class="notice" role="alert">
      {t.value.notLoaded}{' '}
      <button type="button" onClick={() => setTries(failures)}>
        {t.value.retry}
      </button>
    </p>
  );
}
