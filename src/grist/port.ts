/**
 * All that the product asks of Grist. Two things keep this promise: the plugin adapter, inside a
 * real Grist, and the in-memory Grist of the tests. The same contract tests run on both.
 */
import type { TableData } from '../model/entity';

/** A user action, as Grist's documentation names them: `['AddRecord', 'Preuves', null, {…}]`. */
export type UserAction = readonly [name: string, ...args: unknown[]];

export type AccessLevel = 'none' | 'read table' | 'full';

/** What went wrong, and what it means for what was being done. */
export type GristFailure =
  /** The page shows the document as somebody else sees it ("View as"): nothing is written from there. */
  | { readonly kind: 'viewing-as'; readonly message: string }
  /** The widget has not been granted the access that this needs; nothing was done. */
  | { readonly kind: 'no-access'; readonly message: string }
  /**
   * The document's access rules refuse it, for this user, or Grist's engine cannot do it (`engine`); nothing was done,
   * and a retry changes nothing. `memos`: what the author of the rule says of it, where that is known.
   */
  | {
      readonly kind: 'refused';
      readonly message: string;
      readonly engine?: boolean;
      readonly memos?: readonly string[];
    }
  /** The document is read-only for this user; nothing was done. */
  | { readonly kind: 'read-only'; readonly message: string }
  /** A table or column named in the request does not exist; nothing was done. */
  | { readonly kind: 'missing'; readonly name: string; readonly message: string }
  /** A column of the team's has no word of its own for a stage or a position; nothing was done. */
  | { readonly kind: 'no-word'; readonly message: string }
  /** What is written from this page goes into a copy of the document, and none may be made; nothing was done. */
  | { readonly kind: 'no-copy'; readonly message: string }
  /** No answer, or one that does not say whether it was done: try again. */
  | { readonly kind: 'unreachable'; readonly message: string };

/** True when trying the same thing again cannot help. */
export const isFinal = (failure: { readonly kind: string }): boolean => failure.kind !== 'unreachable';

/** Whether it says nothing of the document: no answer, or the page is not let in for now. */
export const isNoAnswer = (failure: GristFailure | null): boolean =>
  failure?.kind === 'unreachable' || failure?.kind === 'no-access';

/** Whether it was the document's access rules that refused it. */
export const isOfRules = (failure: GristFailure): boolean => failure.kind === 'refused' && !failure.engine;

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: GristFailure };

export interface Applied {
  /** One per action: the id of the row added, ids of rows, or null. */
  readonly retValues: readonly unknown[];
}

/** A column asked of Grist's own mapping panel. */
export interface ColumnRequest {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly type?: string;
  readonly optional: true;
}

/** What Grist tells the widget. */
export type GristEvent =
  /** The cursor of the linked list is on this row (null: on the blank line, or nowhere). */
  | { readonly kind: 'cursor'; readonly table: string; readonly rowId: number | null }
  /** Rows of the linked table have changed, by anybody. */
  | { readonly kind: 'changed'; readonly table: string }
  /** Columns that the team has mapped by hand: requested name → column id of the linked table. */
  | { readonly kind: 'mappings'; readonly columns: Readonly<Record<string, string>> }
  /** Access level and the widget's own saved options; sent first, and whenever they change. */
  | {
      readonly kind: 'settings';
      readonly access: AccessLevel;
      readonly options: Readonly<Record<string, unknown>>;
      /** Whether another section of the page leads the widget's; not told by every Grist. */
      readonly isLed?: boolean;
    }
  /** The user has pressed Grist's "Open configuration" button. */
  | { readonly kind: 'configure' };

/** Read-only access to the document's REST interface, where Grist offers it. */
export interface AccessToken {
  readonly baseUrl: string;
  readonly token: string;
  /** Account id of the current user, when the token tells. */
  readonly userId: number | null;
  /** The very document that it is for, a copy made since the page was opened included, when the token tells. */
  readonly docId?: string;
  /** The account may only read that document: what a page of it writes all the same goes into a copy. */
  readonly onlyReads?: boolean;
}

export interface GristPort {
  /** Starts the conversation; `listen` is called for every event from then on. Call once. */
  start(columns: readonly ColumnRequest[], listen: (event: GristEvent) => void): void;
  /** A whole table, as the current user may see it. */
  fetchTable(table: string): Promise<Result<TableData>>;
  /**
   * Rows of a table whose `column`, a reference, holds one of these ids. Null where Grist can be asked for whole
   * tables only, or does not answer: the whole table is then asked for, and what is wrong said by that.
   */
  fetchRows(table: string, column: string, ids: readonly number[]): Promise<TableData | null>;
  /** One bundle: all of it is done, or nothing. */
  apply(actions: readonly UserAction[]): Promise<Result<Applied>>;
  /**
   * The same for a bundle that access rules have just refused, by a way that brings the words of the rule's author.
   * Null where there is none.
   */
  applyAloud(actions: readonly UserAction[]): Promise<Result<Applied> | null>;
  /** Moves the cursor of the linked list, where the two sections are linked to each other. */
  moveCursor(rowId: number): Promise<void>;
  /** Null where Grist has no accounts. */
  accessToken(): Promise<Result<AccessToken | null>>;
  /**
   * A whole table as the account of the access token may read it, with all its rights: in "View as" the page itself is
   * answered as somebody else. Null where Grist cannot be asked so, or refuses.
   */
  fetchAsAccount(table: string): Promise<TableData | null>;
  /**
   * A name of the document that is the same every time, for keys of local drafts. A page that writes into a copy of its
   * own goes on in that copy from its first bundle on, and may hear of the name a moment later.
   */
  documentName(): Promise<string>;
  /** Saves one of the widget's own options; Grist then shows "Save" to those who may change the page. */
  saveOption(name: string, value: unknown): Promise<void>;
}

export type { TableData };
