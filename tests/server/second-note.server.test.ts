/**
 * Nobody reads on a criterion while a note of theirs there still changes, whatever rows they add beside it: with the
 * rules that the widget sets up, and with those that refuse a second note taken out, when only the formula of the
 * readers is left.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChoices } from '../../src/document/places/layout.ts';
import { setUpAccessRules } from '../../src/document/rights/access-rules.ts';
import { lookAt } from '../../src/document/setup/look.ts';
import type { UserAction } from '../../src/grist/port.ts';
import { described } from '../../src/model/labels/index.ts';
import { type Account, given, type SharedDocument, sharePrepared, url, value } from './accounts.ts';

const { readers } = described.rating.fields;
const change = (id: unknown, values: object): UserAction => ['UpdateRecord', 'Notes', id, values];

/** What was tried, and what became of it. */
interface Tried {
  readonly refused: boolean;
  readonly reads: boolean;
}

describe.skipIf(!given)(`a second note of one person, on the Grist server at ${url}`, () => {
  let shared: SharedDocument;
  let alice: Account;
  let bob: Account;
  const criteria: number[] = [];

  const layout = async () => (await lookAt(alice.grist, noChoices)).layout;

  beforeAll(async () => {
    shared = await sharePrepared();
    ({ owner: alice, other: bob } = shared);
    for (const row of await alice.rows('Criteres')) criteria.push(Number(row['id']));
    value(await setUpAccessRules(alice.grist, await layout()));
  });
  afterAll(() => shared?.remove());

  /** Somebody whom Alice has noted, sealed, on every criterion, and Bob, if at all, on the first one. */
  async function someone(open: object | null) {
    const [id] = await alice.do(['AddRecord', 'Candidats', null, { Nom: 'Inès', Poste: 1 }]);
    const note = (criterion: number, more: object = {}): UserAction => [
      'AddRecord',
      'Notes',
      null,
      { Candidat: id, Critere: criteria[criterion], Nature: 'Individuelle', Note: 2, ...more },
    ];
    await alice.do(note(0, { Motif: `secret ${id}`, Scellee: true }), note(1, { Scellee: true }));
    const [own] = open ? await bob.do(note(0, open)) : [null];
    return { id, note, own, reads: async () => JSON.stringify(await bob.rows('Notes')).includes(`secret ${id}`) };
  }

  /** Bundles one after the other; the first that is refused is the last. */
  async function attempt(account: Account, ...bundles: readonly (readonly UserAction[])[]): Promise<boolean> {
    for (const bundle of bundles) {
      const done = await account.grist.apply(bundle);
      if (!done.ok && done.failure.kind !== 'refused') throw new Error(done.failure.message);
      if (!done.ok) return true;
    }
    return false;
  }

  const attempts: Readonly<Record<string, () => Promise<Tried>>> = {
    async 'added, sealed'() {
      const { note, reads } = await someone({});
      const refused = await attempt(bob, [note(0, { Scellee: true })]);
      return { refused, reads: await reads() };
    },
    async 'added under a free row, and sealed afterwards'() {
      const { note, reads } = await someone({});
      const [, table, , values] = note(0);
      const refused = await attempt(bob, [['AddRecord', table, 900, values]], [change(900, { Scellee: true })]);
      return { refused, reads: await reads() };
    },
    async 'two at once'() {
      const { note, reads } = await someone(null);
      const refused = await attempt(bob, [note(0), note(0, { Scellee: true })]);
      return { refused, reads: await reads() };
    },
    async 'changed instead of added'() {
      const { note, reads } = await someone({});
      const [other] = await bob.do(note(1));
      const refused = await attempt(bob, [change(other, { Critere: criteria[0], Scellee: true })]);
      return { refused, reads: await reads() };
    },
    async 'of another kind, then changed'() {
      const { note, reads } = await someone({});
      const [other] = await bob.do(note(0, { Nature: 'Autre', Scellee: true }));
      const refused = await attempt(bob, [change(other, { Nature: 'Individuelle' })]);
      return { refused, reads: await reads() };
    },
    async 'beside an open one of another kind'() {
      const { note, reads } = await someone({ Nature: '' });
      const refused = await attempt(bob, [note(0, { Scellee: true })]);
      return { refused, reads: await reads() };
    },
    async 'about somebody else, then moved'() {
      const { id, reads } = await someone({});
      const elsewhere = await someone(null);
      const [other] = await bob.do(elsewhere.note(2, { Scellee: false }));
      const refused = await attempt(bob, [change(other, { Candidat: id, Critere: criteria[0], Scellee: true })]);
      return { refused, reads: await reads() };
    },
    async 'beside one whose key was emptied'() {
      const { note, own, reads } = await someone({ Cle: 'x' });
      await bob.do(change(own, { Cle: '' }));
      const refused = await attempt(bob, [note(0, { Scellee: true, Cle: 'x' })]);
      return { refused, reads: await reads() };
    },
    async 'moved away, and back once the other is sealed'() {
      const { note, own, reads } = await someone({});
      await bob.do(change(own, { Critere: criteria[2] }));
      await bob.do(note(0, { Scellee: true }));
      const refused = await attempt(bob, [change(own, { Critere: criteria[0] })]);
      // What he has sealed counts, and opens what he has sealed; the other one is not to be there.
      return { refused, reads: (await reads()) !== refused };
    },
  };
  const refusedOnly = { refused: true, reads: false };
  const named = async () => {
    const found: Record<string, Tried> = {};
    for (const [name, tried] of Object.entries(attempts)) found[name] = await tried();
    return found;
  };
  const each = (what: (name: string) => Tried) =>
    Object.fromEntries(Object.keys(attempts).map((name) => [name, what(name)] as const));
  /** Rows of a kind that is none of ours are nobody's note: they may be there, and close what they are beside. */
  const unruled = ['beside an open one of another kind'];

  test('is refused, however it comes to be, and opens nothing', async () => {
    const wanted = each((name) => (unruled.includes(name) ? { refused: false, reads: false } : refusedOnly));
    expect(await named()).toEqual(wanted);
  });

  test('is refused in words that say what to do', async () => {
    const { note } = await someone({});
    expect(await bob.grist.apply([note(0)])).toMatchObject({
      failure: {
        kind: 'refused',
        message: 'Blocked by row create access rules',
        memos: ['Tu as déjà une note sur ce critère : change-la plutôt.'],
      },
    });
  });

  test('that was there before the rules may be sealed with the other, then changes no more', async () => {
    const { own, reads, id } = await someone({});
    const rules = await alice.rows('_grist_ACLRules');
    const second = rules.find((row) => row['aclFormula'] === 'newRec.En_double');
    await alice.do(['RemoveRecord', '_grist_ACLRules', second?.['id']]);
    const [other] = await bob.do([
      'AddRecord',
      'Notes',
      null,
      { Candidat: id, Critere: criteria[0], Nature: 'Individuelle', Note: 1 },
    ]);
    expect(await setUpAccessRules(alice.grist, await layout())).toMatchObject({ value: { state: 'ours' } });
    expect(await reads()).toBe(false);
    await bob.do(change(other, { Scellee: true }));
    expect(await reads()).toBe(false);
    await bob.do(change(own, { Scellee: true }));
    expect(await reads()).toBe(true);
    expect(await bob.refusal(change(other, { Note: 3 }))).toContain('update access rules');
  });

  test('of one person under two addresses opens nothing while the other’s is open', async ({ skip }) => {
    const camille = shared.third;
    if (!camille) return skip();
    const { note, own, id } = await someone({});
    for (const { email } of [bob, camille]) {
      await alice.do(['AddRecord', 'Evaluateurs', null, { Nom: 'Camille  Dupont', Email: email }]);
    }
    const words = await alice.rows('Evaluateurs');
    expect(words.filter((row) => row['Nom'] === 'Camille  Dupont').map((row) => row['Email'])).toEqual([
      bob.email,
      camille.email,
    ]);
    await camille.do(note(0, { Scellee: true }));
    const seen = async () => JSON.stringify(await camille.rows('Notes')).includes(`secret ${id}`);
    expect(await seen()).toBe(false);
    await bob.do(change(own, { Scellee: true }));
    expect(await seen()).toBe(true);
  });

  describe('without the rules that refuse it', () => {
    beforeAll(async () => {
      const rules = (await alice.rows('_grist_ACLRules')).filter((row) => /En_double/.test(String(row['aclFormula'])));
      for (const row of rules) {
        const former = String(row['aclFormula']).replace(/ and \(rec\.En_double.*\)$/, '');
        await alice.do(
          former === row['aclFormula']
            ? ['RemoveRecord', '_grist_ACLRules', row['id']]
            : ['UpdateRecord', '_grist_ACLRules', row['id'], { aclFormula: former }],
        );
      }
      expect(rules).toHaveLength(2);
    });

    test('opens nothing all the same', async () => {
      const found = await named();
      expect(Object.entries(found).filter(([, { reads }]) => reads)).toEqual([]);
      // A kind never changes; all the rest went through.
      expect(Object.keys(found).filter((name) => found[name]?.refused)).toEqual(['of another kind, then changed']);
    });

    test('opened all with the formula of an earlier version, until it is brought up to date', async () => {
      await alice.do(['ModifyColumn', 'Notes', 'Lecteurs', { formula: readers.former[0] }]);
      const read = async () => {
        const found = await named();
        return Object.keys(found).filter((name) => found[name]?.reads);
      };
      const opened = await read();
      expect(opened).toContain('added, sealed');
      expect(opened).toContain('changed instead of added');
      await alice.do(['ModifyColumn', 'Notes', 'Lecteurs', { formula: readers.formula }]);
      expect(await read()).toEqual([]);
    });

    test('is refused again once the rules have been completed', async () => {
      const report = await setUpAccessRules(alice.grist, await layout());
      expect(report).toMatchObject({ value: { state: 'ours', missing: [] } });
      expect((await attempts['added, sealed']?.())?.refused).toBe(true);
    });
  });
});
