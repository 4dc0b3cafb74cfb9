/** The text in its order, each piece with its role: changed by one key or by its list, several at a time. */
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { positionAt } from '../../src/trame-import/compose';
import type { Piece, Role } from '../../src/trame-import/pieces';
import { useApp } from '../app-state';
import { useImportWords } from '../words/import';
import type { Reading } from './choices';
import { PieceItem } from './piece-item';
import { PositionHead } from './position-head';
import type { ImportSession } from './session';
import { NoStage } from './stage-choice';

export interface PiecesProps {
  readonly session: ImportSession;
  readonly reading: Reading;
}

/** How many are drawn at a time: a long text must not freeze the page. */
const step = 150;

const keys: Readonly<Record<string, Role>> = {
  e: 'stage',
  p: 'point',
  q: 'question',
  c: 'advice',
  k: 'criterion',
  r: 'anchor',
  d: 'minutes',
  f: 'fact',
  o: 'opening',
  l: 'closing',
  x: 'out',
};

/** A part of the text about one position, the first one about none. */
interface Part {
  readonly at: number | null;
  readonly from: number;
  readonly to: number;
}

function partsOf({ pieces, corrections }: Reading, count: number): readonly Part[] {
  const heads = pieces.flatMap((piece, at) => (positionAt(piece, at, corrections) ? [at] : []));
  const starts = heads[0] === 0 ? heads : [null, ...heads];
  return starts
    .map((at, index) => ({
      at,
      from: at === null ? 0 : at + 1,
      to: Math.min(count, starts[index + 1] ?? pieces.length),
    }))
    .filter(({ at, from, to }) => (at === null ? to > from : at < count));
}

export function Pieces({ session, reading }: PiecesProps) {
  const { shortcuts } = useApp();
  const words = useImportWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(step);
  /** The piece in hand, and where the selection began. */
  const [here, setHere] = useState({ at: 0, from: 0 });
  const goTo = useRef<number | null>(null);
  const open = useRef<EventTarget | null>(null);
  const { pieces } = reading;
  const { jobs, went, roles: now } = session.composed.value;
  const selected = (at: number) => at >= Math.min(here.at, here.from) && at <= Math.max(here.at, here.from);
  const places = (at: number): readonly number[] =>
    selected(at) && here.at !== here.from
      ? pieces.flatMap((_, each) =>
          selected(each) && !positionAt(pieces[each] as Piece, each, reading.corrections) ? [each] : [],
        )
      : [at];

  /** The keyboard is being taken somewhere: what is selected has been said. */
  const taken = useRef(false);
  const focusOn = (at: number) => {
    taken.current = true;
    list.current?.querySelector<HTMLElement>(`[data-piece="${at}"] select`)?.focus();
    taken.current = false;
  };
  // The button that showed more may be gone: the keyboard goes on at the first piece that it brought.
  useEffect(() => {
    if (goTo.current !== null) focusOn(goTo.current);
    goTo.current = null;
  }, [count]);

  function move(from: number, by: 1 | -1, extend: boolean): void {
    for (let at = from + by; at >= 0 && at < Math.min(count, pieces.length); at += by) {
      const piece = pieces[at];
      if (!piece || positionAt(piece, at, reading.corrections)) continue;
      setHere((was) => ({ at, from: extend ? was.from : at }));
      focusOn(at);
      return;
    }
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    const { target } = event;
    if (!(target instanceof HTMLSelectElement) || target.dataset['role'] === undefined) return;
    const at = Number(target.dataset['at']);
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'z' && !event.shiftKey) {
      if (session.undo()) event.preventDefault();
      return;
    }
    // The list is open, or about to be: its keys are the browser's.
    if (
      event.key === ' ' ||
      event.key === 'Enter' ||
      event.key === 'F4' ||
      (event.altKey && /^Arrow/.test(event.key))
    ) {
      open.current = open.current === target ? null : target;
      return;
    }
    if (open.current === target) {
      if (event.key === 'Escape' || event.key === 'Tab') open.current = null;
      return;
    }
    if (command || event.altKey) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const role = shortcuts.value ? keys[event.key.toLowerCase()] : undefined;
    if (by !== null) move(at, by, event.shiftKey);
    else if (event.key === 'Escape' && here.at !== here.from) setHere({ at, from: at });
    else if (role ?? (event.key === 'Delete' || event.key === 'Backspace')) session.giveRole(places(at), role ?? 'out');
    else return;
    event.preventDefault();
  }

  const unsure = pieces.flatMap((piece, at) =>
    !piece.sure && !reading.corrections.roles.has(at) && at < count ? [at] : [],
  );
  const several = Math.abs(here.at - here.from) + 1;
  return (
    <section class="import-pieces" aria-labelledby={id}>
      <h2 id={id}>{words.understood}</h2>
      <p class="hint">{words.keysHint}</p>
      <p class="import-tools">
        <label>
          {words.kind}{' '}
          <select
            value={reading.kind}
            onChange={(event) => void session.read(event.currentTarget.value === 'ad' ? 'ad' : 'guide')}
          >
            <option value="guide">{words.kinds.guide}</option>
            <option value="ad">{words.kinds.ad}</option>
          </select>
        </label>
        {unsure.length > 0 && (
          <button
            type="button"
            class="link"
            onClick={() => {
              const at = unsure.find((each) => each > here.at) ?? unsure[0] ?? 0;
              setHere({ at, from: at });
              focusOn(at);
            }}
          >
            {words.nextUnsure(unsure.length)}
          </button>
        )}
        <span aria-live="polite" class="muted">
          {several > 1 && words.several(several)}
        </span>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the lists inside */}
      <div
        ref={list}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          open.current = event.target instanceof HTMLSelectElement ? event.target : null;
        }}
        onFocusOut={() => {
          open.current = null;
        }}
      >
        {partsOf(reading, count).map(({ at: head, from, to }) => (
          <div key={head ?? -1} class="import-part">
            {(head !== null || jobs.some(({ id: job }) => job === -1)) && (
              <PositionHead session={session} reading={reading} at={head ?? -1} titleId={`${id}-${head}`} />
            )}
            <NoStage session={session} reading={reading} head={head} />
            <ul
              class="import-list"
              aria-label={head === null ? words.list : undefined}
              aria-labelledby={head === null ? undefined : `${id}-${head}`}
            >
              {pieces.slice(from, to).map((piece, index) => {
                const at = from + index;
                return (
                  <PieceItem
                    key={at}
                    session={session}
                    reading={reading}
                    piece={piece}
                    at={at}
                    role={now[at] ?? 'out'}
                    went={went[at] ?? 'out'}
                    current={here.at === at}
                    selected={several > 1 && selected(at)}
                    onFocus={() => {
                      if (!taken.current && !selected(at)) setHere({ at, from: at });
                    }}
                    onPick={(extend) => {
                      setHere((was) => ({ at, from: extend ? was.from : at }));
                      focusOn(at);
                    }}
                    onRole={(role) => {
                      open.current = null;
                      session.giveRole(places(at), role);
                    }}
                  />
                );
              })}
            </ul>
          </div>
        ))}
      </div>
      {pieces.length > count && (
        <button
          type="button"
          class="link"
          onClick={() => {
            goTo.current = count;
            setCount(count + step);
          }}
        >
          {words.more(pieces.length - count)}
        </button>
      )}
    </section>
  );
}
