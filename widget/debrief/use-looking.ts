import { useApp } from '../app-state';
import type { Looking } from './view';

/** Who looks at a debrief, and when. */
export function useLooking(): Looking {
  const { document, now } = useApp();
  return { now: now.value, me: document.identity.me.value.id, evaluators: document.evaluators.value };
}
