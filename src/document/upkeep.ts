/** What keeps a document in order, in one file that is fetched once the trame is on the screen. */
export { hasListBeside } from './beside';
export { missingParts } from './missing';
export { addOwnRow, askSpeaker, nameEntry, seesLessThanAccount } from './own-name';
export { createReloadNote } from './reload-note';
export { repairStatus } from './repair';
export { createTakingBack } from './taking-back';
