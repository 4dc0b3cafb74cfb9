import { colours } from './colours';
import { choice, dateTime, entity, openChoice, type Row, ref, text, wrapped } from './entity';
import { stages } from './stage';
import { modifiedAt } from './tracking';

/** For, against, doubt. The minus is U+2212, so that it is as wide as the plus. */
export const signs = ['+', '−', '?'] as const;
export type Sign = (typeof signs)[number];

/** What became of a doubt. */
export const doubtOutcomes = ['Levé', 'Confirmé', 'Ouvert'] as const;
export type DoubtOutcome = (typeof doubtOutcomes)[number];

/** A concrete fact heard or seen, for or against a criterion. */
export const evidence = entity('Preuves', 'Preuves', 'Les preuves concrètes, une par ligne.', {
  candidate: ref('Candidat', 'Candidats', 'La personne.', { shows: 'Nom' }),
  criterion: ref('Critere', 'Criteres', 'Le critère ; vide : à classer.', { label: 'Critère', shows: 'Court' }),
  stage: openChoice('Etape', 'L’étape où elle a été notée.', stages, { label: 'Étape' }),
  point: ref('Point', 'Trames', 'Le point de la trame en cours.', { shows: 'Point' }),
  sign: choice('Signe', '+ pour, − contre, ? doute ; vide : à trier.', signs, {
    aliases: { '-': '−', '–': '−' },
    colours: { '+': colours.green, '−': colours.red, '?': colours.amber },
  }),
  outcome: choice('Issue', 'Pour un doute : levé, confirmé ou encore ouvert.', doubtOutcomes),
  text: text('Texte', 'Ce qui a été dit ou montré.', { display: wrapped }),
  author: text('Auteur', 'Qui l’a notée.', { trigger: { formula: 'user.Email', when: 'created' } }),
  createdAt: dateTime('Cree_le', 'Quand.', { label: 'Créé le', trigger: { formula: 'NOW()', when: 'created' } }),
  modifiedAt,
  key: text('Cle', 'Évite les doublons.', { label: 'Clé' }),
});
export type Evidence = Row<typeof evidence>;
