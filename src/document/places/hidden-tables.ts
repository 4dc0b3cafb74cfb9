/** Tables that the access rules keep from the user: the structure does not name them, and they are there all the same. */
import type { GristPort } from '../../grist/port';
import type { Entity } from '../../model/entity';
import { isRecord } from '../../model/guards';
import { type EntityName, entityNames, schema } from '../../model/schema';
import { decisionsIn, findSettings, madeKey } from './matching';
import type { ColumnShape, DocumentShape, TableShape } from './shape';

/** Columns that a set-up makes, which nobody can look up; what they hold is not known either. */
function supposed(name: EntityName | undefined): ReadonlyMap<string, ColumnShape> {
  const fields = Object.values((name ? schema[name] : { fields: {} }).fields as Entity['fields']);
  const rest = { ref: 0, description: '', type: 'Any', formula: '', recalcWhen: 0, visibleCol: 0, options: '' };
  return new Map(
    fields
      .filter(({ theirs }) => !theirs)
      .map(({ column, computed }) => [column, { ...rest, id: column, label: column, computed }]),
  );
}

/** Without one of these a row says something else than it holds. */
const telling: Readonly<Record<EntityName, readonly string[]>> = {
  candidate: ['name', 'position', 'stage'],
  position: ['title'],
  criterion: ['position', 'stages', 'weight'],
  point: ['position', 'stage'],
  interview: ['candidate', 'stage', 'status', 'startedAt', 'endedAt'],
  passage: ['candidate', 'point', 'state'],
  evidence: ['candidate', 'criterion', 'sign', 'text'],
  rating: ['candidate', 'criterion', 'kind', 'note', 'sealed', 'evaluator'],
  evaluator: ['name', 'email'],
};

/** Tables that are not named: ours, under the names that set-ups gave them, and those that columns refer to. */
function wanted(shape: DocumentShape, ours: readonly string[]): readonly string[] {
  const types = [...shape.values()].flatMap(({ columns }) => [...columns.values()].map(({ type }) => type.split(':')));
  const referenced = types.flatMap(([kind, target = '']) => (kind?.startsWith('Ref') && target ? [target] : []));
  return [...new Set([...ours, ...referenced])].filter((table) => !shape.has(table) && !table.startsWith('_grist_'));
}

/** The structure, with the tables that Grist refuses to read in their place. */
export async function withHidden(grist: Pick<GristPort, 'fetchTable'>, shape: DocumentShape): Promise<DocumentShape> {
  const settings = await findSettings(grist, shape);
  const decisions = settings ? decisionsIn(settings) : {};
  const ours = new Map(
    entityNames.map((name) => {
      const made = decisions[madeKey(name)];
      return [isRecord(made) ? String(made['id']) : schema[name].table, name] as const;
    }),
  );
  const asked = await Promise.all(
    wanted(shape, [...ours.keys()]).map(async (id) => ({ id, read: await grist.fetchTable(id) })),
  );
  const hidden = asked.flatMap(({ id, read }): readonly (readonly [string, TableShape])[] =>
    !read.ok && read.failure.kind === 'refused'
      ? [[id, { hidden: true, ref: 0, id, columns: supposed(ours.get(id)) }]]
      : [],
  );
  const keeps: DocumentShape['keeps'] = (entity, field) => telling[entity].includes(field);
  return Object.assign(new Map([...shape, ...hidden]), { keeps });
}
