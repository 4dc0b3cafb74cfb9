import type { PersonWords } from './fr/person';
import { wordsIn } from './words-in';

export type { PersonWords };
export const usePersonWords = wordsIn<PersonWords>(import.meta.glob('./*/person.ts', { eager: true, import: 'words' }));
