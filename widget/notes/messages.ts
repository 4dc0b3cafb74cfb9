/** Words of "Coller des notes", with its chunk. */
import type { Language } from '../messages';

const many = (count: number, one: string, several: string): string => `${count} ${count > 1 ? several : one}`;

const fr = {
  title: 'Coller des notes',
  about: (name: string, stage: string) => `Sur ${name || 'cette personne'}, ${stage}.`,
  intro:
    'Colle tes notes, une par ligne : + − ? en début de ligne donne le signe, #3 ou le nom d’un critère donne le critère. Tu corriges tout avant d’enregistrer.',
  text: 'Tes notes',
  read: 'Lire les notes',
  reading: 'Lecture des notes…',
  list: 'Notes lues',
  keys: '↑ et ↓ changent de ligne ; + − ? donnent le signe, 1 à 9 le critère, 0 aucun ; X laisse la ligne de côté ou la reprend ; J la joint à la précédente. Dans le texte : Entrée coupe la note en deux, Retour arrière au début la joint à la précédente.',
  transcript:
    'Transcription : elle reste dans cette page jusqu’à ce que tu la fermes, et n’est enregistrée nulle part. Seules les lignes que tu marques deviennent des preuves.',
  speaker: 'Paroles de',
  nobody: 'voix sans nom',
  sign: 'Signe',
  noSign: 'à trier',
  criterion: 'Critère',
  noCriterion: 'à classer',
  note: 'Note',
  join: 'Joindre à la précédente',
  leave: 'Laisser de côté',
  take: 'Reprendre',
  there: 'déjà dans ses preuves',
  out: 'laissée de côté',
  count: (kept: number, out: number, there: number) =>
    `${many(kept, 'preuve à noter', 'preuves à noter')}${out > 0 ? `, ${many(out, 'ligne laissée', 'lignes laissées')} de côté` : ''}.${
      there > 0 ? ` ${there} de ces ${kept + out} notes ${there > 1 ? 'y sont' : 'y est'} déjà.` : ''
    }`,
  nothing: 'Aucune note dans ce texte : colle-les dans le champ ci-dessus.',
  write: (count: number) => (count > 0 ? `Noter ${many(count, 'preuve', 'preuves')}` : 'Rien à noter'),
  readOnly: 'Tu consultes ce document en lecture seule : rien ne peut y être noté.',
  written: (count: number) => `C’est noté : ${many(count, 'preuve', 'preuves')}.`,
  takeBack: (count: number) => (count > 1 ? `Retirer ces ${count} preuves` : 'Retirer cette preuve'),
  takenBack: (count: number) => `${many(count, 'preuve retirée', 'preuves retirées')}.`,
  more: (count: number) => `Montrer la suite (${count})`,
};

export type NotesMessages = typeof fr;

const en: NotesMessages = {
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

const words: Readonly<Record<Language, NotesMessages>> = { fr, en };
export const notesMessages = (language: Language): NotesMessages => words[language];
