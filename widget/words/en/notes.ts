import type { NotesWords } from '../fr/notes';
import { many } from './grammar';

export const words: NotesWords = {
  title: 'Paste notes',
  about: (name, stage) => `About ${name || 'this person'}, ${stage}.`,
  intro:
    'Paste your notes, one a line: + − ? at the beginning gives the sign, #3 or the name of a criterion gives the criterion. You correct all of it before saving.',
  text: 'Your notes',
  read: 'Read the notes',
  reading: 'Reading the notes…',
  list: 'Notes as read',
  keys: '↑ and ↓ go to another line; + − ? give the sign, 1 to 9 the criterion, 0 none; X leaves the line out or takes it again; J joins it to the one before. In the text: Enter cuts the note in two, Backspace at its beginning joins it to the one before.',
  transcript:
    'Transcript: it stays in this page until you close it, and is stored nowhere. Only the lines that you mark become proofs.',
  speaker: 'Words of',
  nobody: 'a voice without a name',
  sign: 'Sign',
  noSign: 'to sort',
  criterion: 'Criterion',
  noCriterion: 'to sort',
  note: 'Note',
  join: 'Join to the one before',
  leave: 'Leave out',
  take: 'Take again',
  there: 'already among the proofs',
  out: 'left out',
  count: (kept, out, there) =>
    `${many(kept, 'proof to note', 'proofs to note')}${out > 0 ? `, ${many(out, 'line', 'lines')} left out` : ''}.${
      there > 0 ? ` ${there} of these ${kept + out} notes ${there > 1 ? 'are' : 'is'} there already.` : ''
    }`,
  nothing: 'No note in this text: paste them in the field above.',
  write: (count) => (count > 0 ? `Note ${many(count, 'proof', 'proofs')}` : 'Nothing to note'),
  readOnly: 'You have this document open read-only: nothing can be noted in it.',
  written: (count) => `Noted: ${many(count, 'proof', 'proofs')}.`,
  takeBack: (count) => (count > 1 ? `Take these ${count} proofs back` : 'Take this proof back'),
  takenBack: (count) => `${many(count, 'proof', 'proofs')} taken back.`,
  more: (count) => `Show the rest (${count})`,
};
