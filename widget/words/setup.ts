import type { SetUpWords } from './fr/setup';
import { wordsIn } from './words-in';

export type { SetUpWords };
export const useSetUpWords = wordsIn<SetUpWords>(import.meta.glob('./*/setup.ts', { eager: true, import: 'words' }));
