/** What a team's own tables and columns look like, by their names and types: offered, never taken. */
import { type DescribedEntity, described } from '../../model/labels/index';
import { type EntityName, entityNames, type Schema, schema } from '../../model/schema';
import { isStatusField } from '../../rules/status';
import { canHold, type Layout, type LayoutChoices, layOut } from './layout';
import { columnKey, type Decisions, tableKey } from './matching';
import { type ColumnShape, type DocumentShape, isShown, type TableShape } from './shape';

/** What a team calls the position of somebody, or of a criterion. */
const positions = ['postevise', 'rolevise', 'position', 'job', 'role', 'profil'];

/** Other names that teams give to a field, already normalised. */
const synonyms: Partial<Record<EntityName, Readonly<Record<string, readonly string[]>>>> = {
  candidate: {
    name: [
      'nomcomplet',
      'prenometnom',
      'prenomnom',
      'nometprenom',
      'nomprenom',
      'candidat',
      'candidate',
      'personne',
      'name',
      'fullname',
    ],
    firstName: ['prenom', 'givenname'],
    lastName: ['nomdefamille', 'nomusage', 'surname', 'familyname'],
    position: positions,
    stage: ['etapeencours', 'etapeactuelle', 'stage', 'step', 'statut', 'status', 'avancement'],
    availability: ['disponible', 'dispo', 'availability'],
    remote: ['remote', 'distanciel'],
    cost: ['tjm', 'tarif', 'salaire', 'cost', 'rate'],
    referenceConsent: ['accordpourreference', 'reference'],
    lastContact: ['datedernierecontact', 'datedudernierecontact', 'lastcontact'],
  },
  criterion: {
    title: ['critere', 'competence', 'nom', 'name', 'criterion', 'skill', 'libelle'],
    short: ['nomcourt', 'short', 'abrege'],
    weight: ['importance', 'ponderation', 'coefficient', 'weight', 'priorite'],
    required: ['requis', 'indispensable', 'required', 'mandatory'],
    family: ['categorie', 'groupe', 'family', 'category'],
    order: ['rang', 'numero', 'order', 'rank'],
    position: positions,
  },
  position: {
    title: ['titre', 'nom', 'poste', 'title', 'name', 'libelle'],
  },
};

/** Accents, case, punctuation, emoji and a final plural left aside: "Étapes 🎯 " and "etape" are the same word. */
const normalise = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/s$/, '');

const names = (entity: EntityName, field: string): readonly string[] => {
  const { column, label } = (described[entity] as DescribedEntity).fields[field] ?? { column: field, label: field };
  return [column, label, ...(synonyms[entity]?.[field] ?? [])].map(normalise);
};

const isCalled = (entity: EntityName, field: string, { id, label }: ColumnShape): boolean => {
  const known = names(entity, field);
  return known.includes(normalise(id)) || known.includes(normalise(label));
};

/** Columns of a table that look like those of fields which have none yet; what the widget computes is never one. */
export function recogniseColumns(
  entity: EntityName,
  table: TableShape,
  ids: Readonly<Record<EntityName, string>>,
  known: ReadonlyMap<string, ColumnShape> = new Map(),
): ReadonlyMap<string, ColumnShape> {
  const found = new Map<string, ColumnShape>();
  const used = new Set(known.values());
  for (const field of Object.keys(schema[entity].fields)) {
    if (known.has(field) || isComputedByUs(entity, field)) continue;
    const column = [...table.columns.values()].find(
      (each) =>
        isShown(each.id) && !used.has(each) && canHold(ids, entity, field, each) && isCalled(entity, field, each),
    );
    if (!column) continue;
    found.set(field, column);
    used.add(column);
  }
  return found;
}

/** The entities whose table may be the team's own. */
export const adoptable = ['candidate', 'criterion', 'position'] as const;
export type Adoptable = (typeof adoptable)[number];
export const isAdoptable = (entity: EntityName): entity is Adoptable => adoptable.some((name) => name === entity);

type Field<N extends EntityName> = keyof Schema[N]['fields'] & string;

/** What tells a list of people, a grid or positions from any other table: one of the first, and one of the others. */
const tells: {
  readonly [N in Adoptable]: Readonly<Record<'needed', Field<N>> & Record<'oneOf', readonly Field<N>[]>>;
} = {
  candidate: { needed: 'name', oneOf: ['stage', 'position', 'availability', 'remote', 'lastContact', 'decision'] },
  criterion: { needed: 'title', oneOf: ['weight', 'required', 'anchor1', 'question'] },
  position: { needed: 'title', oneOf: ['job', 'owner', 'brief'] },
};

const tableNames: Readonly<Record<Adoptable, readonly string[]>> = {
  candidate: ['candidat', 'candidature', 'personne', 'candidate', 'applicant', 'vivier'],
  criterion: ['critere', 'grille', 'competence', 'grilledecritere', 'criteria', 'skill'],
  position: ['poste', 'offre', 'position', 'job', 'fichedeposte', 'mission'],
};

/** A column that looks like the field, and how many other fields the table seems to have. */
interface Likeness {
  readonly table: TableShape;
  readonly columns: ReadonlyMap<string, ColumnShape>;
  readonly strength: number;
}

function likeness(entity: Adoptable, table: TableShape, linked: boolean): Likeness | null {
  const ids = Object.fromEntries(entityNames.map((name) => [name, schema[name].table])) as Record<EntityName, string>;
  const columns = recogniseColumns(entity, table, ids);
  const { needed, oneOf } = tells[entity];
  if (!columns.has(needed)) return null;
  const others = oneOf.filter((field) => columns.has(field)).length;
  const isNamed = tableNames[entity].includes(normalise(table.id));
  const isPointed = entity === 'candidate' && linked;
  if (others === 0 && !isNamed && !isPointed) return null;
  return { table, columns, strength: others + (isNamed ? 3 : 0) + (isPointed ? 5 : 0) };
}

/** Tables that look like those of an entity, the likeliest first. */
export function likelyTables(
  entity: Adoptable,
  shape: DocumentShape,
  layout: Layout,
  choices: LayoutChoices,
): readonly TableShape[] {
  const ours = new Set(entityNames.flatMap((name) => (layout[name].exists ? [layout[name].table] : [])));
  const free = [...shape.values()].filter(({ id }) => !ours.has(id) && !/^Reglages\d*$/i.test(id));
  const all = free.flatMap((table) => likeness(entity, table, table.id === choices.linkedTable) ?? []);
  return all.sort((a, b) => b.strength - a.strength).map(({ table }) => table);
}

/** The positions to which the team's own people are tied. */
function pointedAt(shape: DocumentShape, people: TableShape | undefined): readonly TableShape[] {
  const columns = [...(people?.columns.values() ?? [])].filter((column) => isCalled('candidate', 'position', column));
  return columns.flatMap(({ type }) => {
    const [kind, target = ''] = type.split(':');
    const table = kind === 'Ref' ? shape.get(target) : undefined;
    return table && [...table.columns.values()].some((column) => isCalled('position', 'title', column)) ? [table] : [];
  });
}

/** By entity, the table that somebody has pointed at; null: a new one. */
export type PointedTables = Readonly<Partial<Record<Adoptable, string | null>>>;

/** What a set-up would go by, were nothing more said: one table each, and their columns. */
export function propose(shape: DocumentShape, asked: LayoutChoices, pointed: PointedTables = {}): Decisions {
  const choices = { ...asked, proposals: {} };
  const layout = layOut(shape, choices);
  const chosen = new Map<Adoptable, TableShape>();
  for (const entity of adoptable) {
    const { exists, table } = layout[entity];
    const said = pointed[entity];
    const used = new Set<TableShape | undefined>(chosen.values());
    const positions = entity === 'position' ? pointedAt(shape, chosen.get('candidate')) : [];
    const likely = [...positions, ...likelyTables(entity, shape, layout, choices)].find((each) => !used.has(each));
    const found = said !== undefined ? shape.get(said ?? '') : exists ? shape.get(table) : likely;
    if (found) chosen.set(entity, found);
  }
  const ids = idsWith(layout, chosen);
  const proposals: Record<string, unknown> = {};
  for (const [entity, table] of chosen) {
    const { made, exists, table: now, columns } = layout[entity];
    if (made) continue;
    proposals[tableKey(entity)] = { id: table.id, ref: table.ref };
    for (const [field, { id, ref }] of recogniseColumns(entity, table, ids)) {
      const isDecided = exists && now === table.id && field in columns;
      if (!isDecided) proposals[columnKey(entity, field)] = { id, ref };
    }
  }
  return proposals;
}

const idsWith = (layout: Layout, tables: ReadonlyMap<Adoptable, TableShape>) =>
  Object.fromEntries(
    entityNames.map((name) => [name, (isAdoptable(name) && tables.get(name)?.id) || layout[name].table]),
  ) as Record<EntityName, string>;

/** Columns of a table that can hold a field, by their types. */
export function columnsFor(
  entity: Adoptable,
  field: string,
  table: TableShape,
  layout: Layout,
): readonly ColumnShape[] {
  const ids = idsWith(layout, new Map([[entity, table]]));
  return [...table.columns.values()].filter((column) => isShown(column.id) && canHold(ids, entity, field, column));
}

/** Columns that are called like a field which they cannot hold: left alone, and a team wants to know. */
export function leftAlone(
  entity: Adoptable,
  table: TableShape,
  layout: Layout,
): readonly { readonly field: string; readonly column: ColumnShape }[] {
  const { columns, ours } = layout[entity];
  const used = new Set(Object.values(columns));
  const fields = Object.keys(schema[entity].fields).filter((field) => !(field in columns) || ours.has(field));
  return fields.flatMap((field) => {
    const called = [...table.columns.values()].filter((column) => isCalled(entity, field, column));
    const able = columnsFor(entity, field, table, layout);
    return called.flatMap((column) =>
      isShown(column.id) && !used.has(column.id) && !able.includes(column) && !isComputedByUs(entity, field)
        ? [{ field, column }]
        : [],
    );
  });
}

/** What the widget writes itself is never the team's, whatever its name. */
const isComputedByUs = (entity: EntityName, field: string): boolean =>
  (schema[entity].fields as Readonly<Record<string, { readonly computed: boolean }>>)[field]?.computed === true ||
  (entity === 'candidate' && isStatusField(field));
