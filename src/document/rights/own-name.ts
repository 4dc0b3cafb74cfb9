/** What the first write of an account takes: to know in whose name it would be, and under which name one's rows go. */
import { type GristFailure, type GristPort, isNoAnswer, type Result, type UserAction } from '../../grist/port';
import { accountName, type Evaluator, isAccountName } from '../../model/evaluator';
import { foldedName } from '../../rules/people';
import { applyCleanly } from '../writing/apply';
import { assertRow } from '../writing/assertion';
import { writableCells } from '../writing/cells';
import type { Change } from '../writing/changes';
import type { Entry, Outbox } from '../writing/outbox';
import type { AccountDeps, Identity } from './identity';
import { isSignedFor, seesLessThanAccount, signedAs } from './signature';
import { cannotSpeak, isMute } from './signing';

export { seesLessThanAccount };

const peopleOf = ({ tables }: Pick<AccountDeps, 'tables'>): readonly Evaluator[] => [
  ...tables.state.evaluator.value.rows.values(),
];

/** 'visitor': nobody is logged in, whatever number the token carries. */
type Speaking = 'oneself' | 'visitor';
type Unspoken =
  /** Whom Grist takes the person for: null, who cannot be told. */
  | { readonly is: 'somebody else'; readonly whom: Evaluator | null }
  | { readonly is: 'unreachable' | 'nobody known' | 'no copy' };

/** With the document in which it would be; null where Grist does not tell. */
export type Asked = { readonly is: Speaking; readonly document: string | null } | Unspoken;

/**
 * Asks Grist in whose name the page would write, and where. A page may be one that writes into a copy of the document,
 * which Grist makes with the first bundle, whatever is in it: the token of afterwards names the document where all goes.
 */
export async function askSpeaker(deps: AccountDeps, account: number | null): Promise<Asked> {
  let answered = false;
  const apply: GristPort['apply'] = async (actions) => {
    const done = await deps.grist.apply(actions);
    answered ||= done.ok || done.failure.kind !== 'unreachable';
    return done;
  };
  const grist: GristPort = Object.assign(Object.create(deps.grist), { apply });
  const spoken = account === null ? 'visitor' : await speakerOf({ ...deps, grist }, account);
  if (typeof spoken === 'object') return spoken;
  const done = answered ? null : await grist.apply([['Calculate']]);
  if (done && !done.ok && done.failure.kind === 'no-copy') return { is: 'no copy' };
  const token = answered ? await grist.accessToken() : null;
  return token?.ok ? { is: spoken, document: token.value?.docId ?? null } : { is: 'unreachable' };
}

async function speakerOf(deps: AccountDeps, account: number): Promise<Speaking | Unspoken> {
  const { grist, layout, shape, environment } = deps;
  const signature = { grist, layout: layout.value, shape: shape.value, mark: environment.randomKey() };
  const isSigned = await isSignedFor(signature, account);
  if (typeof isSigned === 'object' && isSigned !== null) {
    const { kind } = isSigned;
    return { is: kind === 'no-copy' ? 'no copy' : kind === 'unreachable' ? kind : 'nobody known' };
  }
  if (isSigned) return 'oneself';
  const people = peopleOf(deps);
  const whom = await signedAs(signature, people);
  const other = whom === 'nobody' || whom?.accountId === account ? null : whom;
  // Where rows of accounts are not signed, or not granted, only another account's name tells.
  if (isSigned === null && (other?.accountId ?? null) === null) return 'oneself';
  const isKnown = people.some((row) => row.accountId === account && row.email !== '');
  return whom === 'nobody' && !isKnown ? 'visitor' : { is: 'somebody else', whom: other };
}

/**
 * Adds the row that Grist signs, then keeps the first of those that are this person's: one typed by
 * hand for the same e-mail, or one that another page of theirs has added at the same moment. Each
 * page takes back its own row only: an id may have been given to somebody else's row meanwhile.
 */
export async function addOwnRow(
  deps: AccountDeps,
  account: number,
): Promise<{ readonly failure: GristFailure | null; readonly isSigned: boolean }> {
  const { layout, tables, writing } = deps;
  const apply = (actions: readonly UserAction[]) => applyCleanly(writing, actions);
  const { table } = layout.value.evaluator;
  const number = writableCells(layout.value, 'evaluator', { accountId: account });
  const added = await apply([['AddRecord', table, null, number]]);
  if (!added.ok) return { failure: added.failure, isSigned: false };
  const isOwn = ({ id }: Evaluator) => id === added.value.retValues[0];
  // What a server says just after a change may be what it kept from before: it is asked once more.
  for (let tries = 0; tries === 0 || (tries === 1 && !peopleOf(deps).some(isOwn)); tries += 1) {
    await tables.read([['evaluator', 'all']]);
    const { failure } = tables.state.evaluator.value;
    if (isNoAnswer(failure)) return { failure, isSigned: false };
  }
  const people = peopleOf(deps);
  const own = people.find(isOwn);
  if (!own) return { failure: null, isSigned: true };
  // A row that Grist has not signed is nobody's.
  const isSigned = own.email !== '';
  const isMine = ({ accountId, name, email }: Evaluator) =>
    accountId === account ? name + email !== '' : accountId === null && foldedName(email) === foldedName(own.email);
  const [first] = people.filter(isMine).sort((a, b) => a.id - b.id);
  if (!isSigned || (first && first.id < own.id)) {
    const cells = writableCells(layout.value, 'evaluator', { accountId: account, email: first?.email || own.email });
    await apply([
      ...(first && isSigned ? [['UpdateRecord', table, first.id, cells] as const] : []),
      ['RemoveRecord', table, own.id],
    ]);
  }
  // Rows that an earlier version has added under this number, and that Grist has not signed.
  const blanks = people.filter(
    ({ id, accountId, name, email }) => accountId === account && !name && !email && id !== own.id,
  );
  const removals = blanks.flatMap(({ id }) => [
    assertRow(table, { id, ...number }),
    ['RemoveRecord', table, id] as const,
  ]);
  if (removals.length > 0) await apply(removals);
  await tables.read([['evaluator', 'all']]);
  return { failure: null, isSigned };
}

/** Adds somebody without an account, under the name that they give themselves: the id of their row. */
export async function addNamedRow({ writing, layout, tables }: AccountDeps, name: string): Promise<Result<number>> {
  const cells = writableCells(layout.value, 'evaluator', { name });
  const added = await applyCleanly(writing, [['AddRecord', layout.value.evaluator.table, null, cells]]);
  if (!added.ok) return added;
  await tables.read([['evaluator', 'all']]);
  return { ok: true, value: Number(added.value.retValues[0]) };
}

/** Where a change holds the name of whoever decided it. */
const naming = new Set(['evaluator', 'author', 'by', 'leader', 'debriefOpenedBy']);

/** Changes with one name in the place of another, the same ones when it is not there. */
export function inName(changes: readonly Change[], from: string, to: string): readonly Change[] {
  let found = false;
  const renamed = JSON.parse(JSON.stringify(changes), (field: string, value: unknown) => {
    const isName = naming.has(field) && value === from;
    const isKey = field === 'key' && typeof value === 'string' && value.endsWith(`:${from}`);
    found ||= isName || isKey;
    return isName ? to : isKey ? value.slice(0, -from.length) + to : value;
  });
  return found ? renamed : changes;
}

/** Finds out in whose name an entry leaves, and puts it there; why it may not leave, or not yet. */
export async function signEntry(
  entry: Entry,
  identity: Identity,
  outbox: Pick<Outbox, 'rewrite'>,
): Promise<GristFailure | null> {
  const who = await identity.speaks();
  if (isMute(who)) return cannotSpeak(who);
  if (identity.accounts.value === false) return null;
  return await nameEntry(entry, identity, outbox);
}

/** Puts the name of an account where its number stands, once an entry needs it; why it may not leave yet. */
async function nameEntry(
  { by, changes }: Pick<Entry, 'by' | 'changes'>,
  identity: Identity,
  outbox: Pick<Outbox, 'rewrite'>,
): Promise<GristFailure | null> {
  if (identity.accounts.value === null) return isAccountName(by) ? cannotSpeak('unreachable') : null;
  if (identity.account.value === null) return null;
  const number = accountName(identity.account.value);
  if (inName(changes, number, '') === changes) return null;
  const failure = await identity.register();
  if (failure) return failure;
  const { id } = identity.me.value;
  // One whom Grist does not sign for here goes on under the number.
  if (id !== number)
    outbox.rewrite((entry) => {
      const renamed = inName(entry.changes, number, id);
      if (entry.by !== number && renamed === entry.changes) return entry;
      return { ...entry, changes: renamed, by: entry.by === number ? id : entry.by };
    });
  return null;
}
