/** What is said of the team's own words, with the chunk of the set-up. */
import type { Language } from '../messages';
import { listed, listedEn, many, manyEn } from '../messages/format';

const fr = {
  title: {
    stage: (count: number) =>
      count ? `${many(count, 'mot d’étape', 'mots d’étape')} à relier` : 'Vos mots pour les étapes',
    position: (count: number) =>
      count ? `${many(count, 'mot de poste', 'mots de poste')} à relier` : 'Vos mots pour les postes',
    weight: (count: number) =>
      count ? `${many(count, 'mot de poids', 'mots de poids')} à relier` : 'Vos mots pour les poids',
  },
  from: (columns: readonly string[]) =>
    `${columns.length > 1 ? 'Colonnes' : 'Colonne'} ${listed(columns.map((column) => `« ${column} »`))}.`,
  unmatched: { stage: 'Pas relié', position: 'Pas relié', weight: 'Pas relié : compte 1' },
  none: { stage: 'Aucune étape', position: 'Aucun poste' },
  proposed: 'proposé',
  gone: 'n’est plus dans la colonne',
  take: (count: number) => (count > 1 ? `Relier les ${count} mots comme proposé` : 'Relier ce mot comme proposé'),
  noPosition: 'Aucun poste auquel les relier pour l’instant : coche un métier, ou reviens ici ensuite.',
  without: (stages: readonly string[]) => `Aucun de vos mots ne dit ${listed(stages)} : on n’y passe personne.`,
  grow: {
    text: 'Écris-le tel quel :',
    choice: 'Ajoute le mot aux choix de la colonne, dans Grist : il viendra dans cette liste.',
    rows: 'Ajoute le mot à la table de vos étapes, dans Grist : il viendra dans cette liste.',
  },
  growAll: 'Toutes',
  leftAlone: (column: string, field: string) =>
    `« ${column} » ressemble à « ${field} », mais le widget ne sait pas la lire : elle est laissée de côté. Si c’est une référence, choisis dans Grist la colonne qu’elle affiche.`,
};
type WordMessages = typeof fr;

const en: WordMessages = {
  title: {
    stage: (count) => (count ? `${manyEn(count, 'stage word', 'stage words')} to match` : 'Your words for the stages'),
    position: (count) =>
      count ? `${manyEn(count, 'position word', 'position words')} to match` : 'Your words for the positions',
    weight: (count) =>
      count ? `${manyEn(count, 'weight word', 'weight words')} to match` : 'Your words for the weights',
  },
  from: (columns) =>
    `${columns.length > 1 ? 'Columns' : 'Column'} ${listedEn(columns.map((column) => `“${column}”`))}.`,
  unmatched: { stage: 'Not matched', position: 'Not matched', weight: 'Not matched: counts 1' },
  none: { stage: 'No stage', position: 'No position' },
  proposed: 'proposed',
  gone: 'is no longer in the column',
  take: (count) => (count > 1 ? `Match the ${count} words as proposed` : 'Match this word as proposed'),
  noPosition: 'No position to match them with so far: tick a job, or come back here later.',
  without: (stages) => `None of your words says ${listedEn(stages)}: nobody is moved there.`,
  grow: {
    text: 'Write it as it is:',
    choice: 'Add the word to the choices of the column, in Grist: it will come into this list.',
    rows: 'Add the word to the table of your stages, in Grist: it will come into this list.',
  },
  growAll: 'All of them',
  leftAlone: (column, field) =>
    `“${column}” looks like “${field}”, but the widget cannot read it: it is left aside. If it is a reference, choose in Grist the column that it shows.`,
};

const words: Readonly<Record<Language, WordMessages>> = { fr, en };
export const wordMessages = (language: Language): WordMessages => words[language];
