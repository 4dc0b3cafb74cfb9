import { bool, choice, entity, numeric, openChoice, type Row, text } from './entity';

/** Jobs for which a kit exists; a team may add its own. */
export const jobs = ['Développement', 'Produit', 'Design', 'Déploiement', 'Coach', 'Autre'] as const;

/** What is being chosen: a service provider's profile, or a public agent. The wording follows. */
export const contracts = ['Prestation', 'Agent public'] as const;

/** Hours between the last interview and the debrief, when a position says nothing. */
export const defaultDebriefDelay = 2;

/** A position to fill. */
export const position = entity('Postes', {
  title: text('Intitule'),
  job: openChoice('Metier'),
  contract: choice('Nature', contracts),
  owner: text('Responsable'),
  brief: text('Cadrage'),
  debriefDelay: numeric('Delai_debrief'),
  firstSelection: bool('Premiere_selection'),
});
export type Position = Row<typeof position>;
