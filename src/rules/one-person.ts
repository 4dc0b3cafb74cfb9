/** One person by whatever name a row carries: the only place that says so. */
import { accountName, type Evaluator, evaluatorId, visitorEmail } from '../model/evaluator';
import { foldedName } from './people';

/** By the same account, the same address, or the same full name: a first name alone may well be that of two people. */
function isSamePerson(a: Evaluator, b: Evaluator): boolean {
  if (a.accountId !== null && a.accountId === b.accountId) return true;
  const name = foldedName(a.name);
  return (
    foldedName(evaluatorId(a)) === foldedName(evaluatorId(b)) || (name.includes(' ') && name === foldedName(b.name))
  );
}

/** Those of the evaluators who are one and the same, together. */
function gather(evaluators: readonly Evaluator[]): readonly (readonly Evaluator[])[] {
  let people: readonly (readonly Evaluator[])[] = [];
  for (const evaluator of evaluators) {
    if (evaluatorId(evaluator) === '') continue;
    const same = people.filter((person) => person.some((other) => isSamePerson(other, evaluator)));
    people = [...people.filter((person) => !same.includes(person)), [...same.flat(), evaluator]];
  }
  return people;
}

/**
 * Gives the one name to use for the one that a row carries: somebody who is among the evaluators under two e-mails, or
 * whose address is written in two ways, takes part once. Everything of one's own goes by `me`.
 */
export function onePerson(evaluators: readonly Evaluator[], me = ''): (who: string) => string {
  const names = new Map<string, string>([[visitorEmail, '']]);
  for (const person of gather(evaluators)) {
    const known = person.flatMap((row) => [
      evaluatorId(row),
      ...(row.accountId === null ? [] : [accountName(row.accountId)]),
    ]);
    const isMe = known.some((name) => foldedName(name) === foldedName(me));
    const [first = ''] = known;
    for (const name of known) names.set(foldedName(name), isMe ? me : first);
  }
  if (me !== '') names.set(foldedName(me), me);
  return (who) => {
    const folded = foldedName(who);
    return names.get(folded) ?? (folded.includes('@') ? folded : who);
  };
}
