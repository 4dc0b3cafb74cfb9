/** Whose data has been kept long enough, and what goes with whom. Pure. */

import type { Candidate } from '../../src/model/candidate';
import type { Dossier } from '../../src/model/dossier';
import type { FileRecords, Mention, PersonRecords } from '../../src/model/person-records';

/** The CNIL recommends two years at most after the last contact with someone who was not chosen. */
const yearsKept = 2;

export interface OldFile {
  readonly candidate: Candidate;
  /** A day, as Date cells hold it; null when nothing about them is dated. */
  readonly lastContact: number | null;
}

type DayOf = (seconds: number) => number;

/** The date of the table, else the day of the latest row about the person. */
function lastContactOf({ candidate, evidence, interviews, passages }: Dossier, dayOf: DayOf): number | null {
  if (candidate.lastContact !== null) return candidate.lastContact;
  const dates = [
    ...evidence.map(({ createdAt }) => createdAt),
    ...interviews.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]),
    ...passages.map(({ at }) => at),
  ].filter((date) => date !== null);
  return dates.length > 0 ? dayOf(Math.max(...dates)) : null;
}

/** The same day, `yearsKept` years before `today`. */
function keptSince(today: number): number {
  const date = new Date(today * 1000);
  return date.setUTCFullYear(date.getUTCFullYear() - yearsKept) / 1000;
}

/** People whose last contact was more than two years before `now`, to the day, the oldest first. */
export function oldFiles(files: readonly Dossier[], now: number, dayOf: DayOf): readonly OldFile[] {
  const limit = keptSince(dayOf(now));
  return files
    .map((file) => ({ candidate: file.candidate, lastContact: lastContactOf(file, dayOf) }))
    .filter(({ lastContact }) => lastContact !== null && lastContact < limit)
    .sort((a, b) => (a.lastContact ?? 0) - (b.lastContact ?? 0));
}

/** The person, with the namesakes that were said to be the same person. */
export interface Chosen {
  readonly also: readonly FileRecords[];
  /** Namesakes that were not. */
  readonly stay: readonly FileRecords[];
  /** How many rows are theirs, by the label of their table. */
  readonly rows: ReadonlyMap<string, number>;
  /** How many sealed notes of theirs this user may not read. */
  readonly hidden: number;
  /** Cells about others that bear one of their names. */
  readonly mentions: readonly Mention[];
}

export function choose(records: PersonRecords, same: ReadonlySet<number>): Chosen {
  const also = records.namesakes.filter(({ candidateId }) => same.has(candidateId));
  const files = [records, ...also];
  const rows = new Map<string, number>();
  for (const table of files.flatMap(({ tables }) => tables)) {
    if (table.kind === 'theirs') rows.set(table.label, (rows.get(table.label) ?? 0) + table.rows.length);
  }
  const mentions = new Map(
    files.flatMap((file) => file.mentions.map((one) => [`${one.table} ${one.rowId} ${one.column}`, one] as const)),
  );
  return {
    also,
    stay: records.namesakes.filter(({ candidateId }) => !same.has(candidateId)),
    rows,
    hidden: files.reduce((total, { hiddenNotes }) => total + hiddenNotes.length, 0),
    mentions: [...mentions.values()],
  };
}
