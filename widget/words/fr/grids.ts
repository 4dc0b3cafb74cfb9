/** What is said of grids and matrices of the team's that are not read as its criteria. */
import { many } from './grammar';

export const words = {
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

export type GridWords = typeof words;
