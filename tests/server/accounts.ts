/** The server that the tests are given, its two accounts, and a document that they share. */
import { noChoices } from '../../src/document/places/layout.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import type { GristPort, Result, UserAction } from '../../src/grist/port.ts';
import { smallKit } from '../document/harness.ts';
import { call, createRestGrist, type RestUser } from './rest-port.ts';

const {
  GRIST_URL = '',
  GRIST_USER1_KEY: key1 = '',
  GRIST_USER2_KEY: key2 = '',
  GRIST_USER3_KEY: key3 = '',
} = process.env;
export const url = GRIST_URL.replace(/\/$/, '');
/** False where no server is given: there is then nothing to try. */
export const given = url !== '' && key1 !== '' && key2 !== '';

if (!given) {
  console.log(
    'Aucun serveur Grist donné : essais sautés. Donner GRIST_URL, GRIST_USER1_KEY et GRIST_USER2_KEY (clés d’API de deux comptes).',
  );
}

export interface Account extends RestUser {
  readonly userId: number;
  /** As Grist signs what comes over REST: in small letters, however the account's address is written. */
  readonly email: string;
  /** As it is written: Grist signs with it what comes from a browser. */
  readonly login: string;
  readonly grist: GristPort;
  /** One bundle; what its actions return. Throws when it is refused. */
  do(...actions: readonly UserAction[]): Promise<readonly unknown[]>;
  /** Why a bundle is refused; throws when it is not. */
  refusal(...actions: readonly UserAction[]): Promise<string>;
  /** Rows of a table as this account may see them. */
  rows(table: string): Promise<readonly Record<string, unknown>[]>;
}

export interface SharedDocument {
  readonly docId: string;
  readonly workspaceId: unknown;
  readonly owner: Account;
  readonly other: Account;
  /** Where a third account is given: an editor too. */
  readonly third: Account | null;
  remove(): Promise<void>;
}

export function value(result: Result<unknown>): unknown {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

export const record = (result: Result<unknown>): Record<string, unknown> => Object(value(result));

export function list(from: unknown): readonly Record<string, unknown>[] {
  const found = typeof from === 'object' && from !== null && 'ok' in from ? value(from as Result<unknown>) : from;
  return Array.isArray(found) ? found : [];
}

async function createAccount(user: RestUser): Promise<Account> {
  const profile = record(await call(user, 'GET', '/profile/user'));
  const userId = Number(profile['id']);
  const login = String(profile['email']);
  const grist = createRestGrist({ ...user, userId });
  return {
    ...user,
    userId,
    email: login.toLowerCase(),
    login,
    grist,
    async do(...actions) {
      const done = await grist.apply(actions);
      if (!done.ok) throw new Error(`${JSON.stringify(done.failure)} to ${JSON.stringify(actions)}`);
      return done.value.retValues;
    },
    async refusal(...actions) {
      const done = await grist.apply(actions);
      if (done.ok) throw new Error(`not refused: ${JSON.stringify(actions)}`);
      return `${done.failure.kind}: ${done.failure.message}`;
    },
    async rows(table) {
      const data = record(await grist.fetchTable(table));
      return list(data['id']).map((_, index) =>
        Object.fromEntries(Object.entries(data).map(([column, cells]) => [column, list(cells)[index]])),
      );
    },
  };
}

/** A document of the first account, shared with the second; to be removed at the end. */
export async function shareDocument(role: 'viewers' | 'editors'): Promise<SharedDocument> {
  const first = { url, apiKey: key1 };
  const [workspace] = list(await call(first, 'GET', '/orgs/current/workspaces'));
  const workspaceId = workspace?.['id'];
  const docId = String(
    value(await call(first, 'POST', `/workspaces/${workspaceId}/docs`, { name: 'Essai du widget' })),
  );
  const owner = await createAccount({ ...first, docId });
  const other = await createAccount({ url, apiKey: key2, docId });
  const third = key3 === '' ? null : await createAccount({ url, apiKey: key3, docId });
  const users = { [other.email]: role, ...(third ? { [third.email]: role } : {}) };
  value(await call(owner, 'PATCH', `/docs/${docId}/access`, { delta: { users } }));
  return {
    docId,
    workspaceId,
    owner,
    other,
    third,
    remove: async () => void value(await call(owner, 'DELETE', `/docs/${docId}`)),
  };
}

/** The same, prepared by the widget's own set-up, with one position of three criteria and no rule yet. */
export async function sharePrepared(): Promise<SharedDocument> {
  const shared = await shareDocument('editors');
  value(await setUp(shared.owner.grist, { kits: [smallKit], choices: noChoices, widgetUrl: null }));
  return shared;
}
