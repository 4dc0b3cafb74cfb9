/**
 * An in-memory Grist for tests: stateful, with Grist's own defaults, conversions, triggers, computed
 * columns and refusals, and with the troubles of a network on demand. It uses no timer, no clock of
 * its own and no chance. What it says is held to the real Grist by tests/contract.
 */

import type {
  AccessLevel,
  AccessToken,
  GristEvent,
  GristFailure,
  GristPort,
  Result,
  TableData,
  UserAction,
} from '../../src/grist/port';
import type { RawCell } from '../../src/model/cell';
import type { AccessRules } from './access';
import { type Bundle, createDocument, type MemoryDocument, type MemoryGristOptions, type Session } from './document';
import { unreachable } from './failure';
import { createLine, type Faults } from './faults';
import type { MemoryUser } from './formulas';
import type { MemoryRow } from './store';

interface ConnectOptions {
  /** Null (as when not given) where Grist has no accounts. */
  readonly user?: MemoryUser | null;
  /** `full` when not given. */
  readonly access?: AccessLevel;
  /** Table of the list to which the widget is linked; none: no cursor, and nothing is pushed. */
  readonly linkedTable?: string | null;
  /** Whether the list leads the widget; not told when not given, as by an older Grist. */
  readonly isLed?: boolean;
  /** False when the list does not follow the widget: `moveCursor` then does nothing. */
  readonly linkedBack?: boolean;
  /** Columns that the team has mapped by hand. */
  readonly mappings?: Readonly<Record<string, string>>;
  /** The widget's own saved options. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Whom the token speaks for, when the page is answered as somebody else ("View as"); `user` when not given. */
  readonly account?: MemoryUser;
  /**
   * The page is opened to try things out (`/m/fork`, a template, suggestions): its first bundle makes a copy, in which it
   * goes on; or is refused, and so is all that it asks afterwards.
   */
  readonly copies?: 'made' | 'refused';
  /** What `accessToken` gives; null as in a Grist without accounts, which reads whole tables only. */
  readonly token?: AccessToken | null;
}

/** A widget's port, and the hand of the test on the user, the page and the network around it. */
export interface MemoryClient extends GristPort {
  readonly faults: Faults;
  /** The copy in which the page goes on. */
  readonly copy: MemoryGrist | null;
  /** The user changes the document beside the widget, where the page writes: in a copy as well, if it is to. */
  editBeside(...actions: readonly UserAction[]): void;
  /** The user selects a row of the linked list (null: the blank line). */
  moveTo(rowId: number | null): void;
  /** The user presses "Open configuration". */
  configure(): void;
  setAccess(access: AccessLevel): void;
  setMappings(columns: Readonly<Record<string, string>>): void;
  /** The user links the widget to a list, or takes the link away. */
  setLed(isLed: boolean): void;
  /** Resolves once every event sent so far has been delivered. */
  delivered(): Promise<void>;
  /** The page is closed: nothing more is delivered. */
  close(): void;
}

export interface MemoryGrist {
  connect(options?: ConnectOptions): MemoryClient;
  /** Somebody else changes the document in Grist itself; gives what the actions return, throws when one fails. */
  edit(...actions: readonly UserAction[]): readonly unknown[];
  /** Every row of a table, past the access rules; none when the table does not exist. */
  rows(table: string): readonly MemoryRow[];
  /** One cell, past the access rules. */
  cell(table: string, rowId: number, column: string): RawCell;
  setRules(rules: AccessRules): void;
  setReadOnly(readOnly: boolean): void;
  /** For keys of local drafts. */
  readonly name: string;
  /** Every bundle applied so far. */
  readonly bundles: readonly Bundle[];
  /** The document as it is now: another one may start from it. */
  readonly tables: MemoryDocument['tables'];
}

const noAccess = (access: AccessLevel): { readonly ok: false; readonly failure: GristFailure } => ({
  ok: false,
  failure: { kind: 'no-access', message: `Access not granted. Current access level ${access}` },
});

function connectTo(opened: MemoryDocument, given: ConnectOptions): MemoryClient {
  const { copies, user = null, linkedTable = null, linkedBack = true, token = null, account = user } = given;
  let document = opened;
  let isBarred = false;
  let access = given.access ?? 'full';
  let mappings = given.mappings ?? {};
  let options = given.options ?? {};
  let { isLed } = given;
  let listen: ((event: GristEvent) => void) | null = null;
  let cursor: number | null = linkedTable === null ? null : (document.rows(linkedTable)[0]?.id ?? null);
  let order: readonly number[] = [];
  const queue: GristEvent[] = [];

  const line = createLine(() => drain());

  /** Like messages between windows: later, one at a time, in the order in which they were sent. */
  function drain(): void {
    queueMicrotask(() => {
      if (line.offline || !listen) return;
      const event = queue.shift();
      if (!event) return;
      listen(event);
      drain();
    });
  }

  const send = (event: GristEvent): void => {
    if (!listen) return;
    queue.push(structuredClone(event));
    if (queue.length === 1) drain();
  };

  const sendSettings = (): void =>
    send({ kind: 'settings', access, options, ...(isLed === undefined ? {} : { isLed }) });
  const sendCursor = (): void => {
    if (linkedTable !== null && access !== 'none') send({ kind: 'cursor', table: linkedTable, rowId: cursor });
  };
  const sendMappings = (): void => {
    if (access !== 'none') send({ kind: 'mappings', columns: mappings });
  };

  const rowIds = (): readonly number[] => (linkedTable === null ? [] : document.rows(linkedTable).map(({ id }) => id));
  order = rowIds();

  /** Grist keeps the cursor at the same place of the list when its row goes. */
  const keepCursor = (): void => {
    const next = rowIds();
    if (cursor !== null && !next.includes(cursor)) {
      const place = order.indexOf(cursor);
      cursor = next[Math.min(place, next.length - 1)] ?? null;
      sendCursor();
    }
    order = next;
  };

  const session: Session = {
    user,
    onChange(tables) {
      kept = answers;
      answers = new Map();
      if (linkedTable === null || !tables.has(linkedTable)) return;
      if (access !== 'none') send({ kind: 'changed', table: linkedTable });
      keepCursor();
    },
  };
  document.open(session);

  /** Before its first bundle is done, a page that is to write into a copy makes it. */
  function goOnInCopy(): GristFailure | null {
    if (document !== opened || !copies) return null;
    if (copies === 'refused') {
      isBarred = true;
      return { kind: 'no-copy', message: 'Insufficient access to document to copy it entirely' };
    }
    opened.close(session);
    document = opened.copy(user);
    document.open(session);
    return null;
  }

  /**
   * What has been read since the latest change, and what had been before it, by table. A server forgets all that it has
   * answered once it is done with a change, and tells of it a moment earlier: then it may still answer so, once.
   */
  let answers = new Map<string, Result<TableData>>();
  let kept = new Map<string, Result<TableData>>();

  const moveTo = (rowId: number | null): void => {
    if (rowId === cursor) return;
    cursor = rowId;
    sendCursor();
  };

  return {
    faults: line.faults,
    get copy() {
      return document === opened ? null : gristOf(document);
    },
    start(_columns, onEvent) {
      if (listen) throw new Error('start is called once');
      listen = onEvent;
      sendSettings();
      sendMappings();
      sendCursor();
    },
    fetchTable(table) {
      const read = (): Result<TableData> => {
        if (isBarred) return { ok: false, failure: unreachable('Insufficient access to document to copy it entirely') };
        // Below full access Grist gives a widget the rows of its own list by another way only.
        const answer = access === 'full' ? document.read(table, user) : noAccess(access);
        answers.set(table, answer);
        kept.delete(table);
        return answer;
      };
      return line.send('read', read, () => {
        const answer = kept.get(table);
        kept.delete(table);
        return answer;
      });
    },
    async fetchRows(table, column, ids) {
      if (access !== 'full' || !token || isBarred) return null;
      const read = await line.send('read', () => document.read(table, account));
      if (!read.ok || !read.value[column]) return null;
      const places = read.value[column].flatMap((id, place) => (ids.includes(Number(id)) ? [place] : []));
      const kept = Object.entries(read.value).map(([name, cells]) => [name, places.map((place) => cells[place])]);
      return Object.fromEntries(kept);
    },
    apply(actions) {
      const sent = structuredClone(actions);
      return line.send('bundle', () => {
        if (access !== 'full') return noAccess(access);
        const failure = goOnInCopy();
        if (failure) return { ok: false, failure };
        const done = document.apply(session, sent);
        // A server forgets what it kept before it answers.
        if (done.ok) kept = new Map();
        return done;
      });
    },
    async applyAloud(actions) {
      if (access !== 'full' || !token || line.offline) return null;
      const done = document.apply(session, structuredClone(actions));
      if (done.ok || done.failure.kind !== 'refused' || done.failure.engine) return done;
      return { ok: false, failure: { ...done.failure, memos: document.rules.memos ?? [] } };
    },
    async moveCursor(rowId) {
      if (access !== 'none' && linkedBack && !line.offline && rowIds().includes(rowId)) moveTo(rowId);
    },
    async fetchAsAccount(table) {
      if (access !== 'full' || !token || line.offline) return null;
      const read = document.read(table, account);
      return read.ok ? read.value : null;
    },
    async accessToken() {
      if (line.offline || isBarred) return { ok: false, failure: unreachable('No answer') };
      if (access !== 'full') return noAccess(access);
      return { ok: true, value: token && { ...token, docId: document.name } };
    },
    documentName: async () => document.name,
    async saveOption(name, value) {
      options = { ...options, [name]: structuredClone(value) };
      sendSettings();
    },
    editBeside(...actions) {
      if (!goOnInCopy()) document.edit(actions);
    },
    moveTo,
    configure: () => send({ kind: 'configure' }),
    setAccess(next) {
      access = next;
      sendSettings();
    },
    setMappings(columns) {
      mappings = columns;
      sendMappings();
    },
    setLed(next) {
      isLed = next;
      sendSettings();
    },
    async delivered() {
      while (queue.length && listen && !line.offline) await Promise.resolve();
    },
    close() {
      document.close(session);
      listen = null;
      queue.length = 0;
    },
  };
}

/** A new document without tables; connect as many widgets to it as a test needs. */
export function createMemoryGrist(options: MemoryGristOptions): MemoryGrist {
  return gristOf(createDocument(options));
}

function gristOf(document: MemoryDocument): MemoryGrist {
  return {
    name: document.name,
    connect: (given = {}) => connectTo(document, given),
    edit: (...actions) => document.edit(structuredClone(actions)),
    rows: (table) => document.rows(table),
    cell: (table, rowId, column) => document.rows(table).find(({ id }) => id === rowId)?.[column] ?? null,
    setRules(rules) {
      document.rules = rules;
    },
    setReadOnly(readOnly) {
      document.readOnly = readOnly;
    },
    get bundles() {
      return document.bundles;
    },
    get tables() {
      return document.tables;
    },
  };
}
