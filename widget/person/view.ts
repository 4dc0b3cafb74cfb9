/** Whose data has been kept long enough. Pure. */
import type { CandidateFile } from '../../src/document/changes';
import type { Candidate } from '../../src/model/candidate';

/** The CNIL recommends two years at most after the last contact with someone who was not chosen. */
const yearsKept = 2;

export interface OldFile {
  readonly candidate: Candidate;
  /** Seconds since 1970; null when nothing about them is dated. */
  readonly lastContact: number | null;
}

/** The date of the table, else that of the latest row about the person. */
function lastContactOf({ candidate, evidence, interviews, passages }: CandidateFile): number | null {
  if (candidate.lastContact !== null) return candidate.lastContact;
  const dates = [
    ...evidence.map(({ createdAt }) => createdAt),
    ...interviews.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]),
    ...passages.map(({ at }) => at),
  ].filter((date) => date !== null);
  return dates.length > 0 ? Math.max(...dates) : null;
}

/** Seconds since 1970, `yearsKept` years before `now`. */
function keptSince(now: number): number {
  const date = new Date(now * 1000);
  return date.setUTCFullYear(date.getUTCFullYear() - yearsKept) / 1000;
}

/** People whose last contact was more than two years before `now`, the oldest first. */
export function oldFiles(files: readonly CandidateFile[], now: number): readonly OldFile[] {
  const limit = keptSince(now);
  return files
    .map((file) => ({ candidate: file.candidate, lastContact: lastContactOf(file) }))
    .filter(({ lastContact }) => lastContact !== null && lastContact < limit)
    .sort((a, b) => (a.lastContact ?? 0) - (b.lastContact ?? 0));
}
