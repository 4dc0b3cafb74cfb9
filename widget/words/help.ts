import type { HelpWords } from './fr/help';
import { wordsIn } from './words-in';

export type { HelpWords };
export const useHelpWords = wordsIn<HelpWords>(import.meta.glob('./*/help.ts', { eager: true, import: 'words' }));
