import { evaluator, referentRole } from '../evaluator';
import { blankAtFirst, describe } from './description';

export const roles = ['Intra', referentRole, 'Équipe', 'Tiers'] as const;

/*
 * Grist does not tell a widget who is using it, but a trigger formula knows. The widget adds a row
 * with the account number that it reads in its access token; only a row for one's own number is
 * filled in, so that a row added by hand for a colleague stays blank.
 */
const ownRow = (value: string) => `${value} if $Identifiant and $Identifiant == user.UserID else None`;

export const describedEvaluator = describe(
  evaluator,
  'Évaluateur·rices',
  'Les personnes qui mènent ou notent les entretiens.',
  {
    name: ['Nom', 'Prénom et nom.', { trigger: { formula: ownRow('user.Name'), when: 'created' } }],
    email: [
      'E-mail',
      'Adresse du compte Grist, ou à défaut une adresse.',
      { trigger: { formula: ownRow('user.Email'), when: 'created' } },
    ],
    accountId: ['Identifiant', 'Numéro du compte Grist, rempli par le widget.', { trigger: blankAtFirst }],
    role: ['Rôle', 'Sa place dans la sélection.', { suggestions: roles }],
    briefRead: ['Cadrage lu', 'A lu la fiche de cadrage.'],
  },
);
