/** Access rules of a document, as predicates; a Grist server enforces the same for every user. */
import type { UserAction } from '../../src/grist/port';
import { visitorEmail } from '../../src/model/evaluator';
import type { MemoryUser } from './formulas';
import type { MemoryRow } from './store';

/** What a bundle does to one row; computed columns are those of before and after the whole bundle. */
export type RowChange =
  | { readonly kind: 'add'; readonly table: string; readonly before: null; readonly after: MemoryRow }
  | { readonly kind: 'update'; readonly table: string; readonly before: MemoryRow; readonly after: MemoryRow }
  | { readonly kind: 'remove'; readonly table: string; readonly before: MemoryRow; readonly after: null };

export interface AccessRules {
  /** Why the user may not ask for this action, or null. */
  readonly refuse?: (action: UserAction, user: MemoryUser | null) => string | null;
  /** What their author has written beside the rules; told by one way only, as on a real server. */
  readonly memos?: readonly string[];
  /** Why the user may not make this change, or null. */
  readonly refuseChange?: (change: RowChange, user: MemoryUser | null) => string | null;
  /**
   * Rows that a user may read, by table. A table named here is refused to every `AddOrUpdateRecord`,
   * one's own rows included (403 on a real server).
   */
  readonly canRead?: Readonly<Record<string, (row: MemoryRow, user: MemoryUser | null) => boolean>>;
  /** Cells that a user may not read: `["C"]` stands in their place. */
  readonly censors?: (table: string, column: string, row: MemoryRow, user: MemoryUser | null) => boolean;
  /**
   * Tables that a user may not read at all, or columns: they are refused or left out, nameless in the structure, and
   * their table is closed to every upsert.
   */
  readonly hides?: (table: string, user: MemoryUser | null, column?: string) => boolean;
}

const structural =
  /^(?:(?:Add|AddRaw|Remove|Rename)Table|(?:Add|AddVisible|AddHidden|Modify|Remove|Rename)Column|CreateViewSection|(?:Add|Remove)View(?:Section)?)$/;

const sortable = ['Critere', 'Signe', 'Issue', 'Modifie_le'];

function onlySorted(before: MemoryRow, after: MemoryRow): boolean {
  return Object.keys(after).every((name) => sortable.includes(name) || before[name] === after[name]);
}

function refuseNote(change: RowChange, email: string, isOwner: boolean): boolean {
  const { after: added } = change;
  if (change.kind === 'add')
    return added?.['Evaluateur'] !== email || email === visitorEmail || added?.['En_double'] === true;
  const { before } = change;
  const own = before['Evaluateur'] === email;
  if (change.kind === 'remove') return !isOwner && !(own && before['Scellee'] !== true);
  const { after } = change;
  if (before['Nature'] === 'Débrief' && after['Nature'] === 'Débrief') return false;
  const kept = after['Evaluateur'] === email && after['Nature'] === before['Nature'];
  const single = before['En_double'] === true || after['En_double'] !== true;
  return !(own && kept && single && (before['Scellee'] !== true || before['Seul'] === true));
}

function refuseEvidence(change: RowChange, email: string, isOwner: boolean): boolean {
  if (change.kind === 'add') return change.after['Auteur'] !== email;
  const own = change.before['Auteur'] === email;
  if (change.kind === 'remove') return !isOwner && !own;
  return !(own && change.after['Auteur'] === email) && !onlySorted(change.before, change.after);
}

/** A row of the structure as it is told to somebody from whom tables are hidden: without what names them. */
export function censored(
  table: string,
  row: MemoryRow,
  isHidden: (tableRef: unknown, column?: string) => boolean,
): MemoryRow {
  if (table === '_grist_Tables' && isHidden(row.id)) return { ...row, tableId: '' };
  if (table === '_grist_Tables_column' && isHidden(row['parentId'], String(row['colId'])))
    return { ...row, colId: '', parentId: 0 };
  return row;
}

/**
 * The rules that the product sets up on request (README, « Qui voit quoi »): sealed notes on `Notes`,
 * authorship on `Preuves`, structure for owners only.
 */
export function productRules(owners: readonly string[]): AccessRules {
  const isOwner = (user: MemoryUser | null): boolean => user !== null && owners.includes(user.email);
  return {
    refuse([name, table], user) {
      const isStructure = structural.test(name) || String(table).startsWith('_grist_');
      return isStructure && !isOwner(user) ? 'Blocked by table structure access rules' : null;
    },
    refuseChange(change, user) {
      const email = user?.email ?? '';
      const blocked = `Blocked by row ${change.kind === 'add' ? 'create' : change.kind} access rules`;
      if (change.table === 'Notes' && refuseNote(change, email, isOwner(user))) return blocked;
      if (change.table === 'Preuves' && refuseEvidence(change, email, isOwner(user))) return blocked;
      return null;
    },
    canRead: {
      // Grist shows the rules to owners, as soon as they hide something from others.
      _grist_ACLResources: (_, user) => isOwner(user),
      _grist_ACLRules: (_, user) => isOwner(user),
      Notes: (row, user) => row['Nature'] === 'Débrief' || String(row['Lecteurs']).includes(`|${user?.email ?? ''}|`),
    },
  };
}
