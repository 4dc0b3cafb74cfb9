/** Where the reader is on the page: the headings above, whose job and which stage they name; and the pieces so far. */
import type { Stage } from '../model/stage';
import { asks, saysSomething } from './lines';
import { foldStep, inTable, type Marks, type Piece, pseudo, type Role } from './pieces';

interface Frame {
  readonly kind: 'job' | 'stage' | 'part' | 'aside';
  readonly level: number;
  readonly stage: Stage | null;
  readonly job: string | null;
  /** Its heading, among the pieces. */
  readonly at: number;
}

type Extra = Partial<
  Pick<Piece, 'stage' | 'minutes' | 'anchor' | 'column' | 'header' | 'beside' | 'position' | 'rule'>
> &
  Marks;

export interface Emitter {
  readonly pieces: readonly Piece[];
  moveTo(line: number | null): void;
  /** Whether a stage is above, and which; undefined without one. */
  stage(): Stage | null | undefined;
  /** Level of the stage's heading; 0 without one. */
  stageLevel(): number;
  /** The job above, when the text names one, and the level of its heading. */
  namedJob(): { readonly job: string | null; readonly level: number } | null;
  /** A level inside the part that folds away here. */
  within(level: number): number;
  /** A line, or what stands in a cell. */
  add(text: string, role: Role, sure: boolean, extra?: Extra): void;
  /** Something that has more under it, and ends what is as far in. */
  head(text: string, level: number, role: Role, sure: boolean, extra?: Extra): number;
  enterStage(text: string, level: number, stage: Stage | null, sure: boolean): void;
  enterJob(title: string, level: number, job: string | null): void;
  /** `aside`: nothing under it is asked. */
  enterPart(text: string, level: number, aside: boolean): void;
  /** The role of an earlier heading, now that something stands under it. */
  promote(at: number, role: Role, sure: boolean): void;
  /** Criteria come: a heading right above them names them when `named`, and is no point; `listed`: as a list. */
  nameGrid(named: boolean, listed?: boolean): void;
  /** A point outside any stage: the nearest title is that of an interview whose stage the text does not say. */
  needStage(level: number | null): void;
  /** Keeps a line that found no place, with those around it. */
  hold(text: string, sure: boolean): void;
  flush(): void;
  openFold(): void;
  closeFold(): void;
  nextTable(): number;
  leaveTable(): void;
  finish(): readonly Piece[];
}

/** `front`: what has been read before the page, as the fields at its top. */
export function createEmitter(front: readonly Piece[] = []): Emitter {
  const pieces: Piece[] = [...front];
  // A title that says no stage is above the whole page.
  let frames: Frame[] = front.flatMap(({ role }, at): readonly Frame[] =>
    role === 'stage' ? [{ kind: 'stage', level: 0, stage: null, job: null, at }] : [],
  );
  let folds = 0;
  let tables = 0;
  let line: number | null = null;
  let held: string[] = [];
  let heldLine: number | null = null;
  let heldSure = true;
  /** What ends before the next piece. */
  let pending: number | null = null;

  const base = () => folds * foldStep;
  const stageFrame = () => frames.findLast(({ kind }) => kind === 'stage');

  function push(piece: Omit<Piece, 'line' | 'ends'>, ends: number | null, at = line): number {
    const both = pending === null ? ends : ends === null ? pending : Math.min(pending, ends);
    pending = null;
    // Something that is asked is not left out without a look.
    const sure = piece.sure && (piece.role !== 'out' || piece.rule === true || !asks(piece.text));
    pieces.push({ ...piece, sure, ends: both, line: at });
    return pieces.length - 1;
  }

  function flush(): void {
    const text = held.join('\n');
    held = [];
    if (saysSomething(text)) push({ text, role: 'out', sure: heldSure, level: null }, null, heldLine);
  }

  function pop(ends: number): void {
    frames = frames.filter(({ level }) => level < ends);
  }

  function leave(level: number): void {
    flush();
    pop(level);
    pending = Math.min(pending ?? level, level);
  }

  function enter(
    kind: Frame['kind'],
    text: string,
    level: number,
    ends: number,
    more: Partial<Frame>,
    piece: Partial<Piece>,
  ) {
    flush();
    pop(ends);
    const at = push({ text, role: 'out', sure: true, level, ...piece }, ends);
    frames.push({ kind, level, stage: null, job: null, at, ...more });
  }

  function promote(at: number, role: Role, sure: boolean): void {
    const piece = pieces[at];
    if (piece) pieces[at] = { ...piece, role, sure };
  }

  return {
    pieces,
    moveTo(at) {
      line = at;
    },
    stage: () => stageFrame()?.stage,
    stageLevel: () => stageFrame()?.level ?? 0,
    namedJob() {
      const frame = frames.findLast(({ kind }) => kind === 'job');
      return frame ? { job: frame.job, level: frame.level } : null;
    },
    within: (level) => base() + level,
    add(text, role, sure, extra = {}) {
      if (!saysSomething(text)) return;
      flush();
      push({ text, role, sure, level: null, ...extra }, null);
    },
    head(text, level, role, sure, extra = {}) {
      flush();
      return push({ text, role, sure, level, ...extra }, level);
    },
    enterStage(text, level, stage, sure) {
      // The job that a heading of the same rank names stays.
      enter('stage', text, level, level - 0.3, { stage }, { role: 'stage', sure, ...(stage && { stage }) });
    },
    enterJob(title, level, job) {
      enter('job', title, level, level - 0.05, { job }, { position: { title, job } });
    },
    enterPart(text, level, aside) {
      enter(aside ? 'aside' : 'part', text, level, level - 0.45, {}, {});
    },
    promote,
    nameGrid(named, listed = false) {
      flush();
      const at = pieces.length - 1;
      const head = pieces[at];
      if (!head || head.level === null || head.position || head.header) return;
      if (head.role === 'point') promote(at, named ? 'criterion' : 'out', false);
      else if (head.role === 'out' && listed) promote(at, 'criterion', false);
    },
    needStage(level) {
      // A heading of the same rank has ended the one above.
      if (level !== null) pop(level);
      if (stageFrame()) return;
      const nearest = frames[frames.length - 1];
      if (nearest?.kind !== 'part') return;
      promote(nearest.at, 'stage', false);
      frames[frames.length - 1] = { ...nearest, kind: 'stage' };
    },
    hold(text, sure) {
      if (held.length === 0) {
        heldLine = line;
        heldSure = true;
      }
      heldSure &&= sure;
      held.push(text);
    },
    flush,
    openFold() {
      flush();
      folds += 1;
    },
    closeFold() {
      leave(base());
      folds = Math.max(0, folds - 1);
    },
    nextTable: () => ++tables,
    leaveTable() {
      leave(base() + inTable.job);
    },
    finish() {
      flush();
      return pieces;
    },
  };
}

export const levelOf = (emitter: Emitter, rank: keyof typeof pseudo): number => emitter.within(pseudo[rank]);
