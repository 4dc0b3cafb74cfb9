/** What an interview shows now and then, in one file: fetched as soon as the trame is on the screen. */
import './around.css';

export { MoveLine } from '../header/move-line';
export { FirstPerson, NewPerson } from '../header/new-person';
export { NotKept } from '../header/not-kept';
export { PlaceNotice } from '../header/place';
export { RefusedEntries } from '../header/refused';
export { Gone, Whereabouts } from '../header/whereabouts';
export { Closing } from './closing';
export { Coverage } from './coverage';
export { Earlier } from './earlier';
export { Proofs } from './evidence-item';
export { Outside } from './outside';
export { StageLaw } from './stage-law';
export { TakenBackNote } from './taken-back';
