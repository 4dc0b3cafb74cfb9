import { bool, entity, int, openChoice, type Row, text } from './entity';

export const roles = ['Intra', 'Référent métier', 'Équipe', 'Tiers'] as const;

/** Someone who takes part in the selection. */
export const evaluator = entity(
  'Evaluateurs',
  'Évaluateur·rices',
  'Les personnes qui mènent ou notent les entretiens.',
  {
    name: text('Nom', 'Prénom et nom.'),
    email: text('Email', 'Adresse du compte Grist, ou à défaut une adresse.', { label: 'E-mail' }),
    accountId: int('Identifiant', 'Numéro du compte Grist, rempli par le widget.', {
      trigger: { formula: 'None', when: 'created' },
    }),
    role: openChoice('Role', 'Sa place dans la sélection.', roles, { label: 'Rôle' }),
    briefRead: bool('Cadrage_lu', 'A lu la fiche de cadrage.', { label: 'Cadrage lu' }),
  },
);
export type Evaluator = Row<typeof evaluator>;

/** The name under which a person's rows are kept: their e-mail, or their name where nobody has an account. */
export const evaluatorId = (person: Pick<Evaluator, 'email' | 'name'>): string => person.email || person.name;
