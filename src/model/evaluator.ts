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

/** The name under which a person's rows are kept: their e-mail, or their name where nobody has an account. */
export const evaluatorId = (person: Pick<Evaluator, 'email' | 'name'>): string => person.email || person.name;
