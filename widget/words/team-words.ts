import type { TeamWordWords } from './fr/team-words';
import { wordsIn } from './words-in';

export type { TeamWordWords };
export const useTeamWordWords = wordsIn<TeamWordWords>(
  import.meta.glob('./*/team-words.ts', { eager: true, import: 'words' }),
);
