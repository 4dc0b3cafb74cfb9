/** What an interview shows now and then, in one file: fetched as soon as the trame is on the screen. */
import '../../src/document/writing/later-intents';
import './fetched-after-trame.css';

export { Me } from '../header/me';
export { Menu } from '../header/menu';
export { FirstPerson } from '../header/new-person';
export { Notices } from '../header/notices';
export { Progress } from '../header/progress';
export { Gone } from '../header/whom';
export { AskedBefore } from './asked-before';
export { Before } from './before';
export { ClosingBar, Ending } from './closing';
export { Coverage } from './coverage';
export { Earlier } from './earlier';
export { EmptyTrame } from './empty-trame';
export { Proofs } from './evidence-item';
export { FactItem } from './fact-item';
export { Leader } from './leader';
export { MergeChoice } from './merge-choice';
export { ProofsOfNoPoint } from './proofs-of-no-point';
export { StageParts } from './stage-parts';
export { TakenBackNote } from './taken-back';
export { ToProbe } from './to-probe';
