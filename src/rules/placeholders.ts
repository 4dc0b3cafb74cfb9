/** The blanks of an example question: `[Prénom Nom]`, `[Prénom]`, `[compétence]`. */
import type { Candidate } from '../model/candidate';

export interface Fillings {
  readonly person: Pick<Candidate, 'name' | 'firstName'>;
  /** Short name of the criterion in view; null when there is none. */
  readonly criterion: string | null;
}

/** The first name, as the team's list has it; else the first word of the whole name. */
export const firstNameOf = ({ name, firstName }: Fillings['person']): string =>
  firstName.trim() || (name.trim().split(/\s+/)[0] ?? '');

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();

/** Blanks that are known are filled in; the others stay, for the person to say. */
export function fillPlaceholders(text: string, { person, criterion }: Fillings): string {
  return text.replace(/\[([^[\]]{1,40})\]/g, (blank, inside: string) => {
    switch (plain(inside)) {
      case 'prenom nom':
        return person.name.trim() || blank;
      case 'prenom':
        return firstNameOf(person) || blank;
      case 'competence':
      case 'competence x':
        return criterion || blank;
      default:
        return blank;
    }
  });
}
