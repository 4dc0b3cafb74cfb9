import { colours } from './colours';
import { choice, date, dateTime, entity, openChoice, type Row, ref, text } from './entity';
import { stages } from './stage';
import { modifiedAt } from './tracking';

export const interviewStatuses = ['Prévu', 'En cours', 'Terminé'] as const;

/** One stage of one candidate. */
export const interview = entity('Entretiens', 'Entretiens', 'Un entretien par personne et par étape.', {
  candidate: ref('Candidat', 'Candidats', 'La personne.', { shows: 'Nom' }),
  stage: openChoice('Etape', 'L’étape.', stages, { label: 'Étape' }),
  status: choice('Statut', 'Prévu, en cours ou terminé.', interviewStatuses, {
    colours: { Prévu: colours.grey, 'En cours': colours.blue, Terminé: colours.green },
  }),
  startedAt: dateTime('Debut', 'Première preuve ou premier point abordé.', { label: 'Début' }),
  endedAt: dateTime('Fin', 'Fin de l’entretien.'),
  leader: text('Animateur', 'Qui mène l’entretien.', { label: 'Animé par' }),
  expert: text('Expert', 'L’expert·e métier, pour la mise en situation.', { label: 'Expert·e' }),
  advice: text('Avis', 'Avis consultatif de l’équipe : ni oui ni non.'),
  reportFiledOn: date('Compte_rendu_depose', 'Quand le compte rendu a été déposé.', { label: 'Compte rendu déposé' }),
  debriefOpenedBy: text('Debrief_ouvert_par', 'Qui a ouvert le débrief avant l’heure.', {
    label: 'Débrief ouvert par',
  }),
  debriefReason: text('Motif_ouverture', 'Pourquoi il a été ouvert avant l’heure.', { label: 'Motif d’ouverture' }),
  modifiedAt,
  key: text('Cle', 'candidat:étape — évite les doublons.', { label: 'Clé' }),
});
export type Interview = Row<typeof interview>;

/** The key of the only row of this candidate and stage. */
export const interviewKey = (candidateId: number, stage: string): string => `${candidateId}:${stage}`;
