/** Débrief: what is proven of whom, the team's notes at a cool hour, the comparison, and what comes out of it. */
import '../../src/document/writing/later-intents';
import './debrief.css';
import { useState } from 'preact/hooks';
import type { Dossier } from '../../src/model/dossier';
import { useApp } from '../app-state';
import { lazy } from '../ui/lazy';
import { isWithout, provenTables, Without } from '../unread-tables/unread';
import { useDebriefWords } from '../words/debrief';
import { TeamNotes } from './team-notes';

const parts = ['proofs', 'notes', 'compare', 'report', 'rights'] as const;
type Part = (typeof parts)[number];

// Each is fetched when it is first opened: during an interview nobody needs them.
const BoardScreen = lazy(
  () => import('../board/board-screen'),
  (part) => part.BoardScreen,
);
const CompareScreen = lazy(
  () => import('../compare/compare-screen'),
  (part) => part.CompareScreen,
);
const ReportScreen = lazy(
  () => import('../report/report-screen'),
  (part) => part.ReportScreen,
);
const PersonScreen = lazy(
  () => import('../person/person-screen'),
  (part) => part.PersonScreen,
);

const everything = ['position', 'criterion', 'point', 'interview', 'passage', 'evidence', 'rating'] as const;

export function DebriefScreen({ file }: { readonly file: Dossier }) {
  const { document } = useApp();
  const words = useDebriefWords();
  // What is compared or told of somebody is all of it, or nothing.
  const isWhole = !isWithout(document, everything);
  const [part, setPart] = useState<Part>('notes');
  return (
    <>
      <nav class="debrief-parts" aria-label={words.partsLabel}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === part ? 'page' : undefined}
            aria-label={words.parts[one]}
            onClick={() => setPart(one)}
          >
            {one === 'notes' ? words.notesBrief : <span class="part-name">{words.parts[one]}</span>}
            {one === 'rights' && <span class="part-brief">{words.rightsBrief}</span>}
          </button>
        ))}
      </nav>
      {part === 'notes' ? (
        <TeamNotes file={file} />
      ) : (
        <div class="scroll">
          {part !== 'rights' && <Without names={part === 'proofs' ? provenTables : everything} />}
          {part === 'proofs' && !isWithout(document, provenTables) && <BoardScreen />}
          {part === 'compare' && isWhole && <CompareScreen />}
          {part === 'report' && isWhole && <ReportScreen file={file} />}
          {part === 'rights' && <PersonScreen file={file} />}
        </div>
      )}
    </>
  );
}
