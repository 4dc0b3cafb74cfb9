/** Débrief: what is proven of whom, the team's notes at a cool hour, the comparison, and what comes out of it. */
import './debrief.css';
import { useState } from 'preact/hooks';
import type { Dossier } from '../../src/model/dossier';
import { useApp } from '../app-state';
import { Later } from '../ui/later';
import { isWithout, Without } from '../unread-tables/unread';
import { debriefMessages } from './messages';
import { TeamNotes } from './team-notes';

const parts = ['proofs', 'notes', 'compare', 'report', 'rights'] as const;
type Part = (typeof parts)[number];

// Each is fetched when it is first opened: during an interview nobody needs them.
const loadBoard = () => import('./board-screen').then(({ BoardScreen }) => BoardScreen);
const loadCompare = () => import('../compare/compare-screen').then(({ CompareScreen }) => CompareScreen);
const loadReport = () => import('../report/report-screen').then(({ ReportScreen }) => ReportScreen);
const loadRights = () => import('../person/person-screen').then(({ PersonScreen }) => PersonScreen);

const proven = ['position', 'criterion', 'point', 'interview', 'evidence'] as const;
const everything = ['position', 'criterion', 'point', 'interview', 'passage', 'evidence', 'rating'] as const;

export function DebriefScreen({ file }: { readonly file: Dossier }) {
  const { document, language } = useApp();
  const words = debriefMessages(language.value);
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
            aria-label={one === 'notes' ? words.parts.notes : undefined}
            onClick={() => setPart(one)}
          >
            {one === 'notes' ? words.notesBrief : words.parts[one]}
          </button>
        ))}
      </nav>
      {part === 'notes' ? (
        <TeamNotes file={file} />
      ) : (
        <div class="scroll">
          {part !== 'rights' && <Without names={part === 'proofs' ? proven : everything} />}
          {part === 'proofs' && !isWithout(document, proven) && <Later load={loadBoard} props={{}} />}
          {part === 'compare' && isWhole && <Later load={loadCompare} props={{}} />}
          {part === 'report' && isWhole && <Later load={loadReport} props={{ file }} />}
          {part === 'rights' && <Later load={loadRights} props={{ file }} />}
        </div>
      )}
    </>
  );
}
