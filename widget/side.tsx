/** What is opened over the screen, and closes back to it: help, configuration, a position… */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Side } from './App';
import { useApp } from './app-state';
import { NewPerson } from './header/new-person';
import { Help } from './help/help';
import { isComposing } from './ui/keyboard';
import { lazy } from './ui/lazy';
import { WhoAmI } from './ui/who-am-i';

const Configuration = lazy(
  () => import('./setup/configuration'),
  (part) => part.Configuration,
);
const PositionPanel = lazy(
  () => import('./position/position-panel'),
  (part) => part.PositionPanel,
);
const PrepareScreen = lazy(
  () => import('./prepare/prepare-screen'),
  (part) => part.PrepareScreen,
);
const ImportScreen = lazy(
  () => import('./import/import-screen'),
  (part) => part.ImportScreen,
);
const NotesScreen = lazy(
  () => import('./notes/notes-screen'),
  (part) => part.NotesScreen,
);
const ProtectionSide = lazy(
  () => import('./setup/protection-side'),
  (part) => part.ProtectionSide,
);

export interface SidePanelProps {
  readonly side: Side;
  readonly onClose: () => void;
  readonly onSide: (side: Side) => void;
}

export function SidePanel({ side, onClose, onSide }: SidePanelProps) {
  const place = useRef<HTMLDivElement>(null);
  // What was pressed to come here may be gone, or under this.
  useLayoutEffect(() => {
    if (!place.current?.contains(window.document.activeElement)) place.current?.focus();
  }, [side.panel]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from any of its fields
    <div
      class="side"
      // The main part of the page meanwhile: the one under it takes no keys. What is pasted in brings its own.
      role={side.panel === 'import' || side.panel === 'notes' ? undefined : 'main'}
      tabIndex={-1}
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
        event.preventDefault();
        onClose();
      }}
    >
      <Part side={side} onClose={onClose} onSide={onSide} />
    </div>
  );
}

function Part({ side, onClose, onSide }: SidePanelProps) {
  const { document } = useApp();
  const onImport = () => onSide({ panel: 'import' });
  switch (side.panel) {
    case 'help':
      return <Help onClose={onClose} />;
    case 'configuration':
      return <Configuration onClose={onClose} onImport={onImport} />;
    case 'protection':
      return <ProtectionSide onClose={onClose} />;
    case 'import':
      return <ImportScreen onClose={onClose} position={side.position ?? null} />;
    case 'notes':
      return <NotesScreen onClose={onClose} />;
    case 'who':
      return <WhoAmI onDone={onClose} />;
    case 'new-person':
      return <NewPerson onDone={onClose} onCancel={onClose} />;
    case 'prepare':
      return (
        <PrepareScreen
          position={side.position}
          stage={side.stage ?? null}
          onClose={onClose}
          onImport={(position) => onSide({ panel: 'import', position })}
        />
      );
    case 'position': {
      const position = document.preparation.value.positions.find(({ id }) => id === side.id);
      const prepare = () => onSide({ panel: 'prepare', position: side.id });
      const into = () => onSide({ panel: 'import', position: side.id });
      return position ? (
        <PositionPanel position={position} onClose={onClose} onPrepare={prepare} onImport={into} />
      ) : null;
    }
  }
}
