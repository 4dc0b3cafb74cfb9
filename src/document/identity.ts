/** Who is using the widget: Grist does not say, so it is found out where there are accounts, and asked where there are none. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { GristPort, Result } from '../grist/port';
import { type Evaluator, evaluatorId } from '../model/evaluator';
import { applyCleanly } from './apply';
import type { Who } from './intents';
import type { Layout } from './layout';
import { writableCells } from './plan';
import type { LocalStore } from './storage';
import type { Tables } from './tables';

export interface Me extends Who {
  readonly name: string;
}

const nobody: Me = { id: '', name: '', account: false };

export interface Identity {
  /** `id` is '' while nobody knows. */
  readonly me: ReadonlySignal<Me>;
  /** False while an account may still turn up: do not ask "Je suis…" yet. */
  readonly settled: ReadonlySignal<boolean>;
  /** Looks for an account, and makes sure that it has a row among the evaluators. */
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
  readonly store: LocalStore;
  readonly scope: () => string;
}

export function createIdentity({ grist, tables, layout, store, scope }: IdentityDeps): Identity {
  const accountId = signal<number | null>(null);
  const chosen = signal<number | null>(null);
  const settled = signal(false);
  const storeKey = () => `${scope()}/me`;
  const remember = (row: number) => void store.set(storeKey(), row).catch(() => {});
  const people = () => [...tables.state.evaluator.value.rows.values()];

  const me = computed<Me>(() => {
    const account = accountId.value;
    const row = people().find((person) =>
      account !== null ? person.accountId === account : person.id === chosen.value,
    );
    if (!row || !evaluatorId(row)) return nobody;
    return { id: evaluatorId(row), name: row.name || row.email, account: account !== null };
  });

  const add = async (values: Partial<Pick<Evaluator, 'name' | 'accountId'>>): Promise<Result<number>> => {
    const { table } = layout().evaluator;
    const added = await applyCleanly(grist, [['AddRecord', table, null, writableCells(layout(), 'evaluator', values)]]);
    if (!added.ok) return added;
    await tables.read(['evaluator']);
    return { ok: true, value: Number(added.value.retValues[0]) };
  };

  /** The row that Grist has just signed; a row typed by hand for the same e-mail takes its place. */
  async function register(account: number): Promise<void> {
    const added = await add({ accountId: account });
    if (!added.ok) return;
    const own = people().find(({ id }) => id === added.value);
    const byHand = own && people().find(({ id, email }) => id !== own.id && email !== '' && email === own.email);
    if (!byHand) return;
    const { table } = layout().evaluator;
    await applyCleanly(grist, [
      ['UpdateRecord', table, byHand.id, writableCells(layout(), 'evaluator', { accountId: account })],
      ['RemoveRecord', table, own.id],
    ]);
    await tables.read(['evaluator']);
  }

  return {
    me,
    settled,
    async find() {
      // A browser that refuses its storage has the question asked again.
      const remembered = await store.get(storeKey()).catch(() => null);
      if (typeof remembered === 'number') chosen.value = remembered;
      const token = await grist.accessToken();
      if (token && token.userId !== null) {
        const account = token.userId;
        if (layout().evaluator.exists && !people().some((person) => person.accountId === account))
          await register(account);
        accountId.value = account;
      }
      settled.value = true;
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
