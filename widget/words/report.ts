import type { ReportWords } from './fr/report';
import { wordsIn } from './words-in';

export type { ReportWords };
export const useReportWords = wordsIn<ReportWords>(import.meta.glob('./*/report.ts', { eager: true, import: 'words' }));
