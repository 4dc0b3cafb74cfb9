/** Whose data has been kept long enough. Pure. */
import type { CandidateFile } from '../../src/document/changes';
import type { Candidate } from '../../src/model/candidate';

/** The CNIL recommends two years at most after the last contact with someone who was not chosen. */
const yearsKept = 2;

export interface OldFile {
  readonly candidate: Candidate;
  /** A day, as Date cells hold it; null when nothing about them is dated. */
  readonly lastContact: number | null;
}

type DayOf = (seconds: number) => number;

/** The date of the table, else the day of the latest row about the person. */
function lastContactOf({ candidate, evidence, interviews, passages }: CandidateFile, dayOf: DayOf): number | null {
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
export function oldFiles(files: readonly CandidateFile[], now: number, dayOf: DayOf): readonly OldFile[] {
  const limit = keptSince(dayOf(now));
  return files
    .map((file) => ({ candidate: file.candidate, lastContact: lastContactOf(file, dayOf) }))
    .filter(({ lastContact }) => lastContact !== null && lastContact < limit)
    .sort((a, b) => (a.lastContact ?? 0) - (b.lastContact ?? 0));
}
