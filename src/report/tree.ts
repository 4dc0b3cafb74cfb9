/** A document of a few kinds of blocks: what a report says, before it is Markdown, HTML or a screen. */

import { doc, unmarked } from '../rules/text';

/** Text as people typed it: made harmless where it is written out, never here. */
export type Span = string | { readonly strong: string };
export type Line = readonly Span[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type Report = readonly Block[];

/** The same without the marks of whose words are whose: what leaves the screen is text. */
export const unmarkedReport = (report: Report): Report => report.map(unmarkedBlock);

function unmarkedBlock(block: Block): Block {
  const line = (of: Line): Line =>
    of.map((span) => (typeof span === 'string' ? unmarked(span) : { strong: unmarked(span.strong) }));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, line: line(block.line) };
    case 'list':
      return { ...block, items: block.items.map(line) };
    case 'table':
      return { ...block, head: block.head.map(unmarked), rows: block.rows.map((row) => row.map(unmarked)) };
  }
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, line: [text] });
export const paragraph = (...line: Line): Block => ({ kind: 'paragraph', line });
export const list = (items: readonly Line[]): readonly Block[] => (items.length > 0 ? [{ kind: 'list', items }] : []);
/** A text of the document, one paragraph for each of its lines. */
export const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(doc(line)));

/** A block under its heading, or nothing when there is nothing to say. */
export const section = (level: 2 | 3, title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length > 0 ? [heading(level, title), ...blocks] : [];

// Control characters break lines and cells; overrides of direction make a text read as another one.
const invisible = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;
/** Whether a spreadsheet would run a text that begins so, whatever spaces stand before it. */
export const isFormula = (text: string): boolean => /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text.trimStart());

const flat = (text: string): string => text.replace(invisible, ' ').replace(/ {2,}/g, ' ');

/**
 * A line as it may be pasted anywhere. Spreadsheets take a cell or line that starts with `=`, `+`,
 * `-` or `@` for a formula, even after spaces, and run it: an apostrophe before it makes it text.
 */
export function harmlessLine(line: Line): Line {
  const spans = line.map((span) => (typeof span === 'string' ? flat(span) : { strong: flat(span.strong) }));
  const whole = spans.map((span) => (typeof span === 'string' ? span : span.strong)).join('');
  const [first, ...rest] = spans;
  const start = typeof first === 'string' ? first.trimStart() : first;
  const trimmed = start === undefined ? rest : [start, ...rest];
  return isFormula(unmarked(whole)) ? ["'", ...trimmed] : trimmed;
}

/** The same for a text alone. */
export const harmlessText = (text: string): string =>
  harmlessLine([text])
    .map((span) => (typeof span === 'string' ? span : span.strong))
    .join('')
    .trim();
