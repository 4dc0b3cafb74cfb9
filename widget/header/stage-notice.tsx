/** The team's word for where somebody is means none of our stages so far: nothing is guessed, and it is said. */
import type { Candidate } from '../../src/model/candidate';
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
