import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LaterProps<P> {
  /** The same function each time. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** A part whose code is fetched when it is first shown. */
export function Later<P extends object>({ load, props }: LaterProps<P>) {
  const [loaded, setLoaded] = useState<{ readonly Part: ComponentType<P> } | null>(null);
  useEffect(() => {
    let shown = true;
    void load().then((Part) => shown && setLoaded({ Part }));
    return () => {
      shown = false;
    };
  }, [load]);
  return loaded && <loaded.Part {...props} />;
}
