import {
  bool,
  choice,
  computedBool,
  computedText,
  dateTime,
  entity,
  int,
  type Row,
  ref,
  refList,
  text,
} from './entity';
import { modifiedAt } from './tracking';

export const ratingKinds = ['Individuelle', 'Débrief'] as const;
export type RatingKind = (typeof ratingKinds)[number];

/** A note on one criterion: one person's, or the team's in the debrief. */
export const rating = entity('Notes', {
  candidate: ref('Candidat', 'Candidats'),
  criterion: ref('Critere', 'Criteres'),
  kind: choice('Nature', ratingKinds),
  note: int('Note'),
  reason: text('Motif'),
  /** Of the team's: those that decided it. */
  proofs: refList('Preuves', 'Preuves'),
  evaluator: text('Evaluateur'),
  sealed: bool('Scellee'),
  sealedAt: dateTime('Scellee_le'),
  readers: computedText('Lecteurs'),
  alone: computedBool('Seul'),
  doubled: computedBool('En_double'),
  modifiedAt,
  key: text('Cle'),
});
export type Rating = Row<typeof rating>;

/** The key of the only row of this candidate, criterion, kind and person. */
export const ratingKey = (candidateId: number, criterionId: number, kind: RatingKind, who: string): string =>
  `${candidateId}:${criterionId}:${kind}:${who}`;
