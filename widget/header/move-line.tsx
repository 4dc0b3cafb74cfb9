/** Offered when the stage shown is not the person's own. */
import type { Candidate } from '../../src/model/candidate';
import { type Stage, stageRank } from '../../src/model/stage';
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { focusLine } from '../ui/keyboard';

export interface MoveLineProps {
  readonly candidate: Candidate;
  readonly own: Stage;
}

export function MoveLine({ candidate, own }: MoveLineProps) {
  const { document, t, stage } = useApp();
  const { header } = useMore();
  return (
    <p class="notice">
      <span>
        {stageRank(stage.value) > stageRank(candidate.stage)
          ? header.ahead(t.value.stage(own))
          : header.behind(t.value.stage(own))}
      </span>
      <button
        type="button"
        class="link"
        aria-label={header.moveHere(t.value.stage(stage.value))}
        onClick={() => {
          document.dispatch({ kind: 'move-stage', stage: stage.value }, candidate);
          // What was pressed goes away.
          focusLine();
        }}
      >
        {header.move}
      </button>
    </p>
  );
}
