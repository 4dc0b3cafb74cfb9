/** The team's word for where somebody is, or for what, means nothing here so far: nothing is guessed, and it is said. */
import type { Candidate } from '../../src/model/candidate';
import { positionOf } from '../../src/rules/criteria';
import { useApp } from '../app-state';
import { headerMessages } from './messages';

interface StageNoticeProps {
  readonly candidate: Candidate;
  /** Null while something is open above the screen. */
  readonly onConfigure: (() => void) | null;
}

export function StageNotice({ candidate, onConfigure }: StageNoticeProps) {
  const { document, language } = useApp();
  const words = headerMessages(language.value);
  return (
    <section class="notice" aria-label={words.matchStage}>
      <p>{words.unknownStage(candidate.stage.trim())}</p>
      {onConfigure && !document.readOnly.value && (
        <button type="button" onClick={onConfigure}>
          {words.matchStage}
        </button>
      )}
    </section>
  );
}

/** Where there is only one position it is everybody's. */
export function PositionNotice({ onConfigure }: Pick<StageNoticeProps, 'onConfigure'>) {
  const { document, language } = useApp();
  const words = headerMessages(language.value);
  const candidate = document.file.value?.candidate;
  const isSaid = 'position' in document.layout.value.candidate.words;
  const { positions, unread } = document.preparation.value;
  if (!isSaid || !candidate?.unreadable.includes('position') || unread?.has('position')) return null;
  if (positions.length === 0 || positionOf(candidate, positions) !== null) return null;
  return (
    <section class="notice" aria-label={words.matchWords}>
      <p>{words.unknownPosition}</p>
      {onConfigure && !document.readOnly.value && (
        <button type="button" onClick={onConfigure}>
          {words.matchWords}
        </button>
      )}
    </section>
  );
}
