/** What keeps a document in order, in one file that is fetched once the trame is on the screen. */

export { createReloadNote } from './local/reload-note';
export { addOwnRow, askSpeaker, nameEntry, seesLessThanAccount } from './rights/own-name';
export { hasListBeside } from './setup/list-beside';
export { missingParts } from './setup/missing-parts';
export { createSender } from './writing/sender';
export { repairStatus } from './writing/status-repair';
export { createTakingBack } from './writing/taking-back';
