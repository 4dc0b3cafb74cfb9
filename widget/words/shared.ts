import type { SharedWords } from './fr/shared';
import { wordsIn } from './words-in';

export type { SharedWords };
export const useSharedWords = wordsIn<SharedWords>(import.meta.glob('./*/shared.ts', { eager: true, import: 'words' }));
