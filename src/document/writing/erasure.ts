/** Takes people out of a document, and out of this machine. Fetched with what gathers them. */
import type { GristFailure, GristPort, UserAction } from '../../grist/port';
import type { Candidate } from '../../model/candidate';
import type { RawCell } from '../../model/cell';
import type { TableData } from '../../model/entity';
import type { FileRecords, Mention, PersonRecords } from '../../model/person-records';
import { readDraftName } from '../local/draft-names';
import type { Drafts } from '../local/drafts';
import type { Environment } from '../local/environment';
import { createKeeper } from '../local/keeper';
import type { Layout } from '../places/layout';
import { nameFields } from '../places/person-names';
import { withoutName } from '../reading/mentions';
import { chosenFiles, collectPerson } from '../reading/person-records';
import { applyCleanly } from './apply';
import { assertRow } from './assertion';
import { type KeyedName, keyedNames } from './changes';
import { isAbout } from './outbox';

/** Why an erasure did not take place; nothing was removed. */
export type ErasureProblem = GristFailure | { readonly kind: 'renamed' } | { readonly kind: 'gone' };

/** `left`: texts elsewhere that still bear the name, where they were to lose it. */
export type Erased =
  | { readonly ok: true; readonly left?: number }
  | { readonly ok: false; readonly failure: ErasureProblem };

export interface ErasureChoices {
  /** Row ids of the namesakes that are the same person, and go too. */
  readonly also?: readonly number[];
  /** What takes the place of the name in texts about others. */
  readonly instead?: string | null;
}

/** A text as it was read, where there is one: Grist looks no row up by an error or a list. */
const known = (column: string | undefined, cell: RawCell): Readonly<Record<string, string>> =>
  column !== undefined && typeof cell === 'string' && cell !== '' ? { [column]: cell } : {};

const cellAt = (data: TableData, id: number, column: string | undefined): RawCell =>
  data[column ?? '']?.[data['id']?.indexOf(id) ?? -1];

/**
 * That the rows to remove are those that were read: a bundle may arrive late, and ids of removed rows are used again.
 * The pulse of the person says it of all of them; without one each row says whose it is, but for notes, on which nobody
 * may upsert.
 */
function conditionsOn({ candidateId, tables }: FileRecords, layout: Layout): readonly UserAction[] {
  const { table, columns } = layout.candidate;
  const ofTable = (name: string) => tables.find((held) => held.kind === 'theirs' && held.table === name)?.rows ?? [];
  const cells = ofTable(table)[0]?.cells;
  const says = (field: string) => known(columns[field], cells?.[columns[field] ?? '']);
  const pulse = says('pulse');
  const who = nameFields(layout.candidate).map(says);
  const onPerson = assertRow(table, Object.assign({ id: candidateId, ...says('seals'), ...pulse }, ...who));
  if (Object.keys(pulse).length > 0) return [onPerson];
  const children = keyedNames.filter((entity): entity is KeyedName => entity !== 'rating' && layout[entity].exists);
  const onRows = children.flatMap((entity) => {
    const column = layout[entity].columns['candidate'];
    const rows = column === undefined ? [] : ofTable(layout[entity].table);
    return rows.map(({ id }) => assertRow(layout[entity].table, { id, [column ?? '']: candidateId }));
  });
  return [onPerson, ...onRows];
}

/**
 * The bundle that removes people: first the rows that point at them, then their own. Notes that this user may not read
 * go by the ids that `Sceaux` gives. Links from the team's own rows are emptied by Grist itself.
 */
export function erasureOf(files: readonly FileRecords[], layout: Layout): readonly UserAction[] {
  const candidates = layout.candidate.table;
  const ids = new Map<string, readonly number[]>();
  const remove = (table: string, rows: readonly number[]) => {
    if (rows.length > 0) ids.set(table, [...(ids.get(table) ?? []), ...rows]);
  };
  for (const { tables, hiddenNotes } of files) {
    for (const { table, kind, rows } of tables) {
      if (kind === 'theirs' && table !== candidates)
        remove(
          table,
          rows.map(({ id }) => id),
        );
    }
    remove(layout.rating.table, hiddenNotes);
  }
  remove(
    candidates,
    files.map(({ candidateId }) => candidateId),
  );
  return [
    ...files.flatMap((file) => conditionsOn(file, layout)),
    ...[...ids].map(([table, rows]): UserAction => ['BulkRemoveRecord', table, rows]),
  ];
}

/** Bundles that failed because somebody else writes about the person at the same time. */
const mostTries = 5;

/**
 * Reads the person anew and removes them in one bundle; `shown` is what the user was shown. What changes between the
 * reading and the bundle is read again: nothing about them stays behind, and nothing of anybody else goes.
 */
export async function erasePerson(
  grist: GristPort,
  layout: Layout,
  shown: PersonRecords,
  { also = [], instead = null }: ErasureChoices = {},
): Promise<Erased> {
  const refused = new Map<string, GristFailure>();
  for (let tries = 0; tries < mostTries; tries += 1) {
    const latest = await collectPerson(grist, layout, shown.candidateId);
    if (!latest.ok) return latest.failure.kind === 'missing' ? { ok: false, failure: { kind: 'gone' } } : latest;
    const files = chosenFiles(latest.value, also);
    // Grist gives a removed row's id to the next one: never erase somebody else.
    const names = (of: readonly FileRecords[]) =>
      JSON.stringify(of.map(({ candidateId, name }) => [candidateId, name]));
    if (names(files) !== names(chosenFiles(shown, also))) return { ok: false, failure: { kind: 'renamed' } };
    const actions = erasureOf(files, layout);
    const bundle = JSON.stringify(actions);
    // Nothing has changed: it is the access rules that refuse.
    const again = refused.get(bundle);
    if (again) return { ok: false, failure: again };
    const applied = await applyCleanly(grist, actions);
    if (applied.ok)
      return instead === null ? { ok: true } : { ok: true, left: await forgetNames(grist, layout, files, instead) };
    if (applied.failure.kind !== 'refused') return applied;
    refused.set(bundle, applied.failure);
  }
  return { ok: false, failure: { kind: 'unreachable', message: 'somebody else was faster each time' } };
}

/** Takes the names out of each text that still bears one; gives how many do afterwards. */
async function forgetNames(
  grist: GristPort,
  layout: Layout,
  files: readonly FileRecords[],
  instead: string,
): Promise<number> {
  const left = new Set<string>();
  for (const { name, mentions } of files) {
    for (const mention of mentions.filter(({ inText }) => inText)) {
      const { table, rowId, column } = mention;
      if (!(await forgetIn(grist, layout, mention, name, instead))) left.add(`${table} ${rowId} ${column}`);
    }
  }
  return left.size;
}

/**
 * False where the text still bears the name: access rules keep a colleague's words, or Grist does not answer. It is
 * replaced on condition that it says what was read; of a note, on which nobody may upsert, the person's pulse says it.
 */
async function forgetIn(
  grist: GristPort,
  layout: Layout,
  { table, rowId, column }: Mention,
  name: string,
  instead: string,
): Promise<boolean> {
  const { table: candidates, columns } = layout.candidate;
  let refused: string | null = null;
  for (let tries = 0; tries < mostTries; tries += 1) {
    // The pulse first: a reason that is newer is then not what it speaks of.
    const people = table === layout.rating.table ? await grist.fetchTable(candidates) : null;
    const rows = await grist.fetchTable(table);
    if (!rows.ok || people?.ok === false) return false;
    const text = cellAt(rows.value, rowId, column);
    // A row that is gone bears no name any more.
    if (typeof text !== 'string') return true;
    const without = withoutName(text, name, instead);
    if (without === text) return true;
    if (text === refused) return false;
    refused = text;
    const person = cellAt(rows.value, rowId, layout.rating.columns['candidate']);
    const condition =
      people && typeof person === 'number'
        ? assertRow(candidates, {
            id: person,
            ...known(columns['pulse'], cellAt(people.value, person, columns['pulse'])),
          })
        : assertRow(table, { id: rowId, [column]: text });
    const done = await applyCleanly(grist, [condition, ['UpdateRecord', table, rowId, { [column]: without }]]);
    if (done.ok) return true;
    if (done.failure.kind !== 'refused') return false;
  }
  return false;
}

/** Removes what this machine keeps of a person: drafts, and changes that other pages here have not sent. */
export async function forgetLocally(
  environment: Pick<Environment, 'store' | 'after'>,
  scope: string,
  drafts: Drafts,
  { id, name }: Pick<Candidate, 'id' | 'name'>,
): Promise<void> {
  const keeper = createKeeper(environment);
  // Somebody else may have had the row before: what was written about them stays.
  await drafts.forget(id, (draft) => isAbout({ candidateName: readDraftName(draft)?.about.name ?? '' }, name));
  for (const key of await keeper.keys(`${scope}/outbox/`)) {
    // Of any version of this code: what cannot be told to be about somebody else goes.
    const kept: Partial<Record<'candidateId' | 'candidateName', unknown>> = Object(await keeper.get(key));
    const candidateName = typeof kept.candidateName === 'string' ? kept.candidateName : '';
    if (kept.candidateId === id && isAbout({ candidateName }, name)) await keeper.remove(key);
  }
}
