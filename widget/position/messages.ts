/** Words of the panel of a position, with its chunk. */

import type { Language } from '../messages';
import { de } from '../messages/format';

const fr = {
  owner: 'Responsable de la sélection',
  contract: 'Nature',
  contracts: { Prestation: 'Prestation', 'Agent public': 'Agent public' },
  contractHint: {
    Prestation: 'En prestation, on parle de « sélection de profil », pas de recrutement.',
    'Agent public': 'Pour un poste public, vérifie aussi les grilles et la procédure de ton administration.',
  },
  brief: 'Lien vers la fiche de cadrage',
  openBrief: 'Ouvrir la fiche de cadrage',
  delay: 'Heures à laisser passer avant le débrief',
  badDelay: 'Heures avant le débrief : écris un nombre, par exemple 2 ou 0,5.',
  first: 'C’est notre première sélection pour ce métier',
  firstNotice:
    'Pour une première sélection en prestation, il faut en parler à un·e référent·e métier avant de commencer :',
  form: 'Demander un rendez-vous avec ce formulaire',
  channel: 'Le canal d’entraide sur Mattermost',
  import: 'Partir d’une annonce, d’un guide ou d’une grille',
  criteria: 'Critères',
  retireHint:
    'Un critère retiré reste aux personnes qui ont déjà une preuve ou une note dessus, et n’est demandé à personne d’autre. Le supprimer l’enlève à tout le monde ; avec les règles d’accès, Grist le refuse s’il a des notes scellées.',
  everyPosition: 'tous les postes',
  retired: 'retiré',
  people: 'Qui évalue',
  nobody: 'Personne pour l’instant : la liste se remplit quand chacun·e ouvre « Ma notation ».',
  briefRead: 'a lu le cadrage',
  role: 'Rôle…',
  roleOf: (name: string) => `Rôle ${de(name)}`,
  notSaved: 'Pas enregistré : réessaie.',
  conflict: (theirs: string) =>
    `Quelqu’un a écrit ${theirs} pendant ce temps. Ton texte est encore dans le champ : entre-le de nouveau pour le garder à la place.`,
};
type PositionMessages = typeof fr;

const en: PositionMessages = {
  owner: 'In charge of the selection',
  contract: 'Kind',
  contracts: { Prestation: 'Service contract', 'Agent public': 'Public agent' },
  contractHint: {
    Prestation: 'For a service contract, say “profile selection”, not recruitment.',
    'Agent public': 'For a public post, also check your administration’s pay scales and procedure.',
  },
  brief: 'Link to the briefing note',
  openBrief: 'Open the briefing note',
  delay: 'Hours to leave before the debrief',
  badDelay: 'Hours before the debrief: write a number, for instance 2 or 0.5.',
  first: 'This is our first selection for this job',
  firstNotice: 'For a first selection of a service contract, talk to an expert of the job before you start:',
  form: 'Ask for an appointment with this form',
  channel: 'On Mattermost, in the “incubateur-embauche” channel',
  import: 'Start from an ad, a guide or a grid',
  criteria: 'Criteria',
  retireHint:
    'A retired criterion stays with the people who have a proof or a rating on it, and is asked of nobody else. Deleting it takes it from everyone; with the access rules, Grist refuses that if it has sealed ratings.',
  everyPosition: 'every position',
  retired: 'retired',
  people: 'Who evaluates',
  nobody: 'Nobody yet: the list fills up as each of you opens “My ratings”.',
  briefRead: 'has read the briefing note',
  role: 'Role…',
  roleOf: (name) => `Role of ${name}`,
  notSaved: 'Not saved: try again.',
  conflict: (theirs: string) =>
    `Someone wrote ${theirs} in the meantime. Your text is still in the field: enter it again to keep it instead.`,
};

const words: Readonly<Record<Language, PositionMessages>> = { fr, en };
export const positionMessages = (language: Language): PositionMessages => words[language];
