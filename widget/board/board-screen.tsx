/** Preuves: people × criteria from the first day, nobody's notes; what is still to ask of whom, for the next interview. */
import './board.css';
import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { stages } from '../../src/model/stage';
import { positionOf } from '../../src/rules/criteria';
import { peopleOf } from '../../src/rules/people-of';
import { type BoardFilter, boardOf, filtered } from '../../src/rules/still-to-ask';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { useBoardWords } from '../words/board';
import { BoardTable } from './board-table';
import { CopyCsv } from './copy-csv';
import { Sheet } from './sheet';

interface BoardScreenProps {
  /** Row id of the position; that of the person in view when not given. */
  readonly position?: number | null;
  /** Beside the filters. */
  readonly aside?: ComponentChildren;
}

export function BoardScreen({ position: given, aside }: BoardScreenProps) {
  const { document, t, labels } = useApp();
  const words = useBoardWords();
  const [filter, setFilter] = useState<BoardFilter>({ stage: null, required: false });
  const wanted = useSignal(given);
  wanted.value = given;
  // Computed, so that typing elsewhere counts nothing again.
  const board = useComputed(() => {
    const preparation = document.preparation.value;
    const selected = document.file.value?.candidate;
    const position = wanted.value ?? (selected && positionOf(selected, preparation.positions));
    const people = position === undefined ? [] : peopleOf(position, document.candidates.value, preparation.positions);
    return {
      position: preparation.positions.find(({ id }) => id === position),
      ...boardOf(
        people.flatMap(({ id }) => document.fileOf(id) ?? []),
        preparation,
      ),
    };
  }).value;
  const criteria = filtered(board.criteria, filter);
  const selected = board.people.find(({ candidate }) => candidate.id === document.selectedId.value);
  const used = stages.filter((stage) => board.criteria.some((criterion) => criterion.stages.includes(stage)));
  return (
    <div class="board printed">
      <h2>
        <Said>{words.title(doc(board.position?.title ?? ''))}</Said>
      </h2>
      {/* biome-ignore lint/a11y/useSemanticElements: what filters, not fields of a form */}
      <div class="board-filter not-printed" role="group" aria-label={words.filter}>
        <select
          aria-label={words.stage}
          title={words.stage}
          value={filter.stage ?? ''}
          onChange={({ currentTarget }) =>
            setFilter({ ...filter, stage: used.find((stage) => stage === currentTarget.value) ?? null })
          }
        >
          <option value="">{words.all}</option>
          {used.map((stage) => (
            <option key={stage} value={stage}>
              {t.value.stage(stage)}
            </option>
          ))}
        </select>
        <button
          type="button"
          aria-pressed={filter.required}
          onClick={() => setFilter({ ...filter, required: !filter.required })}
        >
          {words.required}
        </button>
        {aside}
      </div>
      {board.people.length === 0 ? (
        <p>{words.nobody}</p>
      ) : criteria.length === 0 ? (
        <p>{board.criteria.length === 0 ? words.none : words.noCriteria}</p>
      ) : (
        <BoardTable people={board.people} criteria={criteria} />
      )}
      <p class="board-legend hint">
        {(['proven', 'doubt', 'bare'] as const).map((state) => (
          <span key={state} data-state={state}>
            {words.legend[state]}
          </span>
        ))}
        <span class="not-printed">{words.help}</span>
      </p>
      <CopyCsv people={board.people} criteria={criteria} />
      {selected && (
        <Sheet person={selected} name={labels.value.get(selected.candidate.id) ?? selected.candidate.name} />
      )}
    </div>
  );
}
