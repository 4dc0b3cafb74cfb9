/** Durations as people write them, in minutes. */
import type { Minutes } from './imported';
import { capital } from './lines';

const unit = String.raw`(?:minutes?\b|mins?\b|mn\b|['’′](?!\p{L}))`;
const dash = String.raw`(?:\s?[-–—]\s?|\s?(?:à|a|to)\s)`;
const less = String.raw`(?:moins d[e’'] ?|less than |under |up to |max(?:imum)?\.? |<\s?)`;
const about = String.raw`(?:environ |about |~\s?)`;

const pattern = new RegExp(
  String.raw`(?<![\d\p{L}])(?:(?<less>${less})|${about})?(?:(?<from>\d{1,3})(?:\s?min)?${dash})?(?:(?<hours>\d{1,2})\s?(?:heures?\b|hours?\b|hrs?\b|h(?=\d|\b))\s?(?<rest>\d{2})?|(?<most>\d{1,3})\s?${unit})`,
  'iu',
);

export interface FoundDuration {
  readonly minutes: Minutes;
  readonly start: number;
  readonly end: number;
}

/** The first duration of the text: "moins de 30 minutes", "45-60 min", "[5-10 min ]", "1 h 30". */
export function findDuration(text: string): FoundDuration | null {
  const found = pattern.exec(text);
  if (!found?.groups) return null;
  const { less: below, from, hours, rest, most } = found.groups;
  const longest = hours === undefined ? Number(most) : Number(hours) * 60 + Number(rest ?? 0);
  if (longest <= 0 || longest > 600) return null;
  const asHours = from !== undefined && hours !== undefined;
  const shortest = from === undefined ? longest : Number(from) * (asHours ? 60 : 1);
  const minutes: Minutes = below ? [null, longest] : [Math.min(shortest, longest), longest];
  return { minutes, start: found.index, end: found.index + found[0].length };
}

/** A cell of a column of minutes, where a bare number is one: "10", "5-10". */
export function cellMinutes(text: string): Minutes | null {
  const bare = /^(\d{1,3})(?:\s?(?:[-–—à]|to)\s?(\d{1,3}))?$/u.exec(text.trim());
  if (bare) return findDuration(`${text.trim()} min`)?.minutes ?? null;
  return findDuration(text)?.minutes ?? null;
}

const brackets = /^[([]\s*|\s*[)\]]$/g;

/** A text that is a duration and nothing else, brackets aside. */
export function onlyDuration(text: string): Minutes | null {
  const bare = text.trim().replace(brackets, '').trim();
  const found = findDuration(bare);
  return found && found.start === 0 && found.end === bare.length ? found.minutes : null;
}

/** Takes a duration out of a short text: "Présentation (5 min)", "5 min de présentation". */
export function takeDuration(text: string): { readonly text: string; readonly minutes: Minutes | null } {
  const found = findDuration(text);
  if (!found) return { text, minutes: null };
  const before = text.slice(0, found.start);
  const after = text.slice(found.end);
  if (/[([]\s*$/.test(before) && /^\s*[)\]]/.test(after)) {
    const rest = `${before.replace(/\s*[([]\s*$/, '')} ${after.replace(/^\s*[)\]]/, '').trim()}`;
    return { text: rest.trim(), minutes: found.minutes };
  }
  if (before.trim() === '') {
    const rest = after.replace(/^\s*(?:[:,–—-]\s*|pour (?:l[ea’'] ?|les )?|d['’]|de |of |for )?/u, '');
    return rest.trim() ? { text: capital(rest.trim()), minutes: found.minutes } : { text, minutes: found.minutes };
  }
  if (after.trim() === '' && /[:,–—-]\s*$/.test(before))
    return { text: before.replace(/\s*[:,–—-]\s*$/, '').trim(), minutes: found.minutes };
  return { text, minutes: null };
}
