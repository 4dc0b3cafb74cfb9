/** Another job later on: its trame and criteria go beside those that are there. */
import { useState } from 'preact/hooks';
import type { GristFailure } from '../../src/document/document';
import type { Kit } from '../../src/kits/kit';
import { useApp } from '../app-state';
import { BusyButton } from '../ui/busy-button';
import { useSetUpWords } from '../words/setup';
import { useSharedWords } from '../words/shared';
import { KitChoices, kitsOf } from './kit-choices';

export function AddKits() {
  const { document } = useApp();
  const more = useSharedWords();
  const words = useSetUpWords().setup;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<GristFailure | null>(null);
  const { positions, points } = document.preparation.value;
  // A position without a single point is one that a set-up began: it can be done again.
  const isThere = ({ position }: Kit): boolean => {
    const row = positions.find(({ title }) => title === position);
    return position === null ? points.some((point) => point.position === null) : hasPoints(row?.id);
  };
  const hasPoints = (id: number | undefined): boolean =>
    id !== undefined && points.some(({ position }) => position === id);

  async function add() {
    setBusy(true);
    const result = await document.prepare(kitsOf(chosen), null);
    setBusy(false);
    setFailure(result.ok ? null : result.failure);
    if (result.ok) setChosen(new Set());
  }

  if (document.readOnly.value) return null;
  return (
    <section aria-labelledby="add-kits-title">
      <h3 id="add-kits-title">{words.addKits}</h3>
      <p class="hint">{words.addKitsHint}</p>
      <KitChoices legend={words.jobs} chosen={chosen} onChange={setChosen} isThere={isThere} />
      <BusyButton busy={busy} disabled={!busy && chosen.size === 0} onClick={add}>
        {busy ? words.working : words.add}
      </BusyButton>
      {failure && (
        <p class="reminder" role="alert">
          {words.failed} {failure.kind === 'unreachable' ? more.saving.reasons.unreachable : words.noRights}
        </p>
      )}
    </section>
  );
}
