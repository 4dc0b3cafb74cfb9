/** A report as Markdown, which is also what is pasted where only plain text is taken. */
import { type Block, harmlessLine, harmlessText, type Line, type Report, unmarkedReport } from './tree';

// As few as will do: a text full of backslashes reads badly where Markdown is not rendered.
const escaped = (text: string): string =>
  text
    .replace(/[\\`*[\]<>|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?[\p{L}\p{N}]+;)/gu, '\\&');

/** What would make a list, a heading or a quote of a paragraph. */
const startEscaped = (text: string): string => text.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^#/, '\\#');

const inline = (line: Line): string =>
  harmlessLine(line)
    .map((span) => {
      if (typeof span === 'string') return escaped(span);
      // Stars hold on to letters only: no space inside them.
      const text = span.strong.trim();
      return text && span.strong.replace(text, () => `**${escaped(text)}**`);
    })
    .join('')
    .trim();

const cell = (text: string): string => escaped(harmlessText(text));

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level)} ${inline(one.line)}`;
    case 'paragraph':
      return startEscaped(inline(one.line));
    case 'list':
      // A star, since a line that starts with a hyphen may be taken for a formula.
      return one.items.map((item) => `* ${startEscaped(inline(item))}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
      return [row(one.head), `| ${one.head.map(() => '---').join(' | ')} |`, ...one.rows.map(row)].join('\n');
    }
  }
}

export const toMarkdown = (report: Report): string => `${unmarkedReport(report).map(block).join('\n\n')}\n`;
