/**
 * Tokens, and what they open: part of a table, by Grist's REST interface, since the plugin API reads whole tables only.
 * Fetched when it is first asked for; where it does not work, nothing is lost but time.
 */

import type { TableData } from '../../model/entity';
import type { Applied, GristPort, Result, UserAction } from '../port';
import { classifyFailure, unanswered } from './failures';
import { parseApplied, parseTable } from './messages';
import { grist } from './plugin-api';
import { memosOf, parseToken } from './rest';
import { within } from './within';

/** How long an answer may take, in ms: the whole table is asked for after that. */
const patience = 5_000;
/** The same for a token alone. */
const tokenPatience = 3_000;
/** After a failure, how long whole tables are asked for, in ms: a proxy that forbids this goes on doing so. */
const pause = 600_000;
/** How long before its end a token is not used any more, in ms. */
const margin = 60_000;

let current: {
  readonly baseUrl: string;
  readonly token: string;
  readonly until: number;
  readonly place: string;
} | null = null;
let pausedUntil = 0;

async function tokenNow(written: boolean) {
  const place = `${await within(patience, grist.docApi.getDocName())} ${written}`;
  if (!current || current.until < Date.now() || current.place !== place) {
    const { baseUrl, token, lifetime } = await askForToken(true);
    current = { baseUrl, token, until: Date.now() + lifetime - margin, place };
  }
  return current;
}

const askForToken = async (readOnly: boolean) =>
  parseToken(await within(patience, grist.docApi.getAccessToken({ readOnly })));

type Access = { readonly baseUrl: string; readonly token: string };

/** The page's policy lets it talk to Grist only. */
function addressOf(origin: string, path: string, { baseUrl, token }: Access): URL {
  const url = new URL(`${baseUrl}${path}`);
  if (url.origin !== origin) throw new Error('Grist is elsewhere');
  url.searchParams.set('auth', token);
  return url;
}

const quietly = { credentials: 'omit', cache: 'no-store' } as const;

/** A table, or part of it; null when the account may not read it. */
async function ask(origin: string, table: string, access: Access, filter?: object): Promise<TableData | null> {
  const url = addressOf(origin, `/tables/${encodeURIComponent(table)}/data`, access);
  if (filter) url.searchParams.set('filter', JSON.stringify(filter));
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience), ...quietly });
  return answer.ok ? parseTable(await answer.json()) : null;
}

/**
 * Null where Grist gives no token (no accounts), is not at `origin`, or does not answer with a table. `written`: Grist has
 * answered a bundle of this page: a token of before may be for the document of which it has made a copy, as it does too when
 * somebody changes a cell beside the widget. It may tell its name a moment later.
 */
export async function readRows(
  origin: string,
  table: string,
  column: string,
  ids: readonly number[],
  written: boolean,
): Promise<TableData | null> {
  if (Date.now() < pausedUntil) return null;
  try {
    // A table or a row that is refused is so for the whole table too, which says why.
    return await ask(origin, table, await tokenNow(written), { [column]: ids });
  } catch {
    current = null;
    pausedUntil = Date.now() + pause;
    return null;
  }
}

/**
 * A token that may only read is that of a viewer, to whom Grist shows less than to the account it is given to: this one
 * has all the account's rights. It is used for this one look, and not kept.
 */
export async function readAsAccount(origin: string, table: string): Promise<TableData | null> {
  try {
    return await ask(origin, table, await askForToken(false));
  } catch {
    return null;
  }
}

/**
 * A bundle that has just been refused. What crosses the window of a refusal is its message; this way brings what the
 * rule's author has written beside it. Null where it says nothing of the kind.
 */
export async function applyAloud(origin: string, actions: readonly UserAction[]): Promise<Result<Applied> | null> {
  try {
    const access = await askForToken(false);
    // A page that goes on in a copy never writes into the document of before.
    if (access.docId !== (await within(patience, grist.docApi.getDocName()))) return null;
    const url = addressOf(origin, '/apply', access);
    // As the plugin API does: text is not read as if typed by hand.
    url.searchParams.set('noparse', '1');
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(actions);
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(patience),
      ...quietly,
    });
    const said: unknown = await answer.json();
    if (answer.ok) return { ok: true, value: parseApplied(said) };
    const memos = memosOf(said);
    return memos.length > 0 ? { ok: false, failure: { kind: 'refused', message: String(answer.status), memos } } : null;
  } catch {
    return null;
  }
}

/** What Grist says of the account; null where it gives no token. */
export const accessToken: GristPort['accessToken'] = async () => {
  let replied = false;
  try {
    // Grist makes one of an account that may only read the document a token that only reads, whatever is asked for.
    const asked = grist.docApi.getAccessToken({ readOnly: false }).finally(() => {
      replied = true;
    });
    return { ok: true, value: parseToken(await within(tokenPatience, asked)) };
  } catch (thrown) {
    const failure = classifyFailure(thrown);
    // Whatever else Grist says instead is that it has none; silence says nothing.
    if (failure.kind === 'no-copy') return unanswered(failure);
    return replied && failure.kind !== 'no-access' ? { ok: true, value: null } : { ok: false, failure };
  }
};
