/** Words of the reports, in both languages. A service is chosen, a public agent is recruited: the wording follows. */
import type { Decision } from '../model/candidate';
import type { DoubtOutcome, Sign } from '../model/evidence';
import type { Position } from '../model/position';
import { weightFormat } from '../rules/said-weight';

const dayIn = (locale: string, zone: Pick<Intl.DateTimeFormatOptions, 'timeZone'> = {}) => {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...zone });
  return (seconds: number): string => format.format(seconds * 1000);
};
const percentIn = (locale: string) => {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (value: number): string => format.format(value / 100);
};
const listIn = (locale: string) => {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (names: readonly string[]): string => format.format(names);
};

/** Criteria that a sentence names; of more it gives the number. */
const mostNamed = 4;

const listed = listIn('fr');
const figures = weightFormat('fr-FR');

const fr = {
  /** The day of a moment, here; seconds since 1970. */
  day: dayIn('fr-FR'),
  /** The day that a Date cell says: its midnight is Greenwich's. */
  date: dayIn('fr-FR', { timeZone: 'UTC' }),
  percent: percentIn('fr-FR'),
  list: listed,
  colon: ' : ',
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
  signs: { '+': 'Pour', '−': 'Contre', '?': 'Doute' } satisfies Record<Sign, string>,
  noSign: 'À trier',
  outcomes: { Levé: 'levé', Confirmé: 'confirmé', Ouvert: 'encore ouvert' } satisfies Record<DoubtOutcome, string>,
  elsewhere: 'Autres éléments',
  required: 'obligatoire',
  bare: 'Encore sans preuve',
  points: 'Points de la trame',
  asked: 'abordé',
  skipped: 'passé',
  notAsked: 'non abordé',
  minutes: (minutes: number) => `${minutes} min`,
  advice: 'Avis consultatif de l’équipe',
  noVerdict:
    'Ce compte rendu ne porte ni note ni décision : l’équipe en parle à froid, après ses notations individuelles.',
  stages: 'Étapes',
  team: 'Notes de l’équipe',
  criterion: 'Critère',
  weight: 'Poids',
  weighed: (weight: number, percent: boolean, valid: boolean) =>
    `${figures.weight(weight, percent)}${valid ? '' : ' (non reconnu, compté 1)'}`,
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
  } satisfies Record<Decision, string>,
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

export type ReportWords = typeof fr;

const listedEn = listIn('en-GB');
const figuresEn = weightFormat('en-GB');

const en: ReportWords = {
  day: dayIn('en-GB'),
  date: dayIn('en-GB', { timeZone: 'UTC' }),
  percent: percentIn('en-GB'),
  list: listedEn,
  colon: ': ',
  quote: (text) => `“${text}”`,
  unnamed: 'Unnamed person',
  interviewTitle: (stage, name) => `Report: ${stage}, ${name}`,
  candidateTitle: (name) => `Summary of the interviews: ${name}`,
  purpose: (contract, title) => {
    const position = title ? `, ${title}` : '';
    if (contract === 'Agent public') return `Recruitment of a public agent${position}.`;
    if (contract === 'Prestation') return `Choice of a profile for a contracted service${position}.`;
    return title ? `Position: ${title}.` : '';
  },
  held: (day, minutes) => `on ${day}${minutes === null ? '' : `, ${minutes} min`}`,
  planned: 'planned',
  filed: 'report filed',
  toFile: 'report to file',
  led: (names) => `led by ${listedEn(names)}`,
  withExpert: (name) => `with ${name}, expert of the job`,
  facts: 'Practical information',
  fact: {
    availability: 'Availability',
    remote: 'Remote work',
    otherProcesses: 'Other applications',
    cost: 'Cost',
    referenceConsent: 'Agrees to a reference call',
  },
  learned: 'What the interview showed',
  nothingLearned: 'No proof noted at this stage.',
  signs: { '+': 'For', '−': 'Against', '?': 'Doubt' },
  noSign: 'To sort',
  outcomes: { Levé: 'cleared', Confirmé: 'confirmed', Ouvert: 'still open' },
  elsewhere: 'Other points',
  required: 'must-have',
  bare: 'Still without proof',
  points: 'Points of the script',
  asked: 'asked',
  skipped: 'skipped',
  notAsked: 'not asked',
  minutes: (minutes) => `${minutes} min`,
  advice: 'The team’s advisory opinion',
  noVerdict: 'This report holds no rating and no decision: the team discusses later, after each has rated alone.',
  stages: 'Stages',
  team: 'The team’s ratings',
  criterion: 'Criterion',
  weight: 'Weight',
  weighed: (weight, percent, valid) =>
    `${figuresEn.weight(weight, percent)}${valid ? '' : ' (not recognised, counts 1)'}`,
  badWeights: (names) =>
    `${names.length > 1 ? 'Weights not recognised, each counts' : 'Weight not recognised, counts'} 1: ${
      names.length > mostNamed ? `${names.length} criteria` : listedEn(names)
    }.`,
  note: 'Rating (1 to 3)',
  notObserved: 'not observed',
  toDecide: 'not rated yet',
  reason: 'Reason',
  score: (score, rated, of) => `Score: ${score}; ${rated} of ${of} criteria rated.`,
  interval: (min, max, blanks) =>
    `Depending on the ${blanks > 1 ? `${blanks} criteria` : 'criterion'} without a rating, it would be from ${min} to ${max}.`,
  noScore: 'No score yet: the team has rated no criterion.',
  knockedOut: (names) =>
    `Cannot be selected: ${listedEn(names)}, ${names.length > 1 ? 'must-haves' : 'a must-have'} rated 1.`,
  proofs: 'Proofs by criterion',
  doubts: 'Doubts and what became of them',
  decision: 'Decision',
  decisions: { Retenu·e: 'Selected', 'Non retenu·e': 'Not selected', Vivier: 'Talent pool', Suspendu: 'On hold' },
  undecided: 'Not taken yet.',
  decidedBy: (name) => `Taken by ${name}.`,
  answer: {
    hello: (firstName) => `Hello${firstName ? ` ${firstName}` : ''},`,
    thanks: (contract, title) => {
      const what = contract === 'Prestation' ? 'assignment' : 'position';
      return `Thank you for the time you gave us${title ? ` for the ${what} “${title}”` : ''}.`;
    },
    outcome: (decision, contract): string => {
      const what = contract === 'Prestation' ? 'assignment' : 'position';
      switch (decision) {
        case 'Retenu·e':
          return 'We would like to work with you. We will come back to you about what follows: [steps, dates].';
        case 'Non retenu·e':
          return `We have chosen someone else for this ${what}.`;
        case 'Vivier':
          return `We will not go further for this ${what}, and would like to keep your file for coming needs, two years at most. Do you agree?`;
        case 'Suspendu':
          return 'The selection is on hold for now, for a reason that has nothing to do with you. We will tell you more by [date].';
      }
    },
    shown: 'From our talks, we keep in mind in particular:',
    notShown: 'We were looking for examples closer to our context on:',
    rights: 'You may ask to read what we noted, to have it corrected or erased: write to [address].',
    bye: 'Kind regards,',
    signature: '[Name]',
  },
};

export const reportWords: Readonly<Record<'fr' | 'en', ReportWords>> = { fr, en };
