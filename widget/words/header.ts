import type { HeaderWords } from './fr/header';
import { wordsIn } from './words-in';

export type { HeaderWords };
export const useHeaderWords = wordsIn<HeaderWords>(import.meta.glob('./*/header.ts', { eager: true, import: 'words' }));
