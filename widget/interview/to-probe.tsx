/** What whoever led an earlier stage left to whoever leads this one: read before the rest, and no rating. */
import type { Interview } from '../../src/model/interview';
import { type Stage, stageRank } from '../../src/model/stage';
import { useApp } from '../app-state';
import { Doc } from '../ui/doc';
import { whoNamed } from '../ui/people';
import { interviewMessages } from './messages';

interface ToProbeProps {
  readonly interviews: readonly Interview[];
  /** The stage shown: those before it have left something for it. */
  readonly stage: Stage;
}

export function ToProbe({ interviews, stage }: ToProbeProps) {
  const { t, document, language } = useApp();
  const words = interviewMessages(language.value).earlier;
  const left = interviews
    .filter((one) => stageRank(one.stage) < stageRank(stage) && one.toProbe.trim() !== '')
    .sort((a, b) => stageRank(b.stage) - stageRank(a.stage));
  return left.map(({ id, stage, leader, toProbe }) => (
    <p key={id} class="to-probe">
      <span class="muted">
        {words.toProbe(t.value.stage(stage), leader ? whoNamed(document.evaluators.value, leader) : '')}
        {t.value.colon}
      </span>
      <Doc>{toProbe.trim()}</Doc>
    </p>
  ));
}
