/** What has been read: only what changed moves, and no answer that comes late turns time back. */
import { describe, expect, it, vi } from 'vitest';
import { layOut, noChoices } from '../../src/document/places/layout.ts';
import { pulsedTables } from '../../src/document/reading/pulse.ts';
import { createRefresher, type Scope } from '../../src/document/reading/refresher.ts';
import { createTables, keepUnchanged } from '../../src/document/reading/tables.ts';
import type { GristPort, Result } from '../../src/grist/port.ts';
import type { Candidate } from '../../src/model/candidate.ts';
import { blankRow, type TableData } from '../../src/model/entity.ts';
import { schema } from '../../src/model/schema.ts';
import { prepareTeam, proof, settle } from './harness.ts';

const person = (id: number, pulse: string): readonly [number, Candidate] => [
  id,
  { ...blankRow(schema.candidate, id), pulse },
];

describe('a pulse', () => {
  const quiet = 'Preuves:1:2026-10-05 09:00:00|Notes:0:|Entretiens:1:2026-10-05 09:00:00|Passages:0:';

  it('tells which table moved', () => {
    const before = new Map([person(1, quiet), person(2, quiet)]);
    const after = new Map([person(1, quiet), person(2, quiet.replace('Notes:0:', 'Notes:1:2026-10-05 09:01:00'))]);
    expect(pulsedTables(before, after)).toEqual(new Map([['rating', new Set([2])]]));
    expect(pulsedTables(before, before)).toEqual(new Map());
  });

  it('that cannot be read, or of somebody new or gone, says that anything may have moved', () => {
    const before = new Map([person(1, quiet)]);
    const all = ['evidence', 'rating', 'interview', 'passage'];
    expect([...pulsedTables(before, new Map([person(1, '#ERROR')]))].toSorted()).toEqual(
      all.toSorted().map((name) => [name, new Set([1])]),
    );
    expect([...pulsedTables(before, new Map())].toSorted()).toEqual(all.toSorted().map((name) => [name, 'all']));
  });
});

describe('rows read again', () => {
  it('are the same objects as long as they say the same, lists included', () => {
    const [one, two] = [
      { id: 1, name: 'Inès', list: [1, 2] },
      { id: 2, name: 'Samir', list: [] as number[] },
    ];
    const before = new Map([one, two].map((row) => [row.id, row]));
    expect(keepUnchanged(before, structuredClone([one, two]))).toBe(before);
    const after = keepUnchanged(before, [
      { ...one, list: [1, 2] },
      { ...two, name: 'Sami' },
    ]);
    expect(after).not.toBe(before);
    expect(after.get(1)).toBe(one);
    expect(after.get(2)?.name).toBe('Sami');
  });

  it('notice a row that went away, and one that came', () => {
    const row = { id: 1, name: 'Inès' };
    const before = new Map([[1, row]]);
    expect([...keepUnchanged(before, []).keys()]).toEqual([]);
    expect([...keepUnchanged(before, [{ id: 2, name: 'Inès' }]).keys()]).toEqual([2]);
  });
});

describe('the refresher', () => {
  const atOnce = async () => {};
  const controlled = (rest = atOnce) => {
    const rounds: {
      readonly names: readonly string[];
      readonly stale: ReadonlyMap<string, Scope>;
      readonly end: (done: boolean) => void;
    }[] = [];
    const refresher = createRefresher<string>(
      (stale) => new Promise((resolve) => rounds.push({ names: [...stale.keys()], stale, end: resolve })),
      rest,
    );
    return { rounds, refresher };
  };

  it('makes one reading of a burst of news', async () => {
    const { rounds, refresher } = controlled();
    for (const names of [['a'], ['b', 'a'], ['b']]) void refresher.refresh(names);
    await settle();
    expect(rounds.map(({ names }) => names)).toEqual([['a', 'b']]);
  });

  it('promises a reading begun after the call, not the one on its way', async () => {
    const { rounds, refresher } = controlled();
    const said: string[] = [];
    void refresher.refresh(['a']).then(() => said.push('first'));
    await settle();
    void refresher.refresh(['a']).then((done) => said.push(`second ${done}`));
    rounds[0]?.end(true);
    await settle();
    expect(said).toEqual(['first']);
    rounds[1]?.end(false);
    await settle();
    expect(said).toEqual(['first', 'second false']);
    expect(refresher.busy()).toBe(false);
  });

  it('leaves what can wait until nobody types, unless it is asked for sooner', async () => {
    const resting: (() => void)[] = [];
    const { rounds, refresher } = controlled(() => new Promise((resolve) => resting.push(resolve)));
    refresher.refreshAtRest(['a'], new Set([1]));
    refresher.refreshAtRest(['a'], new Set([2]));
    refresher.refreshAtRest(['b'], new Set([1]));
    await settle();
    expect([rounds.length, refresher.busy()]).toEqual([0, true]);
    void refresher.refresh(['b']);
    await settle();
    rounds[0]?.end(true);
    await settle();
    expect([refresher.waits('a'), refresher.waits('b'), refresher.busy()]).toEqual([true, false, true]);
    for (const rest of resting) rest();
    await settle();
    rounds[1]?.end(true);
    await settle();
    expect(rounds.map(({ stale }) => stale)).toEqual([
      new Map<string, Scope>([['b', 'all']]),
      new Map<string, Scope>([['a', new Set([1, 2])]]),
    ]);
    expect(refresher.busy()).toBe(false);
  });

  it('goes on after a round that failed', async () => {
    let rounds = 0;
    const refresher = createRefresher<string>(async () => {
      rounds += 1;
      if (rounds === 1) throw new Error('a fault');
      return true;
    }, atOnce);
    expect(await refresher.refresh(['a'])).toBe(false);
    expect(await refresher.refresh(['a'])).toBe(true);
  });
});

describe('answers of Grist', () => {
  function byHand() {
    const asked: ((answer: Result<TableData>) => void)[] = [];
    const fetchTable = () => new Promise<Result<TableData>>((resolve) => asked.push(resolve));
    const tables = createTables(
      { fetchTable } as unknown as GristPort,
      () => layOut(null, noChoices),
      () => {},
    );
    const answer = (place: number, text: string) =>
      asked[place]?.({ ok: true, value: { id: [1], Texte: [text], Candidat: [1] } });
    const shown = () => tables.state.evidence.value.rows.get(1)?.text;
    return { asked, tables, answer, shown };
  }

  it('that come in another order than they were asked for do not turn time back', async () => {
    const { tables, answer, shown } = byHand();
    const readings = [tables.read([['evidence', 'all']]), tables.read([['evidence', 'all']])];
    answer(1, 'nouveau');
    await settle();
    answer(0, 'ancien');
    await Promise.all(readings);
    expect(shown()).toBe('nouveau');
  });

  it('that do not come leave what was read, and do not count as a reading', async () => {
    const { asked, tables, answer, shown } = byHand();
    void tables.read([['evidence', 'all']]);
    answer(0, 'lu');
    await settle();
    const failing = tables.read([['evidence', 'all']]);
    asked[1]?.({ ok: false, failure: { kind: 'unreachable', message: '' } });
    expect([await failing, shown(), tables.landed('evidence')]).toEqual([false, 'lu', 1]);
  });
});

describe('rows that are asked for alone', () => {
  it('are asked for once the list is there, which they could overtake otherwise', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const { document, client } = await team.open({ token: { baseUrl: '', token: '', userId: null } });
    document.select(ines);
    await settle();
    const part = vi.spyOn(client, 'fetchRows');
    // The list of the round after the proof is held up.
    client.faults.nextReads('delay', 'delay');
    document.dispatch(proof('un fait'));
    await settle();
    expect(part).not.toHaveBeenCalled();
    client.faults.release();
    await settle();
    client.faults.release();
    await settle();
    expect(part).toHaveBeenCalled();
  });
});

describe('an answer that the server has kept from before the news', () => {
  it('is asked for again: a colleague’s person is in the list a moment later', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document, client } = await team.open();
    client.faults.nextReads('kept');
    team.addCandidate('Samir');
    await settle();
    expect(document.candidates.value.map(({ name }) => name)).toEqual(['Inès']);
    await team.time.pass(1_000);
    expect(document.candidates.value.map(({ name }) => name)).toEqual(['Inès', 'Samir']);
  });

  it('so is that of a table that the list tells of: a colleague’s correction is shown', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const [id] = team.grist.edit(['AddRecord', 'Preuves', null, { Candidat: ines, Signe: '+', Texte: 'un' }]);
    const { document, client } = await team.open();
    await team.time.pass(5_000);
    // Read after the page has written the status: with its own bundle the server has forgotten what it answered before.
    team.grist.edit(['UpdateRecord', 'Preuves', id, { Texte: 'un fait' }]);
    await team.time.pass(5_000);
    client.faults.nextReads('none', 'kept');
    team.grist.edit(['UpdateRecord', 'Preuves', id, { Texte: 'un fait, daté' }]);
    await settle();
    expect(document.file.value?.evidence).toMatchObject([{ text: 'un fait' }]);
    await team.time.pass(1_000);
    expect(document.file.value?.evidence).toMatchObject([{ text: 'un fait, daté' }]);
  });

  it('is asked for once more only: a change that shows nothing new costs two readings', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const { client } = await team.open();
    await team.time.pass(5_000);
    const read = vi.spyOn(client, 'fetchTable');
    team.grist.edit(['UpdateRecord', 'Candidats', ines, { manualSort: 7 }]);
    await team.time.pass(10_000);
    expect(read.mock.calls).toEqual([['Candidats'], ['Candidats']]);
  });
});

describe('news that could not be read', () => {
  const add = (text: string, candidate: number) =>
    ['AddRecord', 'Preuves', null, { Candidat: candidate, Signe: '+', Texte: text }] as const;

  it('are read at the next look around', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const { document, client } = await team.open();
    client.faults.nextReads('offline');
    team.grist.edit(add('à la main', ines));
    await settle();
    expect(document.file.value?.evidence).toEqual([]);
    document.lookAround();
    await team.time.pass(100);
    expect(document.file.value?.evidence).toHaveLength(1);
  });

  it('are not taken for read when the pulse was, by the way', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const { document, client } = await team.open();
    // The pulse is read, the table that it tells of is not.
    client.faults.nextReads('none', 'offline');
    team.grist.edit(add('à la main', ines));
    await settle();
    team.grist.edit(['UpdateRecord', 'Candidats', ines, { Cout: '450' }]);
    await settle();
    expect(document.file.value?.evidence).toHaveLength(1);
  });

  it('are not asked for again and again while Grist does not answer', async () => {
    const team = await prepareTeam();
    const [ines, samir] = [team.addCandidate('Inès'), team.addCandidate('Samir')];
    const { document, client } = await team.open();
    document.select(samir);
    await settle();
    // While the list is on its way, somebody goes and a proof is written: one reading sees both, then none does.
    client.faults.nextReads('delay', 'none', ...Array.from({ length: 200 }, () => 'offline' as const));
    team.grist.edit(['UpdateRecord', 'Candidats', samir, { Cout: '450' }]);
    await settle();
    team.grist.edit(['RemoveRecord', 'Candidats', ines]);
    document.dispatch(proof('écrite entre-temps'));
    await settle();
    const asked = vi.spyOn(client, 'fetchTable');
    client.faults.release();
    await settle();
    const tables = asked.mock.calls.map(([table]) => table);
    expect(tables.length).toBeLessThan(12);
    expect(tables).toContain('Notes');
  });

  it('are of the people concerned only, where Grist can be asked for their rows alone', async () => {
    const team = await prepareTeam();
    const [ines, samir] = [team.addCandidate('Inès'), team.addCandidate('Samir')];
    const { document, client } = await team.open({ token: { baseUrl: '', token: '', userId: null } });
    const [whole, part] = [vi.spyOn(client, 'fetchTable'), vi.spyOn(client, 'fetchRows')];
    team.grist.edit(add('à la main', samir));
    await settle();
    expect(part.mock.calls).toEqual([['Preuves', 'Candidat', [samir]]]);
    expect(whole.mock.calls).toEqual([['Candidats']]);
    expect(document.fileOf(samir)?.evidence.map(({ text }) => text)).toEqual(['à la main']);

    // From one file to another, and away: what is not there any more is not shown.
    team.grist.edit(['UpdateRecord', 'Preuves', 1, { Candidat: ines }]);
    await settle();
    expect([samir, ines].map((id) => document.fileOf(id)?.evidence.length)).toEqual([0, 1]);
    team.grist.edit(['RemoveRecord', 'Preuves', 1]);
    await settle();
    expect(document.fileOf(ines)?.evidence).toEqual([]);
    expect(whole.mock.calls.filter(([table]) => table === 'Preuves')).toEqual([]);
  });

  it('do not make a proof just written vanish', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document, client } = await team.open();
    await team.time.pass(2_000);
    client.faults.nextReads('offline', 'offline', 'offline', 'offline', 'offline', 'offline');
    document.dispatch(proof('écrite, pas relue'));
    await team.time.pass(100);
    expect(team.grist.rows('Preuves')).toHaveLength(1);
    expect(document.file.value?.evidence.map(({ text }) => text)).toEqual(['écrite, pas relue']);
  });

  it('of a criterion that was removed, which no pulse tells, are followed', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    team.grist.edit(['AddRecord', 'Preuves', null, { Candidat: ines, Critere: team.criteria[0], Texte: 'orpheline' }]);
    const { document } = await team.open();
    team.grist.edit(['RemoveRecord', 'Criteres', team.criteria[0]]);
    document.lookAround();
    await team.time.pass(100);
    expect(document.file.value?.evidence).toMatchObject([{ text: 'orpheline', criterion: null }]);
  });
});
