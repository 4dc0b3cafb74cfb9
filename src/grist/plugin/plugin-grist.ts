/** The port inside a real Grist: the only file that touches its plugin API. */

import type { ColumnRequest, GristEvent, GristFailure, GristPort, Result } from '../port';
import { classifyFailure, unanswered, wordsWereLost } from './failures';
import { type Push, parseApplied, parseMappings, parsePush, parseTable } from './messages';
import type { NamesUsed } from './missing-names';
import { grist } from './plugin-api';
import { within } from './within';

/** Milliseconds after which a question without an answer counts as unreachable. */
const patience = { read: 60_000, write: 30_000, name: 3_000, mappings: 3_000 } as const;

/** `origin`: of the page around, where Grist is; '' when the browser does not say. */
export function createPluginGrist(origin: string): GristPort {
  const fetchRows: GristPort['fetchRows'] = async (table, column, ids) => {
    // Where this code cannot be fetched, whole tables do.
    const rows = await import('./rows').catch(() => null);
    return rows && (await rows.readRows(origin, table, column, ids, answered));
  };
  const fetchAsAccount: GristPort['fetchAsAccount'] = async (table) => {
    const rows = await import('./rows').catch(() => null);
    return rows && (await rows.readAsAccount(origin, table));
  };
  return {
    start,
    fetchTable,
    fetchRows,
    fetchAsAccount,
    apply,
    async applyAloud(actions) {
      const rows = await import('./rows').catch(() => null);
      return rows && (await rows.applyAloud(origin, actions));
    },
    moveCursor,
    async accessToken() {
      const rows = await import('./rows').catch(() => null);
      return rows ? await rows.accessToken() : unanswered({ kind: 'unreachable', message: 'part of the widget' });
    },
    documentName,
    saveOption,
  };
}

const fetchTable: GristPort['fetchTable'] = async (table) => {
  const read = await attempt(
    patience.read,
    async () => parseTable(await grist.docApi.fetchTable(table)),
    () => [{ table, columns: [] }],
  );
  return !read.ok && read.failure.kind === 'no-copy' ? unanswered(read.failure) : read;
};

/** Whether Grist has answered a bundle of this page: the first one may make a copy of the document, which is then read. */
let answered = false;

const apply: GristPort['apply'] = async (actions) => {
  const done = await attempt(
    patience.write,
    async () => parseApplied(await grist.docApi.applyUserActions(actions)),
    ({ namesUsed }) => namesUsed(actions),
  );
  answered ||= done.ok || done.failure.kind !== 'unreachable';
  return done;
};

const moveCursor = (rowId: number): Promise<void> => quietly(() => grist.setCursorPos({ rowId }));

const saveOption = (name: string, value: unknown): Promise<void> => quietly(() => grist.setOption(name, value));

/**
 * Grist's raw message says by itself where the cursor is and whether rows have changed; the API's
 * `onRecord` and `onRecords` would fetch them again before saying so.
 */
function start(columns: readonly ColumnRequest[], listen: (event: GristEvent) => void): void {
  // Pushes wait for the settings, without which they mean little, and for the mappings that one of
  // them announces: events keep Grist's order.
  let held: Push[] | null = [];
  let latest: { readonly table: string; readonly rowId: number | null } | null = null;

  const tell = (push: Push, table: string): void => {
    if (push.dataChange) listen({ kind: 'changed', table });
    const { rowId } = push;
    if (latest?.table === table && latest.rowId === rowId) return;
    latest = { table, rowId };
    listen({ kind: 'cursor', table, rowId });
  };

  const release = (): void => {
    const pushes = held ?? [];
    held = null;
    for (const push of pushes) receive(push);
  };

  const receive = (push: Push): void => {
    const { tableId } = push;
    if (!tableId) return;
    if (held) {
      held.push(push);
    } else if (push.mappingsChange) {
      held = [];
      void readMappings().then((columns) => {
        if (columns) listen({ kind: 'mappings', columns });
        tell(push, tableId);
        release();
      });
    } else {
      tell(push, tableId);
    }
  };

  let settled = false;
  grist.on('message', (message) => {
    const push = parsePush(message);
    if (!push) return;
    if (push.settings) {
      listen({ kind: 'settings', ...push.settings });
      // What came before is Grist's answer to `ready` (twice): no row has changed.
      if (!settled) held = held?.map((early) => ({ ...early, dataChange: false })) ?? null;
      if (!settled) release();
      settled = true;
    }
    receive(push);
  });

  grist.ready({
    requiredAccess: 'full',
    columns,
    allowSelectBy: true,
    onEditOptions: () => listen({ kind: 'configure' }),
  });
}

const readMappings = async (): Promise<Readonly<Record<string, string>> | null> => {
  try {
    return parseMappings(await within(patience.mappings, grist.sectionApi.mappings()));
  } catch {
    return null;
  }
};

async function documentName(): Promise<string> {
  try {
    const name = await within(patience.name, grist.docApi.getDocName());
    return typeof name === 'string' ? name : '';
  } catch {
    return '';
  }
}

async function attempt<T>(milliseconds: number, question: () => Promise<T>, used: Used): Promise<Result<T>> {
  try {
    return { ok: true, value: await within(milliseconds, question()) };
  } catch (thrown) {
    return { ok: false, failure: wordsWereLost(thrown) ? await explain(used) : classifyFailure(thrown) };
  }
}

/** What a question names in the document; with the code that reads it in a bundle, fetched when something fails. */
type Used = (names: typeof import('./missing-names')) => readonly NamesUsed[];

/** Why Grist's engine has refused, when it could not say it. */
async function explain(used: Used): Promise<GristFailure> {
  const names = await import('./missing-names').catch(() => null);
  return names
    ? await names.whyRefused(used(names), patience.read)
    : { kind: 'unreachable', message: 'part of the widget' };
}

/** For what the user sees by itself whether it was done: a failure is told by nothing happening. */
async function quietly(question: () => Promise<unknown>): Promise<void> {
  try {
    await question();
  } catch {
    // No cursor to move, no right to save: the widget goes on.
  }
}
