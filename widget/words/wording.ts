import type { WordingWords } from './fr/wording';
import { wordsIn } from './words-in';

export type { WordingWords };
export const useWordingWords = wordsIn<WordingWords>(
  import.meta.glob('./*/wording.ts', { eager: true, import: 'words' }),
);
