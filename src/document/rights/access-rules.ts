/**
 * The access rules that make the seal hold, and what a document has of them. They are added on request
 * only, on tables that a set-up has made; a team's own rules are never moved, changed or removed.
 *
 * Who may not do what:
 * - a note of one person is read by its `Lecteurs` only, and changed by its author until the seal;
 * - a proof keeps its author's words, and anyone may sort it;
 * - only owners change the structure: a formula sees past every rule.
 */
import type { GristPort, Result, TableData, UserAction } from '../../grist/port';
import { parseNumber, parseText } from '../../model/cell';
import { visitorEmail } from '../../model/evaluator';
import type { EntityName } from '../../model/schema';
import type { Layout } from '../places/layout';
import { applyCleanly } from '../writing/apply';

/** What a group of rules protects. */
export type Protection = 'notes' | 'evidence' | 'structure';

interface Rule {
  /** Grist's condition, in its Python; '' for everything else. */
  readonly condition: string;
  /** Grist's letters: create, read, update, delete, structure. */
  readonly permissions: string;
}

interface OwnRule extends Rule {
  /** Conditions that earlier versions, or their documentation, gave it: ours to bring up to date. */
  readonly former?: readonly string[];
  /** What Grist tells whom it refuses, in the words of the field. */
  readonly memo?: string;
}

interface RuleGroup {
  readonly protects: Protection;
  readonly table: string;
  /** Null: every column. */
  readonly columns: readonly string[] | null;
  readonly rules: readonly OwnRule[];
}

/** A rule that the document does not have, or has as an earlier version wrote it. */
export interface MissingRule extends Rule {
  readonly protects: Protection;
  readonly table: string;
  readonly columns: string;
}

/**
 * `foreign`: rules of the team's own are where ours would go.
 * `incomplete`: a column that ours cannot do without is missing.
 * `hidden`: Grist does not show the rules to this user; the document has some.
 */
export type AccessRulesState = 'none' | 'ours' | 'partial' | 'foreign' | 'incomplete' | 'hidden' | 'unknown';

export interface AccessRulesReport {
  readonly state: AccessRulesState;
  readonly missing: readonly MissingRule[];
  /** Some of what is missing can be added without touching the team's own rules. */
  readonly canAdd: boolean;
  /** The document has rules that are none of ours: what they hide, only their authors know. */
  readonly others: boolean;
  /** A rule of the team's lets others than the owners take the whole document away, notes included. */
  readonly copies: boolean;
}

/** A column of ours by the name that it has in this document; null when the document lacks it. */
const columnsOf = (layout: Layout, entity: EntityName, fields: readonly string[]): readonly string[] | null => {
  const found = fields.map((field) => layout[entity].columns[field]);
  return found.every((column) => column !== undefined) ? found : null;
};

const otherwise = (permissions: string): Rule => ({ condition: '', permissions });

function noteRules(layout: Layout): readonly OwnRule[] | null {
  const columns = columnsOf(layout, 'rating', ['kind', 'readers', 'evaluator', 'sealed', 'alone']);
  if (!columns || !layout.rating.made) return null;
  const [kind, readers, evaluator, sealed, alone] = columns;
  // A document of an earlier version has no such column until it has been brought up to date.
  const { doubled } = layout.rating.columns;
  const ownChange = (author: string) =>
    `rec.${evaluator} == user.Email and ${author}newRec.${kind} == rec.${kind} and (not rec.${sealed} or rec.${alone})`;
  const signed = ownChange(`newRec.${evaluator} == user.Email and `);
  const ownChanges = [...(doubled ? [`${signed} and (rec.${doubled} or not newRec.${doubled})`] : []), signed];
  const forged = `newRec.${evaluator} != user.Email`;
  const second = doubled && {
    condition: `newRec.${doubled}`,
    permissions: '-C',
    memo: 'Tu as déjà une note sur ce critère : change-la plutôt.',
  };
  return [
    { condition: 'user.Access == OWNER', permissions: '+D' },
    {
      condition: `rec.${kind} != 'Débrief' and ('|' + user.Email + '|') not in rec.${readers}`,
      permissions: '-R',
    },
    // Whoever is signed out is nobody, or else somebody of the team, who would open to themselves what others have sealed.
    { condition: `${forged} or user.Email == '${visitorEmail}'`, permissions: '-C', former: [forged] },
    ...(second ? [second] : []),
    { condition: `rec.${kind} == 'Débrief' and newRec.${kind} == 'Débrief'`, permissions: '+U' },
    { condition: ownChanges[0] ?? signed, permissions: '+U', former: [...ownChanges.slice(1), ownChange('')] },
    { condition: `rec.${evaluator} == user.Email and not rec.${sealed}`, permissions: '+D' },
    otherwise('-UD'),
  ];
}

function evidenceRules(layout: Layout): readonly Rule[] | null {
  const [author] = (layout.evidence.made && columnsOf(layout, 'evidence', ['author'])) || [];
  if (author === undefined) return null;
  return [
    { condition: 'user.Access == OWNER', permissions: '+D' },
    { condition: `newRec.${author} != user.Email`, permissions: '-C' },
    { condition: `rec.${author} == user.Email and newRec.${author} == user.Email`, permissions: '+U' },
    { condition: `rec.${author} == user.Email`, permissions: '+D' },
    otherwise('-UD'),
  ];
}

const sortingRules: readonly Rule[] = [{ condition: 'user.Access in [EDITOR, OWNER]', permissions: '+U' }];
const structureRules: readonly Rule[] = [{ condition: 'user.Access != OWNER', permissions: '-S' }];
/** How else a team says that only owners change the structure; the second is the box in Grist's own screen. */
const sameAsStructure = ['user.Access not in [OWNER]', 'user.Access == EDITOR', "user.Access != 'owners'"];

/** The product's rules, in order, in the words of this document; a group without rules lacks a column. */
export function accessRules(layout: Layout): readonly RuleGroup[] {
  const { rating, evidence } = layout;
  const sorted = evidence.made ? columnsOf(layout, 'evidence', ['criterion', 'sign', 'outcome']) : null;
  return [
    { protects: 'notes', table: rating.table, columns: null, rules: noteRules(layout) ?? [] },
    { protects: 'evidence', table: evidence.table, columns: sorted ?? [], rules: sorted ? sortingRules : [] },
    { protects: 'evidence', table: evidence.table, columns: null, rules: evidenceRules(layout) ?? [] },
    { protects: 'structure', table: '*', columns: null, rules: structureRules },
  ];
}

interface ExistingRule extends Rule {
  readonly id: number;
  readonly position: number | null;
}

interface ExistingResource {
  readonly id: number;
  readonly table: string;
  readonly columns: string;
  /** In Grist's order. */
  readonly rules: readonly ExistingRule[];
}

/** Rules as the document keeps them; null where Grist hides them from the user. */
export function readAccessRules(resources: TableData, rules: TableData): readonly ExistingResource[] | null {
  const ids = resources['id'] ?? [];
  // Every document has a first resource, for nothing: an empty table has been emptied for this user.
  if (ids.length === 0) return null;
  const texts = (data: TableData, column: string, index: number) => parseText(data[column]?.[index]).value;
  const all = (rules['id'] ?? []).map((id, index) => ({
    id: Number(id),
    resource: parseNumber(rules['resource']?.[index]).value,
    condition: texts(rules, 'aclFormula', index),
    permissions: texts(rules, 'permissionsText', index),
    position: parseNumber(rules['rulePos']?.[index]).value,
    isAttribute: texts(rules, 'userAttributes', index) !== '',
  }));
  return ids.map((id, index) => ({
    id: Number(id),
    table: texts(resources, 'tableId', index),
    columns: texts(resources, 'colIds', index),
    rules: all
      .filter((rule) => rule.resource === id && !rule.isAttribute && rule.permissions !== '')
      .sort((a, b) => (a.position ?? 0) - (b.position ?? 0)),
  }));
}

/** A condition without what changes nothing in it: spaces, kind of quotes, the comment that explains it. */
const plain = (condition: string): string =>
  condition.replace(/#.*$/s, '').replaceAll('"', "'").replace(/\s+/g, ' ').trim();

const isSame = (a: Rule, b: Rule): boolean =>
  plain(a.condition) === plain(b.condition) && a.permissions === b.permissions;

/** Ours, as it is or as an earlier version wrote it. */
const isForm = (own: OwnRule, there: Rule): boolean =>
  [own.condition, ...(own.former ?? [])].some((condition) => isSame({ ...own, condition }, there));

const namesOf = (columns: readonly string[] | null): string => (columns === null ? '*' : columns.join(','));
const isOn = ({ table, columns }: ExistingResource, group: RuleGroup): boolean =>
  table === group.table && columns.split(',').sort().join() === namesOf(group.columns).split(',').sort().join();

/** What stands in the way of a group: a rule that is not ours on the same table, or ours in another order. */
function isForeign(group: RuleGroup, groups: readonly RuleGroup[], existing: readonly ExistingResource[]): boolean {
  return existing
    .filter(({ table, rules }) => table === group.table && rules.length > 0)
    .some((resource) => {
      const ours = groups.find((each) => isOn(resource, each));
      if (!ours) return true;
      let from = 0;
      for (const rule of resource.rules) {
        const place = ours.rules.findIndex((each, index) => index >= from && isForm(each, rule));
        if (place < 0) return true;
        from = place + 1;
      }
      return false;
    });
}

const speaksOfStructure = ({ permissions }: Rule): boolean => /^(?:all|none)$|S/.test(permissions);

interface GroupPlan {
  readonly group: RuleGroup;
  readonly resource: ExistingResource | undefined;
  readonly missing: readonly OwnRule[];
  /** Nothing is added here. */
  readonly blocked: false | 'foreign' | 'incomplete';
}

function planGroup(group: RuleGroup, groups: readonly RuleGroup[], existing: readonly ExistingResource[]): GroupPlan {
  const resource = existing.find((each) => isOn(each, group));
  const there = resource?.rules ?? [];
  if (group.protects === 'structure') {
    const wanted = [...group.rules.map(({ condition }) => condition), ...sameAsStructure].map(plain);
    const done = there.some((rule) => wanted.includes(plain(rule.condition)) && rule.permissions === '-S');
    const missing = done ? [] : group.rules;
    // Other rules on the whole document stay behind ours, which says nothing but who changes the structure.
    return { group, resource, missing, blocked: !done && there.some(speaksOfStructure) && 'foreign' };
  }
  const missing = group.rules.filter((rule) => !there.some((each) => isSame(each, rule)));
  if (group.rules.length === 0) return { group, resource, missing, blocked: 'incomplete' };
  return { group, resource, missing, blocked: isForeign(group, groups, existing) && 'foreign' };
}

/** Where a rule goes: before those that follow it, and before the team's on the whole document; undefined at the end. */
function positionOf(rule: Rule, { group, resource }: GroupPlan): number | undefined {
  const there = resource?.rules ?? [];
  const place = group.rules.indexOf(rule);
  const follows = (each: Rule) =>
    group.protects === 'structure' || group.rules.slice(place + 1).some((other) => isForm(other, each));
  const next = there.find(follows);
  if (!next) return undefined;
  const after = next.position ?? 0;
  const before = there[there.indexOf(next) - 1]?.position ?? after - 1;
  // Several that go to the same place keep their order.
  return before + ((after - before) * (place + 1)) / (group.rules.length + 1);
}

function addGroup(plan: GroupPlan, temporaryId: number): readonly UserAction[] {
  const { group, resource, missing, blocked } = plan;
  if (blocked || missing.length === 0) return [];
  const values = { tableId: group.table, colIds: namesOf(group.columns) };
  const resourceAction: UserAction = ['AddRecord', '_grist_ACLResources', temporaryId, values];
  return [
    ...(resource ? [] : [resourceAction]),
    ...missing.map((rule): UserAction => {
      const former = resource?.rules.find((each) => isForm(rule, each));
      if (former) return ['UpdateRecord', '_grist_ACLRules', former.id, { aclFormula: rule.condition }];
      const rulePos = positionOf(rule, plan);
      const values = {
        resource: resource?.id ?? temporaryId,
        aclFormula: rule.condition,
        permissionsText: rule.permissions,
        ...(rule.memo !== undefined && { memo: rule.memo }),
        ...(rulePos !== undefined && { rulePos }),
      };
      return ['AddRecord', '_grist_ACLRules', null, values];
    }),
  ];
}

export interface AccessRulesPlan {
  readonly report: AccessRulesReport;
  /** One bundle that adds what is missing and does not clash. */
  readonly actions: readonly UserAction[];
}

/** Pure and idempotent: what the document has of our rules, and what would complete them. */
export function planAccessRules(existing: readonly ExistingResource[], layout: Layout): AccessRulesPlan {
  const groups = accessRules(layout);
  const plans = groups.map((group) => planGroup(group, groups, existing));
  const missing = plans.flatMap(({ group, missing: rules }) =>
    rules.map((rule) => ({ ...rule, protects: group.protects, table: group.table, columns: namesOf(group.columns) })),
  );
  const copies = existing.some(
    ({ table, columns, rules }) =>
      table === '*SPECIAL' &&
      columns.split(',').includes('FullCopies') &&
      rules.some(({ permissions }) => /^all$|\+[CUDS]*R/.test(permissions)),
  );
  const actions = plans.flatMap((plan, index) => addGroup(plan, -1 - index));
  const report = {
    state: stateOf(plans),
    missing,
    canAdd: actions.length > 0,
    others: existing.some((resource) => hasOthers(resource, groups)),
    copies,
  };
  return { report, actions };
}

function stateOf(plans: readonly GroupPlan[]): AccessRulesState {
  const blocked = plans.map((plan) => plan.blocked);
  if (blocked.includes('foreign')) return 'foreign';
  if (blocked.includes('incomplete')) return 'incomplete';
  if (plans.every(({ missing }) => missing.length === 0)) return 'ours';
  // A rule as an earlier version wrote it is missing as it is now, and there.
  const isThere = ({ group, resource, missing }: GroupPlan) =>
    missing.length < group.rules.length || group.rules.some((own) => resource?.rules.some((each) => isForm(own, each)));
  return plans.some(isThere) ? 'partial' : 'none';
}

function hasOthers(resource: ExistingResource, groups: readonly RuleGroup[]): boolean {
  const ours = groups.find((group) => isOn(resource, group));
  return resource.table !== '*SPECIAL' && resource.rules.some((rule) => !ours?.rules.some((own) => isForm(own, rule)));
}

async function planFor(grist: GristPort, layout: Layout): Promise<Result<AccessRulesPlan | null>> {
  const [resources, rules] = await Promise.all([
    grist.fetchTable('_grist_ACLResources'),
    grist.fetchTable('_grist_ACLRules'),
  ]);
  if (!resources.ok) return resources;
  if (!rules.ok) return rules;
  const existing = readAccessRules(resources.value, rules.value);
  return { ok: true, value: existing && planAccessRules(existing, layout) };
}

/** What the document has of the rules, as far as the user may know. */
export async function checkAccessRules(grist: GristPort, layout: Layout): Promise<AccessRulesReport> {
  const plan = await planFor(grist, layout);
  const nothing = { missing: [], canAdd: false, others: false, copies: false };
  if (!plan.ok) return { state: 'unknown', ...nothing };
  return plan.value?.report ?? { state: 'hidden', ...nothing };
}

/** Adds what is missing, for an owner; then says what the document has. Never to be done where nobody has an account. */
export async function setUpAccessRules(grist: GristPort, layout: Layout): Promise<Result<AccessRulesReport>> {
  const plan = await planFor(grist, layout);
  if (!plan.ok) return plan;
  // Grist shows the rules to owners, and takes new ones from nobody else.
  if (!plan.value) return { ok: false, failure: { kind: 'refused', message: 'The access rules are not shown.' } };
  const { actions } = plan.value;
  const applied = actions.length > 0 ? await applyCleanly(grist, actions) : null;
  const report = await checkAccessRules(grist, layout);
  // Another owner may have done it at the same moment: Grist then refuses ours, and theirs will do.
  if (applied && !applied.ok && report.state !== 'ours') return applied;
  return { ok: true, value: report };
}
