/** Words of "Coller des notes", with its chunk. */
import { many } from './grammar';

export const words = {
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

export type NotesWords = typeof words;
