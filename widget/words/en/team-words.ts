import type { TeamWordWords } from '../fr/team-words';
import { listed, many } from './grammar';

export const words: TeamWordWords = {
  title: {
    stage: (count) => (count ? `${many(count, 'stage word', 'stage words')} to match` : 'Your words for the stages'),
    position: (count) =>
      count ? `${many(count, 'position word', 'position words')} to match` : 'Your words for the positions',
    weight: (count) =>
      count ? `${many(count, 'weight word', 'weight words')} to match` : 'Your words for the weights',
  },
  from: (columns) => `${columns.length > 1 ? 'Columns' : 'Column'} ${listed(columns.map((column) => `“${column}”`))}.`,
  unmatched: { stage: 'Not matched', position: 'Not matched', weight: 'Not matched: counts 1' },
  none: { stage: 'No stage', position: 'No position' },
  proposed: 'proposed',
  gone: 'is no longer in the column',
  take: (count) => (count > 1 ? `Match the ${count} words as proposed` : 'Match this word as proposed'),
  noPosition: 'No position to match them with so far: tick a job, or come back here later.',
  without: (stages) => `None of your words says ${listed(stages)}: nobody is moved there.`,
  grow: {
    text: 'Write it as it is:',
    choice: 'Add the word to the choices of the column, in Grist: it will come into this list.',
    rows: 'Add the word to the table of your stages, in Grist: it will come into this list.',
  },
  growAll: 'All of them',
  leftAlone: (column, field) =>
    `“${column}” looks like “${field}”, but the widget cannot read it: it is left aside. If it is a reference, choose in Grist the column that it shows.`,
};
