/** What is said of the team's own words, with the chunk of the set-up. */
import { listed, many } from './grammar';

export const words = {
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

export type TeamWordWords = typeof words;
