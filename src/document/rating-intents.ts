/** Notes as changes: one's own, the seal that closes them, and those of the team. */
import { asNote, type Note, type Rating, ratingKey } from '../model/rating';
import { debriefRatings } from '../rules/ratings';
import type { CandidateFile, Change } from './changes';
import { type IntentContext, signed, targetOf, type Who } from './signing';

export interface TeamNote {
  readonly criterion: number;
  readonly note: Note | null;
  readonly reason: string;
  /** The team's note in view when this was decided; undefined when there was none. */
  readonly seen?: { readonly note: number | null; readonly reason: string };
}

type RatingPut = Extract<Change, { entity: 'rating'; do: 'put' }>;

export function rate({ file, who }: IntentContext, criterion: number, said: RatingPut['values']): RatingPut {
  const key = ratingKey(file.candidate.id, criterion, 'Individuelle', who.id);
  const values = { candidate: file.candidate.id, criterion, kind: 'Individuelle' as const, ...said };
  return { do: 'put', entity: 'rating', key, values: { ...values, ...signed('evaluator', who) } };
}

/**
 * Closes everything that this person has noted, and a blank row for each criterion that is due: doubles
 * and notes whose criterion is gone included, or the seal would never be complete. Notes and reasons are
 * not part of it: one that is still on its way is not to be blanked by its own seal.
 */
export function seal(context: IntentContext, due: readonly number[], asTeam: boolean): readonly Change[] {
  const { file, who, now } = context;
  const own = ownRatings(file, who);
  const sealed = { sealed: true, sealedAt: now } as const;
  const criteria = new Set([...due, ...own.flatMap(({ criterion }) => criterion ?? [])]);
  const strays = own
    .filter(({ criterion }) => criterion === null)
    .map((row): Change => ({ do: 'edit', entity: 'rating', target: targetOf(row), values: sealed }));
  const rows = [...criteria].flatMap((criterion) => {
    const known = own.filter((row) => row.criterion === criterion);
    const latest = known.at(-1);
    // Of doubles the latest counts, and the seal makes them all as late as each other: they come to say the same.
    const same = latest && known.length > 1 ? { note: asNote(latest.note), reason: latest.reason } : {};
    const put = rate(context, criterion, { ...sealed, ...same });
    const others = known.filter(({ key }) => key !== '' && key !== put.key);
    return [
      ...(others.length < known.length || known.length === 0 ? [put] : []),
      ...others.map(
        (row): Change => ({ do: 'edit', entity: 'rating', target: targetOf(row), values: { ...sealed, ...same } }),
      ),
      ...(asTeam ? adopted(context, criterion, latest) : []),
    ];
  });
  return [...strays, ...rows];
}

/** One's own note made the team's; never in place of what somebody else has decided, or of other words of one's own. */
function adopted(context: IntentContext, criterion: number, own: Rating | undefined): readonly Change[] {
  const { file, who } = context;
  const team = debriefRatings(file.ratings).get(criterion);
  const reason = own?.reason ?? '';
  if (team && (team.evaluator !== who.id || !own || (team.reason !== '' && team.reason !== reason))) return [];
  const note = asNote(own?.note ?? null);
  const seen = team && { note: team.note, reason: team.reason };
  return [teamRate(context, seen ? { criterion, note, reason, seen } : { criterion, note, reason })];
}

export function teamRate({ file, who }: IntentContext, { criterion, note, reason, seen }: TeamNote): Change {
  const key = ratingKey(file.candidate.id, criterion, 'Débrief', who.id);
  const values = { candidate: file.candidate.id, criterion, kind: 'Débrief' as const, note, reason };
  const blank = { note: null, reason: '' };
  return { do: 'put', entity: 'rating', key, values: { ...values, ...signed('evaluator', who) }, seen: seen ?? blank };
}

/** Individual notes of this person, latest last. */
export const ownRatings = (file: CandidateFile, who: Who) =>
  file.ratings
    .filter((row) => row.kind === 'Individuelle' && row.evaluator === who.id)
    .sort((a, b) => (a.modifiedAt ?? 0) - (b.modifiedAt ?? 0) || a.id - b.id);
