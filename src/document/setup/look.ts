/** The document as a set-up finds it: all that a bundle is made from, read in one go. */
import type { GristPort } from '../../grist/port';
import { parseText } from '../../model/cell';
import { isRecord, parseJson } from '../../model/guards';
import { type EntityName, entityNames } from '../../model/schema';
import { type Layout, type LayoutChoices, layOut } from '../places/layout';
import {
  type Chosen,
  columnKey,
  type Decisions,
  type Made,
  madeKey,
  type Place,
  readMatching,
} from '../places/matching';
import { type DocumentShape, fetchShape } from '../places/shape';
import { SetUpFailure } from './bundles';
import { type Journal, readJournal } from './journal';
import { type Added, planned } from './structure';

export interface Look {
  readonly shape: DocumentShape;
  /** With the ids of tables that are still to be made. */
  readonly layout: Layout;
  readonly timeZone: string;
  readonly journal: Journal;
  readonly choices: LayoutChoices;
}

async function shapeNow(grist: GristPort): Promise<DocumentShape> {
  const shape = await fetchShape(grist);
  if (!shape.ok) throw new SetUpFailure(shape.failure);
  return shape.value;
}

/** `decide`: what somebody has just decided, as if the document said it already. */
export async function lookAt(grist: GristPort, asked: LayoutChoices, decide: Decisions = {}): Promise<Look> {
  const found = await shapeNow(grist);
  const journal = await readJournal(grist, found);
  // All that a bundle is made from is read after the line that it will come after: nothing can come between unseen.
  const shape = journal.exists ? await shapeNow(grist) : found;
  const matching = await readMatching(grist, shape);
  if (!matching) throw new SetUpFailure({ kind: 'unreachable', message: 'the settings' });
  const { proposals } = matching;
  const choices = { ...asked, decisions: { ...matching.decisions, ...decide }, proposals };
  const info = await grist.fetchTable('_grist_DocInfo');
  const timeZone = (info.ok && parseText(info.value['timezone']?.[0]).value) || 'UTC';
  return { shape, layout: planned(shape, layOut(shape, choices)), timeZone, journal, choices };
}

/** A column that is decided in the place of another one: that was decided before, or that a page goes by now. */
export function succeeding(old: unknown, { id, ref }: Place, now: Place | null = null): Chosen {
  const { ref: last, before = [] } = (isRecord(old) ? old : {}) as Partial<Chosen>;
  const others = new Set([...before, last, now?.ref].filter((each) => typeof each === 'number' && each !== ref));
  return others.size > 0 ? { id, ref, before: [...others] as number[] } : { id, ref };
}

/** What Grist's own settings of this page say and the document does not yet. */
export function ofThisPage({ shape, layout, choices, journal }: Look): Decisions {
  const { options, mappings, linkedTable } = choices;
  const kept = new Map(journal.rows.map(({ key, value }) => [key, parseJson(value)]));
  const said: Record<string, unknown> = {};
  const columnOf = (entity: EntityName, field: string) =>
    shape.get(layout[entity].table)?.columns.get(layout[entity].columns[field] ?? '');
  for (const [key, value] of Object.entries(options)) {
    if (kept.has(key)) continue;
    const [kind, name = ''] = key.split(':');
    const [entity = '', field = ''] = name.split('.');
    if (kind === 'word') said[key] = value;
    else if (isEntity(entity)) {
      const place = kind === 'table' ? shape.get(layout[entity].table) : columnOf(entity, field);
      if (place && isRecord(value) && place.id === value['id']) said[key] = { id: place.id, ref: place.ref };
    }
  }
  for (const [field, id] of Object.entries(linkedTable === layout.candidate.table ? mappings : {})) {
    const column = columnOf('candidate', field);
    const key = columnKey('candidate', field);
    if (column?.id === id) said[key] = succeeding(kept.get(key), column);
  }
  return said;
}

const isEntity = (name: string): name is EntityName => entityNames.some((each) => each === name);

/** What set-ups have made of the document, `added` included, as the document is to keep it. */
export function marksOf({ shape, layout }: Look, added: Readonly<Partial<Record<EntityName, Added>>> = {}): Decisions {
  const marks: Record<string, Made> = {};
  for (const entity of entityNames) {
    const { table, made, ours, columns, computed } = layout[entity];
    const found = shape.get(table);
    const more = added[entity];
    const place = (id: string) => ({ id, ref: found?.columns.get(id)?.ref ?? null });
    const own = [...ours].map((field) => [field, place(columns[field] ?? '')] as const);
    const fresh = Object.entries(more?.columns ?? {}).map(([field, id]) => [field, { id, ref: null }] as const);
    // While columns of the team's are only supposed, an earlier version's words go on telling what is what.
    const isUnsure = Object.entries(columns).some(
      ([field, id]) => computed.has(field) && found?.columns.get(id)?.computed === false,
    );
    if (own.length + fresh.length === 0 || isUnsure) continue;
    marks[madeKey(entity)] = {
      id: table,
      ref: found?.ref ?? null,
      whole: made || more?.table !== undefined,
      columns: Object.fromEntries([...own, ...fresh]),
    };
  }
  return marks;
}
