/** Accents that were read in the wrong alphabet on their way here: "Ã©" and "√©" are "é". */

interface Alphabet {
  /** What the bytes from 0x80 on became. */
  readonly bytes: ReadonlyMap<string, number>;
  /** A first byte of several, and all that may follow it. */
  readonly broken: RegExp;
}

const escaped = (chars: readonly string[]): string => chars.map((char) => char.replace(/[\\\]^-]/g, '\\$&')).join('');

const alphabets = new Map<string, Alphabet>();
function alphabet(encoding: 'windows-1252' | 'macintosh'): Alphabet {
  const known = alphabets.get(encoding) ?? alphabetOf(encoding);
  alphabets.set(encoding, known);
  return known;
}

function alphabetOf(encoding: 'windows-1252' | 'macintosh'): Alphabet {
  const decoder = new TextDecoder(encoding);
  const chars = Array.from({ length: 128 }, (_, at) => decoder.decode(new Uint8Array([0x80 + at])));
  const of = (from: number, to: number) => `[${escaped(chars.slice(from - 0x80, to - 0x7f))}]`;
  const next = of(0x80, 0xbf);
  return {
    bytes: new Map(chars.map((char, at) => [char, 0x80 + at])),
    broken: new RegExp(`${of(0xc2, 0xdf)}${next}|${of(0xe0, 0xef)}${next}{2}|${of(0xf0, 0xf4)}${next}{3}`, 'gu'),
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function repairedFrom(text: string, { bytes, broken }: Alphabet): string {
  return text.replace(broken, (run) => {
    try {
      return utf8.decode(new Uint8Array([...run].map((char) => bytes.get(char) ?? 0)));
    } catch {
      return run;
    }
  });
}

/** The text with its accents; the same text when there was nothing to put right. */
export function repaired(text: string): string {
  const windows = repairedFrom(text, alphabet('windows-1252'));
  const macintosh = /√|‚Ä/u.test(text) ? repairedFrom(text, alphabet('macintosh')) : text;
  // The right alphabet puts more of them together.
  if (macintosh.length < windows.length) return macintosh;
  // A no-break space that became a mere one on its way: "à".
  return windows === text ? text : windows.replace(/Ã (?= |\p{L})|Ã$/gmu, 'à');
}
