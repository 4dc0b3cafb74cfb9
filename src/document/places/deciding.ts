/** Keeps in the document what somebody decides of its tables, columns and words: at any time, whatever was decided before. */

import type { GristPort, Result, UserAction } from '../../grist/port';
import { parseRef, parseRefList } from '../../model/cell';
import { parseJson } from '../../model/guards';
import { type DescribedEntity, described } from '../../model/labels/index';
import { entityNames, schema } from '../../model/schema';
import { setting } from '../../model/setting';
import { isStatusField } from '../../rules/status';
import { applyOnce, read, settled } from '../setup/bundles';
import { addLine, cellsOf, writeDecisions } from '../setup/journal';
import { type Look, lookAt, marksOf, ofThisPage, succeeding } from '../setup/look';
import { applyCleanly } from '../writing/apply';
import { type LayoutChoices, typeWith } from './layout';
import { type Chosen, type Decisions, placed } from './matching';

/** `in-use`: rows of these tables of ours refer to rows of the one that was chosen before. */
export type Decided =
  | Result<null>
  | { readonly ok: false; readonly failure: { readonly kind: 'in-use'; readonly tables: readonly string[] } };

class InUse extends Error {
  readonly tables: readonly string[];
  constructor(tables: readonly string[]) {
    super('rows refer to it');
    this.tables = tables;
  }
}

/** What is written: a column remembers those that it takes the place of. */
function written({ journal, layout, shape }: Look, decisions: Decisions): Decisions {
  const kept = new Map(journal.rows.map(({ key, value }) => [key, parseJson(value)]));
  const entries = Object.entries(decisions).map(([key, value]) => {
    const name = entityNames.find((each) => key.startsWith(`column:${each}.`));
    if (!name) return [key, value] as const;
    const now = shape
      .get(layout[name].table)
      ?.columns.get(layout[name].columns[key.slice(`column:${name}.`.length)] ?? '');
    return [key, succeeding(kept.get(key), value as Chosen, now)] as const;
  });
  return Object.fromEntries(entries);
}

/** Our references follow a table that is chosen anew, as long as they are all blank. */
async function pointedAnew(grist: GristPort, look: Look, decisions: Decisions): Promise<readonly UserAction[]> {
  const { shape, layout } = look;
  const ids = Object.fromEntries(entityNames.map((name) => [name, layout[name].table])) as Record<
    (typeof entityNames)[number],
    string
  >;
  const moved = entityNames.filter((name) => {
    const table = placed(decisions[`table:${name}`], shape);
    if (!table || !layout[name].exists || table.id === ids[name]) return false;
    ids[name] = table.id;
    return true;
  });
  if (moved.length === 0) return [];
  const actions: UserAction[] = [];
  const using: string[] = [];
  for (const entity of entityNames) {
    const { table, ours, columns, exists } = layout[entity];
    const fields = Object.entries((described[entity] as DescribedEntity).fields).filter(([name, { type }]) =>
      moved.some((each) => ours.has(name) && type.endsWith(`:${schema[each].table}`)),
    );
    if (!exists || fields.length === 0) continue;
    const data = await read(grist, table);
    for (const [name, { type, shows }] of fields) {
      const column = shape.get(table)?.columns.get(columns[name] ?? '');
      if (!column) continue;
      const refers = (cell: unknown) => (parseRef(cell).value ?? 0) > 0 || parseRefList(cell).value.length > 0;
      if (!isStatusField(name) && data[column.id]?.some(refers)) using.push(table);
      const target = shape.get(typeWith(ids, type).split(':')[1] ?? '');
      const [entityOf] = moved.filter((each) => type.endsWith(`:${schema[each].table}`));
      const fieldShown = Object.entries(entityOf ? schema[entityOf].fields : {}).find(
        ([, f]) => f.column === shows,
      )?.[0];
      const chosen = entityOf && fieldShown ? decisions[`column:${entityOf}.${fieldShown}`] : null;
      const visible = placed(chosen, target?.columns);
      actions.push(['ModifyColumn', table, column.id, { type: typeWith(ids, type) }]);
      actions.push(['UpdateRecord', '_grist_Tables_column', column.ref, { visibleCol: visible?.ref ?? 0 }]);
      actions.push(['SetDisplayFormula', table, null, column.ref, visible ? `$${column.id}.${visible.id}` : '']);
    }
  }
  if (using.length > 0) throw new InUse([...new Set(using)]);
  return actions;
}

/** Where the document has a table for it, this takes no right to change the structure. */
export async function decide(grist: GristPort, choices: LayoutChoices, decisions: Decisions): Promise<Decided> {
  try {
    return await settled(async (): Promise<Decided> => {
      const look = await lookAt(grist, choices);
      const said = { ...ofThisPage(look), ...written(look, decisions) };
      const moves = await pointedAnew(grist, look, decisions);
      if (look.journal.exists && moves.length === 0) return await keep(grist, look, said);
      await applyOnce(grist, async () => {
        const now = await lookAt(grist, choices);
        const { journal } = now;
        const run = Math.max(0, ...journal.lines.map((line) => line.run)) + 1;
        const line = journal.exists ? [] : addLine(journal, run, {});
        const marks = journal.exists ? {} : marksOf(now);
        const kept = { ...marks, ...ofThisPage(now), ...written(now, decisions) };
        return {
          actions: [
            ...line,
            ...writeDecisions(journal, kept, !journal.exists),
            ...(await pointedAnew(grist, now, decisions)),
          ],
        };
      });
      return { ok: true, value: null };
    });
  } catch (error) {
    if (error instanceof InUse) return { ok: false, failure: { kind: 'in-use', tables: error.tables } };
    throw error;
  }
}

/** Two people who decide different things at once both keep theirs; of one and the same, the last word counts. */
async function keep(grist: GristPort, { journal }: Look, said: Decisions): Promise<Result<null>> {
  const { table, rows } = journal;
  const actions = Object.entries(said).flatMap(([key, value]): readonly UserAction[] => {
    const isSaid = rows.find((row) => row.key === key)?.value === JSON.stringify(value);
    return isSaid ? [] : [['AddOrUpdateRecord', table, { [setting.fields.key.column]: key }, cellsOf(key, value), {}]];
  });
  if (actions.length === 0) return { ok: true, value: null };
  const done = await applyCleanly(grist, actions);
  return done.ok ? { ok: true, value: null } : done;
}
