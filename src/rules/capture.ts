/** What a line of capture says: the text, its sign, and the criteria that its `#n` name. */
import { type Sign, typedSigns } from '../model/evidence';

/** The sign that a first character stands for, and the text without it; null when there is none. */
export function leadingSign(text: string): { readonly sign: Sign; readonly rest: string } | null {
  const sign = typedSigns[text.charAt(0)];
  return sign ? { sign, rest: text.slice(1).trimStart() } : null;
}

// A sign may follow it at once.
const leadingNumber = /^#(\d{1,3})(?:\s+|$|(?=[-+−–?]))/;
const trailingNumber = /(?:^|\s+)#(\d{1,3})\s*$/;

export interface CaptureLine {
  readonly text: string;
  /** The one that stands right after the numbers it begins with. */
  readonly sign?: Sign;
  /** Numbers of criteria, in the order written, each once. */
  readonly numbers: readonly number[];
}

/**
 * Takes `#3` off the beginning and the end of a line. Only numbers of criteria count: « le ticket
 * #42 » stays in the text, and so does a number in the middle of a sentence. `signs`: whether a character may be one.
 */
export function readCapture(line: string, known: ReadonlySet<number>, signs: boolean): CaptureLine {
  let text = line.trim();
  const first: number[] = [];
  const last: number[] = [];
  for (;;) {
    const start = leadingNumber.exec(text);
    if (start && known.has(Number(start[1]))) {
      first.push(Number(start[1]));
      text = text.slice(start[0].length).trim();
      continue;
    }
    const end = trailingNumber.exec(text);
    if (end && known.has(Number(end[1]))) {
      last.unshift(Number(end[1]));
      text = text.slice(0, end.index).trim();
      continue;
    }
    const numbers = [...new Set([...first, ...last])];
    const signed = signs && first.length > 0 ? leadingSign(text) : null;
    return signed ? { text: signed.rest, sign: signed.sign, numbers } : { text, numbers };
  }
}
