/** What is to be known of this debrief: how it was opened, who gave nothing, what is hidden, what may be taken over. */

import { shortName } from '../../src/model/criterion';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Doubled } from '../rating/doubled';
import { Conflicts } from '../ui/conflicts';
import { Said } from '../ui/doc';
import { whoNamed } from '../ui/people';
import { useDebriefWords } from '../words/debrief';
import { ClosedDebrief } from './closed-debrief';
import type { DebriefProps } from './open-debrief';
import { type DebriefItem, isTeamNote } from './view';

interface AboutProps extends DebriefProps {
  readonly current: DebriefItem;
  readonly names: (people: readonly string[]) => readonly string[];
  readonly locked: boolean;
  readonly onTakeOver: () => void;
}

export function About({ file, view, current, names, locked, onTakeOver }: AboutProps) {
  const { document } = useApp();
  const words = useDebriefWords();
  const { gate, latest } = view;
  const me = document.identity.me.value.id;
  return (
    <div class="debrief-about">
      <p class="hint debrief-summary">{words.summary(view.counts)}</p>
      {view.score.knockedOut.length > 0 && (
        <p class="reminder">
          <Said>{words.knockedOut(view.score.knockedOut.map((one) => doc(shortName(one))))}</Said>
        </p>
      )}
      {/* What is not in hand has no other place. */}
      <Conflicts of={(change) => isTeamNote(change) && !isTeamNote(change, current.criterion.id)} />
      {view.offered.length > 0 && !locked && (
        <section class="offer">
          <p>{words.equalTitle(view.offered.length)}</p>
          <button type="button" onClick={onTakeOver}>
            <Said>
              {words.takeOver(
                view.offered.map(({ criterion, note }) => `${doc(shortName(criterion))} ${note}`).join(', '),
              )}
            </Said>
          </button>
        </section>
      )}
      {gate.open && gate.early && latest?.debriefOpenedBy && (
        <p class="hint">
          {words.early(whoNamed(document.evaluators.value, latest.debriefOpenedBy), latest.debriefReason)}
        </p>
      )}
      {view.silent.length > 0 && <p class="hint">{words.silent(names(view.silent))}</p>}
      {!view.hidden && view.withheld.notes > 0 && (
        <p class="reminder">{words.withheld(view.withheld.notes, names(view.withheld.of))}</p>
      )}
      <Doubled doubled={view.doubled} me={me} />
      {!gate.open && view.closed > 0 && (
        <details>
          <summary>{words.stillClosed(view.closed)}</summary>
          <ClosedDebrief file={file} view={view} />
        </details>
      )}
    </div>
  );
}
