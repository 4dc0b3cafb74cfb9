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
  colon: ': ',
  next: '; ',
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
  led: (names) => `led by ${listed(names)}`,
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
  decisive: 'What decided the ratings',
  at: (minutes) => `at ${minutes} min`,
  advice: 'The team’s advisory opinion',
  noVerdict: 'This report holds no rating and no decision: the team discusses later, after each has rated alone.',
  stages: 'Stages',
  team: 'The team’s ratings',
  criterion: 'Criterion',
  weight: 'Weight',
  weighed: (weight, percent, valid) =>
    `${weights.weight(weight, percent)}${valid ? '' : ' (not recognised, counts 1)'}`,
  badWeights: (names) =>
    `${names.length > 1 ? 'Weights not recognised, each counts' : 'Weight not recognised, counts'} 1: ${
      names.length > mostNamed ? `${names.length} criteria` : listed(names)
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
    `Cannot be selected: ${listed(names)}, ${names.length > 1 ? 'must-haves' : 'a must-have'} rated 1.`,
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
