/** Trouble on the way between one widget and Grist, decided by the test, one bundle at a time. */
import type { Result } from '../../src/grist/port';
import { unreachable } from './failure';

export type Fault =
  | 'none'
  /** The bundle does not arrive: nothing is applied. */
  | 'offline'
  /** The bundle is applied, its answer is lost. */
  | 'dropAnswer'
  /** The bundle is applied at once, its answer waits for `release`. */
  | 'delay'
  /** The bundle itself waits on the way: it is applied, and answered, on `release`. */
  | 'late'
  /** The bundle arrives twice (something on the way sent it again); the first answer comes back. */
  | 'doubleAnswer'
  /** A read is answered with what was answered before: a server tells of a change a moment before it forgets that. */
  | 'kept';

export interface Faults {
  /** One fault per bundle to come, in order; after them all goes well again. */
  next(...faults: readonly Fault[]): void;
  /** The same for the reads to come (`dropAnswer` and `offline` are the same thing there). */
  nextReads(...faults: readonly Fault[]): void;
  /** Cuts the line, or mends it: cut, nothing arrives and no event is heard; events wait for the mending. */
  setOffline(offline: boolean): void;
  /** Lets the oldest `count` delayed or late requests go (all of them when not said); gives how many went. */
  release(count?: number): number;
  /** Requests waiting for `release`. */
  readonly waiting: number;
}

type Kind = 'bundle' | 'read';

export interface Line {
  readonly faults: Faults;
  readonly offline: boolean;
  /** Sends a request along the line; `kept`: what was answered to it the last time, if it ever was. */
  send<T>(kind: Kind, work: () => Result<T>, kept?: () => Result<T> | undefined): Promise<Result<T>>;
}

/** `onMended` is called when the line works again. */
export function createLine(onMended: () => void): Line {
  const planned: Record<Kind, Fault[]> = { bundle: [], read: [] };
  const waiting: (() => void)[] = [];
  let offline = false;

  const lost = <T>(): Result<T> => ({ ok: false, failure: unreachable('Failed to fetch') });

  const held = <T>(answer: () => Result<T>): Promise<Result<T>> =>
    new Promise((resolve) => {
      waiting.push(() => resolve(answer()));
    });

  return {
    faults: {
      next: (...faults) => void planned.bundle.push(...faults),
      nextReads: (...faults) => void planned.read.push(...faults),
      setOffline(now) {
        const mended = offline && !now;
        offline = now;
        if (mended) onMended();
      },
      release(count = waiting.length) {
        const going = waiting.splice(0, count);
        for (const go of going) go();
        return going.length;
      },
      get waiting() {
        return waiting.length;
      },
    },
    get offline() {
      return offline;
    },
    async send(kind, work, kept) {
      if (offline) return lost();
      switch (planned[kind].shift() ?? 'none') {
        case 'offline':
          return lost();
        case 'dropAnswer':
          work();
          return lost();
        case 'delay': {
          const result = work();
          return held(() => result);
        }
        case 'late':
          return held(work);
        case 'kept':
          return kept?.() ?? work();
        case 'doubleAnswer': {
          const result = work();
          work();
          return result;
        }
        default:
          return work();
      }
    },
  };
}
