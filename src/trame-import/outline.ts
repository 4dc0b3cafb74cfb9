/**
 * Where the reader is on the page: the headings above the current line, whose job and which stage
 * they name, and what found no place among them.
 */
import type { Stage } from '../model/stage';
import { type DraftJob, type DraftTrame, finish, newJob, newTrame, trameOf } from './draft';
import { findDuration } from './durations';
import type { ImportedTrames, Leftover } from './imported';
import { saysSomething } from './lines';
import { isGeneralHeading, jobIn } from './vocabulary';

interface Frame {
  readonly kind: 'fold' | 'part' | 'job' | 'stage';
  readonly level: number;
  readonly text: string;
  readonly line: number | null;
  readonly job: DraftJob | null;
  readonly trame: DraftTrame | null;
  /** Something that was kept shows it, so that the heading itself is not lost. */
  used: boolean;
}

export interface Outline {
  /** Line of what is being read. */
  moveTo(line: number | null): void;
  /** The trame of the stage above, if there is one. */
  trame(): DraftTrame | null;
  /** Level of the stage's heading; 0 without one. */
  stageLevel(): number;
  /** Whose trames are being read: a job named above, else the part of the page that holds the stages. */
  job(): DraftJob;
  /** The job above, when the text names one, and the level of its heading. */
  namedJob(): { readonly job: string | null; readonly level: number } | null;
  /** A job that a cell names. */
  jobCalled(title: string): DraftJob;
  /** The trame that a point goes to: of the stage above, else one without a stage. */
  home(): DraftTrame;
  /** A timed list outside any stage. */
  addAgenda(): DraftTrame;
  /** Something was kept here. */
  use(): void;
  enterStage(text: string, level: number, stage: Stage): void;
  enterJob(title: string, level: number, job: string | null): void;
  enterPart(text: string, level: number): void;
  openFold(): void;
  closeFold(): void;
  /** Keeps a text that found no place; `heading` is the column that it comes from. */
  leave(text: string, reason?: Leftover['reason'], heading?: string, line?: number | null): void;
  /** Keeps a line that found no place, with those around it. */
  hold(text: string): void;
  /** Ends the paragraph of lines that found no place. */
  flushLines(): void;
  /** A heading that waits for something to stand under it; without, it is left over. */
  await(text: string): void;
  /** What the heading waited for has come. */
  arrived(): void;
  /** Ends what is waiting. */
  flush(): void;
  finish(): Omit<ImportedTrames, 'problem'>;
}

export function createOutline(): Outline {
  const root = newJob('', null, false);
  const jobs: DraftJob[] = [root];
  const jobsByTitle = new Map<string, DraftJob>();
  const leftovers: Leftover[] = [];
  let frames: Frame[] = [];
  let line: number | null = null;
  let held: string[] = [];
  let awaiting: Leftover | null = null;

  const stageFrame = () => frames.findLast(({ kind }) => kind === 'stage');
  const jobFrame = () => frames.findLast(({ kind }) => kind === 'job');
  const headings = (): readonly string[] => frames.filter(({ text }) => text !== '').map(({ text }) => text);

  function holderFrame(): Frame | undefined {
    const named = jobFrame();
    if (named) return named;
    const stage = stageFrame();
    const above = stage ? frames.slice(0, frames.indexOf(stage)) : frames;
    const holder = above.findLast(({ kind }) => kind === 'part');
    return holder && !isGeneralHeading(holder.text) ? holder : undefined;
  }

  function jobNamed(title: string, known: string | null, named: boolean): DraftJob {
    const key = `${named}|${title}`;
    const found = jobsByTitle.get(key);
    if (found) return found;
    const made = newJob(title, known, named);
    jobsByTitle.set(key, made);
    jobs.push(made);
    return made;
  }

  function job(): DraftJob {
    const holder = holderFrame();
    return holder ? (holder.job ?? jobNamed(holder.text, null, false)) : root;
  }

  /** What was kept shows the name of its stage and of its job; the other headings, only a leftover shows. */
  function use(): void {
    for (const frame of [stageFrame(), holderFrame()]) if (frame) frame.used = true;
  }

  function nearestTitle(): string {
    const nearest = frames.findLast(({ text }) => text !== '');
    if (nearest) nearest.used = true;
    return nearest?.text ?? '';
  }

  function add(leftover: Leftover): void {
    for (const frame of frames) frame.used = true;
    leftovers.push(leftover);
  }

  function flushLines(): void {
    const text = held.join('\n');
    held = [];
    if (text) leave(text);
  }

  function flush(): void {
    flushLines();
    const heading = awaiting;
    awaiting = null;
    if (heading) add(heading);
  }

  function leave(text: string, reason: Leftover['reason'] = 'text', heading = '', at = line): void {
    if (!saysSomething(text)) return;
    flushLines();
    const above = headings();
    add({ text, reason, place: { headings: heading ? [...above, heading] : above, line: at } });
  }

  /** Headings under which nothing was found are left over themselves. */
  function lose(gone: readonly Frame[]): void {
    for (const { used, text, line: at } of gone)
      if (!used && text) leftovers.push({ text, reason: 'text', place: { headings: headings(), line: at } });
  }

  /** Leaves headings, the innermost first, up to one to keep; never those outside the fold. */
  function pop(keep: (frame: Frame) => boolean): void {
    flush();
    for (;;) {
      const last = frames[frames.length - 1];
      if (!last || last.kind === 'fold' || keep(last)) return;
      frames = frames.slice(0, -1);
      lose([last]);
    }
  }

  const enter = (frame: Omit<Frame, 'used' | 'line'>): void => {
    frames = [...frames, { ...frame, line, used: false }];
  };

  return {
    moveTo(at) {
      line = at;
    },
    trame: () => stageFrame()?.trame ?? null,
    stageLevel: () => stageFrame()?.level ?? 0,
    job,
    namedJob() {
      const named = jobFrame();
      return named ? { job: named.job?.job ?? null, level: named.level } : null;
    },
    jobCalled: (title) => jobNamed(title, jobIn(title), true),
    home() {
      use();
      return stageFrame()?.trame ?? trameOf(job(), null, nearestTitle());
    },
    addAgenda() {
      use();
      const agenda = newTrame(nearestTitle(), null);
      job().agendas.push(agenda);
      return agenda;
    },
    use,
    enterStage(text, level, stage) {
      pop((frame) => (frame.kind === 'job' ? frame.level <= level : frame.kind === 'part' && frame.level < level));
      const trame = trameOf(job(), stage, text);
      // The second heading of one stage is shown nowhere else.
      if (trame.title !== text) leave(text);
      trame.minutes ??= findDuration(text)?.minutes ?? null;
      enter({ kind: 'stage', level, text, job: null, trame });
    },
    enterJob(title, level, known) {
      pop((frame) => frame.level < level);
      enter({ kind: 'job', level, text: title, job: jobNamed(title, known, true), trame: null });
    },
    enterPart(text, level) {
      pop((frame) => frame.level < level);
      enter({ kind: 'part', level, text, job: null, trame: null });
    },
    openFold() {
      flush();
      enter({ kind: 'fold', level: 0, text: '', job: null, trame: null });
    },
    closeFold() {
      pop(() => false);
      frames = frames.slice(0, -1);
    },
    leave,
    hold(text) {
      held.push(text);
    },
    flushLines,
    await(text) {
      flush();
      awaiting = { text, reason: 'text', place: { headings: headings(), line } };
    },
    arrived() {
      awaiting = null;
    },
    flush,
    finish() {
      flush();
      while (frames.length) {
        pop(() => false);
        frames = frames.slice(0, -1);
      }
      return finish(jobs, leftovers);
    },
  };
}
