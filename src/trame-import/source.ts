/** From what is pasted to blocks, in slices: a text of two million characters must not hold the page. */
import { type Block, lineOf } from './blocks';
import { createHtmlReader } from './html';
import { append } from './lines';
import { renderMarkdown } from './markdown';
import { readSeparated, separatorOf } from './separated';

/** Characters read between two looks at the page. */
const slice = 20_000;

/** Blocks of a page; null for what is none. Yields what share of it has been read. */
export function* htmlBlocks(html: string): Generator<number, readonly Block[] | null> {
  const reader = createHtmlReader({ fromMarkdown: false });
  try {
    for (let at = 0; at < html.length; at += slice) {
      reader.write(html.slice(at, at + slice), 1);
      yield Math.min(1, (at + slice) / html.length);
    }
    return reader.end();
  } catch {
    // Nested beyond any page: the plain text says the same.
    return null;
  }
}

/** Blocks of a text in lines, the first of which is `skip` lines down. */
export function* textBlocks(lines: readonly string[], skip: number): Generator<number, readonly Block[]> {
  const blocks: Block[] = [];
  let from = skip;
  for (let at = skip; at < lines.length; at += 1) {
    const separator = separatorOf(lines, at);
    if (separator === null) continue;
    yield* prose(lines, from, at, blocks);
    const table = readSeparated(lines, at, separator);
    const places = table.lines.map((line) => line + 1);
    blocks.push({ kind: 'table', rows: table.rows, lines: places, line: at + 1 });
    from = table.end;
    at = table.end - 1;
  }
  yield* prose(lines, from, lines.length, blocks);
  return blocks;
}

function* prose(lines: readonly string[], from: number, to: number, blocks: Block[]): Generator<number, void> {
  const reader = createHtmlReader({ fromMarkdown: true });
  try {
    for (let start = from; start < to; ) {
      const end = endOfSlice(lines, start, to);
      reader.write(renderMarkdown(lines.slice(start, end).join('\n')), start + 1);
      start = end;
      yield Math.min(1, end / lines.length);
    }
    append(blocks, reader.end());
  } catch {
    // No Markdown that a person would write: its lines still are lines.
    append(blocks, plainBlocks(lines, from, to));
  }
}

/** A slice ends before a heading when there is one, between two paragraphs or two items when it is long. */
function endOfSlice(lines: readonly string[], start: number, to: number): number {
  let size = 0;
  for (let at = start; at < to; at += 1) {
    const line = lines[at] ?? '';
    const after = at > start && (lines[at - 1] ?? '').trim() === '';
    if (at > start && size > slice && /^#{1,6} /.test(line)) return at;
    if (size > 3 * slice && (after ? /^\S/ : /^[-*+] \S/).test(line)) return at;
    size += line.length + 1;
  }
  return to;
}

/** Lines that no format explains, one block for each paragraph. */
function plainBlocks(lines: readonly string[], from: number, to: number): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let start = from;
  const end = () => {
    if (paragraph.length) blocks.push({ kind: 'text', line: start + 1, lines: paragraph.map(lineOf) });
    paragraph = [];
  };
  for (let at = from; at < to; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (!line) end();
    else if (paragraph.push(line) === 1) start = at;
  }
  end();
  return blocks;
}
