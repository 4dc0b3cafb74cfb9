/** What the cells of a point say: its title, advice, times, examples. */
import type { Line } from './blocks';
import type { DraftPoint } from './draft';
import { findDuration, onlyDuration, takeDuration } from './durations';
import { append, saysSomething, splitQuotes, withoutBullet, withoutQuotes } from './lines';
import { adviceIn, isContextLabel, isExamplesLabel } from './vocabulary';

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

/** Adds what the cell of a point says: its title, then its advice, steps and labelled examples. */
export function readPointCell(lines: readonly Line[], point: DraftPoint): void {
  const title: string[] = [];
  let part: 'title' | 'advice' | 'examples' = 'title';
  for (const line of pieces(lines)) {
    const said = adviceIn(line.text);
    if (said !== null) {
      part = 'advice';
      if (said) point.advice.push(said);
      continue;
    }
    const timed = step.exec(line.text);
    const minutes = timed?.[1] ? onlyDuration(timed[1]) : null;
    if (timed && minutes && line.text.length > timed[0].length) {
      point.steps.push({ text: line.text.slice(timed[0].length), minutes });
      continue;
    }
    if (isExamplesLabel(line.text)) part = 'examples';
    else if (part === 'advice') point.advice.push(line.text);
    else if (part === 'examples') append(point.examples, examplesOf(line.text, ''));
    else title.push(line.text);
  }
  const [alone] = point.steps;
  if (title.length === 0 && alone && point.steps.length === 1 && point.title === '') {
    point.steps.pop();
    point.title = alone.text;
    point.minutes ??= alone.minutes;
  } else setTitle(point, title.join(' '));
}

/** Gives a point its title, without bullet and without the duration written beside it. */
export function setTitle(point: DraftPoint, text: string): void {
  const bare = withoutBullet(text.trim()).text;
  const short = bare.length <= 160 ? takeDuration(bare) : { text: bare, minutes: null };
  const said = [point.title, short.text.replace(/\s*:$/, '')].filter((part) => part !== '');
  point.title = said.join(' ');
  point.minutes ??= short.minutes;
}

/** Questions of one line, each without its bullet and quotes. */
export const examplesOf = (text: string, label: string): readonly { text: string; label: string }[] =>
  splitQuotes(text)
    .map((part) => ({ text: withoutQuotes(withoutBullet(part.trim()).text), label }))
    .filter((example) => saysSomething(example.text));

const labelled = /^(contexte|context|consigne|instructions?|énoncé|sujet|scénario|scenario)\s*:(?=\s*\S)/iu;

/** A line that names what follows: bold, or short and ended by a colon. */
const labelIn = ({ text, bold }: Line): string | null => {
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

/** Adds what the cell of examples says: one example a line, under their labels; the case they are about apart. */
export function readExamplesCell(lines: readonly Line[], point: DraftPoint): void {
  let label = '';
  /** Nothing has come under the label yet: alone, it is a question like another. */
  let waiting = false;
  let part: 'examples' | 'context' | 'advice' = 'examples';
  const settle = () => {
    if (waiting) append(point.examples, examplesOf(label, ''));
    waiting = false;
  };
  for (const line of rejoined(pieces(lines))) {
    const said = adviceIn(line.text);
    if (said !== null) {
      part = 'advice';
      if (said) point.advice.push(said);
      continue;
    }
    const named = labelled.exec(line.text)?.[1];
    const found = named ?? labelIn(line);
    if (found !== null) {
      settle();
      part = isContextLabel(found) ? 'context' : 'examples';
      label = part === 'context' || isExamplesLabel(found) ? '' : found;
      waiting = label !== '';
      if (named === undefined) continue;
    }
    const text = (named === undefined ? line.text : line.text.slice(line.text.indexOf(':') + 1)).trim();
    const { bullet, text: bare } = withoutBullet(text);
    if (part === 'advice' && !bullet) point.advice.push(text);
    else if (part === 'context') point.context.push(bare);
    else {
      append(point.examples, examplesOf(text, label));
      waiting = false;
    }
  }
  settle();
}

/** Minutes that a sentence about an opening or a stage gives. */
export const minutesIn = (text: string) => findDuration(text.slice(0, 2000))?.minutes ?? null;
