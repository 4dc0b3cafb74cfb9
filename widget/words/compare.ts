import type { CompareWords } from './fr/compare';
import { wordsIn } from './words-in';

export type { CompareWords };
export const useCompareWords = wordsIn<CompareWords>(
  import.meta.glob('./*/compare.ts', { eager: true, import: 'words' }),
);
