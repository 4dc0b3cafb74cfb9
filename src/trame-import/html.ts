/** From HTML, well formed or not, to blocks. Nothing of it ever reaches a page. */
import { Parser } from 'htmlparser2';
import type { Block, Cell, Entry, Line } from './blocks';
import { address, blockTags, boldOf, clean, headings, hiddenTags, italicOf, knownTags } from './html-tags';
import { foldLevel } from './pieces';

export interface HtmlOptions {
  /** Markdown made it: a tag that no page knows is what somebody typed, as "<nom du produit>". */
  readonly fromMarkdown: boolean;
}

export interface HtmlReader {
  /** Reads on; `firstLine` is added to the line numbers that Markdown gives. Throws `TooDeep` for what is no page. */
  write(html: string, firstLine: number): void;
  end(): readonly Block[];
}

/** Nobody nests deeper; a page that does is not a trame, and would take for ever. */
const deepest = 400;

/** Cells that reach over others are followed up to this column. */
const widest = 60;

/** Shortest line that may have been wrapped for its length, in characters; a shorter one was ended on purpose. */
const wrapLength = 60;

class TooDeep extends Error {}

interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

interface Open {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly href: string;
  /** Length of the current line when it opened. */
  readonly at: number;
}

interface Table {
  readonly rows: Cell[][];
  readonly lines: (number | null)[];
  /** Cells that reach down into rows to come: column → how many rows, and their lines. */
  readonly spans: Map<number, { left: number; readonly cell: Cell }>;
  column: number;
  inCell: boolean;
  span: { readonly columns: number; readonly rows: number };
}

/** Reads the blocks of a page, in one go or in slices. */
export function createHtmlReader({ fromMarkdown }: HtmlOptions): HtmlReader {
  const blocks: Block[] = [];
  let firstLine = 1;
  const open: Open[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  /** Lines of the paragraph, item, cell or heading being read. */
  let lines: Line[] = [];
  let entries: Entry[] = [];
  let item: { readonly depth: number; readonly ordered: boolean } | null = null;
  const lists: boolean[] = [];
  let table: Table | null = null;
  let nestedTables = 0;
  let hidden = 0;
  let line: number | null = null;
  /** The last line was ended by a mere line feed of Markdown: the sentence may go on. */
  let soft = false;
  let start: number | null = null;
  /** An italic run has just ended; another right after it is a line of its own. */
  let italicEnd = -1;

  const style = () => open[open.length - 1];

  function add(text: string): void {
    const top = style();
    if (!text || hidden > 0) return;
    if (start === null && text.trim()) start = line;
    pieces.push({ text, bold: top?.bold ?? false, italic: top?.italic ?? false });
    length += text.length;
  }

  function endLine(nextIsSoft = false): void {
    const read = pieces.length ? clean(pieces.map(({ text }) => text).join('')).trim() : '';
    const written = pieces.filter(({ text }) => text.trim() !== '');
    if (read) {
      const last = lines[lines.length - 1];
      if (soft && last && last.text.length >= wrapLength && /^\p{Ll}/u.test(read) && !/[.?!:;»]$/.test(last.text)) {
        lines[lines.length - 1] = { ...last, text: `${last.text} ${read}` };
      } else {
        lines.push({
          text: read,
          bold: written.every(({ bold }) => bold),
          italic: written.every(({ italic }) => italic),
        });
      }
      soft = nextIsSoft;
    } else soft = soft && nextIsSoft;
    pieces = [];
    length = 0;
    italicEnd = -1;
  }

  /** What was read so far goes where it belongs. */
  function endBlock(): void {
    endLine();
    soft = false;
    if (table?.inCell) return;
    if (lists.length > 0 || item) {
      // Text between two items belongs to the one before.
      const place = item ?? { depth: lists.length, ordered: false };
      if (lines.length) entries.push({ ...place, lines });
      // What follows in the same item is a part of it, one step further in.
      item = lines.length ? { ...place, depth: Math.floor(place.depth) + 0.5 } : item;
    } else if (lines.length) blocks.push({ kind: 'text', lines, line: start });
    lines = [];
    if (!item && lists.length === 0) start = null;
  }

  function endList(): void {
    if (entries.length) blocks.push({ kind: 'list', entries: joined(entries), line: start });
    entries = [];
    start = null;
  }

  function endHeading(level: number): void {
    endLine();
    const text = lines.map((each) => each.text).join(' ');
    lines = [];
    if (text) blocks.push({ kind: 'heading', level, text, line: start ?? line });
    start = null;
  }

  function endCell(): void {
    if (!table?.inCell) return;
    endLine();
    const row = table.rows[table.rows.length - 1];
    const { columns, rows } = table.span;
    if (row) {
      for (let at = 0; at < columns && (at === 0 || row.length < widest); at += 1) {
        row.push(at === 0 ? lines : []);
        if (rows > 1 && row.length <= widest)
          table.spans.set(row.length - 1, { left: rows - 1, cell: at === 0 ? lines : [] });
      }
    }
    table.inCell = false;
    lines = [];
    start = null;
  }

  /** Cells that began in an earlier row and reach into this one. */
  function fillSpans(): void {
    const row = table?.rows[table.rows.length - 1];
    if (!table || !row) return;
    for (;;) {
      const span = table.spans.get(row.length);
      if (!span || span.left <= 0) return;
      const column = row.length;
      row.push(span.cell);
      span.left -= 1;
      if (span.left <= 0) table.spans.delete(column);
    }
  }

  const numberOf = (text: string | undefined, most: number): number => {
    const value = Number.parseInt(text ?? '', 10);
    return Number.isFinite(value) && value > 1 ? Math.min(value, most) : 1;
  };

  function openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (open.length > deepest) throw new TooDeep();
    const known = knownTags.has(name) || name.includes('-') || name.includes(':');
    if (fromMarkdown && !known) {
      const words = Object.entries(attributes).map(([key, value]) => (value ? ` ${key}="${value}"` : ` ${key}`));
      add(`<${name}${words.join('')}>`);
      return;
    }
    const given = attributes['style'] ?? '';
    const before = style();
    const isHidden = hiddenTags.has(name) || /display\s*:\s*none/i.test(given);
    if (isHidden) hidden += 1;
    if (italicEnd >= 0 && (name === 'em' || name === 'i') && italicEnd === visible()) endLine();
    const place = fromMarkdown ? Number.parseInt(attributes['data-line'] ?? '', 10) : Number.NaN;
    if (!Number.isNaN(place)) line = place + firstLine;
    if (name === 'table') openTable();
    else if (name === 'tr') openRow();
    else if (name === 'td' || name === 'th') openCell(attributes);
    else if (name === 'br') endLine(attributes['data-soft'] !== undefined);
    else if (name === 'details') {
      closeAll();
      blocks.push({ kind: 'fold', open: true, line });
    } else if (name === 'ul' || name === 'ol' || name === 'menu') {
      if (!table?.inCell) {
        endBlock();
        item = null;
        lists.push(name === 'ol');
      } else endLine();
    } else if (name === 'li') {
      if (table?.inCell) endLine();
      else {
        endBlock();
        item = { depth: Math.max(0, lists.length - 1), ordered: lists[lists.length - 1] ?? false };
        start ??= line;
      }
      if (table?.inCell) add('• ');
    } else if (headings[name] || name === 'summary') {
      if (table?.inCell || item) endLine();
      else closeAll();
    } else if (blockTags.has(name) || name === 'caption') {
      if (table?.inCell) endLine();
      else endBlock();
    } else if (name === 'img' && attributes['alt']) add(attributes['alt']);
    open.push({
      name,
      bold: boldOf(name, given, before?.bold ?? false),
      italic: italicOf(name, given, before?.italic ?? false),
      hidden: isHidden,
      href: name === 'a' ? (attributes['href'] ?? '') : '',
      at: pieces.length,
    });
  }

  /** How much of the line is not blank, to see whether only blanks lie between two runs. */
  function visible(): number {
    let count = length;
    for (let at = pieces.length - 1; at >= 0; at -= 1) {
      const text = pieces[at]?.text ?? '';
      if (text.trim() !== '') break;
      count -= text.length;
    }
    return count;
  }

  function closeAll(): void {
    endBlock();
    endList();
  }

  function openTable(): void {
    if (table) {
      nestedTables += 1;
      endLine();
      return;
    }
    const within = item;
    endBlock();
    endList();
    item = within;
    table = { rows: [], lines: [], spans: new Map(), column: 0, inCell: false, span: { columns: 1, rows: 1 } };
    start = line;
  }

  function openRow(): void {
    if (!table || nestedTables > 0) return;
    endCell();
    table.rows.push([]);
    table.lines.push(line);
  }

  function openCell(attributes: Readonly<Record<string, string>>): void {
    if (!table || nestedTables > 0) {
      if (table) endLine();
      else endBlock();
      return;
    }
    endCell();
    if (table.rows.length === 0) openRow();
    // Blanks between the cells are no text of theirs.
    pieces = pieces.filter(({ text }) => text.trim() !== '');
    fillSpans();
    table.inCell = true;
    table.span = { columns: numberOf(attributes['colspan'], 50), rows: numberOf(attributes['rowspan'], 1000) };
  }

  function closeTable(): void {
    if (!table) return;
    if (nestedTables > 0) {
      nestedTables -= 1;
      endLine();
      return;
    }
    endCell();
    const { rows, lines: places } = table;
    table = null;
    if (rows.some((row) => row.some((cell) => cell.length)))
      blocks.push({ kind: 'table', rows, lines: places, line: places[0] ?? null });
    start = null;
    // Text between the rows is not lost.
    endBlock();
  }

  function closeTag(name: string, implied: boolean): void {
    const closed = open[open.length - 1];
    if (closed?.name !== name) {
      // A tag that is text was never opened.
      if (!implied) add(`</${name}>`);
      return;
    }
    open.pop();
    if (closed.hidden) hidden -= 1;
    if (closed.href && hidden === 0) addAddress(closed);
    if ((name === 'em' || name === 'i') && endsSentence()) italicEnd = length;
    if (name === 'table') closeTable();
    else if (name === 'td' || name === 'th') {
      if (nestedTables > 0 || !table) endLine();
      else endCell();
    } else if (name === 'tr') {
      if (table && nestedTables === 0) {
        endCell();
        fillSpans();
      }
    } else if (headings[name] || name === 'summary') {
      if (table?.inCell || item) endLine();
      else endHeading(headings[name] ?? foldLevel);
    } else if (name === 'details') {
      closeAll();
      blocks.push({ kind: 'fold', open: false, line });
    } else if (name === 'li') {
      if (!table?.inCell) {
        endBlock();
        item = null;
      } else endLine();
    } else if (name === 'ul' || name === 'ol' || name === 'menu') {
      if (!table?.inCell) {
        endBlock();
        lists.pop();
        item = null;
        if (lists.length === 0) endList();
      }
    } else if (blockTags.has(name) || name === 'caption') {
      if (table?.inCell) endLine();
      else endBlock();
    }
  }

  /** The address of a link is kept beside its text, unless the text already is the address. */
  function addAddress({ href, at }: Open): void {
    if (!/^https?:\/\//i.test(href) || href.length > 500) return;
    const text = pieces
      .slice(at)
      .map((piece) => piece.text)
      .join('');
    if (text.trim() && !address(href).startsWith(address(text)) && !address(text).startsWith(address(href)))
      add(` (${href})`);
  }

  const endsSentence = (): boolean => /[.?!…»”"]\s*$/.test(pieces[pieces.length - 1]?.text ?? '');

  const parser = new Parser(
    {
      onopentag: (name, attributes) => openTag(name, attributes),
      onclosetag: (name, implied) => closeTag(name, implied),
      ontext(text) {
        if (hidden > 0) return;
        const inPre = open.some(({ name }) => name === 'pre');
        for (const [index, part] of (inPre ? text.split('\n') : [text]).entries()) {
          if (index > 0) endLine();
          add(part);
        }
      },
      oncomment(text) {
        if (fromMarkdown && text.trim()) {
          endBlock();
          add(text);
          endBlock();
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  return {
    write(html, first) {
      firstLine = first;
      parser.write(html);
    },
    end() {
      parser.end();
      endCell();
      if (table) closeTable();
      closeAll();
      return blocks;
    },
  };
}

/** Half steps (what follows in the same item) become whole ones. */
function joined(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry) => ({ ...entry, depth: Math.ceil(entry.depth) }));
}
