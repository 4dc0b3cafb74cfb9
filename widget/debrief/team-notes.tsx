/** The team's notes: open, not yet, or open for what was decided before. Nobody decides unnamed. */
import type { Dossier } from '../../src/model/dossier';
import { useApp } from '../app-state';
import { PrepareButton } from '../ui/prepare-button';
import { isWithout, Without } from '../unread-tables/unread';
import { useDebriefWords } from '../words/debrief';
import { ClosedDebrief } from './closed-debrief';
import { OpenDebrief } from './open-debrief';
import { useLooking } from './use-looking';
import { debriefView } from './view';

const discussed = ['criterion', 'rating', 'interview', 'evidence'] as const;

export function TeamNotes({ file }: { readonly file: Dossier }) {
  const words = useDebriefWords();
  const { document } = useApp();
  const looking = useLooking();
  // Whether all have noted, and since when, is not known then.
  if (isWithout(document, discussed)) return <Without names={discussed} />;
  const view = debriefView(file, document.preparation.value, looking);
  const { candidate } = file;
  if (!view.gate.open && view.items.length === 0) {
    return (
      <div class="scroll">
        <ClosedDebrief key={candidate.id} file={file} view={view} />
      </div>
    );
  }
  if (view.items.length === 0)
    return (
      <div class="empty">
        <p>{words.noCriteria}</p>
        <PrepareButton />
      </div>
    );
  // What is hidden has no order: that of the opening is made once the notes show.
  return <OpenDebrief key={`${candidate.id}/${candidate.name}/${view.hidden}`} file={file} view={view} />;
}
