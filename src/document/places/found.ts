/** A team's own words, and what has been found out about them. */
import type { EntityName } from '../../model/schema';

/** A column of the team's that says in words what ours would say otherwise. */
export interface WordColumn {
  /** Of a reference: the column that says the words, in its own table. */
  readonly target: { readonly table: string; readonly column: string } | null;
  /** Of a choice: all that it has; null where any word may be written. */
  readonly choices: readonly string[] | null;
}

/** What has to be read elsewhere to know the words of a table. */
export interface Found {
  /** By field, the rows of the table that a reference goes to: word → id. */
  readonly rows: Readonly<Record<string, ReadonlyMap<string, number>>>;
  /** Titles of the positions, by id. */
  readonly titles: ReadonlyMap<number, string>;
  /** Of a column for stages in which any word may be written: those of ours that are the team's as well. */
  readonly used: readonly string[];
}

export type FoundBy = Readonly<Partial<Record<EntityName, Found>>>;

export const nothingFound: Found = { rows: {}, titles: new Map(), used: [] };
