/** A move is everybody's: it is said, and taken back by one press, until the interview there begins. */
import { canSay } from '../../src/document/places/their-words';
import type { PersonRef } from '../../src/model/person-ref';
import { type Stage, stageOf } from '../../src/model/stage';
import { type AppState, useApp } from '../app-state';
import { focusLine } from '../ui/keyboard';
import { useSharedWords } from '../words/shared';

/** Moves a person, of whom `stage` is what their row says. */
export function movePerson(app: AppState, about: PersonRef & { readonly stage: string }, to: Stage): void {
  const from = stageOf(about.stage);
  app.document.dispatch({ kind: 'move-stage', stage: to }, about);
  app.moved.value = from && { about, from, to };
}

export function MovedLine() {
  const app = useApp();
  const { document, moved, t, interview } = app;
  const { header } = useSharedWords();
  const candidate = document.file.value?.candidate;
  const now = moved.value;
  const hasBegun = interview.value?.interview?.startedAt != null;
  if (!candidate || !now || candidate.id !== now.about.id || candidate.name !== now.about.name) return null;
  if (stageOf(candidate.stage) !== now.to || app.stage.value !== now.to || hasBegun) return null;
  return (
    <p class="notice">
      <span>{header.moved(t.value.stage(now.to))}</span>
      {canSay(document.layout.value.candidate, 'stage', now.from) && (
        <button
          type="button"
          class="link"
          onClick={() => {
            document.dispatch({ kind: 'move-stage', stage: now.from }, candidate);
            moved.value = null;
            app.showStage(now.from);
            // What was pressed goes away.
            focusLine();
          }}
        >
          {header.unmove}
        </button>
      )}
    </p>
  );
}
