/**
 * Changes that wait to be written: plain data, kept across reloads, harmless when sent twice.
 *
 * A row that a change creates is known by its key (`Cle`) until Grist has given it an id.
 */

import { sameValue } from '../../model/blank';
import type { Candidate } from '../../model/candidate';
import type { Dossier } from '../../model/dossier';
import { blankRow, type Row, type Values } from '../../model/entity';
import { isAccountName } from '../../model/evaluator';
import { passageKey } from '../../model/passage';
import { type Rating, ratingKey } from '../../model/rating';
import { type EntityName, type Schema, schema } from '../../model/schema';

type Some<N extends EntityName> = Partial<Values<Schema[N]>>;

/** Tables whose rows belong to one candidate and carry a key. */
export const keyedNames = ['evidence', 'rating', 'interview', 'passage'] as const;
export type KeyedName = (typeof keyedNames)[number];

/** Tables in which the outbox changes rows. */
export const changedNames = [...keyedNames, 'candidate'] as const;

export type Target = { readonly key: string } | { readonly id: number };

/** Makes the row of this key, or brings it to these values when it is there already. */
export interface Put<N extends KeyedName = KeyedName> {
  readonly do: 'put';
  readonly entity: N;
  readonly key: string;
  readonly values: Some<N>;
  /** Values that the person had in view; a row that says something else by now is a conflict. */
  readonly seen?: Some<N>;
  /** Only as long as this field is blank: what has begun does not begin again. */
  readonly unless?: keyof Some<N>;
  /** Of the team's note: what is to be added to its proofs, or taken from them. */
  readonly cites?: readonly Cited[];
}

/** A proof that a note rests on, or does not any more. Grist uses ids of removed rows again: the key tells them apart. */
export interface Cited {
  readonly id: number;
  readonly key: string;
  readonly on: boolean;
}

/** Changes a row that exists; never brings back one that a colleague has removed. */
export interface Edit<N extends KeyedName | 'candidate' = KeyedName | 'candidate'> {
  readonly do: 'edit';
  readonly entity: N;
  readonly target: Target;
  readonly values: Some<N>;
  readonly seen?: Some<N>;
  readonly unless?: keyof Some<N>;
}

export interface Remove<N extends KeyedName = KeyedName> {
  readonly do: 'remove';
  readonly entity: N;
  readonly target: Target;
  /** What the person had in view: words that a colleague has written meanwhile are not removed unseen. */
  readonly seen?: Some<N>;
}

export type Change =
  | { [N in KeyedName]: Put<N> | Remove<N> }[KeyedName]
  | { [N in KeyedName | 'candidate']: Edit<N> }[KeyedName | 'candidate'];

/** Where the rows of an entity are in a file. */
const slots = { evidence: 'evidence', rating: 'ratings', interview: 'interviews', passage: 'passages' } as const;

/** A row id that Grist never gives, the same each time for the same key. */
export function provisionalId(key: string): number {
  let hash = 0;
  for (const letter of key) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return -(Math.abs(hash) + 1);
}

/** A file in which everybody goes by one name, whatever their rows carry. */
export function inOneName(file: Dossier, person: (who: string) => string): Dossier {
  const under = <F extends string, R extends Readonly<Record<F, string>>>(
    rows: readonly R[],
    field: F,
  ): readonly R[] =>
    rows.every((row) => person(row[field]) === row[field])
      ? rows
      : rows.map((row) => ({ ...row, [field]: person(row[field]) }));
  return {
    ...file,
    evidence: under(file.evidence, 'author'),
    ratings: under(file.ratings, 'evaluator'),
    passages: under(file.passages, 'by'),
  };
}

type AnyRow = Row<Schema[KeyedName]>;

export const isTarget = (target: Target, row: { readonly key: string; readonly id: number }): boolean =>
  'key' in target ? row.key === target.key : row.id === target.id;

const byTime = (a: AnyRow, b: AnyRow): number => (a.modifiedAt ?? 0) - (b.modifiedAt ?? 0) || a.id - b.id;

/** The rows of `file` that a change is about. */
export const rowsOf = (file: Dossier, entity: KeyedName): readonly AnyRow[] => file[slots[entity]];

/**
 * The rows that a change is about, latest last. One, but for notes that came twice (they cannot be
 * upserted): their doubles go on saying the same, so that whoever counts them is not misled.
 */
export function targetRows(file: Dossier, change: Exclude<Change, Edit<'candidate'>>): readonly AnyRow[] {
  const target = change.do === 'put' ? { key: change.key } : change.target;
  const rows =
    change.do === 'put' && change.entity === 'rating'
      ? file.ratings.filter((row) => isSameNote(row, change))
      : rowsOf(file, change.entity).filter((row) => isTarget(target, row));
  const found = rows.length === 0 && change.do === 'put' ? underAnotherName(file, change) : rows;
  return [...found].sort(byTime);
}

/** The same person's row, made under another of their names: an e-mail in another case, a second account. */
function underAnotherName(file: Dossier, { entity, key }: Pick<Put, 'entity' | 'key'>): readonly AnyRow[] {
  if (entity === 'rating') return file.ratings.filter((row) => keyOfNote(row) === key);
  if (entity !== 'passage') return [];
  return file.passages.filter(
    ({ candidate, point, by }) => candidate !== null && point !== null && passageKey(candidate, point, by) === key,
  );
}

/** The key that a note would have been given under the name that it bears in the file; null when it is about nothing. */
const keyOfNote = ({ candidate, criterion, kind, evaluator }: Rating): string | null =>
  candidate === null || criterion === null || kind === null ? null : ratingKey(candidate, criterion, kind, evaluator);

/** A debrief has one note for each criterion, whoever wrote it; a note typed by hand in Grist has no key. */
const isSameNote = (row: Rating, change: Put<'rating'>): boolean =>
  row.key === change.key ||
  (row.kind === 'Débrief' && change.values.kind === row.kind && change.values.criterion === row.criterion) ||
  (row.key === '' && keyOfNote(row) === change.key);

/** The latest of the rows that a change is about, when there is one. */
export const targetRow = (file: Dossier, change: Change): AnyRow | Candidate | undefined =>
  change.entity === 'candidate' ? file.candidate : targetRows(file, change).at(-1);

/** Whether what the change does has been done, or overtaken, by somebody else. */
export function isMoot(row: AnyRow | Candidate, change: Change): boolean {
  const now: Record<string, unknown> = row;
  if (change.do === 'remove')
    return Object.entries(change.seen ?? {}).some(([name, seen]) => !sameValue(now[name], seen));
  // A proof is made once, and corrected by edits: a second try must not undo a correction.
  if (change.do === 'put' && change.entity === 'evidence') return true;
  return change.unless !== undefined && !sameValue(now[change.unless], null);
}

/** Where Grist knows the account it signs a new row itself: until then it bears the name of who decided. */
const signers = { evidence: 'author', rating: 'evaluator', passage: 'by', interview: null } as const;

/** Whether a seal has made this note the team's. */
export const isOfSeal = (change: Change): boolean =>
  change.do === 'put' &&
  change.entity === 'rating' &&
  change.values.kind === 'Débrief' &&
  typeof change.values.sealedAt === 'number';

/** What a change gives a row that is there: a team's note that somebody else changes is theirs from then on. */
export function valuesOver(change: Exclude<Change, Remove>, by: string): Readonly<Record<string, unknown>> {
  if (change.do === 'edit' || change.entity !== 'rating' || change.values.kind !== 'Débrief') return change.values;
  if (by === '' || isAccountName(by)) return change.values;
  return { ...change.values, evaluator: by };
}

export const isCiting = (change: Change): boolean => change.do === 'put' && change.cites !== undefined;

/** The proofs of `file` that are about this criterion, by id: no other may be cited for it. */
const citable = ({ evidence }: Dossier, criterion: unknown): ReadonlyMap<number, string> =>
  new Map(evidence.filter((row) => row.id > 0 && row.criterion === criterion).map(({ id, key }) => [id, key]));

/** Those of what a change cites that are still there, and about its criterion. */
export function citedIn(file: Dossier, change: Change): readonly Cited[] {
  if (change.do !== 'put' || !change.cites) return [];
  const known = citable(file, (change.values as Some<'rating'>).criterion);
  return change.cites.filter(({ id, key, on }) => on && known.get(id) === key);
}

/**
 * With the proofs that the note is to have, where a change cites some: those it has in `file`, whoever ticked them, and
 * these; never one that is gone or about something else.
 */
export function withCited(values: Fields, file: Dossier, change: Change): Fields {
  if (change.do !== 'put' || !change.cites) return values;
  const before = (targetRows(file, change).at(-1) as Rating | undefined)?.proofs ?? [];
  const known = citable(file, (change.values as Some<'rating'>).criterion);
  const named = new Set(change.cites.map(({ id }) => id));
  const others = before.filter((id) => !named.has(id) && known.has(id));
  return { ...values, proofs: [...others, ...citedIn(file, change).map(({ id }) => id)] };
}

type Fields = Readonly<Record<string, unknown>>;

function changeRows(
  file: Dossier,
  change: Exclude<Change, Edit<'candidate'>>,
  at: number,
  by: string,
): readonly AnyRow[] {
  const rows = rowsOf(file, change.entity);
  const found = targetRows(file, change);
  if (found.length > 0) {
    const changed = found.filter((row) => !isMoot(row, change));
    if (change.do === 'remove') return rows.filter((row) => !changed.includes(row));
    const values = withCited(valuesOver(change, by), file, change);
    return rows.map((row) => (changed.includes(row) ? { ...row, ...values, modifiedAt: at } : row));
  }
  if (change.do !== 'put') return rows;
  const blank: AnyRow = blankRow(schema[change.entity], provisionalId(change.key));
  const tracked = { key: change.key, modifiedAt: at, createdAt: at, at };
  const signer = signers[change.entity];
  return [
    ...rows,
    { ...blank, ...tracked, ...(signer ? { [signer]: by } : {}), ...withCited(change.values, file, change) },
  ];
}

/**
 * A file with changes made to it. `at`: seconds, for rows that Grist has not dated yet; `by`: who decided, for rows that
 * it has not signed yet.
 */
export function applyChanges(file: Dossier, changes: readonly Change[], at: number, by: string): Dossier {
  let current = file;
  for (const change of changes) {
    current =
      change.entity === 'candidate'
        ? { ...current, candidate: { ...current.candidate, ...change.values } }
        : { ...current, [slots[change.entity]]: changeRows(current, change, at, by) };
    if (change.do === 'remove' && change.entity === 'evidence') current = withoutGone(current, file);
  }
  return current;
}

/** Grist takes a proof that is removed out of the notes that cite it. */
function withoutGone(file: Dossier, before: Dossier): Dossier {
  const left = new Set(file.evidence.map(({ id }) => id));
  const gone = new Set(before.evidence.map(({ id }) => id).filter((id) => !left.has(id)));
  return {
    ...file,
    ratings: file.ratings.map((row) => ({ ...row, proofs: row.proofs.filter((id) => !gone.has(id)) })),
  };
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
      'toProbe',
      'expert',
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
