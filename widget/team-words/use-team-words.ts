import { useEffect, useState } from 'preact/hooks';
import type { Decisions } from '../../src/document/places/matching';
import type { TeamWords } from '../../src/document/places/words';
import { useApp } from '../app-state';

const nothing: Decisions = {};

/** Read again with every change; null until then. `titles`: of positions that are to be made; `weights`: words of other grids. */
export function useTeamWords(
  said: Decisions = nothing,
  titles: readonly string[] = [],
  weights: readonly string[] = [],
): TeamWords | null {
  const { document } = useApp();
  const [words, setWords] = useState<TeamWords | null>(null);
  const { layout, choices, candidates, preparation } = document;
  const asked = JSON.stringify([titles, weights]);
  useEffect(() => {
    let isLatest = true;
    const keep = (read: TeamWords | null) => {
      if (isLatest && read) setWords((before) => (JSON.stringify(before) === JSON.stringify(read) ? before : read));
    };
    void document.teamWords(said, titles, weights).then(keep, () => {});
    return () => {
      isLatest = false;
    };
  }, [document, said, asked, layout.value, choices.value, candidates.value, preparation.value]);
  return words;
}
