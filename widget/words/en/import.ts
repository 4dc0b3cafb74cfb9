import type { ImportWords } from '../fr/import';
import { listed, many } from './grammar';

/** Of parts that may not be there. */
const listedOf = (parts: readonly (string | false)[]): string => listed(parts.filter((part) => part !== false));
const some = (count: number, one: string, several: string): string => (count > 0 ? many(count, one, several) : '');
const counted = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

export const words: ImportWords = {
  title: 'Import a trame',
  intro:
    'Paste what your team already has: a guide, a grid of criteria, an ad. Each line is given a role, which you correct by keyboard. Nothing is added to the document before you agree, and nothing leaves this page.',
  text: 'Your trame',
  read: 'Read the text',
  readAgain: 'Read the text again',
  reading: 'Reading the text…',
  formatKept: 'Pasted with its format: headings and tables count.',
  formatOutdated: 'The text has changed since it was pasted: it will be read without its format.',
  outdated: 'The text has changed since it was read. Read it again to update the preview: your corrections stay.',
  problems: {
    empty: 'There is nothing to read yet: paste your trame in the field above.',
    unreadable: 'This is no text: a picture or a file, probably. Open the document, copy its text and paste it here.',
    'too-long': 'This text is too long to be read at once: paste the trame in parts, one job after the other.',
  },
  nothing:
    'No trame was recognised in this text. Give a role to the lines that you want: first a stage, then its points.',
  repaired: 'The accents were broken: they have been put right.',
  understood: 'What was understood',
  list: 'Text as read',
  found: (numbers, left) =>
    `Read: ${counted([
      some(numbers.positions, 'position', 'positions'),
      some(numbers.trames, 'trame', 'trames'),
      some(numbers.points, 'point', 'points'),
      some(numbers.advice, 'piece of advice', 'pieces of advice'),
      some(numbers.examples, 'example', 'examples'),
      some(numbers.criteria, 'criterion', 'criteria'),
      some(numbers.unplaced, 'trame without a stage', 'trames without a stage'),
    ])}; ${left === 0 ? 'nothing is left out' : `${many(left, 'passage', 'passages')} left out`}.`,
  kind: 'Read as',
  kinds: { guide: 'a guide or a grid', ad: 'an ad' },
  keysHint:
    'On a role: ↑ and ↓ go to another line, with Shift to take several. E stage, P point, Q question, C advice, K criterion, R anchor, D minutes, F fact, O opening, L closing, X left out. Ctrl + Z takes the latest correction back. A heading carries what is under it.',
  role: 'Role',
  roles: {
    stage: 'Stage',
    point: 'Point',
    question: 'Question',
    advice: 'Advice',
    criterion: 'Criterion',
    anchor: 'Anchor',
    minutes: 'Minutes',
    fact: 'Fact',
    opening: 'Opening',
    closing: 'Closing',
    out: 'Left out',
  },
  several: (count) => `${count} lines selected`,
  unsure: 'to check',
  nextUnsure: (count) => `Go to the next one to check (${count})`,
  noPlace: 'nothing above it to go with: will not be added',
  rule: 'a reminder that the widget sees to',
  beside: 'read with each row of the table',
  makePosition: 'Make it a position',
  noPosition: 'This is no position',
  everyPosition: 'For every position',
  minutes: ([least, most]) =>
    least === null ? `less than ${most} min` : least === most ? `${most} min` : `${least} to ${most} min`,
  position: 'Position',
  positionEmpty: 'Empty: for every position.',
  positionNew: 'This position will be made.',
  positionKnown: 'This position exists: what is new goes after what it has.',
  job: 'Job',
  stage: 'Stage',
  chooseStage: 'Choose…',
  unknownStage: 'Unknown stage: choose it to add what follows.',
  whichStage: (points) =>
    points > 0
      ? `Which stage ${points > 1 ? `do these ${points} points` : 'does this point'} belong to?`
      : 'Which stage?',
  wording: 'Wording',
  weight: 'Weight',
  weightSaid: (said) => `written: ${said}`,
  required: 'obligatory',
  more: (count) => `Show the rest (${count})`,
  whole: 'Show this whole passage',
  add: (rows) => `Add ${many(rows, 'row', 'rows')}`,
  adding: 'Adding…',
  nothingToAdd: 'Nothing to add',
  rows: (trames, lines, criteria, positions) =>
    `In Grist: ${listedOf([
      lines > 0 &&
        `${many(lines, 'row', 'rows')} for ${many(trames, 'trame', 'trames')} (with openings, closings and facts)`,
      criteria > 0 && many(criteria, 'criterion', 'criteria'),
      positions > 0 && many(positions, 'position', 'positions'),
    ])}. Nothing else changes, and you can take all of it back.`,
  already: 'What is already in the document, word for word, is not added again.',
  allThere: 'All of it is already in the document, word for word.',
  nothingKept: 'Nothing is kept: choose at least one stage, or criteria.',
  prepares: 'The document will be prepared by the way: tables, columns and pages.',
  readOnly: 'You have this document open read-only: nothing can be added to it.',
  failed: 'Adding stopped:',
  failedSafe: 'Your trame and your corrections are still here. Try again: nothing will be added twice.',
  added: (trames, lines, criteria, positions) =>
    `Added: ${listedOf([
      trames > 0 && many(trames, 'trame', 'trames'),
      lines > 0 && many(lines, 'row', 'rows'),
      criteria > 0 && many(criteria, 'criterion', 'criteria'),
      positions > 0 && many(positions, 'position', 'positions'),
    ])}.`,
  undoSetUp: '“Undo the preparation” takes all of it back.',
  takeBack: 'Take back what was just added',
  takingBack: 'Taking back…',
  takenBack: 'Taken back: the document is as before. Your trame is still here.',
  takeBackFailed: 'It could not be taken back:',
  inUse: 'Nothing was taken back: someone has changed these rows, or uses them already.',
  another: 'Import another trame',
};
