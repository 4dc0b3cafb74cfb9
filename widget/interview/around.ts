/** What an interview shows now and then, in one file: fetched as soon as the trame is on the screen. */
import './around.css';

export { Menu } from '../header/menu';
export { FirstPerson } from '../header/new-person';
export { Notices } from '../header/notices';
export { Gone } from '../header/whereabouts';
export { Before } from './before';
export { ClosingBar, Ending } from './closing';
export { Coverage } from './coverage';
export { Earlier } from './earlier';
export { EmptyTrame } from './empty-trame';
export { Proofs } from './evidence-item';
export { FactItem } from './fact-item';
export { Leader } from './leader';
export { Outside } from './outside';
export { StageLaw } from './stage-law';
export { TakenBackNote } from './taken-back';
export { ToProbe } from './to-probe';
