/** Reads whatever a team has, wherever it was copied from, in pieces. */
import { isAd, readAd } from './ad';
import type { ImportProblem } from './imported';
import { frontMatter, undrawn } from './layout';
import { saysSomething } from './lines';
import type { Piece } from './pieces';
import { readBlocks } from './reader';
import { repaired } from './repair';
import { type Reading, within } from './slices';
import { htmlBlocks, textBlocks } from './source';

/** Longest text that is read, in characters; more is no trame, and would keep the page busy. */
export const longestText = 5_000_000;
const longestHtml = 30_000_000;

export interface PastedText {
  readonly text: string;
  /** The same text with its format, when the clipboard had it. */
  readonly html?: string | undefined;
}

/** What the text is: it decides who reads it. */
export const kinds = ['guide', 'ad'] as const;
export type Kind = (typeof kinds)[number];

export interface ReadPieces {
  readonly kind: Kind;
  readonly problem: ImportProblem | null;
  readonly pieces: readonly Piece[];
  /** Accents had been broken, and were put right. */
  readonly repaired: boolean;
}

/**
 * The pieces of a text, each with the role it proposes. Total: any text gives a result. Of a text and its rich form, the
 * one that says more is taken, since a copy from an editor of Markdown is rich in colours only.
 */
export function* readPieces({ text: given, html }: PastedText, kind: Kind | null = null): Reading<ReadPieces> {
  const problem = (is: ImportProblem): ReadPieces => ({
    kind: kind ?? 'guide',
    problem: is,
    pieces: [],
    repaired: false,
  });
  if (given.length > longestText) return problem('too-long');
  const text = repaired(given);
  const rich =
    html?.trim() && html.length <= longestHtml ? yield* within(readRich(repaired(html), kind), 0, 0.5) : null;
  const found = (read: Read): ReadPieces => ({ problem: null, ...read, repaired: text !== given });
  if (isUnreadable(text)) return rich && weigh(rich) > 0 ? found(rich) : problem('unreadable');
  if (!text.trim()) return rich ? found(rich) : problem('empty');
  const plain = yield* within(readText(text, kind), rich ? 0.5 : 0, 1);
  return found(rich && weigh(rich) >= weigh(plain) ? rich : plain);
}

interface Read {
  readonly kind: Kind;
  readonly pieces: readonly Piece[];
}

function* readRich(html: string, wanted: Kind | null): Reading<Read | null> {
  const blocks = yield* within(htmlBlocks(html), 0, 0.6);
  if (!blocks) return null;
  const kind = wanted ?? (isAd(blocks, '') ? 'ad' : 'guide');
  const pieces = yield* within(kind === 'ad' ? readAd(blocks, []) : readBlocks(blocks, []), 0.6, 1);
  return pieces.length > 0 ? { kind, pieces } : null;
}

function* readText(text: string, wanted: Kind | null): Reading<Read> {
  const front = frontMatter(text);
  const lines = undrawn(text);
  const blocks = yield* within(textBlocks(lines, front.length), 0, 0.6);
  const title = front.fields.find(({ key }) => key === 'title')?.value ?? '';
  const kind = wanted ?? (isAd(blocks, title) ? 'ad' : 'guide');
  if (kind === 'ad') return { kind, pieces: yield* within(readAd(blocks, front.fields), 0.6, 1) };
  const more = lines.slice(front.length).some(saysSomething);
  return { kind, pieces: yield* within(readBlocks(blocks, frontPieces(front.fields, more)), 0.6, 1) };
}

/** The title of a page is that of the interview that it is the script of; the other fields are left out. */
function frontPieces(fields: ReturnType<typeof frontMatter>['fields'], more: boolean): readonly Piece[] {
  return fields
    .map(({ key, value, line }): Piece => {
      const title = key === 'title' && value !== '' && more;
      return {
        text: title || key === '' ? value : value === '' ? key : `${key}: ${value}`,
        line,
        role: title ? 'stage' : 'out',
        sure: !title,
        level: title ? 0 : null,
        ends: title ? 0 : null,
      };
    })
    .filter(({ text }) => saysSomething(text));
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
const weigh = ({ pieces }: Read): number =>
  pieces.reduce((total, { role, stage }) => total + (role === 'out' ? 0 : role === 'stage' && stage ? 3 : 1), 0);
