/** The board as it is filtered, for a spreadsheet. */
import { useState } from 'preact/hooks';
import type { Criterion } from '../../src/model/criterion';
import { type BoardPerson, csvOf } from '../../src/rules/still-to-ask';
import { useApp } from '../app-state';
import { boardMessages } from './board-messages';

interface CopyCsvProps {
  readonly people: readonly BoardPerson[];
  readonly criteria: readonly Criterion[];
}

export function CopyCsv({ people, criteria }: CopyCsvProps) {
  const { language, labels } = useApp();
  const words = boardMessages(language.value);
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const text = () =>
    csvOf([
      [words.person, ...criteria.map(({ short, title }) => short || title)],
      ...people.map(({ candidate, tallies }) => [
        labels.value.get(candidate.id) ?? candidate.name,
        ...criteria.map(({ id }) => {
          const counts = tallies.get(id);
          return counts ? words.cell(counts) : '';
        }),
      ]),
    ]);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
    } catch {
      setState('refused');
    }
  }
  return (
    <div class="not-printed">
      <button type="button" onClick={() => void copy()}>
        {words.copy}
      </button>{' '}
      <span role="status" class="hint">
        {state === 'copied' ? words.copied : state === 'refused' ? words.refused : ''}
      </span>
      {state === 'refused' && (
        <textarea readOnly rows={3} aria-label={words.copy} value={text()} ref={(element) => element?.select()} />
      )}
    </div>
  );
}
