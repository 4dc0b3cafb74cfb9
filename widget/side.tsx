/** What is opened over the screen, and closes back to it: help, configuration, a position… */
import { useEffect, useRef } from 'preact/hooks';
import type { Side } from './App';
import { useApp } from './app-state';
import { NewPerson } from './header/new-person';
import { Help } from './help/help';
import { loadConfiguration, loadImport, loadNotes, loadPosition, loadProtection } from './side-screens';
import { isComposing } from './ui/keyboard';
import { Later } from './ui/later';
import { WhoAmI } from './ui/who-am-i';

export interface SidePanelProps {
  readonly side: Side;
  readonly onClose: () => void;
  readonly onSide: (side: Side) => void;
}

export function SidePanel({ side, onClose, onSide }: SidePanelProps) {
  const place = useRef<HTMLDivElement>(null);
  // What was pressed to come here may be gone, or under this.
  useEffect(() => {
    if (!place.current?.contains(window.document.activeElement)) place.current?.focus();
  }, [side.panel]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from any of its fields
    <div
      class="side"
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
      return <Later load={loadConfiguration} props={{ onClose, onImport }} />;
    case 'protection':
      return <Later load={loadProtection} props={{ onClose }} />;
    case 'import':
      return <Later load={loadImport} props={{ onClose, position: side.position ?? null }} />;
    case 'notes':
      return <Later load={loadNotes} props={{ onClose }} />;
    case 'who':
      return <WhoAmI onDone={onClose} />;
    case 'new-person':
      return <NewPerson onDone={onClose} onCancel={onClose} />;
    case 'position': {
      const position = document.preparation.value.positions.find(({ id }) => id === side.id);
      const into = () => onSide({ panel: 'import', position: side.id });
      return position ? <Later load={loadPosition} props={{ position, onClose, onImport: into }} /> : null;
    }
  }
}
