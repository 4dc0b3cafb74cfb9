/** Who is using the widget: Grist does not say, so it is found out where there are accounts, and asked where there are none. */

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type GristFailure, type GristPort, isNoAnswer, type Result } from '../../grist/port';
import { accountName, type Evaluator, evaluatorId, isAccountName, visitorNumber } from '../../model/evaluator';
import { foldedName } from '../../rules/people';
import { loadLater, notLoaded } from '../load-later';
import type { Environment } from '../local/environment';
import { createKeeper } from '../local/keeper';
import type { Layout } from '../places/layout';
import type { DocumentShape } from '../places/shape';
import type { Tables } from '../reading/tables';
import type { Who } from './signing';

export interface Me extends Who {
  /** '' while it is not known: that of an account is, once Grist has signed a row of theirs. */
  readonly name: string;
}

const nobody: Me = { id: '', name: '', account: false };

/**
 * In whose name the page would write; 'nobody known': Grist does not say for now, or takes nothing; 'no copy': it would go
 * into a copy of the document that may not be made.
 */
export type Speaker = 'oneself' | 'somebody else' | 'nobody known' | 'unreachable' | 'no copy';

export interface Identity {
  /** Whether Grist has accounts here; null while it has not said. */
  readonly accounts: ReadonlySignal<boolean | null>;
  /** Whether a name is that of another account, whose rows Grist would sign as this one's. */
  isAnothers(name: string): boolean;
  /** The account may only read the document. */
  readonly onlyReads: ReadonlySignal<boolean>;
  /** Number of the account by which Grist knows this person; null where they have none. */
  readonly account: ReadonlySignal<number | null>;
  /** `id` is '' while nobody knows; in "View as", the one whom the page takes the person for. */
  readonly me: ReadonlySignal<Me>;
  /** False while an account may still turn up: do not ask "Je suis…" yet. */
  readonly settled: ReadonlySignal<boolean>;
  /** True in "View as": the page shows what somebody else would see, and nothing is written from it. */
  readonly viewing: ReadonlySignal<boolean>;
  /** Why nothing is written from this page, once that is known. */
  readonly silence: ReadonlySignal<'viewing-as' | 'no-copy' | null>;
  /** True once something has been written from this page, or was to be: until then one has only looked. */
  readonly writes: ReadonlySignal<boolean>;
  /** Looks for an account; writes nothing, and is harmless to do again. */
  find(): Promise<void>;
  /** Before the first thing that the page writes: whether it would be signed by the one who looks, and where it would go. */
  speaks(): Promise<Speaker>;
  /**
   * Has Grist sign a row among the evaluators, for an account that has none: one's rows are kept under that name. Why
   * one can write nothing at all, when that is so.
   */
  register(): Promise<GristFailure | null>;
  /** "Je suis…", where one has no account: one of the evaluators, kept on this machine. */
  choose(evaluatorRow: number): void;
  /** Adds a person by name and chooses them; where the evaluators may not be read, the name stays on this machine. */
  introduce(name: string): Promise<Result<number>>;
}

/** What an account's own row is found, or made, in. */
export interface AccountDeps {
  /** As it is: what asks before the first write is not asked itself. */
  readonly grist: GristPort;
  readonly tables: Tables;
  readonly layout: ReadonlySignal<Layout>;
  readonly shape: ReadonlySignal<DocumentShape | null>;
  readonly environment: Pick<Environment, 'store' | 'after' | 'randomKey'>;
  /** In the name of the one who looks, or not at all. */
  readonly writing: GristPort;
}

export interface IdentityDeps extends AccountDeps {
  readonly scope: () => string;
  /** Before the first thing that the page writes leaves: the document in which it will be, where Grist tells. */
  readonly onPlaced: (document: string | null) => void;
}

/** How often a Grist that gives no token is asked for one. */
const mostQuestions = 4;

export function createIdentity(deps: IdentityDeps): Identity {
  const { grist, tables, layout, environment, scope } = deps;
  const accounts = signal<boolean | null>(null);
  const onlyReads = signal(false);
  const accountId = signal<number | null>(null);
  /** A row among the evaluators; a name, where those may not be read. */
  const chosen = signal<number | string | null>(null);
  const settled = signal(false);
  const viewedAs = signal<Me | null>(null);
  const barred = signal(false);
  /** Grist has refused a row: it would refuse it again. */
  let refused = false;
  let questions = 0;
  let finding: Promise<void> | null = null;
  const writes = signal(false);
  let asking: ReturnType<Identity['speaks']> | null = null;
  const keeper = createKeeper(environment);
  const storeKey = () => `${scope()}/me`;
  const remember = (row: number | string) => void keeper.set(storeKey(), row);
  const people = () => [...tables.state.evaluator.value.rows.values()];

  /** Rows of this account that Grist has signed: one, but for a moment when two pages write at once. */
  const rowsOf = (account: number) =>
    people()
      .filter((person) => person.accountId === account && person.email !== '')
      .sort((a, b) => a.id - b.id);

  /** The name with which Grist has signed a row that was made under the number of the account. */
  function signedName(account: number): string {
    const isOwn = ({ key }: { readonly key: string }) => key.endsWith(`:${accountName(account)}`);
    const note = [...tables.state.rating.value.rows.values()].find((row) => isOwn(row) && row.evaluator !== '');
    if (note) return note.evaluator;
    return [...tables.state.passage.value.rows.values()].find((row) => isOwn(row) && row.by !== '')?.by ?? '';
  }

  const me = computed<Me>(() => {
    if (viewedAs.value) return viewedAs.value;
    const account = accountId.value;
    if (account === null) {
      if (typeof chosen.value === 'string') return { id: chosen.value, name: chosen.value, account: false };
      const row = people().find((person) => person.id === chosen.value);
      return row && evaluatorId(row) ? named(row, false) : nobody;
    }
    const [own] = rowsOf(account);
    if (own) return named(own, true);
    const email = signedName(account);
    return { id: email || accountName(account), name: email, account: true };
  });

  async function find(): Promise<void> {
    if (questions >= mostQuestions) return;
    // A browser that refuses its storage has the question asked again.
    const remembered = await keeper.get(storeKey());
    if (typeof remembered === 'number' || typeof remembered === 'string') chosen.value = remembered;
    const token = await grist.accessToken();
    if (token.ok) {
      questions += 1;
      const number = token.value?.userId ?? null;
      const own = number === visitorNumber ? null : number;
      const later = own === null ? null : await loadLater();
      if (await later?.seesLessThanAccount(grist)) viewedAs.value ??= { ...nobody, account: true };
      onlyReads.value = token.value?.onlyReads === true;
      accountId.value = own;
      accounts.value = number !== null;
    }
    settled.value = true;
  }

  const findOnce: Identity['find'] = () => {
    if (accounts.value) return Promise.resolve();
    finding ??= find().finally(() => {
      finding = null;
    });
    return finding;
  };

  async function ask(): ReturnType<Identity['speaks']> {
    if (accounts.value === null) await findOnce();
    if (viewedAs.value) return 'somebody else';
    if (barred.value) return 'no copy';
    if (accounts.value === null) return 'nobody known';
    // Without accounts there are no copies either.
    if (!accounts.value) return settle(null);
    const later = await loadLater();
    if (!later) return 'unreachable';
    const asked = await later.askSpeaker(deps, accountId.value);
    switch (asked.is) {
      case 'somebody else':
        viewedAs.value = asked.whom ? named(asked.whom, true) : { ...nobody, account: true };
        return asked.is;
      case 'no copy':
        barred.value = true;
        return asked.is;
      case 'visitor':
        accountId.value = null;
        return settle(asked.document);
      case 'oneself':
        return settle(asked.document);
      default:
        return asked.is;
    }
  }

  function settle(document: string | null): 'oneself' {
    writes.value = true;
    const before = scope();
    deps.onPlaced(document);
    if (chosen.value !== null && scope() !== before) remember(chosen.value);
    return 'oneself';
  }

  return {
    accounts,
    onlyReads,
    account: accountId,
    me,
    settled,
    writes,
    viewing: computed(() => viewedAs.value !== null),
    silence: computed(() => (viewedAs.value ? 'viewing-as' : barred.value ? 'no-copy' : null)),
    isAnothers(name) {
      const account = accountId.value;
      if (account === null || name === '') return false;
      if (isAccountName(name)) return name !== accountName(account);
      const known = people().filter((row) => row.accountId !== null && foldedName(row.email) === foldedName(name));
      return known.length > 0 && known.every((row) => row.accountId !== account);
    },
    find: findOnce,
    async speaks() {
      if (writes.value) return 'oneself';
      asking ??= ask().finally(() => {
        asking = null;
      });
      return await asking;
    },
    async register() {
      const account = accountId.value;
      if (account === null || refused || rowsOf(account).length > 0 || !layout.value.evaluator.exists) return null;
      // A list that could not be read may have one's row in it.
      const { loaded, failure } = tables.state.evaluator.value;
      if (!loaded || failure) await tables.read([['evaluator', 'all']]);
      const still = tables.state.evaluator.value.failure;
      if (still) return isNoAnswer(still) ? still : null;
      if (rowsOf(account).length > 0) return null;
      const later = await loadLater();
      if (!later) return notLoaded.failure;
      const added = await later.addOwnRow(deps, account);
      // What the rules refuse, or what nobody signs, is not tried again.
      refused = !added.isSigned && (added.failure === null || ['refused', 'missing'].includes(added.failure.kind));
      return refused ? null : added.failure;
    },
    choose(evaluatorRow) {
      chosen.value = evaluatorRow;
      remember(evaluatorRow);
    },
    async introduce(name) {
      if (tables.state.evaluator.value.failure?.kind === 'refused') {
        chosen.value = name;
        remember(name);
        return { ok: true, value: 0 };
      }
      const later = await loadLater();
      if (!later) return notLoaded;
      const added = await later.addNamedRow(deps, name);
      if (!added.ok) return added;
      chosen.value = added.value;
      remember(added.value);
      return added;
    },
  };
}

const named = (row: Evaluator, account: boolean): Me => ({
  id: evaluatorId(row),
  name: row.name || row.email,
  account,
});
