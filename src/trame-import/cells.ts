/** What the cells of a point say: its title, advice, times, examples. */
import type { Line } from './blocks';
import { onlyDuration } from './durations';
import { type Emitter, levelOf } from './emitter';
import { isBlank, saysSomething, splitQuotes, withoutBullet, withoutQuotes } from './lines';
import { adviceIn, factsIn, isExamplesLabel } from './vocabulary';

/** Before an advice or a timed step that goes on in the same line, because its line break was lost. */
const lostBreak =
  /\s+(?=💡|(?:Conseil|Astuce|Tip|Advice) ?:|\[\d{1,3}(?:\s?[-–—à]\s?\d{1,3})?\s?(?:min|mn|minutes?)\s?\])/u;
const step = /^\[([^\]]{2,24})\]\s*/u;

const pieces = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) =>
    line.text
      .split(lostBreak)
      .map((text) => ({ ...line, text: text.trim() }))
      .filter(({ text }) => saysSomething(text) || text.includes('💡')),
  );

/** "[5-10 min] On livre la consigne": a part of a point with a time of its own. */
export function stepIn(text: string): boolean {
  const timed = step.exec(text);
  return timed?.[1] !== undefined && text.length > timed[0].length && onlyDuration(timed[1]) !== null;
}

/** One fact about the candidate, or a check of several: its rows are fields to fill in. */
export const asksFacts = (title: string): boolean => {
  const facts = factsIn(title).length;
  return facts > 1 || (facts === 1 && title.length <= 40);
};

export interface CellOptions {
  readonly column: number;
  /** The point that the row goes on with: its title is not to be made anew. */
  readonly goesOn: (title: string) => boolean;
  readonly sure: boolean;
}

/** Adds what the cell of a point says; gives the title when it has one of its own. */
export function addPointCell(
  emitter: Emitter,
  lines: readonly Line[],
  { column, goesOn, sure }: CellOptions,
): string | null {
  const title: string[] = [];
  const rest: (() => void)[] = [];
  let part: 'title' | 'advice' | 'examples' = 'title';
  const later = (text: string, role: 'advice' | 'minutes' | 'question') =>
    rest.push(() => emitter.add(text, role, sure, { column }));
  for (const { text } of pieces(lines)) {
    if (adviceIn(text) !== null) {
      part = 'advice';
      later(text, 'advice');
    } else if (stepIn(text)) later(text, 'minutes');
    else if (isExamplesLabel(text)) {
      part = 'examples';
      rest.push(() => emitter.head(text, levelOf(emitter, 'label'), 'question', sure, { column }));
    } else if (part === 'title') title.push(text);
    else if (part === 'advice') later(text, 'advice');
    else for (const each of questionsIn(text)) later(each, 'question');
  }
  // A step alone is a point: "[5 min] Accueil".
  const [alone] = pieces(lines);
  const only = title.length === 0 && rest.length === 1 && alone !== undefined && stepIn(alone.text);
  if (only) rest.pop();
  const whole = only ? alone.text : title.join(' ');
  const made = saysSomething(whole) && !goesOn(whole);
  if (whole)
    emitter.add(whole, made ? (asksFacts(withoutBullet(whole).text) ? 'fact' : 'point') : 'out', sure, { column });
  for (const add of rest) add();
  return made ? whole : null;
}

/** Questions of one line, each without its bullet and quotes. */
export const questionsIn = (text: string): readonly string[] =>
  splitQuotes(text)
    .map((part) => withoutQuotes(withoutBullet(part.trim()).text))
    .filter(saysSomething);

const labelled = /^(contexte|context|consigne|instructions?|énoncé|sujet|scénario|scenario)\s*:(?=\s*\S)/iu;

/** A line that names what follows: bold, or short and ended by a colon. */
export const labelIn = ({ text, bold }: Line): string | null => {
  if (text.length > 80 || /[?!]$/.test(text) || withoutBullet(text).bullet) return null;
  if (bold || /:$/.test(text)) return text.replace(/\s*:$/, '');
  return null;
};

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** One quoted question that was cut in two lines is one again. */
function rejoined(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole[whole.length - 1];
    const closes = line.text.indexOf('»');
    const opens = line.text.indexOf('«');
    if (last && count(last.text, '«') > count(last.text, '»') && closes >= 0 && (opens < 0 || closes < opens))
      whole[whole.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else whole.push(line);
  }
  return whole;
}

/** Adds what the cell of examples says, under their labels. Without a point above, the first of them is one. */
export function addExamplesCell(
  emitter: Emitter,
  lines: readonly Line[],
  { column, sure, alone }: { readonly column: number; readonly sure: boolean; readonly alone: boolean },
): void {
  let advice = false;
  let first = alone;
  for (const line of rejoined(pieces(lines))) {
    if (adviceIn(line.text) !== null) {
      advice = true;
      emitter.add(line.text, 'advice', sure, { column });
      continue;
    }
    const named = labelled.exec(line.text)?.[1];
    const found = named ?? labelIn(line);
    if (found !== null) {
      advice = false;
      emitter.head(found, levelOf(emitter, 'label'), 'question', sure, { column });
      if (named === undefined) continue;
    }
    const text = (named === undefined ? line.text : line.text.slice(line.text.indexOf(':') + 1)).trim();
    if (advice && !withoutBullet(text).bullet) emitter.add(text, 'advice', sure, { column });
    else
      for (const each of questionsIn(text)) {
        const blank = isBlank(each);
        emitter.add(each, blank ? 'out' : first ? 'point' : 'question', blank || (sure && !first), { column });
        first &&= blank;
      }
  }
}
