import type { RatingWords } from './fr/rating';
import { wordsIn } from './words-in';

export type { RatingWords };
export const useRatingWords = wordsIn<RatingWords>(import.meta.glob('./*/rating.ts', { eager: true, import: 'words' }));
