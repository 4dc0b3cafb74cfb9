/** What is never needed while talking. */
import { useEffect, useRef } from 'preact/hooks';
import { positionOf } from '../../src/rules/criteria';
import { doc } from '../../src/rules/text';
import type { Side } from '../App';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { isComposing, pageIsLeft } from '../ui/keyboard';
import { lazy } from '../ui/lazy';
import { useSharedWords } from '../words/shared';

const MenuToFinish = lazy(
  () => import('../rating/to-finish'),
  (part) => part.MenuToFinish,
);

export interface MenuProps {
  readonly onSide: (side: Side) => void;
  /** `back`: the keyboard goes back to the button. */
  readonly onClose: (back: boolean) => void;
}

export function Menu({ onSide, onClose }: MenuProps) {
  const { document, t, large } = useApp();
  const { menu, protect } = useSharedWords();
  const list = useRef<HTMLUListElement>(null);
  const { positions } = document.preparation.value;
  const candidate = document.file.value?.candidate;
  const positionId = candidate ? positionOf(candidate, positions) : null;
  const position = positions.find(({ id }) => id === positionId);
  const writes = !document.readOnly.value;
  const items: readonly (readonly [label: string, side: Side])[] = [
    ...(position
      ? [
          [
            menu.position(doc(position.title) || t.value.header.noPosition),
            { panel: 'position', id: position.id },
          ] as const,
        ]
      : []),
    [menu.prepare, { panel: 'prepare', position: positionId }],
    ...(writes ? ([[menu.import, { panel: 'import' }]] as const) : []),
    ...(writes && candidate ? ([[menu.notes, { panel: 'notes' }]] as const) : []),
    ...(document.identity.accounts.value ? ([[protect, { panel: 'protection' }]] as const) : []),
    [menu.configuration, { panel: 'configuration' }],
    [menu.help, { panel: 'help' }],
  ];
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const step = (by: number) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const place = buttons.indexOf(window.document.activeElement as HTMLButtonElement);
    buttons[(place + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <ul
      class="menu-list"
      aria-label={t.value.header.menu}
      ref={list}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (by === 0 && event.key !== 'Escape') return;
        event.preventDefault();
        if (by) step(by);
        else onClose(true);
      }}
      onFocusOut={(event) => {
        const { relatedTarget } = event;
        if (pageIsLeft(event) || (relatedTarget instanceof Node && list.current?.contains(relatedTarget))) return;
        // A press on nothing gives it back.
        onClose(relatedTarget === null);
      }}
    >
      {items.map(([label, side]) => (
        <li key={label}>
          <button type="button" class="quiet" onClick={() => onSide(side)}>
            <Said>{label}</Said>
          </button>
        </li>
      ))}
      <MenuToFinish onClose={() => onClose(true)} />
      <li>
        <button
          type="button"
          class="quiet"
          aria-pressed={large.value}
          onClick={() => {
            large.value = !large.value;
            window.document.documentElement.toggleAttribute('data-large', large.value);
            onClose(true);
          }}
        >
          {menu.large}
        </button>
      </li>
    </ul>
  );
}
