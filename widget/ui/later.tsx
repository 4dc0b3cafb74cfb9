import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LaterProps {
  readonly load: () => Promise<ComponentType>;
  readonly meanwhile: ComponentChildren;
}

/** A screen whose code is fetched when it is first shown. */
export function Later({ load, meanwhile }: LaterProps) {
  const [screen, setScreen] = useState<{ readonly component: ComponentType } | null>(null);
  useEffect(() => {
    let shown = true;
    void load().then((component) => shown && setScreen({ component }));
    return () => {
      shown = false;
    };
  }, [load]);
  return screen ? <screen.component /> : meanwhile;
}
