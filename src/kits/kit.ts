import type { FactField } from '../model/candidate';
import type { Stage } from '../model/stage';
import type { PointKind } from '../model/trame';

/** A criterion as a kit proposes it; `id` is only for the kit's own references. */
export interface KitCriterion {
  readonly id: string;
  /** "La personne est capable de…" */
  readonly title: string;
  /** Two or three words. */
  readonly short: string;
  readonly family: string;
  /** From 1 to 3 in our kits; a team's own may be any positive number. */
  readonly weight: number;
  readonly required: boolean;
  /** Stages at which its proofs are looked for. */
  readonly stages: readonly Stage[];
  /** One question that brings out a proof, as one would say it aloud, in *tu*. */
  readonly question: string;
  /** What one sees or hears for a 1, a 2, a 3. */
  readonly anchors: readonly [string, string, string];
  /** True when it makes sense for every position of a team: its row then has no position. */
  readonly shared: boolean;
}

/** A line of a trame as a kit proposes it. */
export interface KitPoint {
  readonly kind: PointKind;
  readonly title: string;
  readonly advice: string;
  /** Questions as one would say them aloud: *tu* to a candidate, *vous* to a referent. */
  readonly examples: readonly string[];
  /** The fact that this line fills, for `kind` Fait. */
  readonly field: FactField | null;
  /** Planned minutes, at least and at most. */
  readonly minutes: readonly [number, number] | null;
  /** Ids of the kit's criteria that this point serves. */
  readonly criteria: readonly string[];
}

/** Trames and criteria for a job, ready to be put in a document. */
export interface Kit {
  readonly id: string;
  readonly title: string;
  /** One of the jobs of the model, for `Postes.Metier`. */
  readonly job: string;
  /** Name of the position it makes; null when its trame and criteria are for every position. */
  readonly position: string | null;
  /** The row of that position in a document, where it is there already: two may have one title. */
  readonly positionId?: number;
  /** It makes a position of its own, or nothing: rows are not added to one that has its name by then. */
  readonly isNew?: boolean;
  /** One sentence for who has to choose among kits. */
  readonly summary: string;
  /** True while the kit is a first draft, said wherever it is offered. */
  readonly draft: boolean;
  readonly criteria: readonly KitCriterion[];
  readonly trames: Readonly<Partial<Record<Stage, readonly KitPoint[]>>>;
}
