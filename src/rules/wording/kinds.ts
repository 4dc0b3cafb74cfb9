/** What the wording review tells apart. Source: Code du travail, L1132-1 (as amended in 2022); CNIL on free text. */

/**
 * `impression` and `insult` come from the CNIL's rule for free text (objective, never excessive).
 * The others group the grounds of L1132-1:
 * `health` health, genetic characteristics · `disability` disability, loss of autonomy ·
 * `family` family situation, pregnancy · `age` · `origin` origin, ethnic group, nation, alleged race,
 * family name, ability to speak another language than French · `religion` ·
 * `union` political opinions, union or mutualist activities, elected mandate, whistle-blowing ·
 * `looks` physical appearance · `gender` sex, sexual orientation, gender identity, morals ·
 * `means` economic vulnerability, place of residence, bank.
 */
export const wordingKinds = [
  'impression',
  'insult',
  'health',
  'disability',
  'family',
  'age',
  'origin',
  'religion',
  'union',
  'looks',
  'gender',
  'means',
] as const;
export type WordingKind = (typeof wordingKinds)[number];

export interface WordingAdvice {
  /** Why it is a problem in a text that the person may read. */
  readonly why: string;
  /** A way to say the observable fact. */
  readonly instead: string;
}
