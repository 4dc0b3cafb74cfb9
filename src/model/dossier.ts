/** What a screen is about: one person with everything known of them, and what the team has prepared. */
import type { Candidate } from './candidate';
import type { Criterion } from './criterion';
import type { Evidence } from './evidence';
import type { Interview } from './interview';
import type { Passage } from './passage';
import type { Position } from './position';
import type { Rating } from './rating';
import type { EntityName } from './schema';
import type { Point } from './trame';

/** Everything about one person. */
export interface Dossier {
  readonly candidate: Candidate;
  readonly evidence: readonly Evidence[];
  readonly ratings: readonly Rating[];
  readonly interviews: readonly Interview[];
  readonly passages: readonly Passage[];
}

/** What a team prepares once: the same for every candidate. */
export interface Preparation {
  readonly positions: readonly Position[];
  readonly criteria: readonly Criterion[];
  readonly points: readonly Point[];
  /** Tables that may not be read, or not whole: of what would be in them nothing is said. */
  readonly unread?: ReadonlySet<EntityName>;
}
