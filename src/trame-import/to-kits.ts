/** From what was understood, and what the user corrected, to kits: the rows are then written as those of any kit. */
import type { Kit, KitCriterion, KitPoint } from '../kits/kit';
import type { FactField } from '../model/candidate';
import { type Stage, stages } from '../model/stage';
import type { PointKind } from '../model/trame';
import { wordsOf } from '../rules/text';
import type { ImportedCriterion, ImportedJob, ImportedPoint, ImportedTrame, Minutes } from './imported';
import { capital } from './lines';
import { asksCandidate, factsIn, isCase, isGeneralHeading, positionTitle } from './vocabulary';

export interface JobChoice {
  /** One of the model's jobs, or a team's own word. */
  readonly job: string;
  /** Name of the position; empty for every position. */
  readonly position: string;
}

/** Words of the model for what is imported, in the language of the document. */
export interface KitWords {
  readonly facts: Readonly<Record<FactField, string>>;
}

/** What is proposed before any correction. */
export function proposedJob({ title, job }: Pick<ImportedJob, 'title' | 'job'>): JobChoice {
  const names = title !== '' && (job !== null || !isGeneralHeading(title));
  return { job: job ?? 'Autre', position: names ? positionTitle(title) : '' };
}

/** One kit for each job; one without a position is for all of them. What has no stage waits. */
export function toKits(
  jobs: readonly ImportedJob[],
  choices: ReadonlyMap<number, JobChoice>,
  words: KitWords,
): readonly Kit[] {
  return jobs.flatMap((job) => {
    const kept = job.trames.flatMap((trame) => (trame.stage === null ? [] : [{ trame, stage: trame.stage }]));
    const choice = choices.get(job.id) ?? proposedJob(job);
    const nothing = kept.length === 0 && job.criteria.length === 0;
    // An ad that lists nothing still has its position; a guide of which all waits for a stage has not.
    if (nothing && (job.trames.length > 0 || choice.position.trim() === '')) return [];
    return [kitOf(`job ${job.id}`, choice, kept, job.criteria, words)];
  });
}

interface KeptTrame {
  readonly trame: ImportedTrame;
  readonly stage: Stage;
}

function kitOf(
  id: string,
  { job, position }: JobChoice,
  kept: readonly KeptTrame[],
  general: readonly ImportedCriterion[],
  words: KitWords,
): Kit {
  const criteria = mergeCriteria(kept, general);
  const own: Partial<Record<Stage, readonly KitPoint[]>> = {};
  for (const stage of stages) {
    const ofStage = kept.filter((each) => each.stage === stage).map(({ trame }) => trame);
    const lines = ofStage.flatMap(({ points }) => points.flatMap((point) => pointRows(point, stage, criteria, words)));
    const edge = (kind: 'Ouverture' | 'Clôture', points: readonly (ImportedPoint | null)[]) =>
      points.flatMap((point) => (point ? [row(kind, point, criteria)] : []));
    const all = [
      ...edge(
        'Ouverture',
        ofStage.map(({ opening }) => opening),
      ),
      ...lines,
      ...edge(
        'Clôture',
        ofStage.map(({ closing }) => closing),
      ),
    ];
    if (all.length) own[stage] = all;
  }
  const name = position.trim();
  return {
    id,
    title: name,
    job,
    position: name || null,
    summary: '',
    draft: false,
    criteria: [...criteria.values()],
    trames: own,
  };
}

const bare: ImportedCriterion = {
  title: '',
  family: '',
  weight: null,
  required: false,
  question: '',
  anchors: ['', '', ''],
};

/** A criterion named at several stages is one, looked for at each of them. */
function mergeCriteria(
  kept: readonly KeptTrame[],
  general: readonly ImportedCriterion[],
): ReadonlyMap<string, KitCriterion> {
  const mentions = [
    ...kept.flatMap(({ trame, stage }) => [
      ...trame.criteria.map((criterion) => ({ criterion, stage })),
      ...trame.points.flatMap((point) => point.criteria.map((title) => ({ criterion: { ...bare, title }, stage }))),
    ]),
    ...general.map((criterion) => ({ criterion, stage: null })),
  ];
  const merged = new Map<string, KitCriterion>();
  const everyStage = new Set<string>();
  const shorts = new Set<string>();
  for (const { criterion, stage } of mentions) {
    const key = wordsOf(criterion.title);
    const known = merged.get(key);
    if (stage === null) everyStage.add(key);
    const where = everyStage.has(key) ? [] : stages.filter((each) => each === stage || known?.stages.includes(each));
    const short = known?.short ?? shortName(criterion.title, shorts);
    merged.set(key, {
      id: key,
      title: known?.title ?? criterion.title,
      short,
      family: known?.family || criterion.family,
      weight: known && known.weight > (criterion.weight ?? 1) ? known.weight : (criterion.weight ?? 1),
      required: known?.required === true || criterion.required,
      stages: where,
      question: known?.question || criterion.question,
      anchors: anchorsOf(known?.anchors, criterion.anchors),
      shared: false,
    });
  }
  return merged;
}

type Anchors = KitCriterion['anchors'];
const anchorsOf = (known: Anchors | undefined, [one, two, three]: Anchors): Anchors => [
  known?.[0] || one,
  known?.[1] || two,
  known?.[2] || three,
];

const longestShort = 28;
/** A single word says little: the next one may go this far. */
const longestPair = 40;
/** What criteria start with, taken off word after word. */
const lead =
  /^(?:la personne|le candidat|la candidate|the person|the candidate|(?:est |être )?(?:capable|en mesure) d(?:e\s|['’])|(?:fait|faire) preuve d(?:e\s|['’](?:une?\s)?)|maîtrise(?: ou)?|s['’]approprier rapidement|sait|connaît|être|avoir|savoir|is|able to|can|shows|l[ea]s?\s|l['’]|une?\s|des\s|the\s|an?\s)\s*/iu;
const withoutLead = (title: string): string => {
  let rest = title;
  for (let turn = 0; turn < 5; turn += 1) {
    const shorter = rest.replace(lead, '');
    if (shorter === rest || !/^\p{L}/u.test(shorter)) break;
    rest = shorter;
  }
  return rest;
};
const small =
  /(?:\s|^)(?:l[ea]s?|un|une|d[eu]s?|à|au|aux|en|et|ou|sur|dans|par|pour|avec|que|the|an?|of|to|and|or|in|with|on|for|[^\p{L}\p{N}]+)$/iu;

/** Two or three words for lists, different for each criterion. */
function shortName(title: string, taken: Set<string>): string {
  const rest =
    withoutLead(title)
      .split(/\s*[([:;]\s*|\.\s/u)[0]
      ?.trim() ?? '';
  let short = '';
  for (const word of (rest || title).slice(0, 200).split(/\s+/)) {
    const longer = short ? `${short} ${word}` : word;
    const single = !trimmed(short).includes(' ');
    if (short && longer.length > (single ? longestPair : longestShort)) break;
    short = longer;
    if (single && longer.length > longestShort) break;
  }
  short = capital(trimmed(short).slice(0, longestPair));
  let name = short;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${short} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Without the small words that a cut leaves at the end. */
function trimmed(text: string): string {
  let rest = text;
  while (small.test(rest) && rest.includes(' ')) rest = rest.replace(small, '').trim();
  return rest.replace(/[\s,;:.–-]+$/u, '');
}

/** A point as a row; one that asks for several facts is followed by a field for each. */
function pointRows(
  point: ImportedPoint,
  stage: Stage,
  criteria: ReadonlyMap<string, KitCriterion>,
  words: KitWords,
): readonly KitPoint[] {
  if (!point.fact) return [row(kindOf(point, stage), point, criteria)];
  const [only] = point.facts;
  if (point.facts.length < 2) return [{ ...row('Fait', point, criteria), field: only ?? null }];
  // A question goes with the fact that it asks for, the others stay with the point.
  const factOf = (text: string): FactField | undefined => point.facts.find((field) => factsIn(text).includes(field));
  const rest = point.examples.filter(({ text }) => factOf(text) === undefined);
  return [
    row('Fait', { ...point, examples: rest }, criteria),
    ...point.facts.map((field) => ({
      kind: 'Fait' as const,
      title: words.facts[field],
      advice: '',
      examples: point.examples.filter(({ text }) => factOf(text) === field).map(({ text }) => text),
      field,
      minutes: null,
      criteria: [],
    })),
  ];
}

function kindOf(point: ImportedPoint, stage: Stage): PointKind {
  if (asksCandidate(point.title)) return 'Questions du candidat';
  if (stage === 'Mise en situation' && (point.steps.length > 0 || point.context !== '' || isCase(point.title)))
    return 'Cas pratique';
  return 'Question';
}

const minutesText = ([least, most]: Minutes): string =>
  least === null || least === most ? `${most} min` : `${least}–${most} min`;

function row(kind: PointKind, point: ImportedPoint, criteria: ReadonlyMap<string, KitCriterion>): KitPoint {
  const boxes = point.steps.map(({ text, minutes }) => `${minutesText(minutes)} : ${text}`);
  const context = point.context.replace(/\s*\n\s*/g, ' ');
  let label = '';
  const examples = point.examples.map((example) => {
    const first = example.label !== label;
    label = example.label;
    return first && example.label ? `${example.label} : ${example.text}` : example.text;
  });
  return {
    kind,
    title: point.title,
    advice: [...boxes, point.advice].filter((text) => text !== '').join('\n'),
    examples: context ? [context, ...examples] : examples,
    field: null,
    minutes: point.minutes && [point.minutes[0] ?? point.minutes[1], point.minutes[1]],
    criteria: point.criteria.map(wordsOf).filter((key) => criteria.has(key)),
  };
}
