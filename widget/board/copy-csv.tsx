/** The board as it is filtered, for a spreadsheet. */
import { type Criterion, shortName } from '../../src/model/criterion';
import { csvOf } from '../../src/report/csv';
import type { BoardPerson } from '../../src/rules/still-to-ask';
import { useApp } from '../app-state';
import { ToCopy, useCopy } from '../ui/copy-button';
import { useBoardWords } from '../words/board';

interface CopyCsvProps {
  readonly people: readonly BoardPerson[];
  readonly criteria: readonly Criterion[];
}

export function CopyCsv({ people, criteria }: CopyCsvProps) {
  const { labels } = useApp();
  const words = useBoardWords();
  const { state, copy } = useCopy();
  const text = () =>
    csvOf([
      [words.person, ...criteria.map(shortName)],
      ...people.map(({ candidate, tallies }) => [
        labels.value.get(candidate.id) ?? candidate.name,
        ...criteria.map(({ id }) => {
          const counts = tallies.get(id);
          return counts ? words.cell(counts) : '';
        }),
      ]),
    ]);
  return (
    <div class="not-printed">
      <button type="button" onClick={() => copy(text())}>
        {words.copy}
      </button>{' '}
      <span role="status" class="hint">
        {state === 'copied' ? words.copied : state === 'refused' ? words.refused : ''}
      </span>
      {state === 'refused' && <ToCopy label={words.copy} text={text()} />}
    </div>
  );
}
