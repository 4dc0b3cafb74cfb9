/** What is fetched as soon as the trame is on the screen. */
export const afterTrame = () => import('./fetched-after-trame');
