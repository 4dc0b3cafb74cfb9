import type { BoardWords } from './fr/board';
import { wordsIn } from './words-in';

export type { BoardWords };
export const useBoardWords = wordsIn<BoardWords>(import.meta.glob('./*/board.ts', { eager: true, import: 'words' }));
