import type { NotesWords } from './fr/notes';
import { wordsIn } from './words-in';

export type { NotesWords };
export const useNotesWords = wordsIn<NotesWords>(import.meta.glob('./*/notes.ts', { eager: true, import: 'words' }));
