/**
 * Changes that wait to be written: plain data, kept across reloads, harmless when sent twice.
 *
 * A row that a change creates is known by its key (`Cle`) until Grist has given it an id.
 */
import type { Candidate } from '../model/candidate';
import { blankRow, type Row, type Values } from '../model/entity';
import type { Evidence } from '../model/evidence';
import type { Interview } from '../model/interview';
import type { Passage } from '../model/passage';
import type { Rating } from '../model/rating';
import { type EntityName, type Schema, schema } from '../model/schema';

type Some<N extends EntityName> = Partial<Values<Schema[N]>>;

/** Tables whose rows belong to one candidate and carry a key. */
export const keyedNames = ['evidence', 'rating', 'interview', 'passage'] as const;
export type KeyedName = (typeof keyedNames)[number];

export type Target = { readonly key: string } | { readonly id: number };

/** Makes the row of this key, or brings it to these values when it is there already. */
export interface Put<N extends KeyedName = KeyedName> {
  readonly do: 'put';
  readonly entity: N;
  readonly key: string;
  readonly values: Some<N>;
  /** Values that the person had in view; a row that says something else by now is a conflict. */
  readonly seen?: Some<N>;
}

/** Changes a row that exists; never brings back one that a colleague has removed. */
export interface Edit<N extends KeyedName | 'candidate' = KeyedName | 'candidate'> {
  readonly do: 'edit';
  readonly entity: N;
  readonly target: Target;
  readonly values: Some<N>;
  readonly seen?: Some<N>;
}

export interface Remove<N extends KeyedName = KeyedName> {
  readonly do: 'remove';
  readonly entity: N;
  readonly target: Target;
}

export type Change =
  | { [N in KeyedName]: Put<N> | Remove<N> }[KeyedName]
  | { [N in KeyedName | 'candidate']: Edit<N> }[KeyedName | 'candidate'];

/** Everything about one person, as a screen shows it. */
export interface CandidateFile {
  readonly candidate: Candidate;
  readonly evidence: readonly Evidence[];
  readonly ratings: readonly Rating[];
  readonly interviews: readonly Interview[];
  readonly passages: readonly Passage[];
}

/** Where the rows of an entity are in a file. */
const slots = { evidence: 'evidence', rating: 'ratings', interview: 'interviews', passage: 'passages' } as const;

/** A row id that Grist never gives, the same each time for the same key. */
export function provisionalId(key: string): number {
  let hash = 0;
  for (const letter of key) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return -(Math.abs(hash) + 1);
}

type AnyRow = Row<Schema[KeyedName]>;

const isTarget = (row: AnyRow, target: Target): boolean =>
  'key' in target ? row.key === target.key : row.id === target.id;

/** Latest of the rows of one key: hand work and lost answers can leave two. */
export const rowOfKey = (rows: readonly AnyRow[], key: string): AnyRow | undefined =>
  rows
    .filter((row) => row.key === key)
    .sort((a, b) => (a.modifiedAt ?? 0) - (b.modifiedAt ?? 0) || a.id - b.id)
    .at(-1);

/** The rows of `file` that a change is about. */
export const rowsOf = (file: CandidateFile, entity: KeyedName): readonly AnyRow[] => file[slots[entity]];

/** The row that a change is about, when there is one. */
export function targetRow(file: CandidateFile, change: Change): AnyRow | Candidate | undefined {
  if (change.entity === 'candidate') return file.candidate;
  const rows = rowsOf(file, change.entity);
  if (change.do !== 'put') return rows.find((row) => isTarget(row, change.target));
  return change.entity === 'rating' ? ratingOf(file, change) : rowOfKey(rows, change.key);
}

/**
 * The row that a rating goes to: the one of its key, else the team's note whoever wrote it, since a
 * debrief has one note for each criterion.
 */
function ratingOf(file: CandidateFile, change: Put<'rating'>): Rating | undefined {
  const own = rowOfKey(file.ratings, change.key) as Rating | undefined;
  if (own || change.values.kind !== 'Débrief') return own;
  return file.ratings
    .filter((row) => row.kind === 'Débrief' && row.criterion === change.values.criterion)
    .sort((a, b) => (a.modifiedAt ?? 0) - (b.modifiedAt ?? 0) || a.id - b.id)
    .at(-1);
}

function changeRows(file: CandidateFile, change: Exclude<Change, Edit<'candidate'>>, at: number): readonly AnyRow[] {
  const rows = rowsOf(file, change.entity);
  if (change.do === 'remove') return rows.filter((row) => !isTarget(row, change.target));
  const found = targetRow(file, change) as AnyRow | undefined;
  if (found) return rows.map((row) => (row === found ? { ...row, ...change.values, modifiedAt: at } : row));
  if (change.do === 'edit') return rows;
  const blank: AnyRow = blankRow(schema[change.entity], provisionalId(change.key));
  const tracked = { key: change.key, modifiedAt: at, createdAt: at, at };
  return [...rows, { ...blank, ...tracked, ...change.values }];
}

/** A file with changes made to it. `at`: seconds, for rows that Grist has not dated yet. */
export function applyChanges(file: CandidateFile, changes: readonly Change[], at: number): CandidateFile {
  let current = file;
  for (const change of changes) {
    current =
      change.entity === 'candidate'
        ? { ...current, candidate: { ...current.candidate, ...change.values } }
        : { ...current, [slots[change.entity]]: changeRows(current, change, at) };
  }
  return current;
}

/** What a person typed, in a change: shown again whenever it could not be written. */
export function typedText(changes: readonly Change[]): string {
  const texts: string[] = [];
  for (const change of changes) {
    if (change.do === 'remove') continue;
    const values: Record<string, unknown> = change.values;
    for (const name of [
      'text',
      'reason',
      'advice',
      'availability',
      'remote',
      'otherProcesses',
      'cost',
      'debriefReason',
      'decisionReason',
      'decidedBy',
    ]) {
      const value = values[name];
      if (typeof value === 'string' && value.trim()) texts.push(value);
    }
  }
  return texts.join('\n');
}
