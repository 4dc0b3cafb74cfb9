import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app-state';

export interface LaterProps<P> {
  /** The same function each time. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** A part whose code is fetched when it is first shown; where it cannot be, it says so, and tries again. */
export function Later<P extends object>({ load, props }: LaterProps<P>) {
  const { t } = useApp();
  const [loaded, setLoaded] = useState<{ readonly Part: ComponentType<P> } | null>(null);
  const [tries, setTries] = useState(1);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let shown = true;
    load().then(
      (Part) => shown && setLoaded({ Part }),
      () => shown && setFailed(true),
    );
    return () => {
      shown = false;
    };
  }, [load, tries]);
  useEffect(() => {
    if (!failed) return;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [failed]);

  function again() {
    setFailed(false);
    setTries((count) => count + 1);
  }
  if (loaded) return <loaded.Part {...props} />;
  if (!failed) return null;
  return (
    <p class="notice" role="alert">
      {t.value.notLoaded}{' '}
      <button type="button" onClick={again}>
        {t.value.retry}
      </button>
    </p>
  );
}
