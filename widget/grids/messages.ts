/** What is said of grids and matrices of the team's that are not read as its criteria. */
import type { Language } from '../messages';
import { many, manyEn } from '../messages/format';

const fr = {
  title: 'D’autres critères trouvés',
  grid: (table: string, count: number) =>
    `« ${table} » contient aussi ${many(count, 'critère', 'critères')}, et une seule table est lue.`,
  matrix: (table: string, names: readonly string[]) =>
    `« ${table} » est une matrice : une personne par ligne, un critère par colonne (${names.join(', ')}), une ligne de poids.`,
  whole: (table: string) => `Ils sont ajoutés à la table des critères ; « ${table} » reste comme elle est.`,
  takeAtFirst: (count: number, table: string) => `Reprendre ${many(count, 'critère', 'critères')} de « ${table} »`,
  position: 'Poste de ces critères',
  everyPosition: 'Tous les postes',
  newPosition: 'Un nouveau poste',
  take: (count: number) => `Apporter ${many(count, 'critère', 'critères')}`,
  taken: 'Tous ses critères sont dans ta grille.',
  unknown: (words: readonly string[]) =>
    `Relie d’abord ces mots de poids, plus haut : ${words.map((word) => `« ${word} »`).join(', ')}.`,
  undo: 'Annuler cet ajout',
  inUse: 'Quelqu’un s’en sert déjà : rien n’a été retiré.',
  failed: 'Cela n’a pas été ajouté :',
  marks: (notes: number, people: number) =>
    `Elle a ${many(notes, 'note', 'notes')} de 1 à 3 pour ${many(people, 'personne', 'personnes')} de la liste.`,
  outside: (count: number) => `${many(count, 'autre note', 'autres notes')}, hors de 1 à 3 : à reprendre à la main.`,
  adopt: 'Les reprendre comme notes de l’équipe',
  apart: (count: number) =>
    `${many(count, 'note de l’équipe n’y est pas', 'notes de l’équipe n’y sont pas')} telle${count > 1 ? 's' : ''} quelle${count > 1 ? 's' : ''}.`,
  mark: (count: number) => (count > 1 ? `Y reporter ces ${count} notes` : 'Y reporter cette note'),
  ties: 'Y reporter la note de l’équipe, dans la colonne :',
};
type GridMessages = typeof fr;

const en: GridMessages = {
  title: 'Other criteria that were found',
  grid: (table, count) => `“${table}” holds ${manyEn(count, 'criterion', 'criteria')} too, and only one table is read.`,
  matrix: (table, names) =>
    `“${table}” is a matrix: a person in each row, a criterion in each column (${names.join(', ')}), a line of weights.`,
  whole: (table) => `They are added to the table of criteria; “${table}” stays as it is.`,
  takeAtFirst: (count, table) => `Take ${manyEn(count, 'criterion', 'criteria')} of “${table}”`,
  position: 'Position of these criteria',
  everyPosition: 'Every position',
  newPosition: 'A new position',
  take: (count) => `Bring ${manyEn(count, 'criterion', 'criteria')}`,
  taken: 'All of its criteria are in your grid.',
  unknown: (words) => `Match these weight words first, above: ${words.map((word) => `“${word}”`).join(', ')}.`,
  undo: 'Undo this',
  inUse: 'Somebody uses them already: nothing was removed.',
  failed: 'This was not added:',
  marks: (notes, people) =>
    `It has ${manyEn(notes, 'mark', 'marks')} from 1 to 3 for ${manyEn(people, 'person', 'people')} of the list.`,
  outside: (count) => `${manyEn(count, 'other mark', 'other marks')}, not from 1 to 3: to be taken over by hand.`,
  adopt: 'Take them as the team’s ratings',
  apart: (count) => `${manyEn(count, 'team rating is', 'team ratings are')} not there as given.`,
  mark: (count) => (count > 1 ? `Write these ${count} ratings there` : 'Write this rating there'),
  ties: 'Write the team’s rating back there, in the column:',
};

const words: Readonly<Record<Language, GridMessages>> = { fr, en };
export const gridMessages = (language: Language): GridMessages => words[language];
