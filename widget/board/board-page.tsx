/** The board as a page of its own, led by Grist's list of positions; somebody of it, and the way back. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { peopleOf } from '../../src/rules/people-of';
import type { Side } from '../App';
import { useApp } from '../app-state';
import { isWithout, provenTables, Without } from '../unread-tables/unread';
import { useBoardWords } from '../words/board';
import { BoardScreen } from './board-screen';

export function BoardPage({ onSide }: { readonly onSide: (side: Side) => void }) {
  const { document, t, offBoard, tab } = useApp();
  const words = useBoardWords();
  const page = useRef<HTMLDivElement>(null);
  const position = document.ledTo.value ?? null;
  const { positions } = document.preparation.value;
  const isThere = positions.some(({ id }) => id === position);
  const people = peopleOf(position, document.candidates.value, positions);
  // Back from somebody: where one was.
  useLayoutEffect(() => {
    if (window.document.hasFocus() && document.selectedId.peek() !== null)
      page.current?.querySelector<HTMLElement>('tr[aria-selected="true"] > th')?.focus();
  }, []);
  if (!document.complete.value)
    return (
      <p class="empty" role="status">
        {t.value.phase.reading}
      </p>
    );
  return (
    <div class="board-page scroll" ref={page}>
      <h1 class="visually-hidden">{t.value.appName}</h1>
      <Without names={provenTables} />
      {!isThere ? (
        <p class="empty">{words.noPosition}</p>
      ) : (
        !isWithout(document, provenTables) && (
          <BoardScreen
            position={position}
            aside={
              <>
                <button type="button" onClick={() => position !== null && onSide({ panel: 'position', id: position })}>
                  {words.sheetOfPosition}
                </button>
                <button
                  type="button"
                  disabled={people.length === 0}
                  onClick={() => {
                    const [first] = people;
                    if (first && !people.some(({ id }) => id === document.selectedId.value)) document.select(first.id);
                    tab.value = 'debrief';
                    offBoard.value = true;
                  }}
                >
                  {words.debrief}
                </button>
              </>
            }
          />
        )
      )}
    </div>
  );
}

/** A line over somebody's screens; another position picked in Grist's list is a way back as well. */
export function BackToBoard() {
  const { document, offBoard } = useApp();
  const words = useBoardWords();
  const position = document.ledTo.value;
  const from = useRef(position);
  useEffect(() => {
    // Whoever is in the page stays with whom they are writing about.
    if (from.current !== position && !window.document.hasFocus()) offBoard.value = false;
  }, [position]);
  return (
    <p class="board-back not-printed">
      <button
        type="button"
        class="link"
        onClick={() => {
          offBoard.value = false;
        }}
      >
        {words.back}
      </button>
    </p>
  );
}
