/** The common form of every format: headings, lines of text, lists and tables, in the order of the page. */

export interface Line {
  readonly text: string;
  /** All of it is bold, or italic: people make headings that way. */
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface Entry {
  /** 0 for an item of the outer list. */
  readonly depth: number;
  readonly ordered: boolean;
  readonly lines: readonly Line[];
}

export type Cell = readonly Line[];

export type Block = { readonly line: number | null } & (
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly entries: readonly Entry[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[]; readonly lines: readonly (number | null)[] }
  /** A part that folds away; its title is the heading that follows. What is inside never reaches out of it. */
  | { readonly kind: 'fold'; readonly open: boolean }
);

export const lineOf = (text: string): Line => ({ text, bold: false, italic: false });
