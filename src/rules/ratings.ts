/** Which note counts, and what it is worth. Source: docs/formulas.md. */
import type { Evidence } from '../model/evidence';
import type { Rating } from '../model/rating';
import { asNote, type Note } from '../model/scale';

/** A criterion's note by the criterion's row id; null when blank, not observed or not a note. */
export type NoteOf = (criterionId: number) => Note | null;

/** The note of a row. Blank is "not observed"; anything but 1, 2 or 3 counts as blank and is not `valid`. */
export function readNote(rating: Pick<Rating, 'note' | 'unreadable'>): {
  readonly note: Note | null;
  readonly valid: boolean;
} {
  const note = asNote(rating.note);
  return { note, valid: note !== null || (rating.note === null && !rating.unreadable.includes('note')) };
}

// A retry or two open tabs can leave a double, which access rules forbid to remove.
function isLater(a: Rating, b: Rating): boolean {
  const [at, bt] = [a.modifiedAt ?? Number.NEGATIVE_INFINITY, b.modifiedAt ?? Number.NEGATIVE_INFINITY];
  return at === bt ? a.id > b.id : at > bt;
}

const sealTime = ({ sealedAt, modifiedAt }: Rating): number => sealedAt ?? modifiedAt ?? Number.POSITIVE_INFINITY;

/** A row added once the others' notes are in view replaces nothing that was sealed before, sealed or not itself. */
function counts(a: Rating, b: Rating): boolean {
  if (a.sealed !== b.sealed) return a.sealed;
  return a.sealed && sealTime(a) !== sealTime(b) ? sealTime(a) < sealTime(b) : isLater(a, b);
}

function keepOne<K>(kept: Map<K, Rating>, key: K, rating: Rating, over: typeof isLater): void {
  const known = kept.get(key);
  if (!known || over(rating, known)) kept.set(key, rating);
}

/** One candidate's individual notes that count: criterion id → evaluator → the first sealed row, else the latest. */
export function individualRatings(ratings: readonly Rating[]): ReadonlyMap<number, ReadonlyMap<string, Rating>> {
  const byCriterion = new Map<number, Map<string, Rating>>();
  for (const rating of ratings) {
    if (rating.kind !== 'Individuelle' || rating.criterion === null) continue;
    const own = byCriterion.get(rating.criterion) ?? new Map<string, Rating>();
    keepOne(own, rating.evaluator, rating, counts);
    byCriterion.set(rating.criterion, own);
  }
  return byCriterion;
}

/** One candidate's debrief notes that count: criterion id → the latest row, whoever wrote it. */
export function debriefRatings(ratings: readonly Rating[]): ReadonlyMap<number, Rating> {
  const byCriterion = new Map<number, Rating>();
  for (const rating of ratings) {
    if (rating.kind === 'Débrief' && rating.criterion !== null) keepOne(byCriterion, rating.criterion, rating, isLater);
  }
  return byCriterion;
}

/** The proofs that a note rests on: of its person and criterion, whatever else its cell may point at. */
export const citedBy = (note: Rating, evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter(
    ({ id, candidate, criterion }) =>
      note.proofs.includes(id) && candidate === note.candidate && criterion === note.criterion,
  );

/** The team's note on each criterion, from all of a candidate's notes. */
export function debriefNotes(ratings: readonly Rating[]): NoteOf {
  const byCriterion = debriefRatings(ratings);
  return (criterionId) => {
    const rating = byCriterion.get(criterionId);
    return rating ? readNote(rating).note : null;
  };
}
