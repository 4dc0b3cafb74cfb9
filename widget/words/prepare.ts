import type { PrepareWords } from './fr/prepare';
import { wordsIn } from './words-in';

export const usePrepareWords = wordsIn<PrepareWords>(
  import.meta.glob('./*/prepare.ts', { eager: true, import: 'words' }),
);
