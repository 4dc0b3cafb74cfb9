/** Words of what follows a decision: the answer, the finalists' references, the arrival. */
import type { ArrivalWords } from '../../../src/report/arrival';
import { de } from './elision';
import { listed, moment } from './grammar';

/** The day that a Date cell says: its midnight is Greenwich's. */
const date = moment({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const page: ArrivalWords = {
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
  lookBack: (day) => `Point ensemble le ${date(day)}`,
  colon: ' : ',
};

export const words = {
  day: date,
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
  page,
};
export type AfterWords = typeof words;
