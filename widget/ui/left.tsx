import type { Interview } from '../../src/model/interview';
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { Doc } from './doc';
import { whoNamed } from './people';

/** Lines that interviews left to whoever leads the next one. */
export function Left({ by }: { readonly by: readonly Interview[] }) {
  const { t, document } = useApp();
  const more = useMore();
  return by.map(({ id, stage, leader, toProbe }) => (
    <p key={id} class="to-probe">
      <span class="muted">
        {more.toProbe(t.value.stage(stage).toLowerCase(), leader ? whoNamed(document.evaluators.value, leader) : '')}
        {t.value.colon}
      </span>
      <Doc>{toProbe.trim()}</Doc>
    </p>
  ));
}
