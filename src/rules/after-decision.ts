/** What is left to do once people are decided upon: to tell them, and to take care of the arrival. Pure. */
import type { Candidate } from '../model/candidate';
import type { Criterion } from '../model/criterion';
import type { Dossier, Preparation } from '../model/dossier';
import { isCensored } from '../model/entity';
import type { Evidence } from '../model/evidence';
import { criteriaOf } from './criteria';
import { foldedName } from './people';
import { isProven, outcomeOf, talliesByCriterion } from './proof';

/**
 * Whether somebody is still to be told: `decided`, and no answer is noted; `taken-back`, what they were told holds no
 * longer. Null too where the date cannot be read: nobody is reminded of what may have been done.
 */
export function toTell(
  person: Pick<Candidate, 'decision' | 'answeredOn' | 'unreadable'>,
): 'decided' | 'taken-back' | null {
  if (isCensored(person, ['decision', 'answeredOn']) || person.unreadable.includes('answeredOn')) return null;
  if (person.decision === null) return person.answeredOn === null ? null : 'taken-back';
  return person.answeredOn === null ? 'decided' : null;
}

/** Everybody has been decided upon, and nobody is to come. */
export const isNobodyRetained = (people: readonly Pick<Candidate, 'decision'>[]): boolean =>
  people.length > 0 && people.every(({ decision }) => decision === 'Non retenu·e' || decision === 'Vivier');

/** What a decision changes of an answer that was given before it: the person is to be told again. */
export const isToldAnew = (
  decision: Candidate['decision'],
  before: Pick<Candidate, 'decision' | 'answeredOn'>,
): boolean => decision !== null && decision !== before.decision && before.answeredOn !== null;

/** Somebody whose name another row bears: for another position, or twice for one. */
export const sameName = <P extends Pick<Candidate, 'id' | 'name'>>(person: P, people: readonly P[]): readonly P[] =>
  person.name.trim() === ''
    ? []
    : people.filter(({ id, name }) => id !== person.id && foldedName(name) === foldedName(person.name));

export interface Doubtful {
  /** Null for doubts that were not sorted, or whose criterion is not one of the person's any more. */
  readonly criterion: Criterion | null;
  readonly doubts: readonly Evidence[];
}

export interface Arrival {
  /** Shown by facts, and by nothing else: no fact against, no doubt that was not lifted. */
  readonly shown: readonly Criterion[];
  /** In doubt to the end, or confirmed. */
  readonly doubtful: readonly Doubtful[];
  /** Nobody could see it: neither a proof nor a doubt. */
  readonly unseen: readonly Criterion[];
}

/** What proofs, doubts and gaps say of the first weeks of somebody; nobody's note is looked at. */
export function arrivalOf(
  file: Dossier,
  { criteria, positions }: Pick<Preparation, 'criteria' | 'positions'>,
): Arrival {
  const own = criteriaOf(file, criteria, positions);
  const known = new Set(own.map(({ id }) => id));
  const tallies = talliesByCriterion(file.evidence);
  const doubts = file.evidence.filter((row) => row.sign === '?' && outcomeOf(row) !== 'Levé');
  const doubtsOn = ({ id }: Criterion) => doubts.filter(({ criterion }) => criterion === id);
  const isDoubtful = (criterion: Criterion) => doubtsOn(criterion).length > 0;
  const strays = doubts.filter(({ criterion }) => criterion === null || !known.has(criterion));
  return {
    shown: own.filter((one) => {
      const counts = tallies.get(one.id);
      return counts !== undefined && counts.plus > 0 && counts.minus === 0 && !isDoubtful(one);
    }),
    doubtful: [
      ...own.filter(isDoubtful).map((criterion) => ({ criterion, doubts: doubtsOn(criterion) })),
      ...(strays.length > 0 ? [{ criterion: null, doubts: strays }] : []),
    ],
    unseen: own.filter((one) => !isProven(tallies.get(one.id)) && !isDoubtful(one)),
  };
}
