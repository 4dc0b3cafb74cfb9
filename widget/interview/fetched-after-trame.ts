/** What an interview shows now and then, in one file: fetched as soon as the trame is on the screen. */
import '../../src/document/writing/later-intents';
import './fetched-after-trame.css';

export { Me } from '../header/me';
export { Menu } from '../header/menu';
export { FirstPerson } from '../header/new-person';
export { Notices } from '../header/notices';
export { Progress } from '../header/progress';
export { Gone } from '../header/whom';
export { Asides } from './asides';
export { AskedBefore } from './asked-before';
export { ClosingBar, Ending } from './closing';
export { Coverage } from './coverage';
export { EmptyTrame } from './empty-trame';
export { Proofs } from './evidence-item';
export { FactItem } from './fact-item';
export { ProofsOfNoPoint } from './proofs-of-no-point';
export { TakenBackNote } from './taken-back';
