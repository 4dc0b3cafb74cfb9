/** What is fetched once the trame is on the screen; null where it cannot be, for now. */
export const loadLater = () => import('./fetched-later').catch(() => null);
