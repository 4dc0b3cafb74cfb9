/**
 * Documents that a set-up made before it left a mark in them: known by what only a set-up leaves, the words with which it
 * describes each of its columns. A name alone says nothing.
 */
import type { GristPort } from '../../grist/port';
import type { Entity } from '../../model/entity';
import { type DescribedEntity, type DescribedField, described } from '../../model/labels/index';
import { type EntityName, entityNames, schema } from '../../model/schema';
import { recogniseColumns } from './guesses';
import { fits } from './layout';
import { columnKey, type Decisions, type Made, madeKey } from './matching';
import { type ColumnShape, type DocumentShape, isShown, type TableShape } from './shape';

const fieldsOf = (entity: EntityName): readonly (readonly [string, DescribedField])[] =>
  Object.entries((described[entity] as DescribedEntity).fields);

const place = ({ id, ref }: ColumnShape | TableShape) => ({ id, ref });

/** Columns of an entity that bear our own words. */
const printed = (entity: EntityName, { columns }: TableShape): ReadonlyMap<string, ColumnShape> =>
  new Map(
    fieldsOf(entity).flatMap(([field, { doc }]) => {
      const column = [...columns.values()].find(({ description }) => description.trim() === doc);
      return column ? [[field, column] as const] : [];
    }),
  );

/** A table of ours begins with columns of ours; a team's begins with theirs. */
function isWhole({ columns }: TableShape, own: ReadonlyMap<string, ColumnShape>): boolean {
  const [first] = [...columns.values()].filter(({ id }) => isShown(id)).sort((a, b) => a.ref - b.ref);
  return [...own.values()].some((column) => column === first);
}

/** Two descriptions are no accident. */
const enough = 2;

/** The table that an entity had in those days: under its usual name, or, of people and criteria, the one pointed at. */
function tableOf(shape: DocumentShape, entity: EntityName, target: string | undefined): TableShape | undefined {
  if (target !== undefined) return shape.get(target);
  const usual = described[entity].table.toUpperCase();
  return [...shape.values()].find(({ id }) => id.toUpperCase() === usual);
}

interface Prints {
  /** What set-ups made. */
  readonly decisions: Decisions;
  /** Columns of the team's that those versions went by the names of. */
  readonly proposals: Decisions;
}

/** `unmarked`: the entities of which the document says nothing itself. */
export function readPrints(shape: DocumentShape, unmarked: readonly EntityName[]): Prints {
  const evidence = tableOf(shape, 'evidence', undefined);
  const proofs = evidence ? printed('evidence', evidence) : new Map<string, ColumnShape>();
  // Without its key it is a table of the same name, and something else.
  const pointed = (field: string) => (proofs.has('key') ? proofs.get(field)?.type.split(':')[1] : undefined);
  const targets: Partial<Record<EntityName, string | undefined>> = {
    candidate: pointed('candidate'),
    criterion: pointed('criterion'),
  };
  const tables = new Map(entityNames.map((name) => [name, tableOf(shape, name, targets[name])]));
  const ids = Object.fromEntries(
    entityNames.map((name) => [name, tables.get(name)?.id ?? described[name].table]),
  ) as Record<EntityName, string>;
  const people = tables.get('candidate');
  const ownPeople = people ? printed('candidate', people).size : 0;
  const decisions: Record<string, Made> = {};
  const proposals: Record<string, unknown> = {};
  for (const [entity, table] of tables) {
    if (!table || !unmarked.includes(entity)) continue;
    const own = printed(entity, table);
    // In a document of ours, what access rules keep from the user under one of our names is supposed to be ours.
    const kept = table.hidden === true && proofs.size + ownPeople >= enough;
    const whole = kept || isWhole(table, own);
    if (own.size < enough && targets[entity] === undefined && !kept) continue;
    const columns = new Map(own);
    // In a table of ours a column keeps its meaning when the team describes it in its own words.
    for (const [field, { column, type }] of whole ? fieldsOf(entity) : []) {
      const found = table.columns.get(column);
      if (found && !columns.has(field) && (kept || fits(ids, type, found.type))) columns.set(field, found);
    }
    decisions[madeKey(entity)] = {
      ...place(table),
      whole,
      columns: Object.fromEntries([...columns].map(([field, column]) => [field, place(column)])),
    };
    // Criteria whose position was never read are everybody's, until somebody says otherwise.
    for (const [field, column] of recogniseColumns(entity, table, ids, columns))
      if (
        entity !== 'criterion' ||
        field !== 'position' ||
        fits(ids, schema.criterion.fields.position.type, column.type)
      )
        proposals[columnKey(entity, field)] = place(column);
  }
  return { decisions, proposals };
}

/**
 * Where Grist shows neither the structure nor what set-ups have left in the document: a table under one of our names with
 * every column of ours is ours, and beside one so is what may not be read at all. Null when Grist has not answered.
 */
export async function readColumns(grist: Pick<GristPort, 'fetchTable'>): Promise<Decisions | null> {
  const read = await Promise.all(
    entityNames.map(async (name) => {
      const { table, fields }: Entity = schema[name];
      const columns = Object.entries(fields).filter(([, { theirs }]) => !theirs);
      const answer = await grist.fetchTable(table);
      const isWhole = answer.ok && columns.every(([, { column }]) => column in answer.value);
      return { name, table, columns, failure: answer.ok ? null : answer.failure.kind, isWhole };
    }),
  );
  if (read.some(({ failure }) => failure === 'unreachable')) return null;
  if (!read.some(({ isWhole }) => isWhole)) return {};
  const unnumbered = (id: string) => ({ id, ref: null });
  return Object.fromEntries(
    read.flatMap(({ name, table, columns, failure, isWhole }): readonly (readonly [string, Made])[] => {
      if (!isWhole && failure !== 'refused') return [];
      const written = columns.flatMap(([field, { column, computed }]) =>
        computed ? [] : [[field, unnumbered(column)] as const],
      );
      return [[madeKey(name), { ...unnumbered(table), whole: true, columns: Object.fromEntries(written) }]];
    }),
  );
}
