/** Two stages led as one conversation: said before it ends. */
import type { Dossier } from '../../src/model/dossier';
import type { Stage } from '../../src/model/stage';
import { useApp } from '../app-state';
import { useFields } from '../ui/fields';
import { useInterviewWords } from '../words/interview';
import { mayMerge, mergeable } from './merge';
import type { InterviewView } from './view';

export interface MergeChoiceProps {
  readonly view: InterviewView;
  readonly stage: Stage;
  readonly file: Dossier;
}

export function MergeChoice({ view, stage, file }: MergeChoiceProps) {
  const { document, merged } = useApp();
  const words = useInterviewWords();
  const { mayWrite } = useFields('interview');
  if (!mayWrite('joined') || !mayMerge(stage, file.interviews) || view.interview?.endedAt) return null;
  return (
    <label class="check" title={words.mergeWhy}>
      <input
        type="checkbox"
        checked={merged.value}
        onChange={(event) =>
          document.dispatch(
            {
              kind: 'describe-interview',
              stage: mergeable[0] ?? stage,
              values: { joined: event.currentTarget.checked },
            },
            file.candidate,
          )
        }
      />
      {words.merge}
    </label>
  );
}
