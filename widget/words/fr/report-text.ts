/** What the reports say. A service is chosen, a public agent is recruited: the wording follows. */

import type { Decision } from '../../../src/model/candidate';
import type { Position } from '../../../src/model/position';
import type { ReportWords } from '../../../src/report/words';
import { percentFormat, weightFormat } from '../../../src/rules/said-weight';
import { listed, moment, number } from './grammar';

/** Criteria that a sentence names; of more it gives the number. */
const mostNamed = 4;

const inFull = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const weights = weightFormat(number);

export const words: ReportWords = {
  day: moment(inFull),
  date: moment({ ...inFull, timeZone: 'UTC' }),
  percent: percentFormat(number),
  list: listed,
  colon: ' : ',
  next: ' ; ',
  quote: (text: string) => `« ${text} »`,
  unnamed: 'Personne sans nom',
  interviewTitle: (stage: string, name: string) => `Compte rendu : ${stage}, ${name}`,
  candidateTitle: (name: string) => `Synthèse des entretiens : ${name}`,
  purpose: (contract: Position['contract'], title: string) => {
    const position = title ? `, ${title}` : '';
    if (contract === 'Agent public') return `Recrutement d’un agent public${position}.`;
    if (contract === 'Prestation') return `Sélection de profil pour une prestation${position}.`;
    return title ? `Poste : ${title}.` : '';
  },
  held: (day: string, minutes: number | null) => `le ${day}${minutes === null ? '' : `, ${minutes} min`}`,
  planned: 'prévu',
  filed: 'compte rendu déposé',
  toFile: 'compte rendu à déposer',
  led: (names: readonly string[]) => `mené par ${listed(names)}`,
  withExpert: (name: string) => `avec ${name}, expert·e métier`,
  facts: 'Informations pratiques',
  fact: {
    availability: 'Disponibilité',
    remote: 'Télétravail',
    otherProcesses: 'Autres démarches',
    cost: 'Coût',
    referenceConsent: 'Accord pour une prise de référence',
  },
  learned: 'Ce que l’entretien a montré',
  nothingLearned: 'Aucune preuve notée à cette étape.',
  signs: { '+': 'Pour', '−': 'Contre', '?': 'Doute' },
  noSign: 'À trier',
  outcomes: { Levé: 'levé', Confirmé: 'confirmé', Ouvert: 'encore ouvert' },
  elsewhere: 'Autres éléments',
  required: 'obligatoire',
  bare: 'Encore sans preuve',
  points: 'Points de la trame',
  asked: 'abordé',
  skipped: 'passé',
  notAsked: 'non abordé',
  minutes: (minutes: number) => `${minutes} min`,
  decisive: 'Ce qui a décidé les notes',
  at: (minutes: number) => `à ${minutes} min`,
  advice: 'Avis consultatif de l’équipe',
  noVerdict:
    'Ce compte rendu ne porte ni note ni décision : l’équipe en parle à froid, après ses notations individuelles.',
  stages: 'Étapes',
  team: 'Notes de l’équipe',
  criterion: 'Critère',
  weight: 'Poids',
  weighed: (weight: number, percent: boolean, valid: boolean) =>
    `${weights.weight(weight, percent)}${valid ? '' : ' (non reconnu, compté 1)'}`,
  badWeights: (names: readonly string[]) =>
    `${names.length > 1 ? 'Poids non reconnus, comptés' : 'Poids non reconnu, compté'} 1 : ${
      names.length > mostNamed ? `${names.length} critères` : listed(names)
    }.`,
  note: 'Note (1 à 3)',
  notObserved: 'non observé',
  toDecide: 'pas encore notée',
  reason: 'Raison',
  score: (score: string, rated: number, of: number) =>
    `Score : ${score} ; ${rated} ${rated > 1 ? 'critères notés' : 'critère noté'} sur ${of}.`,
  interval: (min: string, max: string, blanks: number) =>
    `Selon ${blanks > 1 ? `les ${blanks} critères` : 'le critère'} sans note, il irait de ${min} à ${max}.`,
  noScore: 'Pas encore de score : l’équipe n’a noté aucun critère.',
  knockedOut: (names: readonly string[]) =>
    `Ne peut pas être retenu·e : ${listed(names)}, ${names.length > 1 ? 'obligatoires, notés' : 'obligatoire, noté'} 1.`,
  proofs: 'Preuves par critère',
  doubts: 'Doutes et leur issue',
  decision: 'Décision',
  decisions: {
    Retenu·e: 'Retenu·e',
    'Non retenu·e': 'Non retenu·e',
    Vivier: 'Vivier',
    Suspendu: 'Suspendu',
  },
  undecided: 'Pas encore prise.',
  decidedBy: (name: string) => `Prise par ${name}.`,
  answer: {
    hello: (firstName: string) => `Bonjour${firstName ? ` ${firstName}` : ''},`,
    thanks: (contract: Position['contract'], title: string) => {
      const what = contract === 'Prestation' ? 'la mission' : 'le poste';
      return `Merci pour le temps que tu nous as consacré${title ? ` pour ${what} « ${title} »` : ''}.`;
    },
    outcome: (decision: Decision, contract: Position['contract']): string => {
      const service = contract === 'Prestation';
      switch (decision) {
        case 'Retenu·e':
          return service
            ? 'À l’issue de la sélection de profil, nous souhaitons travailler avec toi. Nous revenons vers toi pour la suite : [démarches, dates].'
            : 'À l’issue du recrutement, nous souhaitons que tu rejoignes l’équipe. Nous revenons vers toi pour la suite : [démarches, dates].';
        case 'Non retenu·e':
          return service
            ? 'À l’issue de la sélection de profil, nous avons choisi un autre profil pour cette mission.'
            : 'À l’issue du recrutement, nous avons choisi une autre candidature pour ce poste.';
        case 'Vivier':
          return `Nous ne donnons pas suite pour ${service ? 'cette mission' : 'ce poste'}, et nous aimerions garder ton dossier pour de prochains besoins, deux ans au plus. Es-tu d’accord ?`;
        case 'Suspendu':
          return `${service ? 'La sélection de profil' : 'Le recrutement'} est suspendu${service ? 'e' : ''} pour le moment, pour une raison qui ne tient pas à toi. Nous te tenons au courant au plus tard le [date].`;
      }
    },
    shown: 'De nos échanges, nous retenons en particulier :',
    notShown: 'Nous cherchions des exemples plus proches de notre contexte sur :',
    rights: 'Tu peux demander à lire ce que nous avons noté, à le corriger ou à le faire effacer : écris à [adresse].',
    bye: 'Bien à toi,',
    signature: '[Prénom Nom]',
  },
};
