/** From text that people write, Markdown or not, to blocks. */
import MarkdownIt from 'markdown-it';
import { type Block, lineOf } from './blocks';
import { readHtml } from './html';

const markdown = new MarkdownIt({ html: true, breaks: true })
  // Indented text is no code, and what stands beside a fence is not to be lost.
  .disable(['code', 'fence']);

markdown.core.ruler.push('places', (state) => {
  for (const token of state.tokens)
    if (token.map && token.nesting >= 0) token.attrSet('data-line', String(token.map[0]));
});
// HTML in the text is passed on as it is; a tag that shows nothing says where it was.
markdown.renderer.rules['html_block'] = (tokens, at) =>
  `<wbr data-line="${tokens[at]?.map?.[0] ?? ''}">${tokens[at]?.content ?? ''}`;
markdown.renderer.rules['softbreak'] = () => '<br data-soft>';

/** Lines that no format explains, one block for each paragraph. */
export function readPlain(text: string, firstLine: number): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let start = firstLine;
  const end = () => {
    if (lines.length) blocks.push({ kind: 'text', line: start, lines: lines.map(lineOf) });
    lines = [];
  };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (!line) end();
    else if (lines.push(line) === 1) start = firstLine + index;
  }
  end();
  return blocks;
}

/** Blocks of a text in Markdown; `firstLine` is the number of its first line. */
export function readMarkdown(text: string, firstLine: number): readonly Block[] {
  try {
    return readHtml(markdown.render(text), { fromMarkdown: true, firstLine });
  } catch {
    // No Markdown that a person would write: its lines still are lines.
    return readPlain(text, firstLine);
  }
}
