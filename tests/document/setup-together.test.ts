/** Two people who prepare, or add a trame, at the same moment: in whatever order Grist hears them, it is made once. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { noChoices } from '../../src/document/places/layout.ts';
import { columnKey, tableKey } from '../../src/document/places/matching.ts';
import { importRows } from '../../src/document/setup/import-rows.ts';
import { lookAt } from '../../src/document/setup/look.ts';
import { blankPosition, kitFor } from '../../src/document/setup/position-kit.ts';
import { type Run, setUp } from '../../src/document/setup/set-up.ts';
import { planTakeBack } from '../../src/document/setup/take-back.ts';
import type { GristPort, Result } from '../../src/grist/port.ts';
import { generique } from '../../src/kits/generique.ts';
import type { Kit } from '../../src/kits/kit.ts';
import type { Fault } from '../fake-grist/faults.ts';
import { createMemoryGrist, type MemoryClient, type MemoryGrist } from '../fake-grist/memory-grist.ts';
import { prepareTeam, settle, smallKit } from './harness.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The same orders each time; others, and more of them, by `SEED` and `RUNS`. */
const runs = (usual: number) => ({
  numRuns: Number(process.env['RUNS'] ?? usual),
  seed: Number(process.env['SEED'] ?? 20_261_005),
});

const widgetUrl = 'https://widget.example.org/';
const otherKit: Kit = { ...smallKit, id: 'autre', position: 'Un autre poste' };

/** A document whose owner has begun with a list of people. */
function document(): MemoryGrist {
  const grist = createMemoryGrist({ now: () => Date.UTC(2026, 0, 5, 9) });
  grist.edit(
    ['AddTable', 'Candidats', [{ id: 'Nom', type: 'Text', isFormula: false }]],
    ['AddRecord', 'Candidats', null, { Nom: 'Inès' }],
  );
  return grist;
}

function join(grist: MemoryGrist): MemoryClient {
  const client = grist.connect({ linkedTable: 'Candidats' });
  client.start([], () => {});
  return client;
}

const tables = (grist: MemoryGrist) => grist.rows('_grist_Tables').map(({ tableId }) => String(tableId));

/** What a team sees of a document, by name; what a set-up has kept of itself is another matter. */
function visible(grist: MemoryGrist) {
  const names = new Map(grist.rows('_grist_Tables').map((row) => [row.id, String(row['tableId'])]));
  const views = new Map(grist.rows('_grist_Views').map((row) => [row.id, String(row['name'])]));
  const columns = grist.rows('_grist_Tables_column').map((row) => {
    const { colId, type, formula, description, recalcWhen } = row;
    return [names.get(Number(row['parentId'])), colId, type, formula, description, recalcWhen].join('|');
  });
  const sections = grist.rows('_grist_Views_section').map((row) => {
    const fields = grist.rows('_grist_Views_section_field').filter(({ parentId }) => parentId === row.id);
    const at = [views.get(Number(row['parentId'])), names.get(Number(row['tableRef'])), row['parentKey'], row['title']];
    return [...at, fields.length].join('|');
  });
  const rows = ['Postes', 'Criteres', 'Trames'].map((table) =>
    grist.rows(table).map(({ manualSort: _, ...row }) => JSON.stringify(row)),
  );
  return { tables: [...names.values()].sort(), columns: columns.sort(), sections: sections.sort(), rows };
}

const metadata = ['_grist_Tables', '_grist_Tables_column', '_grist_Views', '_grist_Views_section', '_grist_Pages'];
const contents = (grist: MemoryGrist) =>
  Object.fromEntries([...metadata, ...tables(grist)].map((table) => [table, grist.rows(table)]));

/** Lets one thing that was asked of Grist through at a time: `order` says whose. */
async function inTurns(clients: readonly MemoryClient[], order: readonly number[]): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    await settle();
    const waiting = clients.filter(({ faults }) => faults.waiting > 0);
    if (waiting.length === 0) return;
    waiting[(order[turn % order.length] ?? 0) % waiting.length]?.faults.release(1);
  }
}

const held = Array.from({ length: 2_000 }, (): Fault => 'late');
/** Everything asked of Grist waits for its turn; the bundles meet these troubles first. */
function hold({ faults }: MemoryClient, troubles: readonly Fault[] = []): void {
  faults.nextReads(...held);
  faults.next(...troubles, ...held);
}

const orders = fc.array(fc.nat(1), { minLength: 1, maxLength: 80 });
const troubles = fc.array(fc.constantFrom<Fault>('late', 'late', 'late', 'offline', 'dropAnswer', 'doubleAnswer'), {
  maxLength: 8,
});

/** Does it again for as long as Grist does not answer, as a person would. */
async function untilDone<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
  for (;;) {
    const result = await task();
    if (result.ok || result.failure.kind !== 'unreachable') return result;
  }
}

/** The list that was there is that of the people. */
const decide = {
  [tableKey('candidate')]: { id: 'Candidats', ref: null },
  [columnKey('candidate', 'name')]: { id: 'Nom', ref: null },
};
const prepare = (client: GristPort, kits: readonly Kit[]) => {
  const run: Run = { number: null };
  return untilDone(() => setUp(client, { kits, choices: noChoices, decide, widgetUrl, run }));
};

async function alone(kits: readonly Kit[]) {
  const grist = document();
  await prepare(join(grist), kits);
  return visible(grist);
}

describe('two set-ups at once make one', () => {
  it('of the same kits: the document is that of one set-up, and it can be taken back', async () => {
    const clean = await alone([smallKit]);
    await fc.assert(
      fc.asyncProperty(orders, troubles, troubles, async (order, ones, twos) => {
        const grist = document();
        const before = contents(grist);
        const [one, two] = [join(grist), join(grist)];
        hold(one, ones);
        hold(two, twos);
        const both = Promise.all([prepare(one, [smallKit]), prepare(two, [smallKit])]);
        await inTurns([one, two], order);
        expect(await both).toEqual([
          { ok: true, value: null },
          { ok: true, value: null },
        ]);
        expect(visible(grist)).toEqual(clean);
        // As one, or one after the other, when the second one began in the middle of the first.
        const third = join(grist);
        for (let press = 0; press < 2; press += 1) {
          const plan = await planTakeBack(third, noChoices);
          if (plan.is === 'nothing') break;
          expect(plan.is).toBe('possible');
          expect((await third.apply(plan.is === 'possible' ? plan.actions : [])).ok).toBe(true);
        }
        expect(contents(grist)).toEqual(before);
      }),
      runs(50),
    );
  });

  it('of different kits: each kit is there once, and what they share too', async () => {
    const words = (grist: MemoryGrist) => ({
      tables: tables(grist).sort(),
      positions: grist
        .rows('Postes')
        .map(({ Intitule }) => String(Intitule))
        .sort(),
      criteria: grist
        .rows('Criteres')
        .map(({ Poste, Intitule }) => `${Poste ? 'own' : ''}${Intitule}`)
        .sort(),
      points: grist
        .rows('Trames')
        .map(({ Poste, Etape, Point }) => `${Poste ? 'own' : ''}${Etape}${Point}`)
        .sort(),
    });
    const sequential = document();
    for (const kits of [
      [smallKit, generique],
      [otherKit, generique],
    ])
      await prepare(join(sequential), kits);
    await fc.assert(
      fc.asyncProperty(orders, troubles, async (order, ones) => {
        const grist = document();
        const [one, two] = [join(grist), join(grist)];
        hold(one, ones);
        hold(two);
        const both = Promise.all([prepare(one, [smallKit, generique]), prepare(two, [otherKit, generique])]);
        await inTurns([one, two], order);
        for (const result of await both) expect(result.ok).toBe(true);
        expect(words(grist)).toEqual(words(sequential));
      }),
      runs(20),
    );
  });

  it('in a document that lacks a few columns only: each comes once', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const grist = document();
        await prepare(join(grist), [smallKit]);
        const whole = visible(grist);
        const missing = [
          ['Candidats', 'Pouls'],
          ['Candidats', 'Decision'],
          ['Preuves', 'Issue'],
          ['Notes', 'Seul'],
        ];
        grist.edit(...missing.map(([table, column]) => ['RemoveColumn', table, column] as const));
        const [one, two] = [join(grist), join(grist)];
        hold(one);
        hold(two);
        const both = Promise.all([prepare(one, []), prepare(two, [])]);
        await inTurns([one, two], order);
        for (const result of await both) expect(result.ok).toBe(true);
        expect(visible(grist).columns).toEqual(whole.columns);
      }),
      runs(25),
    );
  });
});

describe('two people who add a trame at once add it once', () => {
  it('whatever the order, and whatever becomes of the answers', async () => {
    const prepared = async () => {
      const { grist } = await prepareTeam();
      const [one, two] = [join(grist), join(grist)];
      const { layout } = await lookAt(one, noChoices);
      const add = (client: MemoryClient) => untilDone(() => importRows(client, layout, [generique, otherKit]));
      return { grist, one, two, add };
    };
    const single = await prepared();
    await single.add(single.one);
    const clean = visible(single.grist);
    await fc.assert(
      fc.asyncProperty(orders, troubles, troubles, async (order, ones, twos) => {
        const { grist, one, two, add } = await prepared();
        hold(one, ones);
        hold(two, twos);
        const both = Promise.all([add(one), add(two)]);
        await inTurns([one, two], order);
        for (const result of await both) expect(result.ok).toBe(true);
        expect(visible(grist)).toEqual(clean);
      }),
      runs(50),
    );
  });

  it('on two pages of the widget', async () => {
    const team = await prepareTeam();
    const [one, two] = await Promise.all([team.open(), team.open()]);
    const added = await Promise.all([one.document.addKits([generique], null), two.document.addKits([generique], null)]);
    for (const { ok } of added) expect(ok).toBe(true);
    const names = team.grist.rows('Trames').map(({ Poste, Etape, Point }) => `${Poste}/${Etape}/${Point}`);
    expect(new Set(names).size).toBe(names.length);
    const criteria = team.grist.rows('Criteres').map(({ Poste, Intitule }) => `${Poste}/${Intitule}`);
    expect(new Set(criteria).size).toBe(criteria.length);
    expect(one.document.preparation.value.points).toHaveLength(names.length);
  });
});

describe('a position made at once on two pages', () => {
  it('is one, of whoever was first; the other one is told that nothing was added, and has nothing to take back', async () => {
    const team = await prepareTeam();
    const pages = await Promise.all([team.open(), team.open()]);
    const made = [kitFor(generique, { title: 'Poste du soir' }), blankPosition({ title: 'Poste du soir' })];
    const added = await Promise.all(pages.map(({ document }, at) => document.addKits(made.slice(at, at + 1), null)));
    expect(added).toEqual([
      { ok: true, value: expect.any(Function) },
      { ok: true, value: null },
    ]);
    expect(team.grist.rows('Postes').filter(({ Intitule }) => Intitule === 'Poste du soir')).toHaveLength(1);
  });
});

describe('what was added is taken back', () => {
  const added = async () => {
    const team = await prepareTeam();
    const page = await team.open();
    const before = ['Postes', 'Criteres', 'Trames'].map((table) => team.grist.rows(table));
    const result = await page.document.addKits([otherKit], null);
    if (!result.ok || !result.value) throw new Error('it is added');
    const now = () => ['Postes', 'Criteres', 'Trames'].map((table) => team.grist.rows(table));
    return { team, page, before, now, takeBack: result.value };
  };

  it('whole, and nothing else', async () => {
    const { before, now, takeBack } = await added();
    expect(await takeBack()).toEqual({ ok: true, value: null });
    expect(now()).toEqual(before);
  });

  const works = [
    ['a word changed', ['UpdateRecord', 'Criteres', 4, { Question: 'autre chose ?' }]],
    ['a proof on one of its criteria', ['AddRecord', 'Preuves', null, { Critere: 4, Texte: 'a tenu le délai' }]],
    ['a mark on one of its points', ['AddRecord', 'Passages', null, { Point: 4 }]],
    ['a person on its position', ['AddRecord', 'Candidats', null, { Nom: 'Inès', Poste: 2 }]],
    ['a point of the team’s that leans on it', ['AddRecord', 'Trames', null, { Point: 'à nous', Criteres: ['L', 5] }]],
  ] as const;
  it.each(works)('not once somebody has used it: %s', async (_, action) => {
    const { team, now, takeBack } = await added();
    team.grist.edit(action);
    const before = now();
    expect(await takeBack()).toEqual({ ok: false, failure: { kind: 'in-use' } });
    expect(now()).toEqual(before);
  });

  it('not when a word of it is changed while the press is on its way', async () => {
    const { team, page, now, takeBack } = await added();
    page.client.faults.next('late');
    const pressed = takeBack();
    await settle();
    team.grist.edit(['UpdateRecord', 'Trames', 4, { Point: 'le nôtre' }]);
    const before = now();
    page.client.faults.release();
    expect(await pressed).toEqual({ ok: false, failure: { kind: 'in-use' } });
    expect(now()).toEqual(before);
  });
});
