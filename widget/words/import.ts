import type { ImportWords } from './fr/import';
import { wordsIn } from './words-in';

export type { ImportWords };
export const useImportWords = wordsIn<ImportWords>(import.meta.glob('./*/import.ts', { eager: true, import: 'words' }));
