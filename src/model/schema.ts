/** Every table of a document, in an order in which they can be created. */
import { candidate } from './candidate';
import { criterion } from './criterion';
import { evaluator } from './evaluator';
import { evidence } from './evidence';
import { interview } from './interview';
import { passage } from './passage';
import { position } from './position';
import { rating } from './rating';
import { point } from './trame';

export const schema = {
  position,
  criterion,
  candidate,
  point,
  interview,
  passage,
  evidence,
  rating,
  evaluator,
} as const;

export type Schema = typeof schema;
export type EntityName = keyof Schema;

export const entityNames = Object.keys(schema) as readonly EntityName[];
