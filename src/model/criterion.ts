import { blankAtFirst, bool, choiceList, entity, int, openChoice, type Row, ref, text, wrapped } from './entity';
import { stages } from './stage';

/** Families of the kits; a team may add its own. */
export const families = ['Savoir-faire', 'Produit', 'Collaboration', 'Posture', 'Service public'] as const;

/** What the team looks for, in words that a proof can answer. */
export const criterion = entity('Criteres', 'Critères', 'Ce que l’équipe cherche, issu du cadrage.', {
  title: text('Intitule', '« La personne est capable de… »', { label: 'Intitulé', display: wrapped }),
  short: text('Court', 'Deux ou trois mots, pour les listes.', { label: 'Nom court' }),
  position: ref('Poste', 'Postes', 'Vide : le critère vaut pour tous les postes.', { shows: 'Intitule' }),
  family: openChoice('Famille', 'Regroupe les critères proches.', families),
  weight: int('Poids', '3 : priorité maximale, 2 : moyenne, 1 : basse.', {
    trigger: { formula: '1', when: 'created' },
  }),
  required: bool('Obligatoire', 'Noté 1 en débrief, il exclut : la personne ne peut pas être retenue.'),
  stages: choiceList('Etapes', 'Étapes où l’on cherche ses preuves ; vide : toutes.', stages, { label: 'Étapes' }),
  question: text('Question', 'La question de l’équipe, une ou deux phrases.'),
  anchor1: text('Repere_1', 'À quoi ressemble un 1.', { label: 'Repère 1' }),
  anchor2: text('Repere_2', 'À quoi ressemble un 2.', { label: 'Repère 2' }),
  anchor3: text('Repere_3', 'À quoi ressemble un 3.', { label: 'Repère 3' }),
  order: int('Ordre', 'Ordre d’affichage ; c’est aussi le numéro tapé après #.', {
    trigger: blankAtFirst,
  }),
});
export type Criterion = Row<typeof criterion>;
