/** What whoever led an earlier stage left to whoever leads this one: read before the rest, and no rating. */
import type { Interview } from '../../src/model/interview';
import type { Stage } from '../../src/model/stage';
import { leavingTo } from '../../src/rules/next-interview';
import { Left } from '../ui/left';

interface ToProbeProps {
  readonly interviews: readonly Interview[];
  /** The stage shown: those before it have left something for it. */
  readonly stage: Stage;
}

export const ToProbe = ({ interviews, stage }: ToProbeProps) => <Left by={leavingTo(stage, interviews)} />;
