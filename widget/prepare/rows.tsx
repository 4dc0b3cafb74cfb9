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
import { useFields } from '../ui/fields';
import { isComposing } from '../ui/keyboard';
import { usePrepareWords } from '../words/prepare';
import { useReasons, useSaving } from './saving';

/** From one list to the first field of the other: between them there are as many fields as there are lines. */
export function Jump({ to, label }: { readonly to: string; readonly label: string }) {
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        const section = window.document.getElementById(to)?.closest('section');
        section?.querySelector<HTMLElement>('select, .prep-row input')?.focus();
        section?.scrollIntoView?.({ block: 'start' });
      }}
    >
      {label}
    </button>
  );
}

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

interface RowTextProps {
  /** Of the field. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** More than a line, which may be emptied. */
  readonly rows?: number;
  /** Name of the draft. */
  readonly field: (name: string) => string;
  readonly mayWrite: (name: string) => boolean;
  readonly save: (values: Texts, seen: Texts) => Promise<boolean>;
}

type Texts = Readonly<Record<string, string>>;

/** A text of a row that is unfolded. */
export const RowText = ({ name, label, value, rows, field, mayWrite, save }: RowTextProps) => (
  <DraftField
    label={label}
    value={value}
    person={nobody}
    field={field(name)}
    {...(rows && { rows, mayBeBlank: true })}
    disabled={!mayWrite(name)}
    onSave={(text, seen) => save({ [name]: text }, { [name]: seen })}
  />
);

interface ChecksProps<V extends string | number> {
  readonly legend: string;
  readonly disabled: boolean;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: readonly V[];
  readonly onChange: (value: V, on: boolean) => void;
}

/** Several of a few. */
export const Checks = <V extends string | number>({ legend, disabled, choices, chosen, onChange }: ChecksProps<V>) => (
  <fieldset disabled={disabled}>
    <legend class="prep-legend">{legend}</legend>
    <div class="prep-checks">
      {choices.map(({ value, label }) => (
        <label key={value} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget: { checked } }) => onChange(value, checked)}
          />
          <span>
            <Said>{label}</Said>
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);

interface FailureProps {
  /** '' when there is none. */
  readonly said: string;
  /** Across the line that it is about. */
  readonly wide?: boolean;
}

export const Failure = ({ said, wide = false }: FailureProps) =>
  said === '' ? null : (
    <p class={wide ? 'reminder prep-wide' : 'reminder'} role="alert">
      <Said>{said}</Said>
    </p>
  );

interface ActionsProps {
  readonly entity: ListedName;
  readonly id: number;
  readonly onMove: RowProps['onMove'];
  /** Of whom something rests on the row, as far as that can be read. */
  readonly rests: readonly string[];
  /** Null where it cannot be retired. */
  readonly onRetire: (() => void) | null;
}

/** Moves a row, retires one that something rests on, and removes one that nothing does. */
export function Actions({ entity, id, onMove, rests, onRetire }: ActionsProps) {
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
    <div class="card-actions">
      {onMove && (
        <>
          <button type="button" class="link" onClick={() => onMove(-1)}>
            {words.up}
          </button>
          <button type="button" class="link" onClick={() => onMove(1)}>
            {words.down}
          </button>
        </>
      )}
      {onRetire && (
        <button type="button" class="link" onClick={onRetire}>
          {words.retire}
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
      <Failure said={failure} />
    </div>
  );
}

interface RetiredProps {
  readonly entity: ListedName;
  /** Points have no short name. */
  readonly rows: readonly { readonly id: number; readonly short?: string; readonly title: string }[];
}

/** Kept by those who have something on them. */
export function Retired({ entity, rows }: RetiredProps) {
  const words = usePrepareWords();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{words.retired(rows.length)}</summary>
      <p class="hint">{words.retiredHint}</p>
      <ul class="plain">
        {rows.map((row) => (
          <RetiredRow key={row.id} entity={entity} id={row.id} name={named({ short: '', ...row })} />
        ))}
      </ul>
    </details>
  );
}

interface RetiredRowProps {
  readonly entity: ListedName;
  readonly id: number;
  readonly name: string;
}

function RetiredRow({ entity, id, name }: RetiredRowProps) {
  const words = usePrepareWords();
  const { mayWrite } = useFields(entity);
  const { failure, choose } = useSaving(entity, id);
  return (
    <li class="person">
      <span>
        <Said>{name}</Said>
      </span>
      {mayWrite('retired') && (
        <button type="button" class="link" onClick={() => void choose({ retired: false }, { retired: true })}>
          {words.restore}
          <span class="visually-hidden">
            {' '}
            <Said>{name}</Said>
          </span>
        </button>
      )}
      {failure && (
        <span class="reminder" role="alert">
          <Said>{failure}</Said>
        </span>
      )}
    </li>
  );
}

/** Under which words people are listed. */
export function useNames(): (files: readonly Dossier[]) => readonly string[] {
  const { labels } = useApp();
  return (files) => files.map(({ candidate }) => labels.value.get(candidate.id) ?? candidate.name);
}

/** What a criterion is called in a sentence. */
export const named = (criterion: Pick<Criterion, 'short' | 'title'>): string => doc(shortName(criterion) || '…');
