/** The team's word for where somebody is, or for what, means nothing here so far: nothing is guessed, and it is said. */
import type { Candidate } from '../../src/model/candidate';
import { positionOf } from '../../src/rules/criteria';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { useHeaderWords } from '../words/header';

interface StageNoticeProps {
  readonly candidate: Candidate;
  /** Null while something is open above the screen. */
  readonly onConfigure: (() => void) | null;
}

export function StageNotice({ candidate, onConfigure }: StageNoticeProps) {
  const { document } = useApp();
  const words = useHeaderWords();
  return (
    <section class="notice" aria-label={words.matchStage}>
      <p>
        <Said>{words.unknownStage(doc(candidate.stage.trim()))}</Said>
      </p>
      {onConfigure && !document.readOnly.value && (
        <button type="button" onClick={onConfigure}>
          {words.matchStage}
        </button>
      )}
    </section>
  );
}

/** Of people: where there is only one position it is everybody's. Of criteria: they are nobody's as long as that is so. */
export function PositionNotice({ onConfigure }: Pick<StageNoticeProps, 'onConfigure'>) {
  const { document } = useApp();
  const words = useHeaderWords();
  const candidate = document.file.value?.candidate;
  const { layout, preparation } = document;
  const { positions, criteria, unread } = preparation.value;
  if (!candidate || positions.length === 0 || unread?.has('position')) return null;
  const isUnknown = (row: { readonly unreadable: readonly string[] }) => row.unreadable.includes('position');
  const isTheirs =
    'position' in layout.value.candidate.words && isUnknown(candidate) && positionOf(candidate, positions) === null;
  const left = 'position' in layout.value.criterion.words ? criteria.filter(isUnknown).length : 0;
  if (!isTheirs && left === 0) return null;
  return (
    <section class="notice" aria-label={words.matchWords}>
      {isTheirs && <p>{words.unknownPosition}</p>}
      {left > 0 && <p>{words.unknownCriteria(left)}</p>}
      {onConfigure && !document.readOnly.value && (
        <button type="button" onClick={onConfigure}>
          {words.matchWords}
        </button>
      )}
    </section>
  );
}
