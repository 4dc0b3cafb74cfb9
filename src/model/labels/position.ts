import { defaultDebriefDelay, jobs, position } from '../position';
import { colours } from './colours';
import { describe } from './description';

export const describedPosition = describe(position, 'Postes', 'Les postes à pourvoir, un par ligne.', {
  title: ['Intitulé', 'Nom du poste, tel que l’équipe en parle.'],
  job: ['Métier', 'Métier : il choisit le kit de trames et de critères.', { suggestions: jobs }],
  contract: [
    'Nature',
    'Prestation ou agent public : la formulation des documents en dépend.',
    { colours: { Prestation: colours.blue, 'Agent public': colours.violet } },
  ],
  owner: ['Responsable', 'La personne qui porte la sélection du début à la fin.'],
  brief: ['Cadrage', 'Lien vers la fiche de cadrage du besoin.'],
  debriefDelay: [
    'Délai avant débrief (h)',
    'Heures à laisser passer entre le dernier entretien et le débrief.',
    { trigger: { formula: String(defaultDebriefDelay), when: 'created' } },
  ],
  firstSelection: ['Première sélection', 'Première sélection de l’équipe pour ce métier.'],
});
