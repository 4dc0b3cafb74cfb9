import { stages } from '../stage';
import { point } from '../trame';
import { blankAtFirst, describe, wrapped } from './description';

export const describedPoint = describe(point, 'Trames', 'Le fil de chaque étape, un point par ligne.', {
  position: [
    'Poste',
    'Vide : pour tous les postes. Les lignes d’un poste remplacent les générales.',
    { shows: 'Intitule' },
  ],
  stage: ['Étape', 'L’étape à laquelle ce point est abordé.', { suggestions: stages }],
  order: ['Ordre', 'Ordre dans l’étape.', { trigger: blankAtFirst }],
  kind: ['Nature', 'Ce à quoi sert ce point.'],
  title: ['Point', 'Ce qu’il faut aborder.', { display: wrapped }],
  advice: ['Conseil', 'Comment s’y prendre.', { display: wrapped }],
  examples: ['Exemples', 'Questions possibles, une par ligne.', { display: wrapped }],
  field: ['Champ', 'Pour un fait : la colonne de Candidats qu’il remplit.'],
  minMinutes: ['Durée min.', 'Durée prévue, en minutes.', { trigger: blankAtFirst }],
  maxMinutes: ['Durée max.', 'Durée prévue au plus, en minutes.', { trigger: blankAtFirst }],
  criteria: ['Critères', 'Critères que ce point aide à prouver.', { shows: 'Court' }],
  retired: [
    'Retiré',
    'Plutôt que de supprimer la ligne : ce qui a été demandé à quelqu’un reste écrit, et n’est plus demandé à personne.',
  ],
});
