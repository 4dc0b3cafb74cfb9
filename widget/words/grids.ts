import type { GridWords } from './fr/grids';
import { wordsIn } from './words-in';

export type { GridWords };
export const useGridWords = wordsIn<GridWords>(import.meta.glob('./*/grids.ts', { eager: true, import: 'words' }));
