import { choice, dateTime, entity, openChoice, type Row, ref, text } from './entity';
import { modifiedAt } from './tracking';

/** For, against, doubt. The minus is U+2212, so that it is as wide as the plus. */
export const signs = ['+', '−', '?'] as const;
export type Sign = (typeof signs)[number];

/** Signs as they are typed: the minus of a keyboard, or a dash that an editor has made of it. */
export const typedSigns: Readonly<Record<string, Sign>> = { '+': '+', '-': '−', '−': '−', '–': '−', '?': '?' };

/** What became of a doubt. */
export const doubtOutcomes = ['Levé', 'Confirmé', 'Ouvert'] as const;
export type DoubtOutcome = (typeof doubtOutcomes)[number];

/** A concrete fact heard or seen, for or against a criterion. */
export const evidence = entity('Preuves', {
  candidate: ref('Candidat', 'Candidats'),
  criterion: ref('Critere', 'Criteres'),
  stage: openChoice('Etape'),
  point: ref('Point', 'Trames'),
  sign: choice('Signe', signs, { '-': '−', '–': '−' }),
  outcome: choice('Issue', doubtOutcomes),
  text: text('Texte'),
  author: text('Auteur'),
  createdAt: dateTime('Cree_le'),
  modifiedAt,
  key: text('Cle'),
});
export type Evidence = Row<typeof evidence>;
