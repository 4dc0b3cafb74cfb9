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
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: raw, index } of original.matchAll(character)) {
    const end = index + raw.length;
    if (invisible.test(raw)) continue;
    const isBlank = blank.test(raw);
    const even = isBlank ? (lineBreak.test(raw) ? '\n' : ' ') : (alike[raw] ?? raw.normalize('NFC').toLowerCase());
    const last = units.length - 1;
    if (isBlank && (units[last] === ' ' || units[last] === '\n')) {
      // A run of blanks is one; a line break among them makes it a line break.
      if (even === '\n') units[last] = even;
      ends[last] = end;
      continue;
    }
    for (let unit = 0; unit < even.length; unit++) {
      units.push(even.charAt(unit));
      starts.push(index);
      ends.push(end);
    }
  }
  return { text: units.join(''), starts, ends };
}
