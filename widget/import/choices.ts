/** What the person corrects before anything is written, and how this machine keeps it. */
import { isRecord } from '../../src/model/guards';
import { type Stage, stages } from '../../src/model/stage';
import { withRole } from '../../src/trame-import/carry';
import { type Corrections, noCorrections, unplacedOf } from '../../src/trame-import/compose';
import { type Level, type Piece, type Role, roles } from '../../src/trame-import/pieces';
import { type Kind, kinds, type ReadPieces } from '../../src/trame-import/read-pieces';
import type { JobChoice } from '../../src/trame-import/to-kits';

export interface Reading extends ReadPieces {
  readonly corrections: Corrections;
  /** By the place of what names the job. */
  readonly jobs: ReadonlyMap<number, JobChoice>;
}

/** Corrections by the words of the pieces: they hold for another reading of nearly the same text, and on another page. */
export interface Kept {
  readonly kind: Kind;
  readonly roles: Entries<Role>;
  readonly stages: Entries<Stage>;
  readonly weights: Entries<Level>;
  readonly titles: Entries<string>;
  readonly positions: Entries<boolean>;
  readonly jobs: Entries<JobChoice>;
}
type Entries<T> = readonly (readonly [name: string, value: T])[];

/** Of a long passage the start is enough to know it again. */
const longestName = 120;

interface Names {
  readonly of: (place: number) => string | undefined;
  readonly placeOf: (name: string) => number | undefined;
}

/** The names of pieces: their words; the second of a kind is another. */
function namesOf(pieces: readonly Piece[]): Names {
  const counts = new Map<string, number>();
  const places = new Map<string, number>();
  const names = pieces.map(({ text }, at) => {
    const start = text.slice(0, longestName);
    const count = counts.get(start) ?? 0;
    counts.set(start, count + 1);
    const name = `${count} ${start}`;
    places.set(name, at);
    return name;
  });
  // What stands in no stage has the place of its job, below zero; what stands under no job is -1.
  const of = (place: number): string | undefined => {
    if (place >= 0) return names[place];
    if (place === -1) return '-';
    const job = of(unplacedOf(place));
    return job === undefined ? undefined : `?${job}`;
  };
  const placeOf = (name: string): number | undefined => {
    if (name === '-') return -1;
    if (!name.startsWith('?')) return places.get(name);
    const job = placeOf(name.slice(1));
    return job === undefined ? undefined : unplacedOf(job);
  };
  return { of, placeOf };
}

/** Null when nothing has been corrected. */
export function kept({ kind, pieces, corrections, jobs }: Reading, chosen: Kind | null): Kept | null {
  const { roles: own, stages: at, weights, titles, positions } = corrections;
  const all = [own, at, weights, titles, positions, jobs];
  if (chosen === null && all.every(({ size }) => size === 0)) return null;
  const names = namesOf(pieces);
  const entries = <T>(map: ReadonlyMap<number, T>): Entries<T> =>
    [...map].flatMap(([place, value]) => {
      const name = names.of(place);
      return name === undefined ? [] : [[name, value] as const];
    });
  return {
    kind,
    roles: entries(own),
    stages: entries(at),
    weights: entries(weights),
    titles: entries(titles),
    positions: entries(positions),
    jobs: entries(jobs),
  };
}

/** A text read again keeps the corrections made on its first reading. */
export function readingOf(read: ReadPieces, before: Kept | null): Reading {
  const fresh: Reading = { ...read, corrections: noCorrections, jobs: new Map() };
  if (!before || before.kind !== read.kind) return fresh;
  const names = namesOf(read.pieces);
  const found = <T>(entries: Entries<T>): ReadonlyMap<number, T> =>
    new Map(
      entries.flatMap(([name, value]) => {
        const place = names.placeOf(name);
        return place === undefined ? [] : [[place, value] as const];
      }),
    );
  return {
    ...fresh,
    corrections: {
      roles: found(before.roles),
      stages: found(before.stages),
      weights: found(before.weights),
      titles: found(before.titles),
      positions: found(before.positions),
    },
    jobs: found(before.jobs),
  };
}

/** What this machine has kept; null for anything else. */
export function readKept(raw: unknown): Kept | null {
  const fields = isRecord(raw) ? raw : {};
  const kind = kinds.find((each) => each === fields['kind']);
  if (!kind) return null;
  const entries = <T>(name: keyof Kept, value: (said: unknown) => T | null | undefined): Entries<T> => {
    const list = fields[name];
    return (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
      const [key, given]: readonly unknown[] = Array.isArray(entry) ? entry : [];
      const read = value(given);
      return typeof key === 'string' && read !== null && read !== undefined ? [[key, read] as const] : [];
    });
  };
  return {
    kind,
    roles: entries('roles', (given) => roles.find((role) => role === given)),
    stages: entries('stages', (given) => stages.find((stage) => stage === given)),
    weights: entries('weights', (given) => ([1, 2, 3] as const).find((weight) => weight === given)),
    titles: entries('titles', (given) => (typeof given === 'string' ? given : null)),
    positions: entries('positions', (given) => (typeof given === 'boolean' ? given : null)),
    jobs: entries('jobs', (given) => {
      const { job, position } = isRecord(given) ? given : {};
      return typeof job === 'string' && typeof position === 'string' ? { job, position } : null;
    }),
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
