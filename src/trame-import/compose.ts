/** From pieces and their roles to what is imported: a pure function, whatever the roles. */
import type { Stage } from '../model/stage';
import { wordsOf } from '../rules/text';
import { findDuration, onlyDuration, takeDuration } from './durations';
import type {
  ImportedCriterion,
  ImportedExample,
  ImportedJob,
  ImportedPoint,
  ImportedStep,
  ImportedTrame,
  Minutes,
} from './imported';
import { readCriterion, saysSomething, withoutBullet, withoutTurn } from './lines';
import { endOf, isLabel, type Level, type Piece, type Role } from './pieces';
import { adviceIn, factsIn, isContextLabel, isExamplesLabel, jobIn, sectionIn } from './vocabulary';

/** What the person says beyond roles, by the place of the piece. */
export interface Corrections {
  readonly roles: ReadonlyMap<number, Role>;
  readonly stages: ReadonlyMap<number, Stage>;
  readonly weights: ReadonlyMap<number, Level>;
  readonly titles: ReadonlyMap<number, string>;
  /** Headings that name no position after all (false), or one (true). */
  readonly positions: ReadonlyMap<number, boolean>;
}

export const noCorrections: Corrections = {
  roles: new Map(),
  stages: new Map(),
  weights: new Map(),
  titles: new Map(),
  positions: new Map(),
};

/**
 * Where a piece has gone: into a row; into a trame that waits for its stage; to the names of what is around it; or
 * nowhere.
 */
export type Went = 'row' | 'waits' | 'name' | 'out';

export interface Composed {
  readonly jobs: readonly ImportedJob[];
  readonly went: readonly Went[];
  readonly roles: readonly Role[];
}

/** The position that a piece names, as it was understood or as the person says. */
export function positionAt(piece: Piece, at: number, corrections: Corrections): Piece['position'] | null {
  const said = corrections.positions.get(at);
  if (said === false) return null;
  if (piece.position) return piece.position;
  return said ? { title: withoutBullet(piece.text).text, job: jobIn(piece.text) } : null;
}

/** Place of what stands in no stage of its job, for `Corrections.stages`; and back. */
export const unplacedOf = (job: number): number => -3 - job;

interface DraftPoint {
  readonly title: string;
  readonly fact: boolean;
  readonly advice: string[];
  readonly examples: ImportedExample[];
  readonly context: string[];
  readonly steps: ImportedStep[];
  minutes: Minutes | null;
  readonly criteria: string[];
}

interface DraftTrame {
  readonly at: number;
  readonly title: string;
  readonly stage: Stage | null;
  minutes: Minutes | null;
  opening: DraftPoint | null;
  readonly points: DraftPoint[];
  closing: DraftPoint | null;
  readonly criteria: DraftCriterion[];
  readonly pieces: number[];
}

interface DraftCriterion extends Omit<ImportedCriterion, 'question' | 'anchors'> {
  question: string;
  readonly anchors: [string, string, string];
}

interface DraftJob {
  readonly at: number;
  readonly title: string;
  readonly job: string | null;
  readonly trames: DraftTrame[];
  readonly byStage: Map<string, DraftTrame>;
  readonly criteria: DraftCriterion[];
}

interface Scope<T> {
  readonly level: number;
  readonly of: T;
}

/** The name of the questions after it, up to a place. */
interface Label {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  used: boolean;
}

const newPoint = (title: string, minutes: Minutes | null, fact: boolean): DraftPoint => ({
  title,
  fact,
  advice: [],
  examples: [],
  context: [],
  steps: [],
  minutes,
  criteria: [],
});

const longestEdge = 1000;

const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((part) => part.trim())
    .join(' ');

/** A title without its bullet and without the duration written beside it. */
function titleOf(text: string): { readonly text: string; readonly minutes: Minutes | null } {
  const bare = withoutBullet(oneLine(text).trim()).text;
  const short = bare.length <= 160 ? takeDuration(bare) : { text: bare, minutes: null };
  return { text: short.text.replace(/\s*:$/, ''), minutes: short.minutes };
}

const stepMark = /^\[([^\]]{2,24})\]\s*/u;

export function compose(pieces: readonly Piece[], corrections: Corrections): Composed {
  const roles = pieces.map((piece, at) => corrections.roles.get(at) ?? piece.role);
  const went: Went[] = pieces.map(() => 'out');
  const jobs: DraftJob[] = [];
  const jobNamed = (at: number, title: string, job: string | null): DraftJob => {
    const found = jobs.find((each) => each.title === title);
    if (found) return found;
    const made: DraftJob = { at, title, job, trames: [], byStage: new Map(), criteria: [] };
    jobs.push(made);
    return made;
  };

  let job: Scope<DraftJob> = { level: -1, of: jobNamed(-1, '', null) };
  const outerJobs: Scope<DraftJob>[] = [];
  let trames: Scope<DraftTrame>[] = [];
  let families: Scope<string>[] = [];
  let label: Label | null = null as Label | null;
  let point: DraftPoint | null = null;
  let criterion: DraftCriterion | null = null;

  function end(level: number): void {
    while (job.level >= level) job = outerJobs.pop() ?? { level: -1, of: jobNamed(-1, '', null) };
    trames = trames.filter((each) => each.level < level);
    families = families.filter((each) => each.level < level);
  }

  function trameOf(at: number, stage: Stage | null, title: string): DraftTrame {
    const key = stage ?? `? ${wordsOf(title)}`;
    const found = job.of.byStage.get(key);
    if (found) return found;
    const made: DraftTrame = {
      at,
      title,
      stage,
      minutes: null,
      opening: null,
      points: [],
      closing: null,
      criteria: [],
      pieces: [],
    };
    job.of.byStage.set(key, made);
    job.of.trames.push(made);
    return made;
  }

  const around = (): DraftTrame | undefined => trames[trames.length - 1]?.of;
  function home(): DraftTrame {
    const at = unplacedOf(job.of.at);
    return around() ?? trameOf(at, corrections.stages.get(at) ?? null, '');
  }

  function keep(at: number, trame: DraftTrame | undefined): void {
    went[at] = 'row';
    if (trame) trame.pieces.push(at);
  }

  function addPoint(at: number, text: string, fact: boolean): void {
    const title = titleOf(text);
    if (!title.text) return;
    point = newPoint(title.text, title.minutes, fact);
    criterion = null;
    label = null;
    home().points.push(point);
    keep(at, home());
  }

  function addEdge(at: number, which: 'opening' | 'closing', text: string): void {
    const trame = home();
    const before = trame[which];
    // One that is already this long takes no further paragraph.
    if (before && before.title.length > longestEdge) return;
    const minutes = before?.minutes ?? findDuration(text.slice(0, 2000))?.minutes ?? null;
    const title = before ? `${before.title} ${oneLine(text)}` : oneLine(text);
    point = { ...(before ?? newPoint('', null, false)), title, minutes };
    trame[which] = point;
    criterion = null;
    keep(at, trame);
  }

  /** A heading over what has its own role is the name of it. */
  function isName(at: number, role: Role): boolean {
    const to = endOf(pieces, at);
    for (let next = at + 1; next < to; next += 1) if (roles[next] === role && pieces[next]?.level === null) return true;
    return false;
  }

  function addQuestion(at: number, piece: Piece, text: string): void {
    if (piece.level !== null && isName(at, 'question')) {
      const known = isExamplesLabel(text) ? '' : text.replace(/\s*:$/, '');
      label = { text: known, end: endOf(pieces, at), at, used: false };
      went[at] = 'name';
    } else if (point) {
      const said = label && at < label.end ? label : null;
      if (said && isContextLabel(said.text)) point.context.push(withoutBullet(text).text);
      else point.examples.push({ text, label: said?.text ?? '' });
      keep(at, home());
      if (said?.text && !said.used && !isContextLabel(said.text)) keep(said.at, home());
      if (said) said.used = true;
    } else if (criterion) {
      criterion.question = [criterion.question, text].filter((each) => each !== '').join('\n');
      keep(at, around());
    } else {
      addPoint(at, text, false);
      point = null;
    }
  }

  function addAdvice(at: number, text: string): void {
    if (!point) return;
    point.advice.push(adviceIn(text) ?? text);
    keep(at, home());
  }

  function addCriterion(at: number, piece: Piece, text: string): void {
    if (piece.level !== null && isName(at, 'criterion')) {
      const generic = sectionIn(text, false) === 'criteria';
      families.push({ level: piece.level, of: generic ? '' : text.replace(/\s*:$/, '') });
      went[at] = 'name';
      return;
    }
    const read = readCriterion(text, piece.family ?? families[families.length - 1]?.of ?? '');
    if (!saysSomething(read.title)) return;
    const trame = around();
    const holder = trame ?? job.of;
    const made: DraftCriterion = {
      ...read,
      title: corrections.titles.get(at)?.trim() || piece.title || read.title,
      weight: corrections.weights.get(at) ?? piece.weight ?? read.weight,
      required: read.required || piece.required === true,
      question: '',
      anchors: ['', '', ''],
    };
    if (piece.serves && point) {
      point.criteria.push(made.title);
      // Each question repeats the criterion that it serves.
      if (!holder.criteria.some(({ title }) => title === made.title)) holder.criteria.push(made);
    } else {
      holder.criteria.push(made);
      criterion = made;
      point = null;
    }
    keep(at, trame);
  }

  function addAnchor(at: number, piece: Piece, text: string): void {
    if (!criterion) return;
    const said = piece.anchor ?? anchorSaid(text);
    const free = criterion.anchors.indexOf('');
    const place = said === null ? free : said - 1;
    if (place < 0) return;
    const words = said !== null && piece.anchor === undefined ? text.replace(anchorMark, '').trim() || text : text;
    criterion.anchors[place] = [criterion.anchors[place], words].filter((each) => each).join('\n');
    keep(at, around());
  }

  function addMinutes(at: number, piece: Piece, text: string): void {
    const mark = stepMark.exec(text);
    const boxed = mark?.[1] === undefined ? null : onlyDuration(mark[1]);
    const minutes = piece.minutes ?? boxed ?? findDuration(text.slice(0, 2000))?.minutes ?? null;
    if (!minutes) return;
    if (point && mark && boxed) {
      point.steps.push({ text: text.slice(mark[0].length), minutes: boxed });
      keep(at, home());
    } else if (point) {
      point.minutes ??= minutes;
      keep(at, home());
    } else {
      // No column says how long a stage lasts: the screen does, and the words stay out.
      home().minutes ??= minutes;
      went[at] = 'name';
    }
  }

  for (const [at, piece] of pieces.entries()) {
    if (piece.ends !== null) {
      end(piece.ends);
      if (!isLabel(piece)) {
        point = null;
        criterion = null;
      }
    }
    if (piece.level !== null || (label && at >= label.end)) label = null;
    const { header } = piece;
    const position = positionAt(piece, at, corrections);
    const text = withoutTurn(piece.text);
    const role = roles[at] ?? 'out';
    if (position) {
      outerJobs.push(job);
      job = { level: piece.level ?? 0, of: jobNamed(at, position.title, position.job) };
      trames = [];
      went[at] = 'name';
    } else if (header) {
      if (role !== 'out' || piece.beside) went[at] = 'name';
    } else if (role === 'stage') {
      const stage = corrections.stages.get(at) ?? piece.stage ?? null;
      const trame = trameOf(at, stage, withoutBullet(text).text);
      trame.minutes ??= findDuration(text.slice(0, 2000))?.minutes ?? null;
      trames = [...trames.filter((each) => each.level < (piece.level ?? 0)), { level: piece.level ?? 0, of: trame }];
      families = [];
      point = null;
      criterion = null;
      went[at] = 'name';
      trame.pieces.push(at);
    } else if (role === 'point' || role === 'fact') addPoint(at, text, role === 'fact');
    else if (role === 'question') addQuestion(at, piece, text);
    else if (role === 'advice') addAdvice(at, text);
    else if (role === 'criterion') addCriterion(at, piece, text);
    else if (role === 'anchor') addAnchor(at, piece, text);
    else if (role === 'minutes') addMinutes(at, piece, text);
    else if (role === 'opening' || role === 'closing') addEdge(at, role, text);
  }
  for (const { trames: all } of jobs)
    for (const trame of all)
      if (trame.stage === null) for (const at of trame.pieces) if (went[at] === 'row') went[at] = 'waits';
  const offered = (at: number) => pieces[at]?.position?.offered === true;
  return { jobs: jobs.map(finishJob).filter((each) => saysAnything(each) || offered(each.id)), went, roles };
}

const anchorMark = /^(?:(?:niveau|note|level|score|rep[eè]re)\s*)?([123])\s*(?:[:.)=–—-]|→)\s*/iu;

/** "1 : coupe la parole". */
export function anchorSaid(text: string): Level | null {
  const found = anchorMark.exec(text)?.[1];
  return found === '1' ? 1 : found === '2' ? 2 : found === '3' ? 3 : null;
}

const sumOf = (steps: readonly ImportedStep[]): Minutes | null =>
  steps.length === 0
    ? null
    : [
        steps.reduce((total, { minutes }) => total + (minutes[0] ?? 0), 0),
        steps.reduce((total, { minutes }) => total + minutes[1], 0),
      ];

const finishPoint = (draft: DraftPoint): ImportedPoint => ({
  title: draft.title,
  advice: draft.advice.filter(saysSomething).join('\n'),
  examples: draft.examples,
  context: draft.context.join('\n'),
  steps: draft.steps,
  minutes: draft.minutes ?? sumOf(draft.steps),
  facts: draft.fact ? factsIn(draft.title) : [],
  fact: draft.fact,
  criteria: draft.criteria,
});

const finishTrame = ({ pieces, at, opening, points, closing, ...draft }: DraftTrame): ImportedTrame => ({
  ...draft,
  id: at,
  opening: opening && finishPoint(opening),
  points: points.map(finishPoint),
  closing: closing && finishPoint(closing),
});

const finishJob = ({ at, title, job, trames, criteria }: DraftJob): ImportedJob => ({
  id: at,
  title,
  job,
  trames: trames.filter(holdsAnything).map(finishTrame),
  criteria,
});

const holdsAnything = ({ opening, closing, points, criteria }: DraftTrame): boolean =>
  opening !== null || closing !== null || points.length > 0 || criteria.length > 0;

const saysAnything = ({ trames, criteria }: ImportedJob): boolean => trames.length + criteria.length > 0;
