/** Words of "Comparer", with its chunk. */
import { wholeBelow } from '../../src/rules/near';
import { weightFormat } from '../../src/rules/said-weight';
import type { Language } from '../messages';
import { quoted, quotedEn } from '../messages/format';

const many = (count: number, one: string, several: string): string => `${count} ${count > 1 ? several : one}`;
const listIn = (locale: string) => {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (names: readonly string[]): string => format.format(names);
};

/** Whole, as everywhere: a decimal would say more than notes of 1 to 3 know. */
const percentIn = (locale: string) => {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (value: number | null): string => (value === null ? '—' : format.format(value / 100));
};
/** Rounded down: 69.9 % is not the 70 that an order takes. `share`: 0 to 1. */
const shareIn = (locale: string) => {
  const format = new Intl.NumberFormat(locale, { style: 'percent' });
  return (share: number | null): string => (share === null ? '—' : format.format(wholeBelow(share * 100) / 100));
};

const listed = listIn('fr-FR');
const figures = weightFormat('fr-FR');

const fr = {
  title: (position: string) => (position ? `Comparer : ${position}` : 'Comparer'),
  noPosition: 'Ces personnes n’ont pas de poste, ou leur poste a été supprimé : seuls les critères communs comptent.',
  people: (compared: number) =>
    `${many(compared, 'personne comparée', 'personnes comparées')}, sur les notes de l’équipe.`,
  pending: (names: string, count: number) => `Pas encore de débrief${count > 1 ? ` (${count})` : ''} : ${names}.`,
  nobody: 'Personne n’a encore de note d’équipe pour ce poste. La comparaison commence après le premier débrief.',
  alone: 'Une seule personne a des notes d’équipe : son score se lit, l’ordre viendra avec la suivante.',
  percent: percentIn('fr-FR'),
  shareOf: shareIn('fr-FR'),
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
      const said = figures.turn(from, to, percent);
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
    valid ? `poids ${figures.weight(weight, percent)}` : 'poids non reconnu, compté 1',
  product: (note: number, weight: number, percent: boolean) => `${note} × ${figures.weight(weight, percent)} =`,
  /** Of notes by weights. */
  sum: (total: number | null) => (total === null ? '—' : figures.weight(total, false)),
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
    trame: (stage: string) => `${stage} : la trame a changé entre deux entretiens.`,
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

export type CompareMessages = typeof fr;

const listedEn = listIn('en-GB');
const figuresEn = weightFormat('en-GB');

const en: CompareMessages = {
  title: (position) => (position ? `Compare: ${position}` : 'Compare'),
  noPosition: 'These people have no position, or it was removed: only the shared criteria count.',
  people: (compared) => `${many(compared, 'person compared', 'people compared')}, on the team’s ratings.`,
  pending: (names, count) => `No debrief yet${count > 1 ? ` (${count})` : ''}: ${names}.`,
  nobody: 'Nobody has a team rating for this position yet. Comparing starts after the first debrief.',
  alone: 'Only one person has team ratings: the score can be read, an order needs a second one.',
  percent: percentIn('en-GB'),
  shareOf: shareIn('en-GB'),
  semicolon: '; ',
  andOthers: (count) => `and ${many(count, 'other', 'others')}`,
  showAll: (count) => `Show all (${count})`,

  overview: 'Score and range of each person.',
  overviewSummary:
    'One person a row: first those in an order, then the groups “No order yet” and “Apart”, each under its title.',
  person: 'Person',
  interval: 'Range',
  score: 'Score',
  rated: 'Rated',
  ratedOf: (count, of) => `${count} of ${of}`,
  decideFor: (name) => `Decide on ${name}…`,
  decideShort: 'Decide…',
  decideHead: 'Decision',

  scale:
    'From 33% (all 1) to 100% (all 3). The dot is the score; the bar runs from lowest to highest, depending on the criteria without a rating.',
  intervalText: (score, min, max) => `score ${score}, from ${min} to ${max}`,
  rangeText: (min, max) => `no total without an order, from ${min} to ${max}`,
  noScore: 'no score',
  unranked: 'No order yet',
  knockedOut: 'Apart: a must-have criterion rated 1',
  knockedOutBy: (names) =>
    `Cannot be selected: ${listedEn(names.map(quotedEn))}, ${names.length > 1 ? 'must-haves' : 'a must-have'} rated 1.`,
  doubts: (lifted, confirmed, open) =>
    [
      lifted ? many(lifted, 'doubt cleared', 'doubts cleared') : '',
      confirmed ? many(confirmed, 'doubt confirmed', 'doubts confirmed') : '',
      open ? many(open, 'open doubt', 'open doubts') : '',
    ]
      .filter(Boolean)
      .join(' · '),
  stray: (count) =>
    `${many(count, 'rating does not count', 'ratings do not count')}: criterion removed or moved since.`,

  firmnessTitle: 'What the order is worth',
  firmness: {
    none: 'No order between these two people.',
    noOrder: (reasons) => `No order: ${reasons.join('; ')}.`,
    lowCoverage: (share) => `less than 70% of the weight is rated (${share})`,
    noCriteria: 'no criterion for this position',
    blankRequired: (names) =>
      `${listedEn(names.map(quotedEn))}, ${names.length > 1 ? 'must-haves, have' : 'a must-have, has'} no rating`,
    tie: (a, b) => `${a} and ${b} have the same total: the public agent decides.`,
    firmOnWeights: (a, b) => `${a} is ahead of ${b}: changing any single weight, from nothing to double, keeps it so.`,
    firmAlone: (a, b) => `${a} is ahead of ${b} on the only criterion.`,
    firmOnBlanks: (a, b) => `${a} is ahead of ${b}, whatever the missing ratings turn out to be.`,
    sensitive: (a, b, criterion, limit) =>
      `${a} is ahead of ${b} as long as the weight of ${quotedEn(criterion)} stays ${limit}.`,
    limit: (from, to, percent) => {
      const said = figuresEn.turn(from, to, percent);
      return `${to > from ? 'below' : 'above'} ${said.to} (${said.from} today)`;
    },
    aheadSoFar: (a, b) => `${a} is ahead of ${b} on what is rated, but`,
    equalSoFar: (a, b) => `${a} and ${b} are equal on what is rated:`,
    dependsOn: (phrases) => `the order depends on ${phrases.join(' and on ')}.`,
    oneBlank: (criterion, name, notObserved) =>
      `${quotedEn(criterion)}, ${notObserved ? 'not observed' : 'without a rating'} for ${name}`,
    blanks: (count, name, notObserved) =>
      `${count} criteria ${notObserved ? 'not observed' : 'without a rating'} for ${name}`,
    atBest: (name) => `At best, ${name} draws level.`,
  },
  settleTitle: 'What would settle it',
  settleAt: (stage) => `Can still be asked at: ${stage}`,
  settleDecide: 'No stage ahead asks for it',
  why: { blank: 'no rating', 'to-decide': 'has proofs, to be rated in the debrief', impression: 'rated without proof' },

  notesTitle: 'The team’s ratings, criterion by criterion',
  notesHint: 'Open a criterion to read the proofs.',
  matrix: 'Matrix view (Σ rating × weight)',
  matrixHint:
    'The matrix adds rating × weight. A criterion without a rating adds nothing: unless all is rated its totals cannot be compared.',
  criterion: 'Criterion',
  weight: (weight, percent, valid) =>
    valid ? `weight ${figuresEn.weight(weight, percent)}` : 'weight not recognised, counts 1',
  product: (note, weight, percent) => `${note} × ${figuresEn.weight(weight, percent)} =`,
  sum: (total) => (total === null ? '—' : figuresEn.weight(total, false)),
  required: 'must-have',
  total: 'Total Σ rating × weight',
  scoreRow: 'Score',
  cell: {
    notObserved: 'not obs.',
    notObservedFull: 'not observed',
    toDecide: 'to rate',
    nothing: '—',
    nothingFull: 'no rating and no proof',
    badNote: 'unreadable rating',
    impression: 'without proof',
    doubt: 'open doubt',
  },
  legend: { proven: 'proven', doubt: 'open doubt', bare: 'without proof' },
  proofsOf: 'Proofs:',
  noProof: 'No proof.',
  region: 'Table of ratings, scrolls sideways',

  doubtsTitle: 'Doubts and what became of them',
  unsorted: 'to sort',

  treatmentTitle: 'Equal treatment',
  treatmentTable: 'Points asked, length and people, by stage',
  same: 'Same script, same lengths, same people: nothing to point out.',
  treatmentAlone: 'It takes at least two people to compare how things went.',
  asked: (asked, total) => `${asked} of ${total} asked`,
  skipped: (count) => `${count} skipped`,
  minutes: (minutes) => `${minutes} min`,
  untimed: 'length unknown',
  notMet: 'did not take place',
  filed: (filed) => (filed ? 'report filed' : 'report to file'),
  expert: (name) => `with ${name}`,
  caseGiven: (titles) => `case: ${listedEn(titles)}`,
  difference: {
    stage: (stage, no) => `${stage}: not done yet with ${no}.`,
    point: (stage, point, no) => `${stage}: ${quotedEn(point)} was not asked of ${no}.`,
    minutes: (stage, short, shortMinutes, long, longMinutes) =>
      `${stage}: ${shortMinutes} min with ${short}, ${longMinutes} min with ${long}.`,
    people: (stage) => `${stage}: not everyone met the same evaluators.`,
    case: (stage) => `${stage}: not everyone was given the same case.`,
    trame: (stage) => `${stage}: the script changed between two interviews.`,
  },
  noName: 'someone of the team',

  decisionTitle: (name) => `Decision: ${name}`,
  decisionHint: 'It belongs to the public agent, who also decides between equals.',
  decision: 'Decision',
  undecided: 'Not decided yet',
  decisionReason: 'Reason, which the person may ask to read',
  decidedBy: 'Decided by (public agent)',
  decide: 'Save the decision',
  decided: 'Decision saved.',
  needReason: 'Without a reason, nobody will know why in six months.',
  needDecider: 'Who decides? A decision without a name binds nobody.',
  finalists: (names) =>
    `${names.length} people on the last stages (${listedEn(names)}): the team meets one to three of them.`,
  despiteKnockOut: (names) =>
    `Careful: ${listedEn(names.map(quotedEn))}: ${names.length > 1 ? 'must-haves' : 'a must-have'} rated 1. Say why in the reason.`,
  noReference: 'No reference check has been made: each finalist has one, and agrees to it.',
  noReferenceConsent: 'The person has not agreed to a reference check: ask.',
  noDebriefYet: 'No debrief for this person yet: the decision would come before the team’s ratings.',
};

const words: Readonly<Record<Language, CompareMessages>> = { fr, en };
export const compareMessages = (language: Language): CompareMessages => words[language];
