import { bool, entity, int, openChoice, type Row, text } from './entity';

/** Someone who takes part in the selection. */
export const evaluator = entity('Evaluateurs', {
  name: text('Nom'),
  email: text('Email'),
  accountId: int('Identifiant'),
  role: openChoice('Role'),
  briefRead: bool('Cadrage_lu'),
});
export type Evaluator = Row<typeof evaluator>;

/** An expert of the job, among the roles that a set-up suggests. */
export const referentRole = 'Référent métier';

/** The name under which a person's rows are kept: their e-mail, or their name where nobody has an account. */
export const evaluatorId = (person: Pick<Evaluator, 'email' | 'name'>): string => person.email || person.name;

/** Stands for the name of an account until Grist has signed a row of theirs. */
export const accountName = (accountId: number): string => `#${accountId}`;
export const isAccountName = (name: string): boolean => /^#\d+$/.test(name);

/** What Grist signs with where nobody is logged in: no name. */
export const visitorEmail = 'anon@getgrist.com';

/** The number that the token of such a visitor carries, as if it were an account. */
export const visitorNumber = 1;
