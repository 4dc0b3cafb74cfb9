/** A text made even for matching: case, apostrophes, spaces, composed accents; every unit knows where it came from. */

export interface Folded {
  readonly text: string;
  /** Offsets in the original text, per unit of `text`: where its character begins, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const character = /\P{M}\p{M}*|\p{M}+/gsu;
const blank = /^\s/u;
const lineBreak = /^[\n\r\u2028\u2029]/u;
const invisible = /^\p{Cf}/u;
const alike: Readonly<Record<string, string>> = {
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '′': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '−': '-',
  '•': '·',
  '∙': '·',
  '⋅': '·',
  '‧': '·',
};

export function fold(original: string): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: raw, index } of original.matchAll(character)) {
    const end = index + raw.length;
    if (invisible.test(raw)) continue;
    if (blank.test(raw)) {
      const last = text.length - 1;
      const brk = lineBreak.test(raw);
      if (text[last] === ' ' || text[last] === '\n') {
        // A run of blanks is one; a line break among them makes it a line break.
        if (brk && text[last] === ' ') text = `${text.slice(0, -1)}\n`;
        ends[last] = end;
        continue;
      }
      text += brk ? '\n' : ' ';
      starts.push(index);
      ends.push(end);
      continue;
    }
    const even = alike[raw] ?? raw.normalize('NFC').toLowerCase();
    text += even;
    for (let unit = 0; unit < even.length; unit++) {
      starts.push(index);
      ends.push(end);
    }
  }
  return { text, starts, ends };
}
