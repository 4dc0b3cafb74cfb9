import type { UnreadWords } from './fr/unread-tables';
import { wordsIn } from './words-in';

export type { UnreadWords };
export const useUnreadWords = wordsIn<UnreadWords>(
  import.meta.glob('./*/unread-tables.ts', { eager: true, import: 'words' }),
);
