import type { InterviewWords } from './fr/interview';
import { wordsIn } from './words-in';

export type { InterviewWords };
export const useInterviewWords = wordsIn<InterviewWords>(
  import.meta.glob('./*/interview.ts', { eager: true, import: 'words' }),
);
