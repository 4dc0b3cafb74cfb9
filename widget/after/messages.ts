/** Words of what follows a decision: the answer, the finalists' references, the arrival. */
import type { ArrivalWords } from '../../src/report/arrival';
import type { Language } from '../messages';
import { de, listed, listedEn } from '../messages/format';

/** The day that a Date cell says: its midnight is Greenwich's. */
const dateIn = (locale: string) => {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (seconds: number): string => format.format(seconds * 1000);
};
const french = dateIn('fr-FR');
const english = dateIn('en-GB');

const frPage: ArrivalWords = {
  title: (name) => `Arrivée ${de(name)}`,
  agreed: 'Page relue avec la personne, remise avec son accord.',
  toAgree: 'À faire relire par la personne : cette page n’est remise à personne d’autre sans son accord.',
  shown: 'Montré pendant les entretiens',
  care: 'À accompagner les premières semaines',
  doubtful: 'à regarder ensemble dès le début',
  unseen: (names) => `Pas vu pendant les entretiens, à découvrir en faisant : ${listed(names)}`,
  practical: 'En pratique',
  fact: { availability: 'Disponibilité', remote: 'Télétravail' },
  after: 'Et ensuite',
  experts: (names) => `Pour demander conseil sur le métier : ${listed(names)}`,
  lookBack: (day) => `Point ensemble le ${french(day)}`,
  colon: ' : ',
};

const fr = {
  day: french,
  toldOn: 'Réponse donnée le',
  today: 'Aujourd’hui',
  clear: 'Effacer la date',
  clearOf: (label: string) => `Effacer la date : ${label}`,
  takenBack: (day: string) =>
    `Prévenu·e le ${day}, et la décision a été reprise depuis : dis à la personne où vous en êtes.`,
  toldBefore: (day: string) =>
    `Prévenu·e le ${day} de la décision d’avant : cette date s’effacera, et il faudra lui donner la nouvelle réponse.`,
  toTell: (count: number) => `À prévenir (${count})`,
  noLonger: 'décision reprise depuis sa réponse',
  toldToday: 'Prévenu·e aujourd’hui',
  toldTodayOf: (name: string) => `Prévenu·e aujourd’hui : ${name}`,
  andMore: (count: number) => `et ${count} de plus.`,
  everybody: 'Chaque personne reçoit une réponse, retenue ou non. Un texte est proposé dans « Compte rendu ».',
  nobodyRetained:
    'Personne n’est retenu·e pour ce poste. Avant de chercher à nouveau, relis le besoin, l’annonce et les critères avec un·e référent·e métier.',
  otherRow: (label: string, decision: string) => `Une autre ligne porte ce nom : ${label}, ${decision}.`,
  undecided: 'pas encore décidé',

  finalists: 'Finalistes et références',
  referenceDone: 'référence prise',
  referenceToDo: 'référence à prendre',
  agreement: 'accord',
  tied: (names: readonly string[]) => `À égalité avec ${listed(names)} : le motif dit ce qui a fait la différence.`,

  arrival: (name: string) => `Après l’arrivée : ${name}`,
  care: 'À accompagner les premières semaines',
  nothingToCare: 'Aucun critère sans preuve, aucun doute en suspens : rien de particulier à accompagner.',
  unsorted: 'À classer',
  neverSeen: (names: readonly string[]) => `Pas vu pendant les entretiens : ${listed(names)}.`,
  lookBack: 'Point avec les référent·es métier',
  lookBackHint: 'Quatre à six semaines après l’arrivée : leur aide ne s’arrête pas à la sélection.',
  lookBackNow:
    'C’est le moment de le faire : ce qui va, ce qui manque, et ce que les critères n’avaient pas vu pour la prochaine fois.',
  consent: 'Accord de la personne pour remettre cette page',
  showFirst: 'Fais-la d’abord lire à la personne : tant qu’elle n’est pas d’accord, cette page n’est que pour elle.',
  agreed: 'La personne est d’accord : la page peut être remise à qui l’accueille.',
  refused: 'La personne ne le souhaite pas : aucune page n’est remise.',
  pageLabel: 'Page d’arrivée',
  copyPage: 'Copier la page d’arrivée',
  page: frPage,
};
type AfterMessages = typeof fr;

const en: AfterMessages = {
  day: english,
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
  tied: (names) => `Level with ${listedEn(names)}: the reason says what made the difference.`,

  arrival: (name) => `After the arrival: ${name}`,
  care: 'To take care of in the first weeks',
  nothingToCare: 'No criterion without proof, no doubt left: nothing in particular to take care of.',
  unsorted: 'To sort',
  neverSeen: (names) => `Not seen in the interviews: ${listedEn(names)}.`,
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
    unseen: (names) => `Not seen in the interviews, to find out on the job: ${listedEn(names)}`,
    practical: 'Practical',
    fact: { availability: 'Availability', remote: 'Remote work' },
    after: 'And then',
    experts: (names) => `To ask for advice on the job: ${listedEn(names)}`,
    lookBack: (day) => `Look back together on ${english(day)}`,
    colon: ': ',
  },
};

const words: Readonly<Record<Language, AfterMessages>> = { fr, en };
export const afterMessages = (language: Language): AfterMessages => words[language];
