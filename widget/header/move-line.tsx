/** Offered when the stage shown is not the person's own. */
import { canSay } from '../../src/document/places/their-words';
import type { Candidate } from '../../src/model/candidate';
import { type Stage, stageRank } from '../../src/model/stage';
import { useApp } from '../app-state';
import { focusLine } from '../ui/keyboard';
import { useHeaderWords } from '../words/header';
import { useSharedWords } from '../words/shared';
import { movePerson } from './moved-line';

export interface MoveLineProps {
  readonly candidate: Candidate;
  readonly own: Stage;
  /** Null while something is open above the screen. */
  readonly onConfigure: (() => void) | null;
}

export function MoveLine({ candidate, own, onConfigure }: MoveLineProps) {
  const app = useApp();
  const { document, t, stage } = app;
  const { header } = useSharedWords();
  if (!canSay(document.layout.value.candidate, 'stage', stage.value))
    return (
      <p class="notice">
        <span>{header.noWord(t.value.stage(stage.value))}</span>
        {onConfigure && (
          <button type="button" class="link" onClick={onConfigure}>
            {useHeaderWords().matchWords}
          </button>
        )}
      </p>
    );
  return (
    <p class="notice move-line">
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
          movePerson(app, candidate, stage.value);
          // What was pressed goes away.
          focusLine();
        }}
      >
        {header.move}
      </button>
    </p>
  );
}
