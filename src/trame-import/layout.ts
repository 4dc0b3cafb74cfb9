/** What only draws the page in a text: rules, boxes, marks of a wiki. Lines keep their numbers. */

const box = /[\u2500-\u257f\u2580-\u259f]/u;
const rule = /^[\s\u2500-\u259f=_*~·.+|-]*[\u2500-\u259f=_*~]{3,}[\s\u2500-\u259f=_*~·.+|-]*$/u;
/** Underlines of a heading in Markdown, where there is a line above. */
const underline = /^\s{0,3}(?:=+|-+)\s*$/;

/** "{% hint style="info" %}", "{% endhint %}", alone on their line. */
const tag = /^\s*(?:\{%[^%]*%\}\s*)+$/u;

const longestTitle = 110;

/** A text in lines without its drawings: a drawn line is left blank, a framed one is a title, a framed row has cells. */
export function undrawn(text: string): readonly string[] {
  const lines = text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').split('\n');
  const drawn: boolean[] = [];
  for (const [at, line] of lines.entries()) {
    const above = drawn[at - 1] === true ? '' : (lines[at - 1] ?? '').trim();
    drawn.push(rule.test(line) && !(above !== '' && underline.test(line)));
  }
  return lines.map((line, at) => {
    if (drawn[at] || tag.test(line)) return '';
    const bare = box.test(line) ? unframed(line) : line;
    const between =
      bare === line && drawn[at - 1] === true && rule.test(lines[at + 1] ?? '') && bare.trim().length <= longestTitle;
    if (between && /^[^#|\t]+$/.test(bare)) return `# ${bare.trim()}`;
    // "##### 1." as some editors write it without a space.
    return bare.replace(/^(\s{0,3}#{1,6})(?=[^#\s\d]|\d+[.)])/u, '$1 ');
  });
}

/** "│ Titre │" is a title, "│ a │ b │" a row. */
function unframed(line: string): string {
  const cells = line
    .trim()
    .replace(/^[\u2500-\u259f]+|[\u2500-\u259f]+$/gu, '')
    .split(/[\u2500-\u259f]+/u)
    .map((cell) => cell.trim());
  return cells.length > 1 ? cells.join('\t') : cells[0] ? `## ${cells[0]}` : '';
}

export interface FrontMatter {
  /** `[key, value]`, with the line from 1. */
  readonly fields: readonly { readonly key: string; readonly value: string; readonly line: number }[];
  /** Lines that it takes. */
  readonly length: number;
}

/** The fields that a page begins with, between two lines of hyphens. */
export function frontMatter(text: string): FrontMatter {
  const lines = text.slice(0, 20_000).split(/\r\n?|\n/);
  const start = lines.findIndex((line) => line.trim() !== '');
  const none = { fields: [], length: 0 };
  if (start < 0 || lines[start]?.trim() !== '---') return none;
  const end = lines.findIndex((line, at) => at > start && /^(?:---|\.\.\.)\s*$/.test(line));
  const inside = lines.slice(start + 1, end);
  const isField = (line: string) => /^\s*$|^\s+\S|^\s*-\s|^\s*#|^[\w.-]+\s*:/.test(line);
  if (end < 0 || !inside.every(isField) || !inside.some((line) => /^[\w.-]+\s*:/.test(line))) return none;
  const fields = inside.flatMap((line, at) => {
    const found = /^\s*(?:([\w.-]+)\s*:)?\s*(.*)$/.exec(line);
    const [key, value] = [found?.[1] ?? '', (found?.[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')];
    return key || value ? [{ key: key.toLowerCase(), value, line: start + at + 2 }] : [];
  });
  return { fields, length: end + 1 };
}
