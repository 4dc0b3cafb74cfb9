import type { AfterWords } from '../fr/after';
import { listed, moment } from './grammar';

/** The day that a Date cell says: its midnight is Greenwich's. */
const date = moment({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export const words: AfterWords = {
  day: date,
  toldOn: 'Answer given on',
  today: 'Today',
  clear: 'Clear the date',
  clearOf: (label) => `Clear the date: ${label}`,
  takenBack: (day) => `Told on ${day}, and the decision has been taken back since: tell them where you stand.`,
  toldBefore: (day) =>
    `Told on ${day} of the decision before: that date will be cleared, and the new answer is to be given.`,
  toTell: (count) => `To be told (${count})`,
  noLonger: 'decision taken back since their answer',
  toldToday: 'Told today',
  toldTodayOf: (name) => `Told today: ${name}`,
  andMore: (count) => `and ${count} more.`,
  everybody: 'Everybody gets an answer, selected or not. A text is proposed in “Report”.',
  nobodyRetained:
    'Nobody is selected for this position. Before you look again, read the need, the ad and the criteria again with an expert of the job.',
  otherRow: (label, decision) => `Another row bears this name: ${label}, ${decision}.`,
  undecided: 'not decided yet',

  finalists: 'Finalists and references',
  referenceDone: 'reference taken',
  referenceToDo: 'reference to take',
  agreement: 'consent',
  tied: (names) => `Level with ${listed(names)}: the reason says what made the difference.`,

  arrival: (name) => `After the arrival: ${name}`,
  care: 'To take care of in the first weeks',
  nothingToCare: 'No criterion without proof, no doubt left: nothing in particular to take care of.',
  unsorted: 'To sort',
  neverSeen: (names) => `Not seen in the interviews: ${listed(names)}.`,
  lookBack: 'Look back with the experts of the job',
  lookBackHint: 'Four to six weeks after the arrival: their help does not end with the selection.',
  lookBackNow:
    'It is time for it: what goes well, what is missing, and what the criteria had not seen, for the next time.',
  consent: 'The person agrees to this page being handed over',
  showFirst: 'Let the person read it first: until they agree, this page is for them alone.',
  agreed: 'The person agrees: the page may be handed to those who welcome them.',
  refused: 'The person would rather not: no page is handed over.',
  pageLabel: 'Arrival page',
  copyPage: 'Copy the arrival page',
  page: {
    title: (name) => `Arrival of ${name}`,
    agreed: 'Read again with the person, handed over with their agreement.',
    toAgree: 'To be read by the person: this page is handed to nobody else without their agreement.',
    shown: 'Shown in the interviews',
    care: 'To take care of in the first weeks',
    doubtful: 'to look at together from the start',
    unseen: (names) => `Not seen in the interviews, to find out on the job: ${listed(names)}`,
    practical: 'Practical',
    fact: { availability: 'Availability', remote: 'Remote work' },
    after: 'And then',
    experts: (names) => `To ask for advice on the job: ${listed(names)}`,
    lookBack: (day) => `Look back together on ${date(day)}`,
    colon: ': ',
  },
};
