/** French spacing in Markdown: a no-break space before `: ; ? ! % »` and after `«`, wherever it is not code. */

const inProse = (text: string): string => text.replace(/(?<=\S) (?=[:;?!%»])/g, '\u00a0').replace(/« /g, '«\u00a0');

/** A line of prose, its code left as it is. */
const inLine = (line: string): string =>
  /^[|\s:-]+$/.test(line)
    ? line
    : line
        .split(/(`[^`]*`)/)
        .map((part, index) => (index % 2 === 0 ? inProse(part) : part))
        .join('');

export function withFrenchSpaces(markdown: string): string {
  let code = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) code = !code;
      return code || line.startsWith('<!--') ? line : inLine(line);
    })
    .join('\n');
}
