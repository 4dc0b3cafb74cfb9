/** The port over Grist's REST interface, as one user: what a server answers, without any screen. */

import { classifyFailure } from '../../src/grist/plugin/failures.ts';
import { memosOf } from '../../src/grist/plugin/rest.ts';
import type { GristFailure, GristPort, Result } from '../../src/grist/port.ts';

export interface RestUser {
  /** Address of the Grist server, without a slash at the end. */
  readonly url: string;
  /** '' for a visitor without an account. */
  readonly apiKey: string;
  readonly docId: string;
  /** Address of the person as whom the page is answered ("View as"); the access token stays that of the account. */
  readonly viewAs?: string;
}

/** Calls Grist; its answer, or what it said instead. */
export async function call(
  { url, apiKey }: Pick<RestUser, 'url' | 'apiKey'>,
  method: string,
  path: string,
  body?: unknown,
): Promise<Result<unknown>> {
  try {
    const ask = () =>
      fetch(`${url}/api${path}`, {
        method,
        headers: { ...(apiKey && { authorization: `Bearer ${apiKey}` }), 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    let response = await ask();
    // REST, unlike a widget's channel, takes ten calls of a document at once, and turns others away undone.
    for (let again = 0; response.status === 429 && again < 100; again++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      response = await ask();
    }
    const text = await response.text();
    if (response.ok) return { ok: true, value: text === '' ? null : JSON.parse(text) };
    return { ok: false, failure: restFailure(response.status, text) };
  } catch (thrown) {
    return { ok: false, failure: { kind: 'unreachable', message: String(thrown) } };
  }
}

/*
 * REST has statuses where the plugin API has codes, and not always a telling one: a refusal by access
 * rules may come as a plain error (500), known by its words only.
 */
function restFailure(status: number, text: string): GristFailure {
  const message = /"error":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1]?.replaceAll('\\"', '"') ?? text;
  if (status === 401) return { kind: 'no-access', message };
  const memos = memosOf(parsed(text));
  if (/^(?:Blocked by|Only owners)/.test(message))
    return { kind: 'refused', message, ...(memos.length ? { memos } : {}) };
  if (status === 403) return { kind: /^No write access/.test(message) ? 'read-only' : 'refused', message };
  return classifyFailure({ message });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `userId`: what a widget would find in its access token, which REST does not give. */
export function createRestGrist(user: RestUser & { readonly userId?: number }): GristPort {
  const path = `/docs/${user.docId}`;
  const as = user.viewAs === undefined ? '' : `aclAsUser_=${encodeURIComponent(user.viewAs)}`;
  return {
    // No list and no cursor over REST: only what a widget is told first.
    start(_columns, listen) {
      listen({ kind: 'settings', access: 'full', options: {} });
      listen({ kind: 'mappings', columns: {} });
    },
    async fetchTable(table) {
      const read = await call(user, 'GET', `${path}/tables/${table}/data?${as}`);
      return read.ok ? { ok: true, value: read.value as Record<string, unknown[]> } : read;
    },
    async fetchRows(table, column, ids) {
      const filter = encodeURIComponent(JSON.stringify({ [column]: ids }));
      const read = await call(user, 'GET', `${path}/tables/${table}/data?filter=${filter}`);
      return read.ok ? (read.value as Record<string, unknown[]>) : null;
    },
    async apply(actions) {
      // Unlike the plugin API, REST reads text as if typed by hand, unless told not to.
      const done = await call(user, 'POST', `${path}/apply?noparse=1&${as}`, actions);
      if (!done.ok) return done;
      const { retValues } = done.value as { retValues: unknown[] };
      return { ok: true, value: { retValues } };
    },
    applyAloud: async () => null,
    moveCursor: async () => {},
    async fetchAsAccount(table) {
      const read = await call(user, 'GET', `${path}/tables/${table}/data`);
      return read.ok ? (read.value as Record<string, unknown[]>) : null;
    },
    accessToken: async () => ({
      ok: true,
      value: user.userId === undefined ? null : { baseUrl: `${user.url}/api${path}`, token: '', userId: user.userId },
    }),
    documentName: async () => user.docId,
    saveOption: async () => {},
  };
}
