/** Durations as people write them, in minutes. */
import type { Minutes } from './imported';
import { capital } from './lines';

const unit = String.raw`(?:minutes?\b|mins?\b|mn\b|['’′](?!\p{L}))`;
const dash = String.raw`(?:\s?[-–—]\s?|\s?(?:à|a|to)\s)`;
const less = String.raw`(?:moins d[e’'] ?|less than |under |up to |max(?:imum)?\.? |<\s?)`;
const about = String.raw`(?:environ |about |~\s?)`;

/** Numbers that people write in words, where a unit follows. */
const spelled: Readonly<Record<string, number>> = {
  une: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  dix: 10,
  ten: 10,
  douze: 12,
  quinze: 15,
  fifteen: 15,
  vingt: 20,
  twenty: 20,
  trente: 30,
  thirty: 30,
  quarante: 40,
  forty: 40,
  'quarante-cinq': 45,
  'forty-five': 45,
  cinquante: 50,
  fifty: 50,
  soixante: 60,
  sixty: 60,
};
const words = Object.keys(spelled)
  .sort((a, b) => b.length - a.length)
  .join('|');
const minutesOf = (number: string): number => spelled[number.toLowerCase()] ?? Number(number);

const pattern = new RegExp(
  String.raw`(?<![\d\p{L}]|\d:)(?:(?<less>${less})|${about})?(?:(?<from>\d{1,3}|(?:${words})(?=\s(?:à|to)\s))(?:\s?min)?${dash})?(?:(?<hours>\d{1,2})\s?(?:heures?\b|hours?\b|hrs?\b|h(?=\d|\b))\s?(?<rest>\d{2})?|(?<most>\d{1,3}|(?:${words})(?=\s))\s?${unit})`,
  'giu',
);

const half = String.raw`[ap]\.?m\b\.?`;
const moment = String.raw`\d{1,2}(?:(?::[0-5]\d|\s?h(?:eures?)?(?:\s?[0-5]\d)?)(?:\s?${half})?|\s?${half})(?![\d\p{L}]|:\d)`;
// Without a unit, the first of two hours touches what follows: "9-10h", but not "1 - 9h00", which is numbered.
const slotPattern = new RegExp(
  String.raw`(?<![\d\p{L}]|\d:)(?:(?:de|from) )?(?<start>${moment}|\d{1,2}(?=[-–—→]|\s?à\s))(?:${dash}|\s?→\s?)(?<end>${moment})`,
  'iu',
);
const momentPattern = new RegExp(String.raw`^[\s–—-]*(?:(?:à|at) )?(?<time>${moment})`, 'iu');

/** From here on, "9 h" is a time of day, and no interview lasts that long. */
const firstHour = 7 * 60;
const longestSlot = 4 * 60;
const halfDay = 12 * 60;

function minutesSaid(text: string): number {
  const [hours = 0, minutes = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return hours * 60 + minutes;
}

/** "9:00" and "0h05" are times; "1h30" may be how long something takes. */
const isTime = (text: string): boolean => /:|[ap]\.?m|^0/i.test(text) || minutesSaid(text) >= firstHour;

export interface FoundDuration {
  readonly minutes: Minutes;
  readonly start: number;
  readonly end: number;
}

interface FoundSlot {
  /** Null for one that is too long to be that of a point, or of an interview. */
  readonly minutes: Minutes | null;
  readonly start: number;
  readonly end: number;
  /** Two times of the day, "9h00 – 9h15"; two lengths of time, "1h – 1h30", are a range. */
  readonly ofDay: boolean;
}

function findSlot(text: string): FoundSlot | null {
  const found = slotPattern.exec(text);
  const { start = '', end = '' } = found?.groups ?? {};
  if (!found) return null;
  const place = { start: found.index, end: found.index + found[0].length };
  const [from, to] = [minutesSaid(start), minutesSaid(end)];
  if (!isTime(start) && !isTime(end))
    return { ...place, minutes: [Math.min(from, to), Math.max(from, to)], ofDay: false };
  const length = (to - from + 2 * halfDay) % halfDay;
  return { ...place, minutes: length > 0 && length <= longestSlot ? [length, length] : null, ofDay: true };
}

function minutesSaidBy({ less: below, from, hours, rest, most }: Readonly<Record<string, string>>): Minutes | null {
  const longest = hours === undefined ? minutesOf(most ?? '') : Number(hours) * 60 + Number(rest ?? 0);
  if (longest <= 0 || longest > 600 || (hours !== undefined && longest >= firstHour)) return null;
  const asHours = from !== undefined && hours !== undefined;
  const shortest = from === undefined ? longest : minutesOf(from) * (asHours ? 60 : 1);
  return below ? [null, longest] : [Math.min(shortest, longest), longest];
}

/** The first duration of the text: "moins de 30 minutes", "45-60 min", "[5-10 min ]", "1 h 30", "9h00 – 9h15". */
export function findDuration(text: string): FoundDuration | null {
  const between = findSlot(text);
  for (const found of text.matchAll(pattern)) {
    const [start, end] = [found.index, found.index + found[0].length];
    // The hours of a slot are no durations.
    if (between && start < between.end && end > between.start) continue;
    if (between?.minutes && between.start < start) break;
    const minutes = found.groups ? minutesSaidBy(found.groups) : null;
    if (minutes) return { minutes, start, end };
  }
  return between?.minutes ? { ...between, minutes: between.minutes } : null;
}

const leads = (text: string, { start }: { readonly start: number }): boolean => /^[\s–—-]*$/.test(text.slice(0, start));

/** "9h00 – 9h15 : présentation": the time of a point of its own, not that of what it is written in. */
export function isSlot(text: string): boolean {
  const between = findSlot(text);
  return between?.ofDay === true && leads(text, between) && between.end < text.trimEnd().length;
}

/** The text without the time of day at its beginning, which is that of one interview: "14h30 : présentation". */
function withoutTime(text: string): string {
  const between = findSlot(text);
  const first = between !== null && leads(text, between) ? between : null;
  if (first?.minutes) return text;
  const found = momentPattern.exec(text);
  const time = found?.groups?.['time'] ?? '';
  const end = first?.end ?? (isTime(time) ? (found?.[0].length ?? 0) : 0);
  const [mark = '', after = ''] = /^\s*[:,–—-]?\s*(?=([\p{L}\p{N}«“"(]?))/u.exec(text.slice(end)) ?? [];
  // "7h de recul" is no time of day: without minutes, only a mark makes it one.
  const clear = first !== null || mark.trim() !== '' || /\d\D+\d/.test(time);
  return end > 0 && after !== '' && clear ? text.slice(end + mark.length) : text;
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

const preposition =
  /(?<!\p{L})(?:d['’]|de|des|du|en|pendant|durant|pour|dans|sur|après|avant|à|les|ces|of|for|in|within|during|about|after|the|last|first|a|an)\s*$/iu;

/** Takes a duration out of a short text: "Présentation (5 min)", "5 min de présentation". */
export function takeDuration(whole: string): { readonly text: string; readonly minutes: Minutes | null } {
  const bare = withoutTime(whole);
  const text = bare === whole ? whole : capital(bare);
  const found = findDuration(text);
  if (!found) return { text, minutes: null };
  const before = text.slice(0, found.start);
  const after = text.slice(found.end);
  if (/[([]\s*$/.test(before) && /^\s*[)\]]/.test(after)) {
    const rest = `${before.replace(/\s*[([]\s*$/, '')} ${after.replace(/^\s*[)\]]/, '').trim()}`;
    return { text: rest.trim(), minutes: found.minutes };
  }
  if (leads(text, found)) {
    const rest = after.replace(/^\s*(?:[:,–—-]\s*|pour (?:l[ea’'] ?|les )?|d['’]|de |of |for )?/u, '');
    return rest.trim() ? { text: capital(rest.trim()), minutes: found.minutes } : { text, minutes: found.minutes };
  }
  // "Parcours 10'", but not "un atelier de 10 min", which is a sentence.
  if (after.trim() === '' && before.trim() !== '' && !preposition.test(before))
    return { text: before.replace(/\s*[:,–—-]\s*$/, '').trim(), minutes: found.minutes };
  return { text, minutes: null };
}
