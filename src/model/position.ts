import { colours } from './colours';
import { bool, choice, entity, numeric, openChoice, type Row, text } from './entity';

/** Jobs for which a kit exists; a team may add its own. */
export const jobs = ['Développement', 'Produit', 'Design', 'Déploiement', 'Coach', 'Autre'] as const;

/** What is being chosen: a service provider's profile, or a public agent. The wording follows. */
export const contracts = ['Prestation', 'Agent public'] as const;

/** Hours between the last interview and the debrief, when a position says nothing. */
export const defaultDebriefDelay = 2;

/** A position to fill. */
export const position = entity('Postes', 'Postes', 'Les postes à pourvoir, un par ligne.', {
  title: text('Intitule', 'Nom du poste, tel que l’équipe en parle.', { label: 'Intitulé' }),
  job: openChoice('Metier', 'Métier : il choisit le kit de trames et de critères.', jobs, { label: 'Métier' }),
  contract: choice('Nature', 'Prestation ou agent public : la formulation des documents en dépend.', contracts, {
    colours: { Prestation: colours.blue, 'Agent public': colours.violet },
  }),
  owner: text('Responsable', 'La personne qui porte la sélection du début à la fin.'),
  brief: text('Cadrage', 'Lien vers la fiche de cadrage du besoin.'),
  debriefDelay: numeric('Delai_debrief', 'Heures à laisser passer entre le dernier entretien et le débrief.', {
    label: 'Délai avant débrief (h)',
    trigger: { formula: String(defaultDebriefDelay), when: 'created' },
  }),
  firstSelection: bool('Premiere_selection', 'Première sélection de l’équipe pour ce métier.', {
    label: 'Première sélection',
  }),
});
export type Position = Row<typeof position>;
