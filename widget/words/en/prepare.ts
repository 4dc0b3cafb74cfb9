import type { Span } from '../../../src/rules/minutes';
import { weightFormat } from '../../../src/rules/said-weight';
import type { PrepareWords } from '../fr/prepare';
import { listed, many, number } from './grammar';

/** Names that a sentence gives; of more it says how many others. */
const mostNamed = 4;

const some = (names: readonly string[]): string =>
  names.length > mostNamed
    ? `${names.slice(0, mostNamed).join(', ')} and ${many(names.length - mostNamed, 'other', 'others')}`
    : listed(names);

const span = ({ min, max }: Span): string => (min === max ? String(max) : `${min}–${max}`);

export const words: PrepareWords = {
  title: 'Prepare a position',
  position: 'Position',
  everyPosition: 'Every position',
  newPosition: 'New position…',
  untitled: 'Untitled',
  row: (id) => `row ${id}`,
  newTitle: 'Title of the new position',
  startFrom: 'Start from',
  starts: {
    copy: 'a copy of another position',
    kit: 'a kit',
    text: 'a guide or an ad to paste',
    nothing: 'nothing, lines to write',
  },
  whichPosition: 'Position to copy',
  whichKit: 'Kit',
  create: 'Create the position',
  fill: 'Add to this position',
  elsewhere: 'Add from a kit, another position or a text',
  working: 'Working…',
  needsTitle: 'Give the position a name first.',
  sameTitle: 'A position has this name already: choose it in the list, or give another name.',
  noCopy: 'No other position to copy.',
  added: (criteria, points) =>
    criteria + points === 0
      ? 'There was nothing more to add.'
      : `Added: ${many(criteria, 'criterion', 'criteria')}, ${many(points, 'point', 'points')}.`,
  created: 'The position is there: write its criteria and its points.',
  takeBack: 'Undo',
  takenBack: 'What was added is gone.',
  inUse: 'Someone has written in what was added: nothing was removed.',
  notAdded: 'Nothing was added.',
  notTakenBack: 'It could not be undone.',
  unread: 'You may not read part of what is prepared: nothing is said of it here.',
  help: 'Enter saves and goes on to the next line; Alt + ↑ or ↓ moves the line.',
  plainHelp: 'Enter saves and goes on to the next line.',
  criteria: 'Criteria',
  toCriteria: 'Go to the criteria',
  toTrames: 'Go to the scripts',
  shortOf: (place) => `Criterion ${place}: short name`,
  weightOf: (place) => `Criterion ${place}: weight`,
  requiredOf: (place) => `Criterion ${place}: must-have`,
  required: 'must',
  moreOf: (place) => `Criterion ${place}: stages, question, anchors`,
  weight: 'Weight',
  saidWeight: weightFormat(number).weight,
  theirWeight: 'Weights are words of your own: change them in Grist.',
  badWeight: 'Weight: write a number, for instance 1, 2 or 3.',
  newCriterion: 'New criterion',
  newCriterionHint: 'Two or three words, then Enter',
  forAll: 'every position',
  criterionTitle: 'Title (“The person is able to…”)',
  stages: 'Stages at which its proofs are looked for (none: all)',
  everyStage: 'every stage',
  briefStage: {
    Préqualification: 'call',
    'Entretien intra/métier': 'job',
    'Mise en situation': 'sample',
    'Cadre de collaboration': 'ways',
    'Prise de référence': 'ref.',
  },
  question: 'Question',
  anchor: (note) => `What a ${note} looks like`,
  up: 'Move up',
  down: 'Move down',
  retire: 'Retire',
  remove: 'Delete',
  restore: 'Take back in',
  retired: (count) => `${count} retired`,
  retiredHint:
    'What is retired stays with the people who have a proof, a rating or an answer on it; it is asked of nobody else.',
  rests: (names) => `Used already for ${some(names)}: it cannot be deleted, only retired.`,
  restsUnseen: 'Something rests on it: it cannot be deleted, only retired.',
  noPoint: 'no point serves it',
  noProof: 'must-have, and nothing can prove it',
  unserved: (names) =>
    `${many(names.length, 'criterion is served by no point', 'criteria are served by no point')}: ${some(names)}.`,
  unprovable: (names) => `Must-have, and no stage can prove ${names.length > 1 ? 'them' : 'it'}: ${some(names)}.`,
  allServed: 'Every criterion is served by one point at least.',
  noCriteria: 'No criterion yet: what does the person have to be able to do?',
  onlyShared: 'No criterion of its own: those of every position hold here.',
  trames: 'Scripts',
  stage: 'Stage of the script',
  stageOption: (stage, points, minutes) =>
    `${stage} · ${many(points, 'point', 'points')}${minutes ? ` · ${minutes} min` : ''}`,
  span,
  time: (planned, most) => (planned ? `${span(planned)} min planned, of ${most}` : `No time said, of ${most} min`),
  beyond: (minutes) => `Even at the shortest, ${many(minutes, 'minute', 'minutes')} too many for this stage.`,
  mayExceed: (minutes) => `At the longest, ${many(minutes, 'minute', 'minutes')} too many for this stage.`,
  idle: (count) => many(count, 'point serves no criterion', 'points serve no criterion'),
  unprovenHere: (names) => `Must-have and looked for at this stage, without a point to prove it: ${some(names)}.`,
  fits: 'The script fits the time, and each point serves a criterion.',
  pointOf: (place) => `Point ${place}: title`,
  minutesOf: (place) => `Point ${place}: minutes`,
  moreOfPoint: (place) => `Point ${place}: questions, criteria`,
  serves: (count) => (count === 0 ? 'no criterion' : many(count, 'criterion', 'criteria')),
  badMinutes: 'Minutes: write for instance 5, or 5-10.',
  newPoint: 'New point',
  newPointHint: 'What to talk about, then Enter',
  kind: 'Kind',
  kinds: {
    Ouverture: 'Opening',
    Question: 'Question',
    Fait: 'Fact',
    'Cas pratique': 'Case',
    'Questions du candidat': 'The person’s questions',
    Clôture: 'Closing',
  },
  field: 'Fact to fill in',
  noField: 'None',
  examples: 'Questions, one a line',
  advice: 'Advice',
  served: 'Criteria that this point helps to prove',
  sharedTrame: 'This is the script of every position.',
  ownTrame: 'Make it this position’s own',
  noPoints: 'No point at this stage yet.',
  met: (stage, names) =>
    `${stage}: held already with ${some(names)}, on the script as it was before your changes. What they were asked stays written, and “Compare” says the difference.`,
  judged: (names) =>
    `The selection has begun: ${some(names)} already have proofs or ratings on these criteria, which they keep.`,
  asked: (names) => `Asked already of ${some(names)}. Your new words:`,
  samePoint: 'It is the same point, better said',
  otherPoint: 'It is another point',
  otherPointHint: 'Another point takes its place; the former one stays with them.',
  stray: 'Your words: their line was retired or removed meanwhile',
  changed: 'Somebody has changed this line meanwhile: look at what it says now, and do it again if needed.',
  again: (theirs) =>
    `Someone wrote ${theirs} in the meantime. Your text is still in the field: enter it again to keep it instead.`,
};
