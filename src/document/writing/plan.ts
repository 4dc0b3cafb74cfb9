/** From changes to the user actions of one bundle. */

import type { UserAction } from '../../grist/port';
import { sameValue } from '../../model/blank';
import type { CellValue } from '../../model/cell';
import type { Dossier } from '../../model/dossier';
import type { Row } from '../../model/entity';
import type { EntityName, Schema } from '../../model/schema';
import type { Layout } from '../places/layout';
import { nameCells } from '../places/name-cells';
import type { Condition } from './assertion';
import { writableCells } from './cells';
import { type Change, type Cited, citedIn, isMoot, targetRow, targetRows, valuesOver, withCited } from './changes';

/** Why a bundle is not sent as it stands. */
export type PlanProblem =
  /** The row says something else than what the person had in view. */
  | { readonly kind: 'conflict'; readonly theirs: string }
  /** The row has been removed by someone. */
  | { readonly kind: 'gone' }
  /** The candidate's row bears another name than when this was typed: the same person, or another one? */
  | { readonly kind: 'renamed'; readonly name: string }
  /** Kept by another version of this code, which knows what this one does not; `text`: what it holds of words. */
  | { readonly kind: 'other-version'; readonly text: string };

export type Plan =
  | {
      readonly ok: true;
      /** What has to be so for the bundle to be done at all. */
      readonly conditions: readonly Condition[];
      readonly actions: readonly UserAction[];
    }
  | { readonly ok: false; readonly problem: PlanProblem };

type AnyRow = Row<Schema[EntityName]>;

type Fields = Readonly<Record<string, unknown>>;

/** What a row says now in the fields that a person had seen otherwise, or null when nothing differs from that or from what is wanted. */
export function changedSince(now: Fields, seen: Fields, wanted: Fields): string | null {
  const differing = Object.entries(seen).filter(
    ([name, before]) => !sameValue(now[name], before) && !(name in wanted && sameValue(now[name], wanted[name])),
  );
  return differing.length ? differing.map(([name]) => String(now[name] ?? '')).join(' · ') : null;
}

/** A row that was not there when the person decided, and is there now, counts as seen blank. */
const conflict = (row: AnyRow | undefined, change: Change): string | null =>
  change.seen && row ? changedSince({ ...row }, change.seen, change.do === 'remove' ? {} : change.values) : null;

/**
 * Between our last reading and the arrival of the bundle a colleague may have changed the row, or removed it and had
 * its id given to another one. Lists are left out: Grist cannot look a row up by one.
 */
function conditionOn(row: AnyRow, change: Change, layout: Layout): Condition {
  const { table, columns } = layout[change.entity];
  const { id, key }: { readonly id: number; readonly key?: unknown } = row;
  const named = typeof key === 'string' && key !== '' && columns['key'] !== undefined ? { [columns['key']]: key } : {};
  return { table, cells: { id, ...named, ...seenCells(change, layout) } };
}

/** That a proof which a note cites is the one that was ticked, and about the same. */
function conditionOnCited({ id, key }: Cited, change: Change, { evidence }: Layout): Condition {
  const { table, columns } = evidence;
  const { candidate, criterion } = change.do === 'put' && change.entity === 'rating' ? change.values : {};
  const about = Object.entries({ key, candidate, criterion });
  const cells = about.flatMap(([name, cell]) => (columns[name] && cell ? [[columns[name], cell] as const] : []));
  return { table, cells: { id, ...Object.fromEntries(cells) } };
}

function seenCells(change: Change, layout: Layout): Readonly<Record<string, CellValue>> {
  const begun = change.do !== 'remove' && change.unless !== undefined ? { [change.unless]: null } : {};
  const seen = writableCells(layout, change.entity, { ...change.seen, ...begun }, true);
  return Object.fromEntries(Object.entries(seen).filter(([, cell]) => !Array.isArray(cell)));
}

/**
 * That the person of this row is the one who was meant; with `pulse`, also that nothing of theirs has changed since.
 * An upsert is refused to everybody where rules hide some rows: what holds for those is asked of the person's row.
 */
function conditionOnPerson(
  { candidate }: Dossier,
  changes: readonly Change[],
  layout: Layout,
  pulse: string | null,
): Condition {
  const { table, columns } = layout.candidate;
  const still = columns['pulse'] !== undefined && pulse !== null ? { [columns['pulse']]: pulse } : {};
  const own = changes.filter(({ entity }) => entity === 'candidate').map((change) => seenCells(change, layout));
  const who = nameCells(candidate, layout.candidate);
  return { table, cells: Object.assign({ id: candidate.id, ...who, ...still }, ...own) };
}

const says = (row: object, values: object): boolean =>
  Object.entries(values).every(([name, value]) => sameValue((row as Record<string, unknown>)[name], value));

export interface PlanContext {
  readonly file: Dossier;
  readonly layout: Layout;
  /** Who decided: the team's note is in the name of the one who changed it last. */
  readonly by: string;
  /** The person's pulse when `file` was read; null where there is none. */
  readonly pulse: string | null;
  /**
   * Tables that rules close to upserts: a row is added there once one has looked that it is not there, and the person's
   * pulse says that nothing of theirs has changed since.
   */
  readonly looked: ReadonlySet<EntityName>;
}

/** The bundle that makes `changes` true in a document that holds `file`. */
export function planChanges(changes: readonly Change[], { file, layout, by, pulse, looked }: PlanContext): Plan {
  const actions: UserAction[] = [];
  const onRows: Condition[] = [];
  for (const change of changes) {
    const { table } = layout[change.entity];
    const row = targetRow(file, change);
    const rows = change.entity === 'candidate' ? [file.candidate] : targetRows(file, change).filter(({ id }) => id > 0);
    if (row && change.do !== 'remove' && isMoot(row, change)) continue;
    const theirs = conflict(row, change);
    if (theirs !== null) return { ok: false, problem: { kind: 'conflict', theirs } };
    const condition = (old: AnyRow) => {
      if (change.entity !== 'candidate' && (!looked.has(change.entity) || pulse === null))
        onRows.push(conditionOn(old, change, layout));
    };
    if (change.do === 'remove') {
      // Already gone is what was wanted.
      for (const old of rows) {
        condition(old);
        actions.push(['RemoveRecord', table, old.id]);
      }
      continue;
    }
    const given = withCited(row ? valuesOver(change, by) : change.values, file, change);
    const cells = writableCells(layout, change.entity, given);
    // The pulse says it of all that is theirs.
    if (pulse === null) onRows.push(...citedIn(file, change).map((proof) => conditionOnCited(proof, change, layout)));
    if (change.do === 'edit' && !row) return { ok: false, problem: { kind: 'gone' } };
    if (rows.length > 0) {
      const said = withCited(change.values, file, change);
      if (Object.keys(cells).length === 0 || rows.every((old) => says(old, said))) continue;
      for (const old of rows) {
        condition(old);
        actions.push(['UpdateRecord', table, old.id, cells]);
      }
      continue;
    }
    // A row that is known by its key only so far: the one before it in line makes it.
    if (change.do === 'edit') return { ok: false, problem: { kind: 'gone' } };
    actions.push(adding(change, cells, layout, looked.has(change.entity)));
  }
  const onPulse = changes.some(({ entity }) => looked.has(entity));
  const onPerson = conditionOnPerson(file, changes, layout, onPulse ? pulse : null);
  return { ok: true, conditions: [onPerson, ...onRows], actions };
}

function adding(
  change: Extract<Change, { do: 'put' }>,
  cells: Readonly<Record<string, CellValue>>,
  layout: Layout,
  isLookedUp: boolean,
): UserAction {
  const { table, columns } = layout[change.entity];
  const { key: keyColumn, candidate: candidateColumn } = columns;
  if (isLookedUp || keyColumn === undefined) {
    // Grist's own default for a number is 0, which is not "not observed".
    const blank = change.entity === 'rating' ? writableCells(layout, 'rating', { note: null }) : {};
    const key = keyColumn === undefined ? {} : { [keyColumn]: change.key };
    return ['AddRecord', table, null, { ...key, ...blank, ...cells }];
  }
  // With the candidate: rows of somebody removed keep their keys, and ids of people are used again.
  const owner =
    candidateColumn !== undefined && candidateColumn in cells ? { [candidateColumn]: cells[candidateColumn] } : {};
  const update = change.entity !== 'evidence' && change.unless === undefined;
  return ['AddOrUpdateRecord', table, { [keyColumn]: change.key, ...owner }, cells, update ? {} : { update }];
}
