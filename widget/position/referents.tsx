/** What the experts of a job do at each step, and how to reach them: where it helps, folded until asked for. */
import { useApp } from '../app-state';
import { usePositionWords } from '../words/position';
import { ReferentContacts } from './first-selection';

const steps = ['need', 'ad', 'sequence', 'selection', 'after'] as const;
export type ReferentStep = (typeof steps)[number];

export function Referents({ now, contacts = true }: { readonly now: ReferentStep; readonly contacts?: boolean }) {
  const { t } = useApp();
  const words = usePositionWords();
  return (
    <details class="referents not-printed">
      <summary>{words.referents}</summary>
      <ul class="dashed">
        {steps.map((step) => {
          const [name, what] = words.referentsDo[step];
          return (
            <li key={step} aria-current={step === now ? 'step' : undefined}>
              <strong>{name}</strong>
              {t.value.colon}
              {what}
            </li>
          );
        })}
      </ul>
      {contacts && <ReferentContacts />}
    </details>
  );
}
