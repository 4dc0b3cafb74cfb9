import type { PositionWords } from './fr/position';
import { wordsIn } from './words-in';

export type { PositionWords };
export const usePositionWords = wordsIn<PositionWords>(
  import.meta.glob('./*/position.ts', { eager: true, import: 'words' }),
);
