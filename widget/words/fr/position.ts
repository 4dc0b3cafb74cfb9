/** Words of the panel of a position, with its chunk. */
import type { ReferentStep } from '../../position/referents';
import { de } from './elision';

export const words = {
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
  referents: 'Ce que font les référent·es métier',
  referentsDo: {
    need: [
      'Le besoin',
      'relire la fiche de cadrage avec toi, et dire ce que le métier demande vraiment : quels critères, lesquels sont obligatoires, à quoi on les reconnaît.',
    ],
    ad: [
      'L’annonce',
      'un intitulé que le métier comprend, des missions concrètes, et rien qui décourage qui saurait faire.',
    ],
    sequence: ['Le déroulé', 'quelles étapes, quelles questions, et un cas pour la mise en situation.'],
    selection: [
      'La sélection',
      'mener ou suivre l’entretien métier et la mise en situation, noter des preuves, prendre part au débrief. La décision reste celle de l’agent public.',
    ],
    after: [
      'Après l’arrivée',
      'un point quelques semaines plus tard, et ce que l’équipe a appris du métier pour choisir seule la prochaine fois.',
    ],
  } as Readonly<Record<ReferentStep, readonly [step: string, what: string]>>,
  form: 'Demander un rendez-vous avec ce formulaire',
  channel: 'Le canal d’entraide sur Mattermost',
  import: 'Partir d’une annonce, d’un guide ou d’une grille',
  prepare: 'Préparer ses critères et ses trames',
  people: 'Qui évalue',
  nobody: 'Personne pour l’instant : la liste se remplit quand chacun·e ouvre « Ma notation ».',
  briefRead: 'a lu le cadrage',
  role: 'Rôle…',
  roleOf: (name: string) => `Rôle ${de(name)}`,
  notSaved: 'Pas enregistré : réessaie.',
  conflict: (theirs: string) =>
    `Quelqu’un a écrit ${theirs} pendant ce temps. Ton texte est encore dans le champ : entre-le de nouveau pour le garder à la place.`,
};

export type PositionWords = typeof words;
