import { criterion } from '../criterion';
import { stages } from '../stage';
import { blankAtFirst, describe, wrapped } from './description';

/** Families of the kits; a team may add its own. */
export const families = ['Savoir-faire', 'Produit', 'Collaboration', 'Posture', 'Service public'] as const;

export const describedCriterion = describe(criterion, 'Critères', 'Ce que l’équipe cherche, issu du cadrage.', {
  title: ['Intitulé', '« La personne est capable de… »', { display: wrapped }],
  short: ['Nom court', 'Deux ou trois mots, pour les listes.'],
  position: ['Poste', 'Vide : le critère vaut pour tous les postes.', { shows: 'Intitule' }],
  family: ['Famille', 'Regroupe les critères proches.', { suggestions: families }],
  weight: ['Poids', '3 : priorité maximale, 2 : moyenne, 1 : basse.', { trigger: { formula: '1', when: 'created' } }],
  required: ['Obligatoire', 'Noté 1 en débrief, il exclut : la personne ne peut pas être retenue.'],
  stages: ['Étapes', 'Étapes où l’on cherche ses preuves ; vide : toutes.', { suggestions: stages }],
  question: ['Question', 'La question de l’équipe, une ou deux phrases.'],
  anchor1: ['Repère 1', 'À quoi ressemble un 1.'],
  anchor2: ['Repère 2', 'À quoi ressemble un 2.'],
  anchor3: ['Repère 3', 'À quoi ressemble un 3.'],
  order: ['Ordre', 'Ordre d’affichage ; c’est aussi le numéro tapé après #.', { trigger: blankAtFirst }],
  retired: [
    'Retiré',
    'Plutôt que de supprimer la ligne, ce que Grist refuse si elle a des notes scellées : gardé pour qui a déjà une preuve ou une note dessus, demandé à personne d’autre.',
  ],
});
