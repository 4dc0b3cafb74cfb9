/** What is fetched once the trame is on the screen; null where it cannot be, for now. */
export const loadLater = () => import('./fetched-later').catch(() => null);

/** What is answered where it cannot be. */
export const notLoaded = {
  ok: false,
  failure: { kind: 'unreachable', message: 'part of the widget did not load' },
} as const;
