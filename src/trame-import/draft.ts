/** What is being understood while the text is read: the mutable side of `imported.ts`. */
import type { Stage } from '../model/stage';
import type {
  ImportedCriterion,
  ImportedExample,
  ImportedJob,
  ImportedPoint,
  ImportedStep,
  ImportedTrame,
  Leftover,
  Minutes,
} from './imported';
import { append, saysSomething } from './lines';
import { factsIn, wordsOf } from './vocabulary';

export interface DraftPoint {
  title: string;
  readonly advice: string[];
  readonly examples: ImportedExample[];
  readonly context: string[];
  readonly steps: ImportedStep[];
  minutes: Minutes | null;
  readonly criteria: string[];
}

export const newPoint = (title: string): DraftPoint => ({
  title,
  advice: [],
  examples: [],
  context: [],
  steps: [],
  minutes: null,
  criteria: [],
});

export interface DraftTrame {
  title: string;
  readonly stage: Stage | null;
  minutes: Minutes | null;
  opening: DraftPoint | null;
  readonly points: DraftPoint[];
  closing: DraftPoint | null;
  readonly criteria: ImportedCriterion[];
}

export const newTrame = (title: string, stage: Stage | null): DraftTrame => ({
  title,
  stage,
  minutes: null,
  opening: null,
  points: [],
  closing: null,
  criteria: [],
});

export interface DraftJob {
  readonly title: string;
  readonly job: string | null;
  /** True when the text says that this is a job or a position, and not merely a part of the page. */
  readonly named: boolean;
  readonly trames: DraftTrame[];
  /** Its trames by stage, or by title when the stage is not known. */
  readonly byStage: Map<string, DraftTrame>;
  readonly agendas: DraftTrame[];
  readonly criteria: ImportedCriterion[];
}

export const newJob = (title: string, job: string | null, named: boolean): DraftJob => ({
  title,
  job,
  named,
  trames: [],
  byStage: new Map(),
  agendas: [],
  criteria: [],
});

const isEmptyTrame = ({ opening, closing, points, criteria }: DraftTrame): boolean =>
  !opening && !closing && points.length === 0 && criteria.length === 0;

const isEmptyJob = ({ trames, agendas, criteria }: DraftJob): boolean =>
  criteria.length === 0 && [...trames, ...agendas].every(isEmptyTrame);

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
  examples: draft.examples.filter(({ text }) => saysSomething(text)),
  context: draft.context.join('\n'),
  steps: draft.steps,
  minutes: draft.minutes ?? sumOf(draft.steps),
  facts: factsIn(draft.title),
  criteria: draft.criteria,
});

const finishTrame = (draft: DraftTrame, id: string): ImportedTrame => ({
  id,
  title: draft.title,
  stage: draft.stage,
  minutes: draft.minutes,
  opening: draft.opening && finishPoint(draft.opening),
  points: draft.points.map(finishPoint),
  closing: draft.closing && finishPoint(draft.closing),
  criteria: draft.criteria,
});

/** Parts of the page that are no job of their own, as the phases of one selection, are put together; their titles are left over. */
function gathered(jobs: readonly DraftJob[], leftovers: Leftover[]): readonly DraftJob[] {
  const parts = jobs.filter(({ named }) => !named);
  const stages = parts.flatMap(({ trames }) => trames.map(({ stage }) => stage)).filter((stage) => stage !== null);
  if (parts.length < 2 || new Set(stages).size < stages.length) return jobs;
  const whole = newJob('', null, false);
  for (const part of parts) {
    append(whole.trames, part.trames);
    append(whole.agendas, part.agendas);
    append(whole.criteria, part.criteria);
    if (part.title) leftovers.push({ text: part.title, reason: 'text', place: { headings: [], line: null } });
  }
  const first = parts[0];
  return jobs.flatMap((job) => (job === first ? [whole] : job.named ? [job] : []));
}

/** The result, without the jobs and trames of which nothing was found. */
export function finish(
  jobs: readonly DraftJob[],
  leftovers: Leftover[],
): { readonly jobs: readonly ImportedJob[]; readonly leftovers: readonly Leftover[] } {
  let trames = 0;
  const finishAll = (drafts: readonly DraftTrame[]) =>
    drafts
      .filter((draft) => !isEmptyTrame(draft))
      .map((draft) => {
        trames += 1;
        return finishTrame(draft, `trame-${trames}`);
      });
  return {
    jobs: gathered(
      jobs.filter((job) => !isEmptyJob(job)),
      leftovers,
    ).map((job, index) => ({
      id: `job-${index + 1}`,
      title: job.title,
      job: job.job,
      trames: finishAll(job.trames),
      agendas: finishAll(job.agendas),
      criteria: job.criteria,
    })),
    leftovers,
  };
}

/** The trame of a stage within a job, made when first asked for: two tables of one stage make one trame. */
export function trameOf(job: DraftJob, stage: Stage | null, title: string): DraftTrame {
  const key = stage ?? `? ${wordsOf(title)}`;
  const found = job.byStage.get(key);
  if (found) return found;
  const made = newTrame(title, stage);
  job.byStage.set(key, made);
  job.trames.push(made);
  return made;
}
