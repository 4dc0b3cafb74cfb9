/** Notes taken elsewhere, line by line: what each of them is as a proof, as far as the text says so. */
import { type Sign, typedSigns } from '../model/evidence';
import { readCapture } from '../rules/capture';
import { wordsOf } from '../rules/text';
import { saysSomething } from './lines';
import { atOnce, type Reading, within } from './slices';

// At the head of a line a dash is how an editor writes the item of a list.
const { '–': _dash, ...signOf } = typedSigns;

export interface NamedCriterion {
  readonly id: number;
  /** As typed after `#`. */
  readonly number: number;
  readonly title: string;
  readonly short: string;
}

export interface NamedPoint {
  readonly id: number;
  readonly title: string;
}

export interface Note {
  readonly text: string;
  /** Null when the line says none. */
  readonly sign: Sign | null;
  readonly criterion: number | null;
  readonly point: number | null;
  /** False for what only says what follows, or is no note. */
  readonly kept: boolean;
  /** Who said it, in a transcript. */
  readonly speaker?: string;
}

export interface Known {
  readonly criteria: readonly NamedCriterion[];
  readonly points: readonly NamedPoint[];
}

const bullet = /^(?:[•·▪◦‣●○►▸→⁃✓✔☐☑*–—]\s*|\[[ xX✓]?\]\s*|\(?\d{1,2}[.)]\s+)/u;
const time = /^\(?(\d{1,2}[:h]\d{2}(?::\d{2})?)\)?\s*(?:[–—-]\s+|:\s*)?/u;
const lead =
  /^(?:la personne|the person)\s+(?:(?:est |is )?(?:capable d(?:e\s|['’])|able to\s)|sait\s|a\s|est\s|maîtrise\s|can\s)?/iu;

/** Longest text that may name a criterion or a point, in characters. */
const longestName = 400;
/** Lines read between two looks at the page. */
const slice = 1000;

/** Criteria and points by each of their names. */
function namesOf({ criteria, points }: Known): {
  readonly criterion: (text: string) => number | null;
  readonly point: (text: string) => number | null;
} {
  const byCriterion = new Map<string, number>();
  for (const { id, title, short } of criteria)
    for (const name of [short, title, title.replace(lead, '')]) {
      const words = wordsOf(name);
      if (words && !byCriterion.has(words)) byCriterion.set(words, id);
    }
  const byPoint = new Map(points.map(({ id, title }) => [wordsOf(title), id] as const));
  const find = (names: ReadonlyMap<string, number>) => (text: string) =>
    text.length > longestName ? null : (names.get(wordsOf(text)) ?? null);
  return { criterion: find(byCriterion), point: find(byPoint) };
}

/** Lines without the marks of a table, and what only draws it. */
function* linesOf(text: string, isName: (text: string) => boolean): Reading<readonly string[]> {
  const all = text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').split('\n');
  const lines: string[] = [];
  for (const [at, line] of all.entries()) {
    if (at % slice === slice - 1) yield at / all.length;
    const cells = /^\s*\|.*\|\s*$/.test(line) ? line.trim().slice(1, -1).split('|') : line.split('\t');
    const said = rowOf(
      cells.map((cell) => cell.trim().replace(/\s{2,}/g, ' ')).filter((cell) => cell !== ''),
      isName,
    );
    if (said !== '' && !/^[\s=_*~\u2500-\u259f|:—-]{3,}$/u.test(said)) lines.push(said);
  }
  return lines;
}

/** A row of a table as a line: a cell may be the sign, another one the criterion. */
function rowOf(cells: readonly string[], isName: (text: string) => boolean): string {
  if (cells.length < 2) return cells[0] ?? '';
  const sign = cells.findIndex((cell) => cell in signOf);
  const name = cells.findIndex(isName);
  const rest = cells.filter((_, at) => at !== sign && at !== name).join(' — ');
  return `${name < 0 ? '' : `${cells[name]} : `}${sign < 0 ? '' : `${cells[sign]} `}${rest}`.trim();
}

/** A title of notes: "## Écoute", "**Écoute**", "Écoute :". */
function headingIn(line: string): string | null {
  if (line.length > longestName) return null;
  const marked = /^#{1,6}\s+(\S.*?)\s*#*$/.exec(line)?.[1] ?? /^\*\*(.+)\*\*\s*:?$/.exec(line)?.[1];
  if (marked) return marked.replace(/\s*:$/, '');
  return line.length <= 110 ? (/^(\S.*?)\s*:$/.exec(line)?.[1] ?? null) : null;
}

/** A hyphen that begins every line is a bullet. */
function hyphensAreBullets(lines: readonly string[]): boolean {
  const notes = lines.filter((line) => headingIn(line) === null && !/^#\d{1,3}$/.test(line));
  return notes.length > 1 && notes.every((line) => /^-(?!-)/.test(line));
}

/** Takes bullet, time and sign off the beginning of a line; the time is kept in the text. */
function opened(line: string, hyphenIsBullet: boolean): { readonly text: string; readonly sign: Sign | null } {
  let rest = line;
  let at = '';
  for (let turn = 0; turn < 4; turn += 1) {
    const mark = bullet.exec(rest) ?? (hyphenIsBullet && turn === 0 ? /^-\s*/.exec(rest) : null);
    if (mark && mark[0].length < rest.length) rest = rest.slice(mark[0].length);
    const said = at === '' ? time.exec(rest) : null;
    if (said && said[0].length < rest.length) {
      at = said[1] ?? '';
      rest = rest.slice(said[0].length);
    }
    if (!mark && !said) break;
  }
  const sign = signOf[rest.charAt(0)] ?? null;
  // "-5 %" is a number, "--" a line.
  const meant = sign !== null && rest.length > 1 && !(sign !== '?' && /^.[\d.,]|^--/.test(rest)) ? sign : null;
  const text = meant === null ? rest : rest.slice(1).trimStart();
  return { text: [at, text].filter((each) => each !== '').join(' '), sign: meant };
}

/** "Écoute : a reformulé": the criterion that the line begins with. */
function prefixed(text: string, criterion: (name: string) => number | null) {
  const found = /^([^:]{2,110}?)\s*:\s+(\S.*)$/su.exec(text);
  const named = found?.[1] && found[2] ? criterion(found[1]) : null;
  return named === null ? null : { criterion: named, text: found?.[2] ?? text };
}

/** The notes of a text, one a line. Total: any text gives some, or none. */
export const readNotes = (text: string, known: Known): readonly Note[] => atOnce(notesOf(text, known));

/** The same in slices. */
export function* notesOf(text: string, known: Known): Reading<readonly Note[]> {
  const names = namesOf(known);
  const lines = yield* within(
    linesOf(text, (cell) => names.criterion(cell) !== null),
    0,
    0.4,
  );
  const byNumber = new Map(known.criteria.map(({ number, id }) => [number, id]));
  const numbers = new Set(byNumber.keys());
  const hyphenIsBullet = hyphensAreBullets(lines);
  const notes: Note[] = [];
  let criterion: number | null = null;
  let point: number | null = null;
  for (const [place, line] of lines.entries()) {
    if (place % slice === slice - 1) yield 0.4 + (0.6 * place) / lines.length;
    const aside = { text: line, sign: null, criterion: null, point: null, kept: false };
    const heading = headingIn(line) ?? (line.length <= 110 ? line.replace(/^crit[eè]re\s*:\s*/iu, '') : line);
    const namedCriterion = names.criterion(heading.replace(/^crit[eè]re\s*:?\s*/iu, ''));
    const namedPoint = names.point(heading);
    if (namedCriterion !== null || namedPoint !== null) {
      criterion = namedCriterion;
      point = namedCriterion === null ? namedPoint : point;
      notes.push(aside);
      continue;
    }
    if (/^#{1,6}\s/.test(line) && !/^#\d/.test(line)) {
      criterion = null;
      point = null;
      notes.push(aside);
      continue;
    }
    const { text: bare, sign } = opened(line, hyphenIsBullet);
    const captured = readCapture(bare, numbers, false);
    const said = captured.numbers.flatMap((number) => byNumber.get(number) ?? []);
    if (captured.text === '' && said.length) {
      criterion = said.at(-1) ?? null;
      notes.push(aside);
      continue;
    }
    const named = prefixed(captured.text, names.criterion);
    const own = named?.text ?? captured.text;
    const after = sign === null ? signAfter(own) : null;
    const note = { text: after?.text ?? own, sign: sign ?? after?.sign ?? null, point, kept: saysSomething(own) };
    // One line for several criteria is a proof for each, as on the capture line.
    for (const each of named ? [named.criterion] : said.length ? said : [criterion])
      notes.push({ ...note, criterion: each });
  }
  return notes;
}

/** "#3 + a reformulé": the sign may come after what the note is about. */
function signAfter(text: string): { readonly text: string; readonly sign: Sign } | null {
  const sign = signOf[text.charAt(0)];
  return sign && /^.\s+\S/.test(text) ? { sign, text: text.slice(1).trimStart() } : null;
}

/** Whether a note says what a proof says already, in nearly the same words. */
export const sameNote = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);
