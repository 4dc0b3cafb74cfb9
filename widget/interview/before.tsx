/** What everybody should know before the first word: in one line, unfolded by whoever wants it. */
import type { Candidate } from '../../src/model/candidate';
import { positionOf } from '../../src/rules/criteria';
import { useApp } from '../app-state';
import { FirstSelection } from '../position/first-selection';
import { whoNamed } from '../ui/people';
import { useInterviewWords } from '../words/interview';
import type { InterviewView } from './view';

export interface BeforeProps {
  readonly view: InterviewView;
  readonly candidate: Candidate;
}

export function Before({ view, candidate }: BeforeProps) {
  const { document } = useApp();
  const words = useInterviewWords().before;
  const { positions } = document.preparation.value;
  if (view.interview?.startedAt || view.stages.includes('Prise de référence')) return null;
  const position = positions.find(({ id }) => id === positionOf(candidate, positions));
  const owner = position?.owner ? words.owner(whoNamed(document.evaluators.value, position.owner)) : '';
  const first = position?.firstSelection ? words.first : '';
  return (
    <details>
      <summary>{[words.title, owner, first].filter(Boolean).join(' · ')}</summary>
      <p class="hint">{words.bias}</p>
      {position?.firstSelection && <FirstSelection />}
    </details>
  );
}
