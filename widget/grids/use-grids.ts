import { useEffect, useState } from 'preact/hooks';
import type { OtherGrid } from '../../src/document/places/grids';
import { useApp } from '../app-state';

const none: readonly OtherGrid[] = [];

/** Looked for again with every change of the structure and of what is decided. */
export function useGrids(): readonly OtherGrid[] {
  const { document } = useApp();
  const [grids, setGrids] = useState(none);
  const { layout, choices, shape, outbox } = document;
  // What is on its way may be marks of theirs.
  const isQuiet = outbox.counts.value.pending === 0;
  useEffect(() => {
    if (!isQuiet && grids !== none) return;
    let isLatest = true;
    const keep = (read: readonly OtherGrid[]) => {
      if (isLatest) setGrids((before) => (JSON.stringify(before) === JSON.stringify(read) ? before : read));
    };
    void document.grids().then(keep, () => {});
    return () => {
      isLatest = false;
    };
  }, [document, shape.value, layout.value, choices.value, isQuiet]);
  return grids;
}
