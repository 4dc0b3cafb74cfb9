/** Who is using the widget: Grist does not say, so it is found out where there are accounts, and asked where there are none. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type GristPort, isFinal, type Result } from '../grist/port';
import { type Evaluator, evaluatorId } from '../model/evaluator';
import { applyCleanly } from './apply';
import type { Who } from './intents';
import { createKeeper } from './keeper';
import type { Layout } from './layout';
import { writableCells } from './plan';
import type { Environment } from './storage';
import type { Tables } from './tables';

export interface Me extends Who {
  readonly name: string;
}

const nobody: Me = { id: '', name: '', account: false };

export interface Identity {
  /** Whether Grist knows the user by an account; the access rules work there only. */
  readonly hasAccount: ReadonlySignal<boolean>;
  /** `id` is '' while nobody knows. */
  readonly me: ReadonlySignal<Me>;
  /** False while an account may still turn up: do not ask "Je suis…" yet. */
  readonly settled: ReadonlySignal<boolean>;
  /** Looks for an account, and makes sure that it has a row among the evaluators; harmless to do again. */
  find(): Promise<void>;
  /** "Je suis…", for documents without accounts: one of the evaluators, kept on this machine. */
  choose(evaluatorRow: number): void;
  /** Adds a person by name and chooses them. */
  introduce(name: string): Promise<Result<number>>;
}

export interface IdentityDeps {
  readonly grist: GristPort;
  readonly tables: Tables;
  readonly layout: () => Layout;
  readonly environment: Pick<Environment, 'store' | 'after'>;
  readonly scope: () => string;
}

export function createIdentity({ grist, tables, layout, environment, scope }: IdentityDeps): Identity {
  const accountId = signal<number | null>(null);
  const chosen = signal<number | null>(null);
  const settled = signal(false);
  /** Grist has refused a row: it would refuse it again. */
  let refused = false;
  let finding: Promise<void> | null = null;
  const keeper = createKeeper(environment);
  const storeKey = () => `${scope()}/me`;
  const remember = (row: number) => void keeper.set(storeKey(), row);
  const people = () => [...tables.state.evaluator.value.rows.values()];

  /** Rows of this account: one, but for a moment when two pages are opened at once. */
  const rowsOf = (account: number) =>
    people()
      .filter((person) => person.accountId === account)
      .sort((a, b) => a.id - b.id);

  const me = computed<Me>(() => {
    const account = accountId.value;
    const own = account === null ? undefined : rowsOf(account)[0];
    // Who may not add a row says who they are, as where there are no accounts.
    const row = own ?? people().find((person) => person.id === chosen.value);
    if (!row || !evaluatorId(row)) return nobody;
    return { id: evaluatorId(row), name: row.name || row.email, account: own !== undefined };
  });

  const add = async (values: Partial<Pick<Evaluator, 'name' | 'accountId'>>): Promise<Result<number>> => {
    const { table } = layout().evaluator;
    const added = await applyCleanly(grist, [['AddRecord', table, null, writableCells(layout(), 'evaluator', values)]]);
    if (!added.ok) return added;
    await tables.read([['evaluator', 'all']]);
    return { ok: true, value: Number(added.value.retValues[0]) };
  };

  /**
   * Adds the row that Grist signs, then keeps the first of those that are this person's: one typed by
   * hand for the same e-mail, or one that another page of theirs has added at the same moment. Each
   * page takes back its own row only: an id may have been given to somebody else's row meanwhile.
   */
  async function register(account: number): Promise<void> {
    const added = await add({ accountId: account });
    if (!added.ok) {
      refused = isFinal(added.failure);
      return;
    }
    const own = people().find(({ id }) => id === added.value);
    if (!own) return;
    const sameEmail = ({ email }: Evaluator) => email !== '' && email.toLowerCase() === own.email.toLowerCase();
    const [first] = people()
      .filter((person) => person.accountId === account || (person.accountId === null && sameEmail(person)))
      .sort((a, b) => a.id - b.id);
    if (!first || first.id >= own.id) return;
    const { table } = layout().evaluator;
    await applyCleanly(grist, [
      ['UpdateRecord', table, first.id, writableCells(layout(), 'evaluator', { accountId: account })],
      ['RemoveRecord', table, own.id],
    ]);
    await tables.read([['evaluator', 'all']]);
  }

  async function find(): Promise<void> {
    // A browser that refuses its storage has the question asked again.
    const remembered = await keeper.get(storeKey());
    if (typeof remembered === 'number') chosen.value = remembered;
    const token = await grist.accessToken();
    if (token && token.userId !== null) {
      const account = token.userId;
      const { loaded, failure } = tables.state.evaluator.value;
      // A list that could not be read may have one's row in it.
      const known = layout().evaluator.exists && loaded && !failure;
      if (known && !refused && rowsOf(account).length === 0) await register(account);
      accountId.value = account;
    }
    settled.value = true;
  }

  return {
    hasAccount: computed(() => accountId.value !== null),
    me,
    settled,
    find() {
      finding ??= find().finally(() => {
        finding = null;
      });
      return finding;
    },
    choose(evaluatorRow) {
      chosen.value = evaluatorRow;
      remember(evaluatorRow);
    },
    async introduce(name) {
      const added = await add({ name });
      if (added.ok) {
        chosen.value = added.value;
        remember(added.value);
      }
      return added;
    },
  };
}
