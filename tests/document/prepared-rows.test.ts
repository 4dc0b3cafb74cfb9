/** Rows that a team fills in by hand, changed by several people. */
import { describe, expect, it } from 'vitest';
import { copyOf, ownTrame } from '../../src/document/setup/position-kit.ts';
import { kits } from '../../src/kits/index.ts';
import { preparedFor } from '../../src/rules/prepared-position.ts';
import { prepareTeam, proof, settle, smallKit, type Team, type Widget } from './harness.ts';

async function open(): Promise<Team & Widget> {
  const team = await prepareTeam();
  const widget = await team.open();
  await settle();
  return { ...team, ...widget, open: team.open };
}

const refuseConditions = ([name]: readonly unknown[]) =>
  name === 'AddOrUpdateRecord' ? 'Blocked by table access rules' : null;

describe('a position or an evaluator', () => {
  it('that has got the row of another one meanwhile is left alone', async () => {
    const team = await prepareTeam();
    const [ana = 0] = team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Ana' }]) as number[];
    const { document } = await team.open();
    await settle();
    team.grist.edit(['RemoveRecord', 'Evaluateurs', ana], ['AddRecord', 'Evaluateurs', ana, { Nom: 'Bob' }]);
    const result = await document.update('evaluator', ana, { role: 'Tiers' });
    expect(result).toEqual({ ok: false, failure: { kind: 'gone' } });
    expect(team.grist.rows('Evaluateurs').map(({ Nom, Role }) => [Nom, Role])).toEqual([['Bob', '']]);
  });

  it('is written where rules refuse what a condition needs', async () => {
    const { document, grist } = await open();
    grist.setRules({ refuse: refuseConditions });
    expect(await document.update('position', 1, { owner: 'Ana' }, { owner: '' })).toMatchObject({ ok: true });
    expect(grist.cell('Postes', 1, 'Responsable')).toBe('Ana');
  });
});

describe('a criterion or a point', () => {
  it('never gets the row id of one that was removed here: what waits on a page for the former is not about it', async () => {
    const team = await open();
    const person = team.addCandidate('Inès Marchand');
    const away = await team.open();
    away.document.select(person);
    await settle();
    const last = team.criteria.at(-1) ?? 0;
    away.client.faults.setOffline(true);
    away.document.dispatch({ kind: 'rate', criterion: last, note: 3, reason: 'dit de l’ancien' });
    away.document.dispatch(proof('un fait sur l’ancien', last));
    await team.time.pass(1_000);
    expect(await team.document.removeRow('criterion', last)).toEqual({ ok: true });
    const values = { position: 1, title: 'Tout autre', short: 'Tout autre' };
    const added = await team.document.addRow('criterion', values);
    expect(added).toEqual({ ok: true, value: last + 1 });
    away.client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(team.grist.rows('Notes')).toEqual([]);
    expect(away.document.outbox.counts.value.refused).toBe(1);
    expect(team.grist.rows('Preuves').filter(({ Critere }) => Critere === last + 1)).toEqual([]);
    expect(away.document.file.value?.evidence.map(({ text }) => text)).toEqual(['un fait sur l’ancien']);
  });

  it('that a colleague has worded otherwise meanwhile is not written over: their words are shown', async () => {
    const { document, grist, criteria } = await open();
    const [first = 0] = criteria;
    const seen = { short: 'tester' };
    grist.edit(['UpdateRecord', 'Criteres', first, { Court: 'essayer' }]);
    expect(await document.update('criterion', first, { short: 'vérifier' }, seen)).toEqual({
      ok: false,
      failure: { kind: 'conflict', theirs: 'essayer' },
    });
    expect(grist.cell('Criteres', first, 'Court')).toBe('essayer');
    // Their words seen, mine go over them.
    expect(await document.update('criterion', first, { short: 'vérifier' }, { short: 'essayer' })).toEqual({
      ok: true,
      value: expect.anything(),
    });
    expect(grist.cell('Criteres', first, 'Court')).toBe('vérifier');
  });

  it('is not written over in its lists either, which Grist looks no row up by', async () => {
    const { document, grist, criteria, points } = await open();
    const [point = 0] = points;
    const before = document.preparation.value.points.find(({ id }) => id === point)?.criteria ?? [];
    grist.edit(['UpdateRecord', 'Trames', point, { Criteres: ['L', ...criteria] }]);
    const wanted = { criteria: [criteria[1] ?? 0] };
    expect(await document.update('point', point, wanted, { criteria: before })).toMatchObject({
      ok: false,
      failure: { kind: 'conflict' },
    });
    expect(grist.cell('Trames', point, 'Criteres')).toEqual(['L', ...criteria]);
    expect(await document.update('point', point, wanted, { criteria })).toMatchObject({ ok: true });
    expect(grist.cell('Trames', point, 'Criteres')).toEqual(['L', criteria[1]]);
  });

  it('that was retitled meanwhile is a conflict in words, not a row that is gone', async () => {
    const { document, grist, points } = await open();
    const [point = 0] = points;
    grist.edit(['UpdateRecord', 'Trames', point, { Point: 'Le parcours' }]);
    expect(await document.update('point', point, { maxMinutes: 7 }, { maxMinutes: 5 })).toEqual({
      ok: false,
      failure: { kind: 'conflict', theirs: 'Le parcours' },
    });
    expect(grist.cell('Trames', point, 'Duree_max')).toBe(5);
  });

  it('is added once, also when the answer was lost, and after the rows of a colleague who was first', async () => {
    const { document, grist, client } = await open();
    const values = { position: 1, title: 'Capable de relire', short: 'relire', order: 9 };
    client.faults.next('dropAnswer');
    client.faults.nextReads('offline');
    expect(await document.addRow('criterion', values)).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
    const again = await document.addRow('criterion', values);
    expect(grist.rows('Criteres').filter(({ Court }) => Court === 'relire')).toHaveLength(1);
    expect(again).toEqual({ ok: true, value: grist.rows('Criteres').at(-1)?.id });

    grist.edit(['AddRecord', 'Criteres', null, { Court: 'du collègue', Poste: 1 }]);
    expect(await document.addRow('criterion', { ...values, short: 'documenter' })).toMatchObject({ ok: true });
    expect(
      grist
        .rows('Criteres')
        .map(({ Court }) => Court)
        .slice(-3),
    ).toEqual(['relire', 'du collègue', 'documenter']);
    expect(grist.rows('Criteres').at(-1)).toMatchObject({ Poids: 1, Ordre: 9, Poste: 1 });
  });

  it('changes its place with its neighbour in one bundle, or not at all', async () => {
    const { document, grist, criteria } = await open();
    const [one = 0, two = 0] = criteria;
    grist.edit(['UpdateRecord', 'Criteres', two, { Ordre: 7 }]);
    const swap = [
      { id: one, values: { order: 2 }, seen: { order: 1 } },
      { id: two, values: { order: 1 }, seen: { order: 2 } },
    ];
    expect(await document.updateAll('criterion', swap)).toMatchObject({ ok: false, failure: { kind: 'conflict' } });
    expect(criteria.map((id) => grist.cell('Criteres', id, 'Ordre'))).toEqual([1, 7, 3]);
  });

  it('goes when nothing rests on it, whatever a trame says of it and the widget has worked out', async () => {
    const { document, grist, criteria, addCandidate } = await open();
    const [first = 0] = criteria;
    addCandidate('Inès', { Sans_preuve: ['L', first] });
    expect(await document.removeRow('criterion', first)).toEqual({ ok: true });
    expect(grist.rows('Criteres').map(({ id }) => id)).toEqual(criteria.slice(1));
    expect(grist.cell('Trames', 1, 'Criteres')).toBeNull();
  });

  it('stays when a proof, a note, a point asked or a seal that rules hide rests on it', async () => {
    const { document, grist, criteria, points, addCandidate } = await open();
    const [first = 0, second = 0, third = 0] = criteria;
    const [point = 0] = points;
    const id = addCandidate('Inès');
    document.lookAround();
    await settle();
    document.dispatch(proof('a testé', first), id);
    document.dispatch({ kind: 'mark-point', stage: 'Préqualification', point, state: 'Posé', minutes: null }, id);
    await settle();
    grist.edit(['AddRecord', 'Notes', null, { Candidat: id, Critere: second, Note: 2 }]);
    for (const [entity, row] of [
      ['criterion', first],
      ['criterion', second],
      ['point', point],
    ] as const)
      expect(await document.removeRow(entity, row)).toEqual({ ok: false, failure: { kind: 'in-use' } });
    expect(grist.rows('Criteres')).toHaveLength(3);
    expect(await document.removeRow('criterion', third)).toEqual({ ok: true });
  });

  it('is added, changed and removed where rules refuse what a condition needs', async () => {
    const { document, grist, points } = await open();
    grist.setRules({ refuse: refuseConditions });
    const [point = 0] = points;
    expect(await document.update('point', point, { title: 'Le parcours' }, { title: 'Parcours' })).toMatchObject({
      ok: true,
    });
    expect(await document.addRow('point', { position: 1, stage: 'Préqualification', title: 'Un autre' })).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await document.removeRow('point', point)).toEqual({ ok: true });
    expect(grist.cell('Trames', points[1] ?? 0, 'Point')).toBe('Compétences');
  });

  it('refused by rules says so, and nothing is written', async () => {
    const { document, grist } = await open();
    grist.setRules({ refuse: () => 'Blocked by table access rules' });
    const before = grist.rows('Criteres');
    for (const done of [
      await document.update('criterion', 1, { short: 'autre' }, { short: 'tester' }),
      await document.addRow('criterion', { short: 'autre' }),
      await document.removeRow('criterion', 1),
    ])
      expect(done).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    expect(grist.rows('Criteres')).toEqual(before);
  });

  it('that was asked is replaced by another one, and stays what those people were asked', async () => {
    const { document, grist, points, addCandidate } = await open();
    const [point = 0] = points;
    const id = addCandidate('Inès');
    document.lookAround();
    await settle();
    document.dispatch({ kind: 'mark-point', stage: 'Préqualification', point, state: 'Posé', minutes: 4 }, id);
    await settle();
    expect(await document.addRow('point', { title: 'Ce qui t’a fait choisir ce métier' }, point)).toMatchObject({
      ok: true,
    });
    expect(grist.cell('Trames', point, 'Point')).toBe('Parcours');
    expect(grist.cell('Trames', point, 'Retire')).toBe(true);
    expect(grist.rows('Passages')).toMatchObject([{ Point: point, Minutes: 4 }]);
    const { points: trame } = preparedFor(1, document.preparation.value).stages[0] ?? { points: [] };
    expect(trame.map(({ title, order }) => [title, order])).toEqual([
      ['Ce qui t’a fait choisir ce métier', 1],
      ['Compétences', 2],
    ]);
  });
});

describe('the copy of a position', () => {
  it('has its criteria and its trames, and those that it shares with every position are not doubled', async () => {
    const { document, grist } = await open();
    const [shared = 0] = grist.edit([
      'AddRecord',
      'Criteres',
      null,
      { Intitule: 'Capable d’écouter', Court: 'écouter', Ordre: 1 },
    ]) as number[];
    grist.edit(
      ['UpdateRecord', 'Trames', 1, { Criteres: ['L', 1, shared] }],
      ['UpdateRecord', 'Criteres', 3, { Retire: true }],
    );
    document.lookAround();
    await settle();
    const [source] = document.preparation.value.positions;
    if (!source) throw new Error('there is a position');
    const kit = copyOf(source, { title: 'Poste d’essai, le soir' }, document.preparation.value);
    const added = await document.addKits([kit], null);
    expect(added).toMatchObject({ ok: true });
    const [, copy] = grist.rows('Postes');
    expect(copy).toMatchObject({ Intitule: 'Poste d’essai, le soir', Metier: 'Autre' });
    const own = grist.rows('Criteres').filter(({ Poste }) => Poste === copy?.id);
    expect(
      own.map(({ Court, Poids, Obligatoire, Ordre, Etapes }) => [Court, Poids, Obligatoire, Ordre, Etapes]),
    ).toEqual([
      ['tester', 3, true, 2, ['L', 'Préqualification']],
      ['expliquer', 2, false, 3, ['L', 'Préqualification']],
    ]);
    const trame = grist.rows('Trames').filter(({ Poste }) => Poste === copy?.id);
    expect(trame.map(({ Point, Duree_min, Duree_max, Etape }) => [Point, Duree_min, Duree_max, Etape])).toEqual([
      ['Parcours', 3, 5, 'Préqualification'],
      ['Compétences', 5, 10, 'Préqualification'],
      ['Réalisations', 10, 20, 'Entretien intra/métier'],
    ]);
    expect(trame[0]?.['Criteres']).toEqual(['L', own[0]?.id, shared]);
    if (!added.ok) throw new Error('it was added');
    expect(await added.value?.()).toEqual({ ok: true, value: null });
    expect(grist.rows('Postes')).toHaveLength(1);
    expect(grist.rows('Trames')).toHaveLength(3);
  });

  it('goes into the very position that is meant, of two that have one title', async () => {
    const { document, grist } = await open();
    const [twin = 0] = grist.edit(['AddRecord', 'Postes', null, { Intitule: 'Poste d’essai' }]) as number[];
    document.lookAround();
    await settle();
    const [source] = document.preparation.value.positions;
    if (!source) throw new Error('there is a position');
    const kit = copyOf(source, { title: 'Poste d’essai', id: twin }, document.preparation.value);
    expect(await document.addKits([kit], null)).toMatchObject({ ok: true });
    expect(grist.rows('Postes')).toHaveLength(2);
    expect(grist.rows('Criteres').filter(({ Poste }) => Poste === twin)).toHaveLength(3);
    expect(grist.rows('Criteres').filter(({ Poste }) => Poste === 1)).toHaveLength(3);
  });

  it('may be that of the trame of every position, to change it for one', async () => {
    const { document, grist } = await open();
    grist.edit([
      'AddRecord',
      'Trames',
      null,
      { Etape: 'Mise en situation', Point: 'Le cas', Ordre: 1, Nature: 'Cas pratique' },
    ]);
    document.lookAround();
    await settle();
    const kit = ownTrame('Mise en situation', { title: 'Poste d’essai', id: 1 }, document.preparation.value);
    expect(await document.addKits([kit], null)).toMatchObject({ ok: true });
    expect(grist.rows('Trames').at(-1)).toMatchObject({ Poste: 1, Point: 'Le cas', Nature: 'Cas pratique', Ordre: 1 });
    expect(grist.rows('Criteres')).toHaveLength(3);
  });

  it('of every kit of ours says what the kit said', async () => {
    for (const kit of kits) {
      if (kit.position === null) continue;
      const team = await prepareTeam();
      const { document } = await team.open();
      await document.addKits([kit], null);
      await settle();
      const { preparation } = document;
      const source = preparation.value.positions.find(({ title }) => title === kit.position);
      if (!source) throw new Error('the kit was added');
      const copied = copyOf(source, { title: 'Une copie' }, preparation.value);
      expect(await document.addKits([copied], null)).toMatchObject({ ok: true });
      await settle();
      const copy = preparation.value.positions.find(({ title }) => title === 'Une copie');
      const said = (id: number | undefined) => {
        const found = preparedFor(id ?? 0, preparation.value);
        const nameOf = new Map(found.criteria.map((row) => [row.id, row.title]));
        return {
          criteria: found.criteria.map(({ id: _, position: __, order: ___, ...rest }) => rest),
          stages: found.stages.map(({ stage, points, beyond }) => [
            stage,
            beyond,
            points.map(({ id: _, position: __, criteria, ...rest }) => ({
              ...rest,
              criteria: criteria.map((row) => nameOf.get(row)),
            })),
          ]),
        };
      };
      expect(said(copy?.id)).toEqual(said(source.id));
      expect(smallKit.position).not.toBe(kit.position);
    }
  });
});
