import type { ReportWords } from '../fr/report';
import { listed, moment } from './grammar';

/** The day that a Date cell says: its midnight is Greenwich's. */
const date = moment({ day: 'numeric', month: 'long', timeZone: 'UTC' });

export const words: ReportWords = {
  title: 'Report',
  scope: 'What the report is about',
  interview: (stage) => `This interview: ${stage}`,
  whole: 'The whole selection',
  withNames: 'With the names of evaluators',
  copy: 'Copy the report',
  copied: 'Copied, with its structure.',
  copiedPlain: 'Copied as text (Markdown).',
  refused: 'The browser refuses to copy: the text is selected below, press Ctrl + C.',
  selected: 'Report to copy',
  print: 'Print',
  preview: 'Preview',
  notMet: 'This interview has not begun: the report is empty for now.',
  personMayRead: 'The person may ask to read this text.',
  filed: (stage) => `Report filed: ${stage}`,
  filedOn: (day) => `filed on ${date(day)}`,
  toFile: (stages) => `Still to file: ${listed(stages)}.`,
  answerTitle: 'Answer to the person',
  answerHint: 'A starting point, to read again and complete. The widget sends nothing.',
  outcome: 'To announce',
  chooseOutcome: 'Choose…',
  answerText: 'Text of the answer',
  reset: 'Back to the proposed text',
};
