import { evidence } from '../evidence';
import { stages } from '../stage';
import { colours } from './colours';
import { describe, modifiedAt, wrapped } from './description';

export const describedEvidence = describe(evidence, 'Preuves', 'Les preuves concrètes, une par ligne.', {
  candidate: ['Candidat', 'La personne.', { shows: 'Nom' }],
  criterion: ['Critère', 'Le critère ; vide : à classer.', { shows: 'Court' }],
  stage: ['Étape', 'L’étape où elle a été notée.', { suggestions: stages }],
  point: ['Point', 'Le point de la trame en cours.', { shows: 'Point' }],
  sign: [
    'Signe',
    '+ pour, − contre, ? doute ; vide : à trier.',
    { colours: { '+': colours.green, '−': colours.red, '?': colours.amber } },
  ],
  outcome: ['Issue', 'Pour un doute : levé, confirmé ou encore ouvert.'],
  text: ['Texte', 'Ce qui a été dit ou montré.', { display: wrapped }],
  author: ['Auteur', 'Qui l’a notée.', { trigger: { formula: 'user.Email', when: 'created' } }],
  createdAt: ['Créé le', 'Quand.', { trigger: { formula: 'NOW()', when: 'created' } }],
  modifiedAt,
  key: ['Clé', 'Évite les doublons.'],
});
