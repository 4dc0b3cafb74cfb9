/** Everything that a document holds on one person, wherever it is: what is handed over to them, and what is erased. */
import type { RawCell } from './cell';

/** A cell elsewhere that bears the person's name. */
export interface Mention {
  readonly table: string;
  readonly rowId: number;
  readonly column: string;
  /** In words about something else; anywhere else it is somebody's name, a choice or a key, and stays. */
  readonly inText: boolean;
}

export interface HeldColumn {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  /** Names one of the evaluators. */
  readonly namesEvaluator: boolean;
  /** Takes words as they come; a name, a key or a choice is not one of them. */
  readonly isFreeText: boolean;
  /** Made by the document from other cells. */
  readonly isComputed: boolean;
}

export interface HeldRow {
  readonly id: number;
  /** By column id, as Grist holds them. */
  readonly cells: Readonly<Record<string, RawCell>>;
  /** The same as text; references by what Grist shows for them. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface HeldTable {
  readonly table: string;
  readonly label: string;
  /** `theirs`: rows about this person, erased with them. `linked`: the team's own rows that point at them. */
  readonly kind: 'theirs' | 'linked';
  readonly columns: readonly HeldColumn[];
  readonly rows: readonly HeldRow[];
}

/** What hangs on one row of the table of candidates. */
export interface FileRecords {
  readonly candidateId: number;
  readonly name: string;
  /** In the order in which they are removed: what points at the person first, the person last. */
  readonly tables: readonly HeldTable[];
  /** Row ids of sealed notes that access rules hide from this user. */
  readonly hiddenNotes: readonly number[];
  /** Cells that bear the name, of rows that are neither this file’s nor a namesake’s. */
  readonly mentions: readonly Mention[];
}

export interface PersonRecords extends FileRecords {
  /** Other rows of candidates that bear the name: another application of the same person, or somebody else. */
  readonly namesakes: readonly FileRecords[];
  /** Tables that this user may not read. */
  readonly unreadable: readonly string[];
}
