import { bool, choice, entity, int, openChoice, type Row, ref, refList, text } from './entity';

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
export const point = entity('Trames', {
  position: ref('Poste', 'Postes'),
  stage: openChoice('Etape'),
  order: int('Ordre'),
  kind: choice('Nature', pointKinds),
  title: text('Point'),
  advice: text('Conseil'),
  examples: text('Exemples'),
  field: text('Champ'),
  minMinutes: int('Duree_min'),
  maxMinutes: int('Duree_max'),
  criteria: refList('Criteres', 'Criteres'),
  retired: bool('Retire'),
});
export type Point = Row<typeof point>;
