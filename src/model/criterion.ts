import { bool, choiceList, entity, int, openChoice, type Row, ref, text } from './entity';
import { parseWeightIn, plainWeights } from './weight';

/** What the team looks for, in words that a proof can answer. */
export const criterion = entity('Criteres', {
  title: text('Intitule'),
  short: text('Court'),
  position: ref('Poste', 'Postes'),
  family: openChoice('Famille'),
  weight: { ...int('Poids'), parse: parseWeightIn(plainWeights) },
  required: bool('Obligatoire'),
  stages: choiceList('Etapes'),
  question: text('Question'),
  anchor1: text('Repere_1'),
  anchor2: text('Repere_2'),
  anchor3: text('Repere_3'),
  order: int('Ordre'),
  retired: bool('Retire'),
});
export type Criterion = Row<typeof criterion>;

/** What a criterion is called among others: its title, where the team has given it no short name. */
export const shortName = ({ short, title }: Pick<Criterion, 'short' | 'title'>): string => short || title;
