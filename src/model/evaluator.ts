import { blankAtFirst, bool, entity, int, openChoice, type Row, text } from './entity';

export const roles = ['Intra', 'Référent métier', 'Équipe', 'Tiers'] as const;

/*
 * Grist does not tell a widget who is using it, but a trigger formula knows. The widget adds a row
 * with the account number that it reads in its access token; only a row for one's own number is
 * filled in, so that a row added by hand for a colleague stays blank.
 */
const ownRow = (value: string) => `${value} if $Identifiant and $Identifiant == user.UserID else None`;

/** Someone who takes part in the selection. */
export const evaluator = entity(
  'Evaluateurs',
  'Évaluateur·rices',
  'Les personnes qui mènent ou notent les entretiens.',
  {
    name: text('Nom', 'Prénom et nom.', { trigger: { formula: ownRow('user.Name'), when: 'created' } }),
    email: text('Email', 'Adresse du compte Grist, ou à défaut une adresse.', {
      label: 'E-mail',
      trigger: { formula: ownRow('user.Email'), when: 'created' },
    }),
    accountId: int('Identifiant', 'Numéro du compte Grist, rempli par le widget.', {
      trigger: blankAtFirst,
    }),
    role: openChoice('Role', 'Sa place dans la sélection.', roles, { label: 'Rôle' }),
    briefRead: bool('Cadrage_lu', 'A lu la fiche de cadrage.', { label: 'Cadrage lu' }),
  },
);
export type Evaluator = Row<typeof evaluator>;

/** The name under which a person's rows are kept: their e-mail, or their name where nobody has an account. */
export const evaluatorId = (person: Pick<Evaluator, 'email' | 'name'>): string => person.email || person.name;
