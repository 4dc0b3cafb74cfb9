/** What a team trusts the widget with, tried by several accounts of a server, with the access rules on. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import type { GristPort, UserAction } from '../../src/grist/port.ts';
import { generique } from '../../src/kits/generique.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { ratingView } from '../../widget/rating/view.ts';
import { proof } from '../document/harness.ts';
import { type Account, given, type SharedDocument, sharePrepared, url, value } from './accounts.ts';
import { open } from './widget.ts';

/** A way to the server that keeps its bundles until they are let go. */
function heldUp({ grist }: Account) {
  const waiting: (() => void)[] = [];
  let held = false;
  const port: GristPort = {
    ...grist,
    async apply(actions: readonly UserAction[]) {
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      return await grist.apply(actions);
    },
  };
  return {
    port,
    hold: () => {
      held = true;
    },
    /** Resolves once a bundle waits. */
    waits: () => expect.poll(() => waiting.length, { timeout: 20_000 }).toBe(1),
    release: () => {
      held = false;
      for (const go of waiting.splice(0)) go();
    },
  };
}

describe.skipIf(!given)(`what is decided about people, on the Grist server at ${url}`, () => {
  let shared: SharedDocument;
  let [owner, other]: Account[] = [];
  let [alice, bob]: TeamDocument[] = [];
  let way: ReturnType<typeof heldUp>;
  let criteria: readonly number[] = [];

  beforeAll(async () => {
    shared = await sharePrepared();
    [owner, other] = [shared.owner, shared.third ?? shared.other];
    criteria = (await owner.rows('Criteres')).map((row) => Number(row['id']));
    way = heldUp(other);
    [alice, bob] = [await open(owner), await open(other, way.port)];
    value(await alice.protection.setUp());
  });
  afterEach(() => way?.release());
  afterAll(() => shared?.remove());

  const widgets = () => {
    if (!alice || !bob || !owner || !other) throw new Error('everybody is there');
    return { alice, bob, owner, other };
  };
  const settled = async (document: TeamDocument) => {
    await expect
      .poll(() => document.outbox.entries.value.every(({ state }) => state.is === 'refused'), { timeout: 20_000 })
      .toBe(true);
  };
  const problems = (document: TeamDocument) =>
    document.outbox.entries.value.flatMap(({ state }) => (state.is === 'refused' ? [state.problem.kind] : []));
  const forget = (document: TeamDocument) => {
    for (const { id } of document.outbox.entries.value) document.outbox.discard(id);
  };
  /** Somebody new in the list, in view of both. */
  async function meet(name: string): Promise<number> {
    const { alice, bob, owner } = widgets();
    const [id] = await owner.do(['AddRecord', 'Candidats', null, { Nom: name, Poste: 1 }]);
    for (const document of [alice, bob]) {
      await document.reload();
      document.select(Number(id));
    }
    return Number(id);
  }
  const rowsOf = async (table: string, person: number) =>
    (await widgets().owner.rows(table)).filter(({ Candidat }) => Candidat === person);

  test('a bundle on its way never lands in the file of the one who has got the row', async () => {
    const { bob, owner } = widgets();
    const paul = await meet('Paul');
    way.hold();
    bob.dispatch(proof('sur Paul'), paul);
    await way.waits();
    await owner.do(['RemoveRecord', 'Candidats', paul], ['AddRecord', 'Candidats', paul, { Nom: 'Nadia', Poste: 1 }]);
    way.release();
    await settled(bob);
    expect(await rowsOf('Preuves', paul)).toEqual([]);
    expect(problems(bob)).toEqual(['renamed']);
    forget(bob);
  });

  test('one’s own notes are in view before the server has answered, and stay on their criteria', async () => {
    const { bob, owner, other } = widgets();
    // As Grist writes it in rows: an account may have been named in another case.
    const me = bob.identity.me.value.id;
    const samir = await meet('Samir');
    way.hold();
    criteria.forEach((criterion, place) => {
      bob.dispatch({ kind: 'rate', criterion, note: ([3, 2, 1] as const)[place] ?? 1 }, samir);
    });
    const file = bob.file.value;
    if (!file) throw new Error('somebody is selected');
    expect(ratingView(file, bob.preparation.value, me).items.map(({ note }) => note)).toEqual([3, 2, 1]);
    await way.waits();
    way.release();
    await settled(bob);
    bob.dispatch({ kind: 'seal', due: criteria, asTeam: false }, samir);
    await settled(bob);
    const seen = (await other.rows('Notes')).filter(({ Candidat }) => Candidat === samir);
    expect(seen.map(({ Critere, Note, Evaluateur }) => [Critere, Note, Evaluateur])).toEqual(
      criteria.map((criterion, place) => [criterion, [3, 2, 1][place], me]),
    );
    expect(await owner.rows('Notes')).not.toEqual(
      expect.arrayContaining([expect.objectContaining({ Candidat: samir })]),
    );
  });

  test('of two reasons left at the same moment none vanishes, whoever is first', async () => {
    const { alice, bob } = widgets();
    const lou = await meet('Lou');
    const [criterion = 0] = criteria;
    for (let round = 0; round < 5; round += 1) {
      const now = alice.fileOf(lou)?.ratings.find(({ kind }) => kind === 'Débrief');
      const before = { note: 2 as const, reason: now?.reason ?? '' };
      const seen = now ? { seen: before } : {};
      const reasons = [`raison d’Alice ${round}`, `raison de Bob ${round}`];
      [alice, bob].forEach((document, place) => {
        const notes = [{ criterion, note: 2 as const, reason: reasons[place] ?? '', ...seen }];
        document.dispatch({ kind: 'team-rate', notes }, lou);
      });
      await Promise.all([settled(alice), settled(bob)]);
      const [row, ...doubles] = await rowsOf('Notes', lou);
      expect(doubles).toEqual([]);
      expect([...problems(alice), ...problems(bob)]).toEqual(['conflict']);
      const winner = problems(alice).length === 0 ? 0 : 1;
      expect([row?.['Motif'], row?.['Evaluateur']]).toEqual([
        reasons[winner],
        [alice, bob][winner]?.identity.me.value.id,
      ]);
      const loser = winner === 0 ? bob : alice;
      expect(JSON.stringify(loser.outbox.entries.value)).toContain(reasons[1 - winner]);
      forget(loser);
      await Promise.all([alice.reload(), bob.reload()]);
    }
  });

  test('a note goes back to blank before the seal, and none is left of it', async () => {
    const { bob, other } = widgets();
    const id = await meet('Noé');
    const [criterion = 0] = criteria;
    bob.dispatch({ kind: 'rate', criterion, note: 2 }, id);
    await settled(bob);
    await bob.reload();
    bob.dispatch({ kind: 'unrate', criterion }, id);
    await settled(bob);
    expect((await other.rows('Notes')).filter(({ Candidat }) => Candidat === id)).toEqual([]);
  });

  test('late in the evening west of Greenwich the last contact is of that day', async () => {
    const { owner } = widgets();
    const id = await meet('Maël');
    const [hour, day] = [3_600, 86_400];
    // 23:23 in Martinique.
    const document = await open(owner, owner.grist, {
      now: () => Date.UTC(2026, 9, 6, 3, 23),
      dayOf: (seconds) => Math.floor((seconds - 4 * hour) / day) * day,
    });
    document.dispatch({ kind: 'finish-interview', stages: ['Préqualification'] }, id);
    await settled(document);
    const row = (await owner.rows('Candidats')).find((each) => each['id'] === id);
    expect(row?.['Dernier_contact']).toBe(Date.UTC(2026, 9, 5) / 1000);
  });

  test('the first answer about references is taken as it is given', async () => {
    const { bob, owner } = widgets();
    const id = await meet('Inès');
    bob.dispatch({ kind: 'set-fact', field: 'referenceConsent', value: 'Oui', seen: '' }, id);
    await settled(bob);
    expect(problems(bob)).toEqual([]);
    const [row] = (await owner.rows('Candidats')).filter((each) => each['id'] === id);
    expect(row?.['Accord_reference']).toBe('Oui');
  });

  test('a proof that its author has rewritten is not removed unseen', async () => {
    const { alice, bob } = widgets();
    const id = await meet('Zoé');
    bob.dispatch(proof('avant'), id);
    await settled(bob);
    await alice.reload();
    const [evidence]: readonly Evidence[] = alice.fileOf(id)?.evidence ?? [];
    if (!evidence) throw new Error('Alice sees the proof');
    bob.dispatch({ kind: 'edit-evidence', evidence, values: { text: 'après' } }, id);
    await settled(bob);
    alice.dispatch({ kind: 'remove-evidence', evidence }, id);
    await settled(alice);
    expect((await rowsOf('Preuves', id)).map(({ Texte }) => Texte)).toEqual(['après']);
    expect(problems(alice)).toEqual(['conflict']);
    forget(alice);
  });

  test('a kit that two people add at the same moment is there once', async () => {
    const { alice, bob, owner } = widgets();
    await Promise.all([alice.addKits([generique], null), bob.addKits([generique], null)]);
    const points = (await owner.rows('Trames')).map(({ Etape, Point, Poste }) => `${Poste}/${Etape}/${Point}`);
    expect(new Set(points).size).toBe(points.length);
    const titles = (await owner.rows('Postes')).map(({ Intitule }) => Intitule);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
