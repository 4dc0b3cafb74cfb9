/** One sentence on what the order of two people is worth; each of its claims can be checked by hand. */
import { type Criterion, shortName } from '../../src/model/criterion';
import { weightOf } from '../../src/rules/criteria';
import type { Blank, Side } from '../../src/rules/order';
import { doc } from '../../src/rules/text';
import type { CompareWords } from '../words/compare';
import type { ComparedPerson, Neighbours } from './view';

const nameOf = (criterion: Criterion): string => doc(shortName(criterion));

function blankPhrase(
  blanks: readonly Blank[],
  person: ComparedPerson,
  name: string,
  words: CompareWords['firmness'],
): string {
  const notObserved = blanks.every(({ criterion }) => person.cells.get(criterion.id)?.note === null);
  const [only] = blanks;
  return only && blanks.length === 1
    ? words.oneBlank(nameOf(only.criterion), name, notObserved)
    : words.blanks(blanks.length, name, notObserved);
}

/** `labels`: the name of each person by row id. */
export function firmnessSentence(
  { a, b, order }: Neighbours,
  labels: ReadonlyMap<number, string>,
  words: CompareWords['firmness'],
): string {
  const people: Readonly<Record<Side, ComparedPerson>> = { a, b };
  const name = (side: Side): string => labels.get(people[side].candidate.id) ?? '';
  const other = (side: Side): Side => (side === 'a' ? 'b' : 'a');
  switch (order.kind) {
    case 'none':
      return words.none;
    case 'tie':
      return words.tie(name('a'), name('b'));
    case 'firm': {
      const scored = order.common.every(({ id }) => a.noteOf(id) !== null && b.noteOf(id) !== null);
      const { leader } = order;
      // The only criterion can lose no weight without leaving nothing to compare.
      if (order.common.length === 1) return words.firmAlone(name(leader), name(other(leader)));
      return (scored ? words.firmOnWeights : words.firmOnBlanks)(name(leader), name(other(leader)));
    }
    case 'sensitive': {
      const { leader, criterion, from, to } = order;
      const limit = words.limit(from, to, weightOf(criterion).percent);
      return words.sensitive(name(leader), name(other(leader)), nameOf(criterion), limit);
    }
    case 'depends': {
      const phrases = (['a', 'b'] as const).flatMap((side) => {
        const blanks = order.blanks.filter((blank) => blank.side === side);
        return blanks.length ? [blankPhrase(blanks, people[side], name(side), words)] : [];
      });
      const start =
        order.leader === null
          ? words.equalSoFar(name('a'), name('b'))
          : words.aheadSoFar(name(order.leader), name(other(order.leader)));
      const [only] = order.possible;
      const limit = only && order.possible.length === 1 ? ` ${words.atBest(name(other(only)))}` : '';
      return `${start} ${words.dependsOn(phrases)}${limit}`;
    }
  }
}

/** Why a person is in no order yet. */
export function obstacleSentence({ obstacles }: ComparedPerson, { firmness, shareOf }: CompareWords): string {
  const reasons = obstacles.map((obstacle) => {
    if (obstacle.kind === 'blank-required') return firmness.blankRequired(obstacle.criteria.map(nameOf));
    if (obstacle.kind === 'nothing-in-common' || obstacle.coverage === null) return firmness.noCriteria;
    return firmness.lowCoverage(shareOf(obstacle.coverage));
  });
  return firmness.noOrder([...new Set(reasons)]);
}
