import type { ReportWords } from '../../src/report/words';
import { wordsIn } from './words-in';

export const useReportTextWords = wordsIn<ReportWords>(
  import.meta.glob('./*/report-text.ts', { eager: true, import: 'words' }),
);
