/** A report as HTML: only the tags that every rich text editor keeps when it is pasted. */
import { type Block, harmlessLine, harmlessText, type Line, type Report, unmarkedReport } from './tree';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const inline = (line: Line): string =>
  harmlessLine(line)
    .map((span) => (typeof span === 'string' ? escaped(span) : `<strong>${escaped(span.strong)}</strong>`))
    .join('')
    .trim();

// `dir="auto"`: a text in Arabic or Hebrew reads in its own direction, the rest in the page's.
function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level} dir="auto">${inline(one.line)}</h${one.level}>`;
    case 'paragraph':
      return `<p dir="auto">${inline(one.line)}</p>`;
    case 'list':
      return `<ul>${one.items.map((item) => `<li dir="auto">${inline(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const row = (tag: 'th' | 'td', cells: readonly string[]) =>
        `<tr>${cells.map((text) => `<${tag} dir="auto">${escaped(harmlessText(text))}</${tag}>`).join('')}</tr>`;
      const body = one.rows.map((cells) => row('td', cells)).join('');
      return `<table><thead>${row('th', one.head)}</thead><tbody>${body}</tbody></table>`;
    }
  }
}

export const toHtml = (report: Report): string => unmarkedReport(report).map(block).join('\n');
