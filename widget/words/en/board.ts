import type { BoardWords } from '../fr/board';
import { many } from './grammar';

export const words: BoardWords = {
  title: (position) => (position ? `Proofs: ${position}` : 'Proofs'),
  caption: 'Proofs of each person, criterion by criterion',
  help: 'Arrows go from cell to cell; Enter opens the person at that point.',
  legend: { proven: 'with proof', doubt: 'open doubt', bare: 'no proof' },
  person: 'Person',
  proven: (count, of) => `${count} of ${of}`,
  provenHead: 'With proof',
  filter: 'Criteria shown',
  stage: 'Stage of the criteria',
  all: 'Every stage',
  required: 'Must-haves',
  copy: 'Copy for a spreadsheet (CSV)',
  copied: 'Copied',
  refused: 'The browser refuses the clipboard: copy this text.',
  print: 'Print the sheet',
  nobody: 'Nobody for this position.',
  noCriteria: 'No criterion matches: widen the filter.',
  cell: ({ plus, minus, openDoubts }) =>
    [
      plus + minus === 0 ? 'no proof' : '',
      plus ? `${plus} for` : '',
      minus ? `${minus} against` : '',
      openDoubts ? many(openDoubts, 'open doubt', 'open doubts') : '',
    ]
      .filter(Boolean)
      .join(', '),
  notTheirs: 'not a criterion of this person',
  sheet: (name) => `What is still to ask of ${name}`,
  nothing: 'Every criterion has a proof, no doubt is open.',
  besides: 'No stage ahead to ask it',
  doubt: 'doubt',
  isRequired: 'must-have',
  trame: (stage) => `Next stage: ${stage}`,
  askedBefore: 'asked already',
  known: 'Known already',
  none: 'No criterion for this position: add them from the position’s sheet, or in the table of criteria.',
  back: 'Back to the board',
  noPosition: 'Choose a position in the list.',
  sheetOfPosition: 'The position',
  debrief: 'Debrief and decision',
};
