/** Words of the screen that a document quotes: in bold or between quotation marks. */

/** As two people would call it the same: case, spaces, apostrophes and the sign at the end do not count. */
export const folded = (text: string): string =>
  text
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/[’']/g, "'")
    .replace(/[\s.:…]+$/, '')
    .trim()
    .toLocaleLowerCase('fr');

export interface Quote {
  readonly text: string;
  readonly line: number;
}

/** What `markdown` quotes, outside code and what a script writes between its marks. */
export function quotesIn(markdown: string): readonly Quote[] {
  let skipping = '';
  return markdown.split('\n').flatMap((line, index) => {
    if (line.startsWith('```')) skipping = skipping === '`' ? '' : skipping || '`';
    const mark = /^<!-- \p{L}+:(début|start|fin|end) -->$/u.exec(line)?.[1];
    if (mark) skipping = mark === 'début' || mark === 'start' ? mark : '';
    if (skipping) return [];
    const prose = line.replace(/`[^`]*`/g, '`');
    return [...prose.matchAll(/\*\*([^*]+)\*\*|«([^»]+)»|“([^”]+)”/g)].map(([, bold, french, english]) => ({
      text: (bold ?? french ?? english ?? '').trim(),
      line: index + 1,
    }));
  });
}

/** Quotes of `markdown` that none of `known` says; one that ends in « … » quotes a beginning. */
export function unknownQuotes(markdown: string, known: readonly string[]): readonly string[] {
  const whole = new Set(known.map(folded));
  const says = (text: string): boolean =>
    whole.has(folded(text)) ||
    (text.endsWith('…') &&
      [...whole].some((each) => each.startsWith(folded(text)) && !/^\p{L}/u.test(each.slice(folded(text).length))));
  return quotesIn(markdown)
    .filter(({ text }) => !says(text))
    .map(({ text, line }) => `${line}: ${text}`);
}
