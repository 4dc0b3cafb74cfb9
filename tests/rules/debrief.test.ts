import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRow } from '../../src/model/entity';
import { evaluator } from '../../src/model/evaluator';
import {
  type DebriefGateInput,
  debriefGate,
  debriefOrder,
  divergence,
  doubledCriteria,
  lastInterviewEnd,
  namedPeople,
  parseSeals,
  participantsOf,
  sealsByPerson,
  sealsOf,
} from '../../src/rules/debrief';
import { onePerson } from '../../src/rules/one-person';
import { tally } from '../../src/rules/proof';
import { criterionRow, evidenceRow, interviewRow, ratingRow } from './builders';

const proof = tally([evidenceRow(1, { sign: '+' })]);
const doubt = tally([evidenceRow(1, { sign: '+' }), evidenceRow(2, { sign: '?' })]);

describe('a criterion diverges', () => {
  it('when notes are two apart', () =>
    expect(divergence([1, 3, 2], proof)).toEqual({ kind: 'divergent', gap: 2, reasons: ['gap'], shared: null }));
  it('when a doubt is open, even before anyone scored', () => {
    expect(divergence([2, 2], doubt)).toMatchObject({ kind: 'divergent', reasons: ['doubt'] });
    expect(divergence([], doubt)).toMatchObject({ kind: 'divergent', gap: null });
  });
  it('when it was scored without proof: an impression', () => {
    expect(divergence([2, 2], undefined)).toMatchObject({ kind: 'divergent', reasons: ['impression'] });
    expect(divergence([null, null], undefined).kind).toBe('unrated');
  });
  it('less when notes are one apart, not at all when equal', () => {
    expect(divergence([2, 3], proof)).toMatchObject({ kind: 'close', gap: 1, shared: null });
    expect(divergence([3, 3], proof)).toMatchObject({ kind: 'equal', gap: 0, shared: 3 });
  });
  it('not because someone could not observe it: blank is not zero', () =>
    expect(divergence([3, null], proof)).toMatchObject({ kind: 'equal', gap: 0, shared: 3 }));
});

it('the debrief takes divergences first, then small gaps, then equals, each in the criteria’s order', () => {
  const item = (id: number, notes: readonly (1 | 2 | 3)[], order: number | null = null) => ({
    criterion: criterionRow(id, { order }),
    divergence: divergence(notes, proof),
  });
  const items = [
    item(1, []),
    item(2, [2, 2]),
    item(3, [2, 3]),
    item(4, [1, 3]),
    item(5, [3, 1], 1),
    item(6, [1, 1], 1),
  ];
  expect(debriefOrder(items).map(({ criterion }) => criterion.id)).toEqual([5, 4, 3, 6, 2, 1]);
});

describe('who takes part', () => {
  const sealed = parseSeals('{"c@x":{"notes":1,"scellees":1,"lignes":[3]}}');
  it('is who noted a proof or a note of their own, seen or not, once each', () =>
    expect(
      participantsOf(
        [{ author: 'b@x' }, { author: 'a@x' }, { author: '' }],
        [
          { kind: 'Individuelle', evaluator: 'b@x' },
          { kind: 'Débrief', evaluator: 'z@x' },
        ],
        sealed,
      ),
    ).toEqual(['a@x', 'b@x', 'c@x']));
  it('is one person without a name where nobody has one', () => {
    expect(participantsOf([{ author: '' }, { author: ' ' }], [], new Map())).toEqual(['']);
    expect(participantsOf([], [], new Map())).toEqual([]);
  });
});

describe('who has sealed is read from the document', () => {
  it('with the criteria of each note, where the document says them: a second one is known, of several names of one person too', () => {
    const told = parseSeals(
      JSON.stringify({
        'a@x': { notes: 3, scellees: 1, lignes: [1, 2, 3], criteres: [5, 6, 5] },
        'b@x': { notes: 2, scellees: 2, lignes: [4, 5], criteres: [0, 0] },
        'c@x': { notes: 1, scellees: 1, lignes: [6], criteres: [5] },
        'c@y': { notes: 1, scellees: 1, lignes: [7], criteres: [5] },
        'd@x': { notes: 2, scellees: 2, lignes: [8, 9] },
      }),
    );
    const doubled = (seals: typeof told) => [...seals].map(([who, seal]) => [who, doubledCriteria(seal)]);
    expect(doubled(told)).toEqual([
      ['a@x', [5]],
      ['b@x', []],
      ['c@x', []],
      ['c@y', []],
      ['d@x', []],
    ]);
    const one = sealsByPerson(told, (who) => who.replace('@y', '@x'));
    expect(doubled(one).filter(([, criteria]) => criteria?.length)).toEqual([
      ['a@x', [5]],
      ['c@x', [5]],
    ]);
    const rows = [1, 2].map((id) => ratingRow(id, { kind: 'Individuelle', criterion: 4, evaluator: 'e@x' }));
    expect(doubled(sealsOf(rows))).toEqual([['e@x', [4]]]);
  });

  it('as counts and row ids per person', () =>
    expect([...parseSeals('{"":{"notes":2,"scellees":1,"lignes":[4,5]}}')]).toEqual([
      ['', { notes: 2, sealed: 1, rows: [4, 5], criteria: [] }],
    ]));
  it.each(['', 'null', '[]', '3', '{', '{"a":1}', '{"a":{"notes":"2","scellees":2,"lignes":[]}}', '#ERROR'])(
    'and %j says that nobody has',
    (json) => expect(parseSeals(json).size).toBe(0),
  );
  it('and nothing written there breaks it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (json) => {
        expect(parseSeals(json)).toBeInstanceOf(Map);
      }),
    );
  });
  it('and can be counted from rows where the formula is missing', () =>
    expect([
      ...sealsOf([
        ratingRow(1, { kind: 'Individuelle', evaluator: 'a', sealed: true }),
        ratingRow(2, { kind: 'Individuelle', evaluator: 'a' }),
        ratingRow(3, { kind: 'Débrief', evaluator: 'b' }),
      ]),
    ]).toEqual([['a', { notes: 2, sealed: 1, rows: [1, 2], criteria: [0, 0] }]]));
});

describe('the last interview', () => {
  it('is the latest end; one left open counts from its start, a planned one not at all', () => {
    expect(
      lastInterviewEnd([
        interviewRow(1, { status: 'Terminé', startedAt: 10, endedAt: 20 }),
        interviewRow(2, { status: 'En cours', startedAt: 30 }),
        interviewRow(3, { status: 'Prévu', startedAt: 99 }),
      ]),
    ).toBe(30);
    expect(lastInterviewEnd([interviewRow(1)])).toBeNull();
  });
});

describe('the debrief opens', () => {
  const all = new Map([
    ['a', { notes: 2, sealed: 2, rows: [1, 2], criteria: [] }],
    ['b', { notes: 1, sealed: 1, rows: [3], criteria: [] }],
  ]);
  const input: DebriefGateInput = {
    participants: ['a', 'b'],
    seals: all,
    lastInterviewEnd: 10_000,
    delayHours: 2,
    now: 10_000 + 2 * 3600,
    openedBy: '',
  };
  const gate = (changes: Partial<DebriefGateInput>) => debriefGate({ ...input, ...changes });

  it('when everyone has sealed and the delay has passed', () => expect(gate({})).toEqual({ open: true, early: false }));
  it('not while someone has not sealed all of theirs, or has no note, and says who', () => {
    expect(gate({ participants: ['a', 'b', 'c'] })).toEqual({
      open: false,
      missing: ['c'],
      opensAt: null,
      nobody: false,
    });
    const half = new Map([
      ...all,
      ['a', { notes: 2, sealed: 1, rows: [], criteria: [] }] as const,
      ['b', { notes: 0, sealed: 0, rows: [], criteria: [] }] as const,
    ]);
    expect(gate({ seals: half })).toMatchObject({ missing: ['a', 'b'] });
  });
  it('not while hot, and says when; two hours when the position says nothing', () => {
    const opensAt = 10_000 + 2 * 3600;
    expect(gate({ now: opensAt - 1 })).toEqual({ open: false, missing: [], opensAt, nobody: false });
    expect(gate({ now: opensAt - 1, delayHours: null })).toMatchObject({ opensAt });
    expect(gate({ now: 10_000, delayHours: 0 })).toMatchObject({ open: true });
    expect(gate({ now: 10_000 - 1, delayHours: -5 })).toMatchObject({ opensAt: 10_000 });
    // A cell may hold any number: the day still has a name.
    expect(gate({ now: 10_000, delayHours: 1e300 })).toMatchObject({ opensAt: 10_000 + 365 * 24 * 3600 });
  });
  it('without a delay where no interview was recorded', () =>
    expect(gate({ lastInterviewEnd: null, now: 0 })).toMatchObject({ open: true }));
  it('not for nobody', () => expect(gate({ participants: [] })).toMatchObject({ open: false, nobody: true }));
  it('for someone alone and without a name, once sealed', () => {
    expect(gate({ participants: [''] })).toMatchObject({ missing: [''] });
    expect(
      gate({ participants: [''], seals: new Map([['', { notes: 1, sealed: 1, rows: [1], criteria: [] }]]) }).open,
    ).toBe(true);
  });
  it('before time when someone answers for it', () =>
    expect(gate({ participants: ['c'], now: 0, openedBy: 'a' })).toEqual({ open: true, early: true }));
  it('for good: time alone never closes it', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(200_000), fc.nat(48), (now, later, delayHours) => {
        if (gate({ now, delayHours }).open) expect(gate({ now: now + later, delayHours }).open).toBe(true);
      }),
    );
  });
});

describe('everyone whom a person’s file names', () => {
  const zoe = { ...blankRow(evaluator, 1), name: 'Zoé Martin', email: 'zoe@x' };
  const empty = { evidence: [], ratings: [], interviews: [], passages: [] };
  const interview = { leader: '', expert: '', debriefOpenedBy: '' };
  const named = (file: object, seals = new Map()) => [
    ...namedPeople({ ...empty, ...file }, seals, [zoe], onePerson([zoe])),
  ];

  it('is who wrote in it, who led or came as an expert, and who has notes that the rules hide', () =>
    expect(
      named(
        {
          evidence: [{ author: 'a@x' }, { author: '' }],
          ratings: [{ evaluator: 'b@x' }],
          passages: [{ by: 'c@x' }],
          interviews: [{ ...interview, leader: 'd@x', expert: 'Eve', debriefOpenedBy: 'f@x' }],
        },
        new Map([['g@x', { notes: 1, sealed: 1, rows: [1], criteria: [] }]]),
      ).sort(),
    ).toEqual(['Eve', 'a@x', 'b@x', 'c@x', 'd@x', 'f@x', 'g@x']));

  it('is each of several names in one cell, an evaluator by name or e-mail once, and nobody for a dash', () =>
    expect(
      named({
        evidence: [{ author: 'zoe@x' }],
        interviews: [{ leader: 'ZOE@x', expert: 'zoé  martin, Ali et Noé', debriefOpenedBy: '—' }],
      }),
    ).toEqual(['zoe@x', 'Ali', 'Noé']));

  it('is not an evaluator of whom there are two under that name', () => {
    const two = [
      { ...zoe, name: 'Zoé' },
      { ...zoe, id: 2, name: 'Zoé', email: 'zoe.b@x' },
    ];
    const file = { ...empty, interviews: [{ ...interview, expert: 'Zoé' }] };
    expect([...namedPeople(file, new Map(), two, onePerson(two))]).toEqual(['Zoé']);
  });
});
