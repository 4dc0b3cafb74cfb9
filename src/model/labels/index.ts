/** The schema with all that a set-up makes of it and a document says of it. */
import type { EntityName, Schema } from '../schema';
import { describedCandidate } from './candidate';
import { describedCriterion } from './criterion';
import type { DescribedEntity, Made } from './description';
import { describedEvaluator } from './evaluator';
import { describedEvidence } from './evidence';
import { describedInterview } from './interview';
import { describedPassage } from './passage';
import { describedPosition } from './position';
import { describedRating } from './rating';
import { describedPoint } from './trame';

export type { DescribedEntity, DescribedField } from './description';

export const described = {
  position: describedPosition,
  criterion: describedCriterion,
  candidate: describedCandidate,
  point: describedPoint,
  interview: describedInterview,
  passage: describedPassage,
  evidence: describedEvidence,
  rating: describedRating,
  evaluator: describedEvaluator,
} satisfies { readonly [N in EntityName]: DescribedEntity<Made<Schema[N]['fields']>> };
