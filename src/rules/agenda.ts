/** The agenda of a debrief: what is talked about in which order, what the team has decided, what comes next. Pure. */
import type { Interview } from '../model/interview';
import type { Rating } from '../model/rating';
import { type Stage, stageOf, stageRank } from '../model/stage';
import { coldFrom, type DivergenceKind, divergenceKinds } from './debrief';

/** A criterion as an agenda takes it. */
export interface AgendaItem {
  readonly criterion: { readonly id: number };
  readonly divergence: { readonly kind: DivergenceKind };
}

export interface AgendaGroup<T> {
  readonly kind: DivergenceKind;
  readonly items: readonly T[];
}

/** Where each criterion stood when the debrief was opened: a note, or a doubt that is settled, moves nothing. */
export type AgendaOrder = ReadonlyMap<number, DivergenceKind>;

export const agendaOrder = (items: readonly AgendaItem[]): AgendaOrder =>
  new Map(items.map(({ criterion, divergence }) => [criterion.id, divergence.kind]));

/** What is to be discussed, small gaps, agreements, what has no note; each group as it was in `order`, newcomers last. */
export function agendaOf<T extends AgendaItem>(items: readonly T[], order: AgendaOrder): readonly AgendaGroup<T>[] {
  const places = [...order.keys()];
  const placeOf = ({ criterion }: T) => {
    const place = places.indexOf(criterion.id);
    return place < 0 ? places.length : place;
  };
  const kindOf = ({ criterion, divergence }: T) => order.get(criterion.id) ?? divergence.kind;
  const sorted = [...items].sort((a, b) => placeOf(a) - placeOf(b));
  return divergenceKinds
    .map((kind) => ({ kind, items: sorted.filter((item) => kindOf(item) === kind) }))
    .filter((group) => group.items.length > 0);
}

/**
 * What comes after a criterion: the next one that is to be decided, else the first such one before it; once all is
 * decided, the one that follows. Null after the last one, where the score is.
 */
export function nextOf<T>(items: readonly T[], current: T, isDecided: (item: T) => boolean): T | null {
  const place = items.indexOf(current);
  const after = items.slice(place + 1);
  const open = (item: T) => item !== current && !isDecided(item);
  const next = after.find(open) ?? items.find(open);
  if (next) return next;
  return isDecided(current) ? (after[0] ?? null) : null;
}

/**
 * The last stage that the team has debriefed, or null: of the interviews that were over, and cold, when it gave its
 * latest note. What is written later, or at a later stage, does not close what the team had opened.
 * `delayHours`: of the position, null for the usual one; `now`: seconds since 1970, for notes that no clock has marked.
 */
export function debriefedStage(
  interviews: readonly Interview[],
  team: Iterable<Pick<Rating, 'modifiedAt'>>,
  delayHours: number | null,
  now: number,
): Stage | null {
  const times = [...team].map(({ modifiedAt }) => modifiedAt ?? now);
  if (times.length === 0) return null;
  const latest = Math.max(...times);
  const reached = interviews.flatMap(({ status, stage, startedAt, endedAt, debriefOpenedBy }) => {
    const end = endedAt ?? startedAt;
    const isCold =
      debriefOpenedBy.trim() !== '' || (status !== 'Prévu' && end !== null && coldFrom(end, delayHours) <= latest);
    return isCold ? (stageOf(stage) ?? []) : [];
  });
  return reached.sort((a, b) => stageRank(a) - stageRank(b)).at(-1) ?? null;
}
