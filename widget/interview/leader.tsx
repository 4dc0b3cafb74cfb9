/** Who leads an interview: whoever began it, until somebody says otherwise. */
import { evaluatorId } from '../../src/model/evaluator';
import type { PersonRef } from '../../src/model/person-ref';
import type { Stage } from '../../src/model/stage';
import { onePerson } from '../../src/rules/one-person';
import { useApp } from '../app-state';
import { useFields } from '../ui/fields';
import { whoNamed } from '../ui/people';
import { useInterviewWords } from '../words/interview';
import type { InterviewView } from './view';

export interface LeaderProps {
  readonly view: InterviewView;
  readonly stage: Stage;
  readonly person: PersonRef;
}

export function Leader({ view, stage, person }: LeaderProps) {
  const { document } = useApp();
  const words = useInterviewWords();
  const { mayWrite } = useFields('interview');
  const evaluators = document.evaluators.value;
  const leader = view.interview?.leader ?? '';
  if (!leader) return null;
  if (!mayWrite('leader') || document.unread.value.has('evaluator'))
    return <span class="hint">{words.ledBy(whoNamed(evaluators, leader))}</span>;
  const one = onePerson(evaluators, document.identity.me.value.id);
  const known = [one(leader), ...evaluators.map((evaluator) => one(evaluatorId(evaluator)))];
  return (
    <label class="leader">
      {words.leader}
      <select
        value={one(leader)}
        onChange={(event) =>
          document.dispatch(
            {
              kind: 'describe-interview',
              stage,
              values: { leader: event.currentTarget.value },
              seen: { leader },
            },
            person,
          )
        }
      >
        {[...new Set(known)]
          .filter((who) => whoNamed(evaluators, who))
          .map((who) => (
            <option key={who} value={who}>
              {whoNamed(evaluators, who)}
            </option>
          ))}
      </select>
    </label>
  );
}
