/** What keeps a document in order, in one file that is fetched once the trame is on the screen. */
import './writing/later-intents';

export { onePerson } from '../rules/one-person';
export { createOnRequest } from './on-request';
export { addNamedRow, addOwnRow, askSpeaker, seesLessThanAccount, signEntry } from './rights/own-name';
export { missingParts } from './setup/missing-parts';
export { createSender } from './writing/sender';
export { repairStatus } from './writing/status-repair';
export { statusShown } from './writing/status-shown';
export { createTakingBack } from './writing/taking-back';
