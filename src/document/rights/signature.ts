/**
 * In whose name Grist would sign what this page writes. In "View as" the access token speaks for the one who looks, and
 * the page for the one looked as; a visitor's token has a number that is no account. Nothing that can be read tells them
 * apart everywhere, so Grist is asked: a bundle that adds a row, looks at what Grist has signed it with, and then fails
 * whole. Which of its last actions fails is the answer, and nothing is written, not even in the history.
 */
import type { GristFailure, GristPort, UserAction } from '../../grist/port';
import { type Evaluator, visitorEmail } from '../../model/evaluator';
import type { Layout } from '../places/layout';
import type { DocumentShape } from '../places/shape';

export interface SignatureDeps {
  readonly grist: GristPort;
  readonly layout: Layout;
  readonly shape: DocumentShape | null;
  /** A text that no row holds. */
  readonly mark: string;
}

/** Names of columns that no table has: Grist says which one it has not found. */
const answer = { mine: 'Signe_par_moi', others: 'Signe_par_un_autre', unknown: 'Signe_par_un_inconnu' } as const;
const answerOf = (evaluatorRow: number): string => `Signe_par_la_ligne_${evaluatorRow}`;

/** Fails, saying `said`, when a row holds these cells; does nothing otherwise. */
const sayWhere = (table: string, cells: Readonly<Record<string, string | null>>, said: string): UserAction => [
  'AddOrUpdateRecord',
  table,
  cells,
  { [said]: 0 },
  { add: false },
];

/** What a bundle that must fail says; '' when it says nothing of the kind. */
async function ask(grist: GristPort, actions: readonly UserAction[]): Promise<string | NoWay> {
  const done = await grist.apply(actions);
  // A team may have trigger formulas of its own there: what they left to do must not touch the next row.
  void grist.apply([['Calculate']]);
  if (done.ok) return '';
  const { failure } = done;
  if (failure.kind === 'missing') return failure.name;
  return failure.kind === 'refused' || failure.kind === 'viewing-as' ? '' : { kind: failure.kind };
}

/** Nothing at all can be written, for now. */
export interface NoWay {
  readonly kind: Exclude<GristFailure['kind'], 'refused' | 'viewing-as' | 'missing'>;
}

/**
 * Whether a row of this account's would be signed, which it is for nobody else; null when that cannot be told: the team
 * may have taken the formula away, or its rules refuse the row.
 */
export async function isSignedFor(
  { grist, layout, shape, mark }: SignatureDeps,
  account: number,
): Promise<boolean | null | NoWay> {
  const { table, columns, computed } = layout.evaluator;
  const { name, email, accountId } = columns;
  if (name === undefined || email === undefined || accountId === undefined || computed.has('accountId')) return null;
  if (!shape?.get(table)?.columns.get(email)?.formula.includes('user.UserID')) return null;
  const said = await ask(grist, [
    ['AddRecord', table, null, { [accountId]: account, [name]: mark }],
    sayWhere(table, { [name]: mark, [email]: null }, answer.others),
    sayWhere(table, { [name]: mark }, answer.mine),
  ]);
  if (typeof said === 'object') return said;
  return said === answer.mine ? true : said === answer.others ? false : null;
}

/** Whom of these Grist takes the page to be; 'nobody' where nobody is logged in, null when it cannot be told. */
export async function signedAs(
  { grist, layout, mark }: SignatureDeps,
  people: readonly Evaluator[],
): Promise<Evaluator | 'nobody' | null> {
  const { table, columns } = layout.evidence;
  const { key, author } = columns;
  if (key === undefined || author === undefined) return null;
  const listed = people.filter(({ email }) => email !== '');
  const said = await ask(grist, [
    ['AddRecord', table, null, { [key]: mark }],
    ...listed.flatMap(({ id, email }) =>
      [email, email.toLowerCase()].map((address) => sayWhere(table, { [key]: mark, [author]: address }, answerOf(id))),
    ),
    ...[null, visitorEmail].map((nobody) => sayWhere(table, { [key]: mark, [author]: nobody }, answer.others)),
    sayWhere(table, { [key]: mark }, answer.unknown),
  ]);
  if (said === answer.others) return 'nobody';
  return listed.find(({ id }) => answerOf(id) === said) ?? null;
}

/**
 * Whether the page may read less than the account that the token speaks for, which is so in "View as" only: Grist shows
 * the access rules to owners, and keeps them from those from whom they hide something.
 */
export async function seesLessThanAccount(grist: GristPort): Promise<boolean> {
  const rules = '_grist_ACLResources';
  const isEmptied = (data: { readonly [column: string]: readonly unknown[] } | null) => data?.['id']?.length === 0;
  const page = await grist.fetchTable(rules);
  if (!page.ok || !isEmptied(page.value)) return false;
  const account = await grist.fetchAsAccount(rules);
  return account !== null && !isEmptied(account);
}
