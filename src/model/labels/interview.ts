import { interview } from '../interview';
import { stages } from '../stage';
import { colours } from './colours';
import { describe, modifiedAt } from './description';

export const describedInterview = describe(interview, 'Entretiens', 'Un entretien par personne et par étape.', {
  candidate: ['Candidat', 'La personne.', { shows: 'Nom' }],
  stage: ['Étape', 'L’étape.', { suggestions: stages }],
  status: [
    'Statut',
    'Prévu, en cours ou terminé.',
    { colours: { Prévu: colours.grey, 'En cours': colours.blue, Terminé: colours.green } },
  ],
  startedAt: ['Début', 'Première preuve ou premier point abordé.'],
  endedAt: ['Fin', 'Fin de l’entretien.'],
  leader: ['Animé par', 'Qui mène l’entretien.'],
  expert: ['Expert·e', 'L’expert·e métier, pour la mise en situation.'],
  joined: ['D’un seul tenant', 'Mené d’un seul tenant avec l’étape suivante.'],
  boxes: [
    'Les quatre temps',
    'Mise en situation : début de chaque temps, en secondes depuis 1970 ; 0 pour ceux qui n’ont pas commencé.',
  ],
  advice: ['Avis', 'Avis consultatif de l’équipe : ni oui ni non.'],
  toProbe: ['À creuser', 'Une ligne pour qui mène l’étape suivante : une question, pas une note.'],
  reportFiledOn: ['Compte rendu déposé', 'Quand le compte rendu a été déposé.'],
  debriefOpenedBy: ['Débrief ouvert par', 'Qui a ouvert le débrief avant l’heure.'],
  debriefReason: ['Motif d’ouverture', 'Pourquoi il a été ouvert avant l’heure.'],
  modifiedAt,
  key: ['Clé', 'candidat:étape — évite les doublons.'],
});
