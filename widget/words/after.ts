import type { AfterWords } from './fr/after';
import { wordsIn } from './words-in';

export const useAfterWords = wordsIn<AfterWords>(import.meta.glob('./*/after.ts', { eager: true, import: 'words' }));
