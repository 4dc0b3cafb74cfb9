/** What keeps a document in order, in one file that is fetched once the trame is on the screen. */
export { missingParts } from './missing';
export { repairStatus } from './repair';
export { createTakingBack } from './taking-back';
