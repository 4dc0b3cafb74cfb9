/** What the person corrects before anything is written. */
import { withRole } from '../../src/trame-import/carry';
import { type Corrections, noCorrections, unplacedOf } from '../../src/trame-import/compose';
import type { Piece, Role } from '../../src/trame-import/pieces';
import type { ReadPieces } from '../../src/trame-import/read-pieces';
import type { JobChoice } from '../../src/trame-import/to-kits';

export interface Reading extends ReadPieces {
  readonly corrections: Corrections;
  /** By the place of what names the job. */
  readonly jobs: ReadonlyMap<number, JobChoice>;
}

/** Pieces that two readings of nearly the same text have in common, by their words; the second of a kind is another. */
function places(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const found = new Map<string, number>();
  for (const [at, { text }] of pieces.entries()) {
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    found.set(`${count} ${text}`, at);
  }
  return found;
}

/** What stands in no stage has the place of its job, below zero. */
function placeAfter(at: number, moved: ReadonlyMap<number, number | undefined>): number | undefined {
  const root = unplacedOf(-1);
  if (at === -1 || at === root) return at;
  if (at >= 0) return moved.get(at);
  const job = moved.get(unplacedOf(at));
  return job === undefined ? undefined : unplacedOf(job);
}

/** A text read again keeps the corrections made on its first reading. */
export function readingOf(read: ReadPieces, before: Reading | null): Reading {
  const fresh: Reading = { ...read, corrections: noCorrections, jobs: new Map() };
  if (!before || before.kind !== read.kind) return fresh;
  const now = places(read.pieces);
  const moved = new Map([...places(before.pieces)].map(([key, at]) => [at, now.get(key)] as const));
  const carried = <T>(map: ReadonlyMap<number, T>): ReadonlyMap<number, T> =>
    new Map(
      [...map].flatMap(([at, value]) => {
        const to = placeAfter(at, moved);
        return to === undefined ? [] : [[to, value] as const];
      }),
    );
  const { roles, stages, weights, titles, positions } = before.corrections;
  return {
    ...fresh,
    corrections: {
      roles: carried(roles),
      stages: carried(stages),
      weights: carried(weights),
      titles: carried(titles),
      positions: carried(positions),
    },
    jobs: carried(before.jobs),
  };
}

export function withRoles(reading: Reading, at: readonly number[], role: Role): Reading {
  const { pieces, corrections } = reading;
  return { ...reading, corrections: { ...corrections, roles: withRole(pieces, corrections.roles, at, role) } };
}

type Valued = Exclude<keyof Corrections, 'roles'>;
type ValueOf<K extends Valued> = Corrections[K] extends ReadonlyMap<number, infer T> ? T : never;

/** `null` takes the correction back. */
export function withValue<K extends Valued>(reading: Reading, of: K, at: number, value: ValueOf<K> | null): Reading {
  const map = new Map<number, unknown>(reading.corrections[of]);
  if (value === null) map.delete(at);
  else map.set(at, value);
  return { ...reading, corrections: { ...reading.corrections, [of]: map } };
}
