/** The sheet of somebody's next interviews: what is still to ask, at which stage, with the question that would do. */

import type { BoardPerson, ToAsk } from '../../src/rules/still-to-ask';
import { useApp } from '../app-state';
import { Doc } from '../ui/doc';
import { boardMessages } from './board-messages';

interface SheetProps {
  readonly person: BoardPerson;
  readonly name: string;
}

export function Sheet({ person, name }: SheetProps) {
  const { t, language } = useApp();
  const words = boardMessages(language.value);
  const byStage = new Map<ToAsk['stage'], ToAsk[]>();
  for (const item of person.toAsk) byStage.set(item.stage, [...(byStage.get(item.stage) ?? []), item]);
  return (
    <section class="sheet" aria-labelledby="sheet-title">
      <div class="section-head">
        <h3 id="sheet-title">{words.sheet(name)}</h3>
        {person.toAsk.length > 0 && (
          <button
            type="button"
            class="not-printed"
            onClick={({ currentTarget }) => {
              // On paper the sheet is alone.
              const board = currentTarget.closest('.board');
              board?.setAttribute('data-print', 'sheet');
              window.addEventListener('afterprint', () => board?.removeAttribute('data-print'), { once: true });
              window.print();
            }}
          >
            {words.print}
          </button>
        )}
      </div>
      {person.toAsk.length === 0 && <p>{words.nothing}</p>}
      {[...byStage].map(([stage, items]) => (
        <div key={stage ?? ''}>
          <h4>{stage === null ? words.besides : t.value.stage(stage)}</h4>
          <ul>
            {items.map(({ criterion, doubts, point }) => (
              <li key={criterion.id} data-state={doubts.length > 0 ? 'doubt' : 'bare'}>
                <strong>
                  <Doc>{criterion.short || criterion.title}</Doc>
                </strong>
                {criterion.required && <span class="muted"> {words.isRequired}</span>}
                {doubts.map(({ id, text }) => (
                  <p key={id}>
                    <span class="flag">{words.doubt}</span> <bdi>{text}</bdi>
                  </p>
                ))}
                {(criterion.question || point?.title) && (
                  <p class="sheet-ask">
                    <Doc>{criterion.question || point?.title || ''}</Doc>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
