/** Words of "Comparer", with its chunk. */
import { wholeBelow } from '../../../src/rules/near';
import { percentFormat, weightFormat } from '../../../src/rules/said-weight';
import { listed, many, number, quoted } from './grammar';

const weights = weightFormat(number);
const wholePercent = percentFormat(number);

export const words = {
  title: (position: string) => (position ? `Comparer : ${position}` : 'Comparer'),
  noPosition: 'Ces personnes n’ont pas de poste, ou leur poste a été supprimé : seuls les critères communs comptent.',
  people: (compared: number) =>
    `${many(compared, 'personne comparée', 'personnes comparées')}, sur les notes de l’équipe.`,
  pending: (names: string, count: number) => `Pas encore de débrief${count > 1 ? ` (${count})` : ''} : ${names}.`,
  nobody: 'Personne n’a encore de note d’équipe pour ce poste. La comparaison commence après le premier débrief.',
  alone: 'Une seule personne a des notes d’équipe : son score se lit, l’ordre viendra avec la suivante.',
  percent: (value: number | null) => (value === null ? '—' : wholePercent(value)),
  /** Rounded down: 69.9 % is not the 70 that an order takes. `share`: 0 to 1. */
  shareOf: (share: number | null) => (share === null ? '—' : wholePercent(wholeBelow(share * 100))),
  /** Between parts of a sentence. */
  semicolon: ' ; ',
  andOthers: (count: number) => `et ${many(count, 'autre', 'autres')}`,
  showAll: (count: number) => `Tout afficher (${count})`,

  overview: 'Score et fourchette de chaque personne.',
  overviewSummary:
    'Une personne par ligne : d’abord celles qui ont un ordre, puis les groupes « Pas encore d’ordre » et « À part », chacun sous son titre.',
  person: 'Personne',
  interval: 'Fourchette',
  score: 'Score',
  rated: 'Notés',
  ratedOf: (count: number, of: number) => `${count} sur ${of}`,
  decideFor: (name: string) => `Décider pour ${name}…`,
  decideShort: 'Décider…',
  decideHead: 'Décision',

  scale:
    'De 33 % (que des 1) à 100 % (que des 3). Le point est le score ; la barre va du plus bas au plus haut selon les critères sans note.',
  intervalText: (score: string, min: string, max: string) => `score ${score}, de ${min} à ${max}`,
  rangeText: (min: string, max: string) => `pas de total sans ordre, de ${min} à ${max}`,
  noScore: 'pas de score',
  unranked: 'Pas encore d’ordre',
  knockedOut: 'À part : un critère obligatoire noté 1',
  knockedOutBy: (names: readonly string[]) =>
    `Ne peut pas être retenu·e : ${listed(names.map(quoted))}, ${names.length > 1 ? 'obligatoires, notés' : 'obligatoire, noté'} 1.`,
  doubts: (lifted: number, confirmed: number, open: number) =>
    [
      lifted ? many(lifted, 'doute levé', 'doutes levés') : '',
      confirmed ? many(confirmed, 'doute confirmé', 'doutes confirmés') : '',
      open ? many(open, 'doute ouvert', 'doutes ouverts') : '',
    ]
      .filter(Boolean)
      .join(' · '),
  stray: (count: number) =>
    `${many(count, 'note ne compte pas', 'notes ne comptent pas')} : critère supprimé ou changé de poste depuis.`,

  firmnessTitle: 'Ce que vaut l’ordre',
  firmness: {
    none: 'Pas d’ordre entre ces deux personnes.',
    noOrder: (reasons: readonly string[]) => `Pas d’ordre : ${reasons.join(' ; ')}.`,
    lowCoverage: (share: string) => `moins de 70 % du poids est noté (${share})`,
    noCriteria: 'aucun critère pour ce poste',
    blankRequired: (names: readonly string[]) =>
      `${listed(names.map(quoted))}, ${names.length > 1 ? 'obligatoires, n’ont' : 'obligatoire, n’a'} pas de note`,
    tie: (a: string, b: string) => `${a} et ${b} ont le même total : c’est à l’agent public de trancher.`,
    firmOnWeights: (a: string, b: string) =>
      `${a} devance ${b} : changer un seul poids, de zéro au double, n’y change rien.`,
    firmAlone: (a: string, b: string) => `${a} devance ${b} sur le seul critère.`,
    firmOnBlanks: (a: string, b: string) => `${a} devance ${b}, quoi que donnent les critères sans note.`,
    sensitive: (a: string, b: string, criterion: string, limit: string) =>
      `${a} devance ${b} tant que le poids de ${quoted(criterion)} reste ${limit}.`,
    /** Up to which weight, and what it is now. */
    limit: (from: number, to: number, percent: boolean) => {
      const said = weights.turn(from, to, percent);
      return `${to > from ? 'sous' : 'au-dessus de'} ${said.to} (aujourd’hui ${said.from})`;
    },
    aheadSoFar: (a: string, b: string) => `${a} devance ${b} sur ce qui est noté, mais`,
    equalSoFar: (a: string, b: string) => `${a} et ${b} sont à égalité sur ce qui est noté :`,
    dependsOn: (phrases: readonly string[]) => `l’ordre dépend de ${phrases.join(' et de ')}.`,
    oneBlank: (criterion: string, name: string, notObserved: boolean) =>
      `${quoted(criterion)}, ${notObserved ? 'non observé' : 'sans note'} chez ${name}`,
    blanks: (count: number, name: string, notObserved: boolean) =>
      `${count} critères ${notObserved ? 'non observés' : 'sans note'} chez ${name}`,
    atBest: (name: string) => `Au mieux, ${name} égalise.`,
  },
  settleTitle: 'Ce qui trancherait',
  settleAt: (stage: string) => `Peut encore être demandé en ${stage}`,
  settleDecide: 'Sans étape à venir pour le demander',
  why: {
    blank: 'sans note',
    'to-decide': 'a des preuves, à noter en débrief',
    impression: 'noté sans preuve',
  },

  notesTitle: 'Notes de l’équipe, critère par critère',
  notesHint: 'Ouvre un critère pour lire les preuves.',
  matrix: 'Vue matrice (Σ note × poids)',
  matrixHint:
    'La matrice additionne note × poids. Un critère sans note n’y ajoute rien : quand tout n’est pas noté, ses totaux ne se comparent pas.',
  criterion: 'Critère',
  weight: (weight: number, percent: boolean, valid: boolean) =>
    valid ? `poids ${weights.weight(weight, percent)}` : 'poids non reconnu, compté 1',
  product: (note: number, weight: number, percent: boolean) => `${note} × ${weights.weight(weight, percent)} =`,
  /** Of notes by weights. */
  sum: (total: number | null) => (total === null ? '—' : weights.weight(total, false)),
  required: 'obligatoire',
  total: 'Total Σ note × poids',
  scoreRow: 'Score',
  cell: {
    notObserved: 'non obs.',
    notObservedFull: 'non observé',
    toDecide: 'à noter',
    nothing: '—',
    nothingFull: 'sans note ni preuve',
    badNote: 'note illisible',
    impression: 'sans preuve',
    doubt: 'doute ouvert',
  },
  legend: { proven: 'prouvé', doubt: 'doute ouvert', bare: 'sans preuve' },
  proofsOf: 'Preuves :',
  noProof: 'Aucune preuve.',
  region: 'Tableau des notes, à faire défiler',

  doubtsTitle: 'Doutes et leur issue',
  unsorted: 'à classer',

  treatmentTitle: 'Égalité de traitement',
  treatmentTable: 'Points abordés, durée et personnes, par étape',
  same: 'Même trame, mêmes durées, mêmes personnes : rien à signaler.',
  treatmentAlone: 'Il faut au moins deux personnes pour comparer le déroulé.',
  asked: (asked: number, total: number) => `${asked} / ${total} abordés`,
  skipped: (count: number) => many(count, 'passé', 'passés'),
  minutes: (minutes: number) => `${minutes} min`,
  untimed: 'durée inconnue',
  notMet: 'pas eu lieu',
  filed: (filed: boolean): string => (filed ? 'compte rendu déposé' : 'compte rendu à déposer'),
  expert: (name: string) => `avec ${name}`,
  caseGiven: (titles: readonly string[]) => `cas : ${listed(titles)}`,
  difference: {
    stage: (stage: string, no: string) => `${stage} : pas encore fait avec ${no}.`,
    point: (stage: string, point: string, no: string) => `${stage} : ${quoted(point)} n’a pas été abordé avec ${no}.`,
    minutes: (stage: string, short: string, shortMinutes: number, long: string, longMinutes: number) =>
      `${stage} : ${shortMinutes} min avec ${short}, ${longMinutes} min avec ${long}.`,
    people: (stage: string) => `${stage} : toutes les personnes n’ont pas rencontré les mêmes évaluateur·rices.`,
    case: (stage: string) => `${stage} : le cas donné n’est pas le même pour toutes les personnes.`,
    trame: (stage: string, names: string) => `${stage} : la trame a changé ; avec l’ancienne : ${names}.`,
  },
  noName: 'une personne de l’équipe',

  decisionTitle: (name: string) => `Décision : ${name}`,
  decisionHint: 'Elle revient à l’agent public. À égalité aussi : c’est lui ou elle qui tranche.',
  decision: 'Décision',
  undecided: 'Pas encore décidé',
  decisionReason: 'Motif, lisible par la personne si elle le demande',
  decidedBy: 'Décidé par (agent public)',
  decide: 'Enregistrer la décision',
  decided: 'Décision enregistrée.',
  needReason: 'Sans motif, personne ne saura pourquoi dans six mois.',
  needDecider: 'Qui décide ? Une décision sans nom n’engage personne.',
  finalists: (names: readonly string[]) =>
    `${names.length} personnes en dernière ligne (${listed(names)}) : l’équipe en rencontre une à trois au cadre de collaboration.`,
  despiteKnockOut: (names: readonly string[]) =>
    `Attention : ${listed(names.map(quoted))} obligatoire, noté 1. Dis pourquoi dans le motif.`,
  noReference: 'Aucune prise de référence n’est faite : elle se fait pour chaque finaliste, avec son accord.',
  noReferenceConsent: 'La personne n’a pas donné son accord à une prise de référence : demande-le-lui.',
  noDebriefYet: 'Pas encore de débrief pour cette personne : la décision viendrait avant les notes de l’équipe.',
};

export type CompareWords = typeof words;
