/** Reads a team's own trame, whatever it was copied from. */
import type { Block } from './blocks';
import { readHtml } from './html';
import type { ImportedTrames, ImportProblem } from './imported';
import { append } from './lines';
import { readMarkdown } from './markdown';
import { readBlocks } from './reader';
import { readSeparated, separatorOf } from './separated';

/** Longest text that is read, in characters; more is no trame, and would keep the page busy. */
export const longestText = 5_000_000;
const longestHtml = 30_000_000;

export interface PastedText {
  readonly text: string;
  /** The same text with its format, when the clipboard had it. */
  readonly html?: string | undefined;
}

const nothing = (problem: ImportProblem): ImportedTrames => ({ problem, jobs: [], leftovers: [] });

/**
 * What a text says of stages, points, advice, examples, criteria, times and jobs; the rest is in
 * `leftovers`. Total: any text gives a result. Of a text and its rich form, the one that says more
 * is taken, since a copy from an editor of Markdown is rich in colours only.
 */
export function readTrame({ text, html }: PastedText): ImportedTrames {
  if (text.length > longestText) return nothing('too-long');
  const rich = html?.trim() && html.length <= longestHtml ? readRich(html) : null;
  if (isUnreadable(text)) return rich && weigh(rich) > 0 ? rich : nothing('unreadable');
  const plain = text.trim() ? readText(text) : nothing('empty');
  if (!rich) return plain;
  return text.trim() && weigh(plain) > weigh(rich) ? plain : rich;
}

function readRich(html: string): ImportedTrames | null {
  try {
    const read = readBlocks(readHtml(html, { fromMarkdown: false, firstLine: 1 }));
    const said = read.jobs.length + read.leftovers.length > 0;
    return said ? { problem: null, ...read } : null;
  } catch {
    // Nested beyond any page: the plain text says the same.
    return null;
  }
}

function readText(text: string): ImportedTrames {
  const lines = text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').split('\n');
  const blocks: Block[] = [];
  let from = 0;
  const proseUpTo = (end: number) => {
    const prose = lines.slice(from, end).join('\n');
    if (prose.trim()) append(blocks, readMarkdown(prose, from + 1));
  };
  for (let at = 0; at < lines.length; at += 1) {
    const separator = separatorOf(lines[at] ?? '');
    if (separator === null) continue;
    proseUpTo(at);
    const table = readSeparated(lines, at, separator);
    const places = table.lines.map((line) => line + 1);
    blocks.push({ kind: 'table', rows: table.rows, lines: places, line: at + 1 });
    from = table.end;
    at = table.end - 1;
  }
  proseUpTo(lines.length);
  return { problem: null, ...readBlocks(blocks) };
}

/** A picture or a program pasted by mistake: more than one character in fifty is no text. */
function isUnreadable(text: string): boolean {
  const sample = text.slice(0, 100_000);
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    const control = code < 32 && code !== 9 && code !== 10 && code !== 11 && code !== 12 && code !== 13;
    if (control || (code >= 0x7f && code < 0xa0) || code === 0xfffd) strange += 1;
  }
  return strange * 50 > sample.length;
}

/** How much was understood. */
function weigh({ jobs }: ImportedTrames): number {
  const trames = jobs.flatMap((job) => [...job.trames, ...job.agendas]);
  const points = trames.flatMap((trame) => trame.points);
  const parts = points.flatMap(({ advice, examples }) => [...(advice ? [advice] : []), ...examples]);
  const criteria = jobs.flatMap((job) => [...job.criteria, ...job.trames.flatMap((trame) => trame.criteria)]);
  return 3 * trames.filter(({ stage }) => stage !== null).length + 2 * points.length + parts.length + criteria.length;
}
