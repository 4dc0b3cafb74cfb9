/** What cannot be written into this document, for want of a table or a column that is ours or was pointed at. */
import type { GristFailure } from '../../grist/port';
import { type EntityName, schema } from '../../model/schema';
import type { Layout } from '../places/layout';
import { writableCells } from './cells';
import type { Change } from './changes';

/** Without one of these a row would say nothing of anybody; other columns that are absent are left out. */
const needed: Partial<Record<EntityName, readonly string[]>> = {
  evidence: ['candidate', 'text'],
  rating: ['candidate', 'criterion', 'kind', 'note', 'evaluator'],
  interview: ['candidate', 'stage'],
  passage: ['candidate', 'point'],
};

/** The table, or the column, that the document lacks for rows of `entity`; null when it has all that they need. */
export function lacking(layout: Layout, entity: EntityName): string | null {
  const { table, exists, columns, computed } = layout[entity];
  if (!exists) return table;
  const name = needed[entity]?.find((field) => !(field in columns) || computed.has(field));
  return name === undefined ? null : `${table}.${schema[entity].fields[name as never]['column']}`;
}

/** Why the document can hold nothing of a change: words must not go without a word. */
function nothingOf(change: Change, layout: Layout): GristFailure | null {
  const [field] = change.do === 'remove' ? [] : Object.keys(change.values);
  if (change.do === 'remove' || field === undefined) return null;
  const { table, words } = layout[change.entity];
  if (Object.keys(writableCells(layout, change.entity, change.values)).length > 0) return null;
  const fields: Readonly<Record<string, { readonly column: string }>> = schema[change.entity].fields;
  const name = `${table}.${fields[field]?.column}`;
  return field in words
    ? { kind: 'no-word', message: `no word for ${name}` }
    : { kind: 'missing', name, message: `no ${name}` };
}

export type Possible =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly failure: GristFailure };

/**
 * The changes that this document can hold. The first one of an entry is what the person did: it is
 * refused as a whole when that cannot be written. The others (a point marked as asked, an interview
 * that begins) follow from it, and are left out where the document does not keep them. So are those of a table that
 * may not be read: nobody could look whether a row is there already.
 */
export function possibleChanges(
  changes: readonly Change[],
  layout: Layout,
  isUnread: (entity: EntityName) => boolean,
): Possible {
  const [main] = changes;
  const name = main ? lacking(layout, main.entity) : null;
  if (name !== null) return { ok: false, failure: { kind: 'missing', name, message: `the document lacks ${name}` } };
  const failure = main && nothingOf(main, layout);
  if (failure) return { ok: false, failure };
  if (main && isUnread(main.entity)) {
    const message = `${layout[main.entity].table} may not be read`;
    return { ok: false, failure: { kind: 'refused', message } };
  }
  return { ok: true, changes: changes.filter(({ entity }) => lacking(layout, entity) === null && !isUnread(entity)) };
}
