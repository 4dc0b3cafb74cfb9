/** A stage without a trame: what can be done all the same, and the way to bring one. */
import type { Candidate } from '../../src/model/candidate';
import { positionOf } from '../../src/rules/criteria';
import { useApp } from '../app-state';
import { useSharedWords } from '../words/shared';

export interface EmptyTrameProps {
  readonly candidate: Candidate;
  readonly stage: string;
  readonly onImport: (position: number | null) => void;
}

export function EmptyTrame({ candidate, stage, onImport }: EmptyTrameProps) {
  const { document } = useApp();
  const { noTrame, menu } = useSharedWords();
  return (
    <div class="empty">
      <p>{noTrame(stage)}</p>
      {!document.readOnly.value && (
        <p>
          <button type="button" onClick={() => onImport(positionOf(candidate, document.preparation.peek().positions))}>
            {menu.import}
          </button>
        </p>
      )}
    </div>
  );
}
