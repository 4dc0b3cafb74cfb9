/** Lines that are edited by keyboard: what all lists of this screen have in common. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nobody } from '../../src/document/local/draft-names';
import type { ListedName } from '../../src/document/writing/prepared-rows';
import { type Criterion, shortName } from '../../src/model/criterion';
import type { Dossier } from '../../src/model/dossier';
import { moved } from '../../src/rules/prepared-position';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { DraftField } from '../ui/draft-field';
import { isComposing } from '../ui/keyboard';
import { usePrepareWords } from '../words/prepare';
import { useReasons } from './saving';

/** The same field of another line: that of the blank one too. */
export function focusBeside(from: Element, by: 1 | -1): void {
  const field = from.closest('[data-field]')?.getAttribute('data-field');
  const rows = [...(from.closest('ol')?.children ?? [])];
  const next = rows[rows.findIndex((row) => row.contains(from)) + by];
  const target = next?.querySelector<HTMLElement>(`[data-field="${field}"] input`) ?? next?.querySelector('input');
  target?.focus();
  target?.scrollIntoView?.({ block: 'nearest' });
}

interface RowProps {
  readonly number: number;
  /** Moves it; null where it has its place from elsewhere. */
  readonly onMove: ((by: 1 | -1) => void) | null;
  readonly children: ComponentChildren;
}

/** Arrows go from line to line, with Alt they take it along. */
export function Row({ number, onMove, children }: RowProps) {
  const { shortcuts } = useApp();
  return (
    <li
      class="prep-row"
      onKeyDown={(event) => {
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        const { target } = event;
        const isField = target instanceof HTMLInputElement && target.type === 'text';
        if (by === 0 || !shortcuts.value || isComposing(event) || !isField || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        if (event.altKey) onMove?.(by);
        else focusBeside(target, by);
      }}
    >
      <span class="prep-number" aria-hidden="true">
        {number}
      </span>
      {children}
    </li>
  );
}

type Placed = { readonly id: number; readonly order: number | null };

/**
 * Takes a line one place up or down among those that it may change places with, as they are by then; the keyboard stays
 * with it. One step after the other, however fast they are asked for.
 */
export function useMoving(
  entity: ListedName,
  rowsNow: () => readonly Placed[],
  say: (failure: string) => void,
): (id: number, by: 1 | -1) => void {
  const { document } = useApp();
  const reasonOf = useReasons();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const held = useRef<HTMLElement | null>(null);
  // A line that is drawn elsewhere may lose the keyboard on its way.
  useLayoutEffect(() => {
    const { activeElement, body } = window.document;
    if (activeElement === body) held.current?.focus();
  });
  const [ended, setEnded] = useState(0);
  // Drawn where it has gone: from then on whoever leaves the line has left it.
  useEffect(() => {
    held.current = null;
  }, [ended]);
  async function step(id: number, by: 1 | -1): Promise<void> {
    const changes = moved(rowsNow(), id, by).map(({ row, order }) => ({
      id: row.id,
      values: { order },
      seen: { order: row.order },
    }));
    if (changes.length === 0) return;
    const done = await document.updateAll(entity, changes);
    say(done.ok ? '' : reasonOf(done.failure, false));
  }
  return (id, by) => {
    const { activeElement } = window.document;
    held.current = activeElement instanceof HTMLElement ? activeElement : null;
    const move = last.current
      .then(() => step(id, by))
      .then(() => {
        if (last.current === move) setEnded((times) => times + 1);
      });
    last.current = move;
  };
}

interface NewRowProps {
  readonly label: string;
  readonly hint: string;
  /** Name of the draft. */
  readonly field: string;
  /** False keeps the words. */
  readonly onAdd: (text: string) => Promise<boolean>;
}

/** The blank line at the end: Enter makes a row of it, and the keyboard stays for the next one. */
export function NewRow({ label, hint, field, onAdd }: NewRowProps) {
  const { shortcuts } = useApp();
  const adding = useRef<Promise<boolean> | null>(null);
  const line = useRef<HTMLLIElement>(null);
  // The rows before it push it down, out of sight of whoever goes on typing.
  useLayoutEffect(() => {
    if (line.current?.contains(window.document.activeElement)) line.current.scrollIntoView?.({ block: 'nearest' });
  });
  return (
    <li
      ref={line}
      class="prep-row prep-new"
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' || !shortcuts.value || isComposing(event)) return;
        event.preventDefault();
        focusBeside(event.target as Element, -1);
      }}
    >
      <span class="prep-number" aria-hidden="true">
        +
      </span>
      <div class="prep-main" data-field="name">
        <DraftField
          label={label}
          hideLabel
          value=""
          hint={hint}
          person={nobody}
          field={field}
          onSave={(text) => {
            if (text.trim() === '') return true;
            // Entered, then left: one line.
            adding.current ??= onAdd(text.trim()).finally(() => {
              adding.current = null;
            });
            return adding.current;
          }}
        />
      </div>
    </li>
  );
}

interface FoldProps {
  readonly label: string;
  readonly brief: string;
  /** What it says is that something is lacking. */
  readonly lacking?: boolean;
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}

/** Unfolds the rest of a line, of which it says the shortest. */
export const Fold = ({ label, brief, lacking = false, open, controls, onToggle }: FoldProps) => (
  <button
    type="button"
    class="quiet fold prep-fold"
    data-lacking={lacking}
    aria-expanded={open}
    aria-controls={open ? controls : undefined}
    onClick={onToggle}
  >
    <span class="visually-hidden">{label} </span>
    <span class="prep-brief">{brief}</span>
  </button>
);

/** A line that is unfolded, and the name of what it unfolds. */
export function useFold() {
  const [open, setOpen] = useState(false);
  return { id: useId(), open, toggle: () => setOpen(!open) };
}

interface EndingProps {
  readonly entity: ListedName;
  readonly id: number;
  readonly retired: boolean;
  /** Of whom something rests on the row, as far as that can be read. */
  readonly rests: readonly string[];
  readonly mayRetire: boolean;
  readonly onRetire: (retired: boolean) => void;
}

/** Retires a row that something rests on, and removes one that nothing does. */
export function Ending({ entity, id, retired, rests, mayRetire, onRetire }: EndingProps) {
  const { document } = useApp();
  const words = usePrepareWords();
  const reasonOf = useReasons();
  const [failure, setFailure] = useState('');
  const [isUsed, setUsed] = useState(false);
  const stays = isUsed || rests.length > 0;
  const remove = async () => {
    const done = await document.removeRow(entity, id);
    if (done.ok) return;
    if (done.failure.kind === 'in-use') setUsed(true);
    else setFailure(reasonOf(done.failure));
  };
  return (
    <>
      {mayRetire && (
        <button type="button" class="link" onClick={() => onRetire(!retired)}>
          {retired ? words.restore : words.retire}
        </button>
      )}
      {!stays && (
        <button type="button" class="link" onClick={() => void remove()}>
          {words.remove}
        </button>
      )}
      {stays && (
        <p class="hint" role={isUsed ? 'alert' : undefined}>
          {rests.length > 0 ? words.rests(rests) : words.restsUnseen}
        </p>
      )}
      {failure && (
        <p class="reminder" role="alert">
          <Said>{failure}</Said>
        </p>
      )}
    </>
  );
}

/** Under which words people are listed. */
export function useNames(): (files: readonly Dossier[]) => readonly string[] {
  const { labels } = useApp();
  return (files) => files.map(({ candidate }) => labels.value.get(candidate.id) ?? candidate.name);
}

/** What a criterion is called in a sentence. */
export const named = (criterion: Pick<Criterion, 'short' | 'title'>): string => doc(shortName(criterion) || '…');
