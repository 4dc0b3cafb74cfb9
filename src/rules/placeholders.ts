/** The blanks of an example question: `[Prénom Nom]`, `[Prénom]`, `[compétence]`. */

export interface Fillings {
  /** First name and name, as the document has them. */
  readonly name: string;
  /** Short name of the criterion in view; null when there is none. */
  readonly criterion: string | null;
}

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();

/** Blanks that are known are filled in; the others stay, for the person to say. */
export function fillPlaceholders(text: string, { name, criterion }: Fillings): string {
  const [firstName = ''] = name.trim().split(/\s+/);
  return text.replace(/\[([^[\]]{1,40})\]/g, (blank, inside: string) => {
    switch (plain(inside)) {
      case 'prenom nom':
        return name.trim() || blank;
      case 'prenom':
        return firstName || blank;
      case 'competence':
      case 'competence x':
        return criterion || blank;
      default:
        return blank;
    }
  });
}
