import type { GridWords } from '../fr/grids';
import { many } from './grammar';

export const words: GridWords = {
  title: 'Other criteria that were found',
  grid: (table, count) => `“${table}” holds ${many(count, 'criterion', 'criteria')} too, and only one table is read.`,
  matrix: (table, names) =>
    `“${table}” is a matrix: a person in each row, a criterion in each column (${names.join(', ')}), a line of weights.`,
  whole: (table) => `They are added to the table of criteria; “${table}” stays as it is.`,
  takeAtFirst: (count, table) => `Take ${many(count, 'criterion', 'criteria')} of “${table}”`,
  position: 'Position of these criteria',
  everyPosition: 'Every position',
  newPosition: 'A new position',
  take: (count) => `Bring ${many(count, 'criterion', 'criteria')}`,
  taken: 'All of its criteria are in your grid.',
  unknown: (words) => `Match these weight words first, above: ${words.map((word) => `“${word}”`).join(', ')}.`,
  undo: 'Undo this',
  inUse: 'Somebody uses them already: nothing was removed.',
  failed: 'This was not added:',
  marks: (notes, people) =>
    `It has ${many(notes, 'mark', 'marks')} from 1 to 3 for ${many(people, 'person', 'people')} of the list.`,
  outside: (count) => `${many(count, 'other mark', 'other marks')}, not from 1 to 3: to be taken over by hand.`,
  adopt: 'Take them as the team’s ratings',
  apart: (count) => `${many(count, 'team rating is', 'team ratings are')} not there as given.`,
  mark: (count) => (count > 1 ? `Write these ${count} ratings there` : 'Write this rating there'),
  ties: 'Write the team’s rating back there, in the column:',
};
