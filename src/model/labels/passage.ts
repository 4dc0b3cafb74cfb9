import { passage } from '../passage';
import { blankAtFirst, describe, modifiedAt } from './description';

export const describedPassage = describe(passage, 'Passages', 'Les points abordés ou passés, par personne.', {
  candidate: ['Candidat', 'La personne rencontrée.', { shows: 'Nom' }],
  point: ['Point', 'Le point de la trame.', { shows: 'Point' }],
  state: ['État', 'Posé ou passé.'],
  by: ['Par', 'Qui l’a abordé.', { trigger: { formula: 'user.Email', when: 'created' } }],
  at: ['Le', 'Quand.', { trigger: { formula: 'NOW()', when: 'created' } }],
  minutes: ['Minutes', 'Temps passé sur ce point.', { trigger: blankAtFirst }],
  modifiedAt,
  key: ['Clé', 'candidat:point:personne — évite les doublons.'],
});
