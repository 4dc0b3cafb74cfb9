import { wholeBelow } from '../../../src/rules/near';
import { percentFormat, weightFormat } from '../../../src/rules/said-weight';
import type { CompareWords } from '../fr/compare';
import { listed, many, number, quoted } from './grammar';

const weights = weightFormat(number);
const wholePercent = percentFormat(number);

export const words: CompareWords = {
  title: (position) => (position ? `Compare: ${position}` : 'Compare'),
  noPosition: 'These people have no position, or it was removed: only the shared criteria count.',
  people: (compared) => `${many(compared, 'person compared', 'people compared')}, on the team’s ratings.`,
  pending: (names, count) => `No debrief yet${count > 1 ? ` (${count})` : ''}: ${names}.`,
  nobody: 'Nobody has a team rating for this position yet. Comparing starts after the first debrief.',
  alone: 'Only one person has team ratings: the score can be read, an order needs a second one.',
  percent: (value: number | null) => (value === null ? '—' : wholePercent(value)),
  /** Rounded down: 69.9 % is not the 70 that an order takes. `share`: 0 to 1. */
  shareOf: (share: number | null) => (share === null ? '—' : wholePercent(wholeBelow(share * 100))),
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
    `Cannot be selected: ${listed(names.map(quoted))}, ${names.length > 1 ? 'must-haves' : 'a must-have'} rated 1.`,
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
      `${listed(names.map(quoted))}, ${names.length > 1 ? 'must-haves, have' : 'a must-have, has'} no rating`,
    tie: (a, b) => `${a} and ${b} have the same total: the public agent decides.`,
    firmOnWeights: (a, b) => `${a} is ahead of ${b}: changing any single weight, from nothing to double, keeps it so.`,
    firmAlone: (a, b) => `${a} is ahead of ${b} on the only criterion.`,
    firmOnBlanks: (a, b) => `${a} is ahead of ${b}, whatever the missing ratings turn out to be.`,
    sensitive: (a, b, criterion, limit) =>
      `${a} is ahead of ${b} as long as the weight of ${quoted(criterion)} stays ${limit}.`,
    limit: (from, to, percent) => {
      const said = weights.turn(from, to, percent);
      return `${to > from ? 'below' : 'above'} ${said.to} (${said.from} today)`;
    },
    aheadSoFar: (a, b) => `${a} is ahead of ${b} on what is rated, but`,
    equalSoFar: (a, b) => `${a} and ${b} are equal on what is rated:`,
    dependsOn: (phrases) => `the order depends on ${phrases.join(' and on ')}.`,
    oneBlank: (criterion, name, notObserved) =>
      `${quoted(criterion)}, ${notObserved ? 'not observed' : 'without a rating'} for ${name}`,
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
    valid ? `weight ${weights.weight(weight, percent)}` : 'weight not recognised, counts 1',
  product: (note, weight, percent) => `${note} × ${weights.weight(weight, percent)} =`,
  sum: (total) => (total === null ? '—' : weights.weight(total, false)),
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
  caseGiven: (titles) => `case: ${listed(titles)}`,
  difference: {
    stage: (stage, no) => `${stage}: not done yet with ${no}.`,
    point: (stage, point, no) => `${stage}: ${quoted(point)} was not asked of ${no}.`,
    minutes: (stage, short, shortMinutes, long, longMinutes) =>
      `${stage}: ${shortMinutes} min with ${short}, ${longMinutes} min with ${long}.`,
    people: (stage) => `${stage}: not everyone met the same evaluators.`,
    case: (stage) => `${stage}: not everyone was given the same case.`,
    trame: (stage, names) => `${stage}: the script changed; met with the former one: ${names}.`,
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
    `${names.length} people on the last stages (${listed(names)}): the team meets one to three of them.`,
  despiteKnockOut: (names) =>
    `Careful: ${listed(names.map(quoted))}: ${names.length > 1 ? 'must-haves' : 'a must-have'} rated 1. Say why in the reason.`,
  noReference: 'No reference check has been made: each finalist has one, and agrees to it.',
  noReferenceConsent: 'The person has not agreed to a reference check: ask.',
  noDebriefYet: 'No debrief for this person yet: the decision would come before the team’s ratings.',
};
