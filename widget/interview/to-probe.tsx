/** What whoever led an earlier stage left to whoever leads this one: read before the rest, and no rating. */
import { type Interview, leavingTo } from '../../src/model/interview';
import type { Stage } from '../../src/model/stage';
import { useApp } from '../app-state';
import { Doc } from '../ui/doc';
import { whoNamed } from '../ui/people';
import { useSharedWords } from '../words/shared';

interface ToProbeProps {
  readonly interviews: readonly Interview[];
  /** Those before it have left something for it. */
  readonly stage: Stage;
}

export function ToProbe({ interviews, stage }: ToProbeProps) {
  const { t, document } = useApp();
  const more = useSharedWords();
  return leavingTo(stage, interviews).map(({ id, stage, leader, toProbe }) => (
    <p key={id} class="to-probe">
      <span class="muted">
        {more.toProbe(t.value.stage(stage).toLowerCase(), leader ? whoNamed(document.evaluators.value, leader) : '')}
        {t.value.colon}
      </span>
      <Doc>{toProbe.trim()}</Doc>
    </p>
  ));
}
