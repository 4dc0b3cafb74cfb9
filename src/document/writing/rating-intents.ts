/** Notes as changes: one's own, the seal that closes them, and those of the team. */
import type { Dossier } from '../../model/dossier';
import type { Evidence } from '../../model/evidence';
import { type Rating, ratingKey } from '../../model/rating';
import { asNote, type Note } from '../../model/scale';
import { debriefRatings, individualRatings } from '../../rules/ratings';
import { type IntentContext, signed, targetOf, type Who } from '../rights/signing';
import type { Change } from './changes';

export interface TeamNote {
  readonly criterion: number;
  readonly note: Note | null;
  readonly reason: string;
  /** The team's note in view when this was decided; undefined when there was none. */
  readonly seen?: { readonly note: number | null; readonly reason: string };
}

/** That the team's note, as it is in view, rests on a proof, or does not any more. */
export interface Citation {
  readonly criterion: number;
  readonly note: Note | null;
  readonly evidence: Pick<Evidence, 'id' | 'key'>;
  readonly on: boolean;
}

type RatingPut = Extract<Change, { entity: 'rating'; do: 'put' }>;

export function rate({ file, who }: IntentContext, criterion: number, said: RatingPut['values']): RatingPut {
  const key = ratingKey(file.candidate.id, criterion, 'Individuelle', who.id);
  const values = { candidate: file.candidate.id, criterion, kind: 'Individuelle' as const, ...said };
  return { do: 'put', entity: 'rating', key, values: { ...values, ...signed('evaluator', who) } };
}

/**
 * Closes everything that this person has noted, and a blank row for each criterion that is due: doubles
 * and notes whose criterion is gone included, or the seal would never be complete. What is sealed stays as it is. Notes and reasons are
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
    if (known.some((row) => row.sealed)) {
      const open = known.filter((row) => !row.sealed && row.id > 0);
      const counted = individualRatings(known).get(criterion)?.get(who.id);
      return [
        ...open.map((row): Change => ({ do: 'edit', entity: 'rating', target: { id: row.id }, values: sealed })),
        ...(asTeam && due.includes(criterion) ? adopted(context, criterion, counted) : []),
      ];
    }
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
      ...(asTeam && due.includes(criterion) ? adopted(context, criterion, latest) : []),
    ];
  });
  return [...strays, ...rows];
}

/**
 * One's own note made the team's; never in place of what somebody else has decided, or of other words of one's own.
 * It bears the time of the seal, by which the seal's own notes are told from those that the team decides in its debrief.
 */
function adopted(context: IntentContext, criterion: number, own: Rating | undefined): readonly Change[] {
  const { file, who, now } = context;
  const team = debriefRatings(file.ratings).get(criterion);
  const reason = own?.reason ?? '';
  if (team && (team.evaluator !== who.id || !own || (team.reason !== '' && team.reason !== reason))) return [];
  const note = asNote(own?.note ?? null);
  const seen = team && { note: team.note, reason: team.reason };
  const put = teamRate(context, seen ? { criterion, note, reason, seen } : { criterion, note, reason });
  return [{ ...put, values: { ...put.values, sealedAt: (own?.sealed ? own.sealedAt : null) ?? now } }];
}

/** The team's notes that this person's seal has made, as long as they say what it wrote and nobody has decided on them since. */
export function madeBySeal({ ratings }: Pick<Dossier, 'ratings'>, me: string): readonly Rating[] {
  const given = individualRatings(ratings);
  return [...debriefRatings(ratings)].flatMap(([criterion, team]) => {
    const own = given.get(criterion)?.get(me);
    const made =
      own?.sealed &&
      team.evaluator === me &&
      team.sealedAt !== null &&
      team.sealedAt === own.sealedAt &&
      team.note === asNote(own.note) &&
      team.reason === own.reason;
    return made ? [team] : [];
  });
}

/** One's seal taken back, and all that it wrote: the team's notes that it made go with it. */
export function unseal({ file, who }: IntentContext): readonly Change[] {
  return [
    ...ownRatings(file, who)
      .filter((row) => row.sealed)
      .map(
        (row): Change => ({
          do: 'edit',
          entity: 'rating',
          target: targetOf(row),
          values: { sealed: false, sealedAt: null },
        }),
      ),
    ...madeBySeal(file, who.id).map(({ note, reason, sealedAt, ...row }) => removed(row, { note, reason, sealedAt })),
  ];
}

/** A note that was given too soon goes back to none at all, which "not observed" is not. */
export const unrate = ({ file, who }: IntentContext, criterion: number): readonly Change[] =>
  ownRatings(file, who)
    .filter((row) => row.criterion === criterion && !row.sealed)
    .map(({ note, reason, ...row }) => removed(row, { note, reason }));

const removed = (row: Pick<Rating, 'id' | 'key'>, seen: RatingPut['values']): Change => ({
  do: 'remove',
  entity: 'rating',
  target: targetOf(row),
  seen,
});

/** Decided in the debrief: no seal has made it, or none does any more. */
export function teamRate({ file, who }: IntentContext, { criterion, note, reason, seen }: TeamNote): RatingPut {
  const key = ratingKey(file.candidate.id, criterion, 'Débrief', who.id);
  const values = { candidate: file.candidate.id, criterion, kind: 'Débrief' as const, note, reason, sealedAt: null };
  const blank = { note: null, reason: '' };
  return { do: 'put', entity: 'rating', key, values: { ...values, ...signed('evaluator', who) }, seen: seen ?? blank };
}

/**
 * Said of the note that is in view: of another one that a colleague has given meanwhile, a person decides. Proofs that a
 * colleague ticks at the same time stay.
 */
export function cite(context: IntentContext, { criterion, note, evidence: { id, key }, on }: Citation): RatingPut {
  const { reason: _, ...values } = teamRate(context, { criterion, note, reason: '' }).values;
  return { ...teamRate(context, { criterion, note, reason: '' }), values, seen: { note }, cites: [{ id, key, on }] };
}

/** Individual notes of this person, latest last. */
export const ownRatings = (file: Dossier, who: Who) =>
  file.ratings
    .filter((row) => row.kind === 'Individuelle' && row.evaluator === who.id)
    .sort((a, b) => (a.modifiedAt ?? 0) - (b.modifiedAt ?? 0) || a.id - b.id);
