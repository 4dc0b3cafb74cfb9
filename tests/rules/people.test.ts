import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRow } from '../../src/model/entity';
import { accountName, evaluator, evaluatorId } from '../../src/model/evaluator';
import { sealsByPerson } from '../../src/rules/debrief';
import { onePerson } from '../../src/rules/one-person';

const row = (id: number, values: object) => ({ ...blankRow(evaluator, id), ...values });

describe('somebody listed twice', () => {
  const names = (...rows: readonly ReturnType<typeof row>[]) => {
    const person = onePerson(rows);
    return rows.map(({ email, name }) => person(email || name));
  };
  it('takes part once: by the same account, the same full name, or an address in two ways of writing', () => {
    const once = ['a@x', 'a@x'];
    expect(names(row(1, { email: 'a@x', accountId: 7 }), row(2, { email: 'a@y', accountId: 7 }))).toEqual(once);
    const [one, other] = [row(1, { email: 'a@x', name: 'Ana Roy' }), row(2, { email: 'a@y', name: ' ana  ROY ' })];
    expect(names(one, { ...other, accountId: 7 })).toEqual(once);
    expect(names(row(1, { email: 'a@x' }), row(2, { email: 'A@X', accountId: 7 }))).toEqual(once);
  });
  it('takes part once through a third row that has something of both', () => {
    const [one, two] = [row(1, { email: 'a@x', accountId: 7 }), row(2, { email: 'a@y', name: 'Ana Roy' })];
    expect(names(one, two)).toEqual(['a@x', 'a@y']);
    expect(names(one, two, row(3, { email: 'a@z', name: 'Ana Roy', accountId: 7 }))).toEqual(['a@x', 'a@x', 'a@x']);
  });
  it('by a first name alone may be two people, and nobody is anybody without a name', () => {
    expect(names(row(1, { email: 'a@x', name: 'Ana' }), row(2, { email: 'b@x', name: 'Ana' }))).toEqual(['a@x', 'b@x']);
    expect(onePerson([row(1, {}), row(2, {})])('')).toBe('');
  });
  it('has sealed once everything is, under whichever e-mail', () => {
    const person = onePerson([row(1, { email: 'a@x', accountId: 7 }), row(2, { email: 'a@y', accountId: 7 })]);
    const seal = (notes: number, sealed: number) => ({ notes, sealed, rows: [], criteria: [] });
    const seals = new Map([
      ['a@x', seal(2, 2)],
      ['A@Y', seal(1, 0)],
    ]);
    expect(sealsByPerson(seals, person).get('a@x')).toMatchObject({ notes: 3, sealed: 2 });
  });
});

describe('one name for each person', () => {
  it('is one’s own for everything of one’s own, whatever a row carries', () => {
    const rows = [row(1, { email: 'a@x', accountId: 7 }), row(2, { email: 'Dora@Y', accountId: 7 })];
    const person = onePerson(rows, 'Dora@Y');
    expect(['a@x', 'A@X', 'dora@y', accountName(7)].map(person)).toEqual(['Dora@Y', 'Dora@Y', 'Dora@Y', 'Dora@Y']);
  });
  it('is the same for an address nobody knows, in any case, and leaves other names as they are', () => {
    const person = onePerson([]);
    expect([person('Dora.MIXED@Example.com'), person('dora.mixed@example.com')]).toEqual(
      Array.from({ length: 2 }, () => 'dora.mixed@example.com'),
    );
    expect(person('Léo')).toBe('Léo');
  });
  it('is nobody’s for what a visitor without an account has written', () =>
    expect(onePerson([])('anon@getgrist.com')).toBe(''));
  it('gives itself, among whatever evaluators and for whoever looks', () => {
    const word = fc.constantFrom('', 'a@x', 'A@x', 'b@y', 'Ana Roy', 'ana roy', 'Léo', 'Bob');
    const person = fc.record({ email: word, name: word, accountId: fc.constantFrom(null, 7, 8) });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 5 }), word, word, (people, me, who) => {
        const rows = people.map((values, index) => row(index + 1, values));
        const name = onePerson(rows, me);
        expect(name(name(who))).toBe(name(who));
        if (me !== '') expect(name(me)).toBe(me);
        for (const { accountId, ...known } of rows)
          if (accountId !== null && evaluatorId(known) !== '')
            expect(name(accountName(accountId))).toBe(name(evaluatorId(known)));
      }),
    );
  });
});
