/** The criteria of a position: one that the team no longer looks for is retired, since deleting it may be refused. */
import type { Criterion } from '../../src/model/criterion';
import { byOrder } from '../../src/rules/criteria';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Doc } from '../ui/doc';
import { usePositionWords } from '../words/position';
import { SavedCheck, useSaving } from './saved-check';

interface CriteriaListProps {
  readonly position: number;
  readonly locked: boolean;
}

export function CriteriaList({ position, locked }: CriteriaListProps) {
  const { document } = useApp();
  const words = usePositionWords();
  const { columns, computed } = document.layout.value.criterion;
  const criteria = document.preparation.value.criteria
    .filter((criterion) => criterion.position === null || criterion.position === position)
    .sort(byOrder);
  // A document of an earlier version has no such column until it has been brought up to date.
  if (columns['retired'] === undefined || computed.has('retired') || criteria.length === 0) return null;
  return (
    <>
      <h3>{words.criteria}</h3>
      <p class="hint">{words.retireHint}</p>
      <ul class="plain">
        {criteria.map((criterion) => (
          <CriterionLine key={criterion.id} criterion={criterion} locked={locked} />
        ))}
      </ul>
    </>
  );
}

function CriterionLine({ criterion, locked }: { readonly criterion: Criterion; readonly locked: boolean }) {
  const { document } = useApp();
  const words = usePositionWords();
  const { failed, saving } = useSaving();
  const name = criterion.short || criterion.title;
  return (
    <li class="person">
      <span>
        <Doc>{name}</Doc> {criterion.position === null && <span class="muted">({words.everyPosition})</span>}
      </span>
      <SavedCheck
        name={doc(name)}
        label={words.retired}
        checked={criterion.retired}
        disabled={locked}
        failed={failed}
        onChange={(retired) => void saving(document.update('criterion', criterion.id, { retired }))}
      />
    </li>
  );
}
