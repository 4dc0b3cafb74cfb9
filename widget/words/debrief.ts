import type { DebriefWords } from './fr/debrief';
import { wordsIn } from './words-in';

export type { DebriefWords };
export const useDebriefWords = wordsIn<DebriefWords>(
  import.meta.glob('./*/debrief.ts', { eager: true, import: 'words' }),
);
