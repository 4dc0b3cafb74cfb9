/** The zone of a DateTime column: Grist takes New York's when its type names none. */
export const zoneOf = (type: string): string => type.split(':')[1] || 'America/New_York';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const numeric = 'numeric';
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
    formats.set(zone, format);
  }
  return format;
}

/** Zones change their offset on a quarter of an hour at most: one question to Intl per quarter is enough. */
const quarter = 900_000;
const offsets = new Map<string, number>();

/** Milliseconds to add to UTC to get the local time of a zone at that moment. */
function offsetAt(utc: number, zone: string): number {
  const key = `${zone} ${Math.floor(utc / quarter)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = askOffset(utc, zone);
  offsets.set(key, offset);
  return offset;
}

function askOffset(utc: number, zone: string): number {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(utc)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(utc / 1000) * 1000;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** What Python's `str()` gives for a date with a zone: `2026-03-02 10:12:33.250000+01:00`. */
export function pythonDateTime(seconds: number, zone: string): string {
  const whole = Math.floor(seconds);
  const micros = Math.round((seconds - whole) * 1e6);
  const offset = offsetAt(whole * 1000, zone);
  const local = new Date(whole * 1000 + offset).toISOString().slice(0, 19).replace('T', ' ');
  const minutes = Math.abs(offset) / 60_000;
  const sign = offset < 0 ? '-' : '+';
  return `${local}${micros ? `.${pad(micros, 6)}` : ''}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Seconds since 1970 of an ISO date or date and time; a time without offset is local to the zone. */
export function parseIso(text: string, zone: string): number | null {
  const match = /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?(Z|[+-]\d\d:?\d\d)?\s*$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const naive = Date.UTC(year, month - 1, day, hour, minute, second);
  const given = match[7];
  if (given === undefined) return (naive - offsetAt(naive, zone)) / 1000;
  if (given === 'Z') return naive / 1000;
  const sign = given.startsWith('-') ? -1 : 1;
  return naive / 1000 - sign * (Number(given.slice(1, 3)) * 3600 + Number(given.slice(-2)) * 60);
}
