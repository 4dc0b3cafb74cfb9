import { blankAtFirst, choice, entity, int, openChoice, type Row, ref, refList, text, wrapped } from './entity';
import { stages } from './stage';

/** What a line of a trame is for. */
export const pointKinds = [
  'Ouverture',
  'Question',
  'Fait',
  'Cas pratique',
  'Questions du candidat',
  'Clôture',
] as const;
export type PointKind = (typeof pointKinds)[number];

/** A point of the script of a stage: the same for every candidate, in the words of whoever asks. */
export const point = entity('Trames', 'Trames', 'Le fil de chaque étape, un point par ligne.', {
  position: ref('Poste', 'Postes', 'Vide : pour tous les postes. Les lignes d’un poste remplacent les générales.', {
    shows: 'Intitule',
  }),
  stage: openChoice('Etape', 'L’étape à laquelle ce point est abordé.', stages, { label: 'Étape' }),
  order: int('Ordre', 'Ordre dans l’étape.', { trigger: blankAtFirst }),
  kind: choice('Nature', 'Ce à quoi sert ce point.', pointKinds),
  title: text('Point', 'Ce qu’il faut aborder.', { display: wrapped }),
  advice: text('Conseil', 'Comment s’y prendre.', { display: wrapped }),
  examples: text('Exemples', 'Questions possibles, une par ligne.', { display: wrapped }),
  field: text('Champ', 'Pour un fait : la colonne de Candidats qu’il remplit.'),
  minMinutes: int('Duree_min', 'Durée prévue, en minutes.', {
    label: 'Durée min.',
    trigger: blankAtFirst,
  }),
  maxMinutes: int('Duree_max', 'Durée prévue au plus, en minutes.', {
    label: 'Durée max.',
    trigger: blankAtFirst,
  }),
  criteria: refList('Criteres', 'Criteres', 'Critères que ce point aide à prouver.', {
    label: 'Critères',
    shows: 'Court',
  }),
});
export type Point = Row<typeof point>;
