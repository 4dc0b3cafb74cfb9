/** From text that people write, Markdown or not, to blocks. */
import MarkdownIt from 'markdown-it';

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

export const renderMarkdown = (text: string): string => markdown.render(text);
