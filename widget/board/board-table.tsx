/** A person a line, a criterion a column. One cell has the keyboard; the rest costs nothing but itself. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Criterion, shortName } from '../../src/model/criterion';
import { stageOf } from '../../src/model/stage';
import { proofState } from '../../src/rules/proof';
import { type BoardPerson, whereToAsk } from '../../src/rules/still-to-ask';
import { useApp } from '../app-state';
import { handOf } from '../interview/session';
import { Doc } from '../ui/doc';
import { isComposing } from '../ui/keyboard';
import { useBoardWords } from '../words/board';

interface BoardTableProps {
  readonly people: readonly BoardPerson[];
  readonly criteria: readonly Criterion[];
}

const page = 10;

export function BoardTable({ people, criteria }: BoardTableProps) {
  const words = useBoardWords();
  const open = useOpen();
  const table = useRef<HTMLTableElement>(null);
  // Of thousands of cells Tab finds one: the last that had the keyboard, else the first.
  useLayoutEffect(() => {
    const body = table.current?.querySelector('tbody');
    if (!body?.querySelector('[tabindex="0"]')) body?.querySelector('th')?.setAttribute('tabindex', '0');
  });

  function act(cell: Element) {
    const { row, column } = placeOf(cell);
    const person = people[row];
    if (person) open(person, criteria[column - 2] ?? null);
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by the keyboard too
    <section class="table-scroll board-scroll" tabIndex={0} aria-label={words.caption}>
      <table
        class="board-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows go through its cells, Enter opens one
        role="grid"
        ref={table}
        aria-label={words.caption}
        aria-readonly="true"
        onClick={({ target }) => {
          const cell = target instanceof Element && target.closest('tbody > tr > *');
          if (cell) act(cell);
        }}
        onFocusIn={({ target }) => {
          if (!(target instanceof Element && target.matches('tbody > tr > *'))) return;
          for (const other of table.current?.querySelectorAll('[tabindex="0"]') ?? [])
            other.setAttribute('tabindex', '-1');
          target.setAttribute('tabindex', '0');
        }}
        onKeyDown={(event) => {
          const cell = event.target;
          const isCell = cell instanceof Element && cell.matches('tbody > tr > *');
          if (!isCell || isComposing(event) || event.altKey || event.metaKey) return;
          if (event.key === 'Enter' || event.key === ' ') act(cell);
          else if (!goFrom(cell, event)) return;
          event.preventDefault();
        }}
      >
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col" class="board-count">
              <span>{words.provenHead}</span>
            </th>
            {criteria.map((criterion) => (
              <th key={criterion.id} scope="col" data-required={criterion.required}>
                <span>
                  <Doc title={criterion.title}>{shortName(criterion)}</Doc>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Line key={person.candidate.id} person={person} criteria={criteria} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ person, criteria }: { readonly person: BoardPerson; readonly criteria: readonly Criterion[] }) {
  const { labels, document } = useApp();
  const words = useBoardWords();
  const { candidate, tallies, proven } = person;
  return (
    <tr aria-selected={candidate.id === document.selectedId.value}>
      <th scope="row" tabIndex={-1}>
        <bdi>{labels.value.get(candidate.id)}</bdi>
      </th>
      <td tabIndex={-1} class="board-count">
        {words.proven(proven, tallies.size)}
      </td>
      {criteria.map(({ id }) => {
        const counts = tallies.get(id);
        if (!counts) return <td key={id} tabIndex={-1} aria-label={words.notTheirs} />;
        const count = counts.plus + counts.minus + counts.openDoubts;
        return (
          <td key={id} tabIndex={-1} data-state={proofState(counts)}>
            <span aria-hidden="true">{count || ''}</span>
            <span class="visually-hidden">{words.cell(counts)}</span>
          </td>
        );
      })}
    </tr>
  );
}

const placeAmong = (element: Element): number => [...(element.parentElement?.children ?? [])].indexOf(element);
const placeOf = (cell: Element) => ({ row: placeAmong(cell.parentElement ?? cell), column: placeAmong(cell) });

/** True when the key goes somewhere in the table, the edge included. */
function goFrom(cell: Element, { key, ctrlKey }: KeyboardEvent): boolean {
  const far = Number.MAX_SAFE_INTEGER;
  const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-page, 0],
    PageDown: [page, 0],
    Home: [ctrlKey ? -far : 0, -far],
    End: [ctrlKey ? far : 0, far],
  };
  const step = steps[key];
  if (!step) return false;
  const { row, column } = placeOf(cell);
  const at = (among: HTMLCollection | undefined, place: number) =>
    among?.[Math.min(Math.max(place, 0), among.length - 1)];
  const next = at(at(cell.closest('tbody')?.children, row + step[0])?.children, column + step[1]);
  if (next instanceof HTMLElement) next.focus();
  return true;
}

/** Shows the person; with a criterion, their interview at the stage and the point that can still ask for it. */
function useOpen() {
  const { document, tab, showStage, offBoard } = useApp();
  return (person: BoardPerson, criterion: Criterion | null) => {
    const { candidate } = person;
    document.select(candidate.id);
    const file = document.fileOf(candidate.id);
    if (!criterion || !file) return;
    const asked = whereToAsk(file, document.preparation.value)(criterion);
    const stage = asked.stage ?? stageOf(candidate.stage);
    if (stage === null) return;
    showStage(stage);
    const hand = handOf(document.drafts, candidate, stage);
    hand.go({ criterion: criterion.id, ...(asked.point ? { point: asked.point.id } : {}) });
    tab.value = 'interview';
    offBoard.value = true;
  };
}
