import { bool, choice, date, dateTime, entity, openChoice, type Row, ref, text } from './entity';
import { type Stage, stageRank } from './stage';
import { modifiedAt } from './tracking';

export const interviewStatuses = ['Prévu', 'En cours', 'Terminé'] as const;

/** One stage of one candidate. */
export const interview = entity('Entretiens', {
  candidate: ref('Candidat', 'Candidats'),
  stage: openChoice('Etape'),
  status: choice('Statut', interviewStatuses),
  startedAt: dateTime('Debut'),
  endedAt: dateTime('Fin'),
  leader: text('Animateur'),
  expert: text('Expert'),
  joined: bool('Enchaine'),
  boxes: text('Temps'),
  advice: text('Avis'),
  toProbe: text('A_creuser'),
  reportFiledOn: date('Compte_rendu_depose'),
  debriefOpenedBy: text('Debrief_ouvert_par'),
  debriefReason: text('Motif_ouverture'),
  modifiedAt,
  key: text('Cle'),
});
export type Interview = Row<typeof interview>;

/** A planned one has not, nor one of which only something was said beforehand: its expert, or that it is led as one. */
export const hasBegun = ({ status, startedAt }: Pick<Interview, 'status' | 'startedAt'>): boolean =>
  status !== 'Prévu' && (status !== null || startedAt !== null);

/** The key of the only row of this candidate and stage. */
export const interviewKey = (candidateId: number, stage: string): string => `${candidateId}:${stage}`;

/** Interviews of the stages before `stage` that left a line to whoever goes on, the latest stage first. */
export const leavingTo = (stage: Stage, interviews: readonly Interview[]): readonly Interview[] =>
  interviews
    .filter((one) => stageRank(one.stage) < stageRank(stage) && one.toProbe.trim() !== '')
    .sort((a, b) => stageRank(b.stage) - stageRank(a.stage));
