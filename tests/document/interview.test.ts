import { describe, expect, it } from 'vitest';
import { prepareTeam, proof, settle } from './harness.ts';

describe('an interview', () => {
  it('shows the candidate that Grist’s own list is on', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const second = team.addCandidate('Samir');
    const { document, client } = await team.open();
    expect(document.phase.value).toEqual({ is: 'ready' });
    expect(document.file.value?.candidate.name).toBe('Inès');
    client.moveTo(second);
    await settle();
    expect(document.file.value?.candidate.name).toBe('Samir');
  });

  it('writes a proof and the status that it implies in one bundle', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const { document } = await team.open();
    await team.time.pass(2_000);
    const before = team.grist.bundles.length;
    document.dispatch(proof('a écrit les tests', team.criteria[0] ?? 0));
    await settle();
    expect(team.grist.rows('Preuves')).toMatchObject([{ Candidat: ines, Texte: 'a écrit les tests', Signe: '+' }]);
    expect(team.grist.cell('Candidats', ines, 'Completude')).toBe('Preuves manquantes');
    expect(team.grist.cell('Candidats', ines, 'Sans_preuve')).toEqual(['L', ...team.criteria.slice(1)]);
    expect(team.grist.rows('Entretiens')).toMatchObject([{ Cle: `${ines}:Préqualification`, Statut: 'En cours' }]);
    expect(team.grist.bundles.length - before).toBe(1);
  });

  it('shows a proof at once, before Grist has answered, and says that it waits', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document, client } = await team.open();
    client.faults.next('delay');
    document.dispatch(proof('trois revues par semaine'));
    await settle();
    expect(document.file.value?.evidence.map(({ text }) => text)).toEqual(['trois revues par semaine']);
    expect(document.outbox.counts.value).toEqual({ pending: 1, refused: 0 });
    client.faults.release();
    await settle();
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: 0 });
    expect(document.outbox.entries.value).toEqual([]);
    expect(document.file.value?.evidence).toHaveLength(1);
  });

  it('adds one row when the answer of the first try is lost', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document, client } = await team.open();
    client.faults.next('dropAnswer');
    document.dispatch(proof('a tenu le délai'));
    await team.time.pass(5_000);
    expect(team.grist.rows('Preuves')).toHaveLength(1);
    expect(document.outbox.counts.value.pending).toBe(0);
  });

  it('keeps what was decided offline, and sends it in order once Grist answers again', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document, client } = await team.open();
    client.faults.setOffline(true);
    for (const text of ['un', 'deux', 'trois']) document.dispatch(proof(text, team.criteria[0] ?? 0));
    await team.time.pass(3_600_000);
    expect(team.grist.rows('Preuves')).toHaveLength(0);
    expect(document.file.value?.evidence).toHaveLength(3);
    client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(team.grist.rows('Preuves').map(({ Texte }) => Texte)).toEqual(['un', 'deux', 'trois']);
  });

  it('begins with a first proof too when something was said of it during the same cut', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document, client } = await team.open();
    client.faults.setOffline(true);
    document.dispatch({ kind: 'describe-interview', stage: 'Préqualification', values: { expert: 'Camille Ndiaye' } });
    document.dispatch(proof('un', team.criteria[0] ?? 0));
    await team.time.pass(1_000);
    client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(team.grist.rows('Entretiens')).toMatchObject([{ Expert: 'Camille Ndiaye', Statut: 'En cours' }]);
    expect(team.grist.rows('Entretiens')[0]?.['Debut']).toEqual(expect.any(Number));
  });

  it('sends what a killed page had not sent, once, when the widget is opened again', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { createMemoryStore } = await import('../../src/document/local/environment.ts');
    const store = createMemoryStore();
    const first = await team.open({ store });
    first.client.faults.setOffline(true);
    first.document.dispatch(proof('dit avant la panne'));
    await settle();
    first.kill();
    const second = await team.open({ store });
    await team.time.pass(10_000);
    expect(second.document.outbox.counts.value.pending).toBe(0);
    expect(team.grist.rows('Preuves').map(({ Texte }) => Texte)).toEqual(['dit avant la panne']);
    expect(await store.keys('')).toEqual([]);
  });

  it('leaves the unsent changes of a page that is still open to that page', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { createMemoryStore } = await import('../../src/document/local/environment.ts');
    const store = createMemoryStore();
    const first = await team.open({ store });
    first.client.faults.setOffline(true);
    first.document.dispatch(proof('en attente'));
    await settle();
    const second = await team.open({ store });
    await team.time.pass(1_000);
    expect(second.document.outbox.entries.value).toEqual([]);
    expect(team.grist.rows('Preuves')).toHaveLength(0);
  });

  it('keeps a refused text, with the reason, until a person decides', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document } = await team.open();
    team.grist.setRules({
      refuse: ([, table]) => (table === 'Preuves' ? 'Blocked by table update access rules' : null),
    });
    document.dispatch(proof('texte précieux'));
    await settle();
    const [entry] = document.outbox.entries.value;
    expect(entry?.state).toMatchObject({ is: 'refused', problem: { kind: 'refused' } });
    team.grist.setRules({});
    document.outbox.retry(entry?.id ?? '');
    await settle();
    expect(team.grist.rows('Preuves')).toMatchObject([{ Texte: 'texte précieux' }]);
  });

  it('a refused change does not hold back the next ones', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document } = await team.open();
    team.grist.setRules({ refuse: ([, table]) => (table === 'Preuves' ? 'Blocked' : null) });
    document.dispatch(proof('refusé'));
    document.dispatch({ kind: 'move-stage', stage: 'Mise en situation' });
    await settle();
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: 1 });
    expect(team.grist.rows('Candidats')[0]?.['Etape']).toBe('Mise en situation');
  });
});

describe('two widgets on one document', () => {
  it('converge through Grist’s pushes', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const [one, two] = [await team.open(), await team.open()];
    one.document.dispatch(proof('vu par l’une', team.criteria[1] ?? 0));
    await settle();
    two.document.dispatch(proof('vu par l’autre', team.criteria[2] ?? 0, '−'));
    await settle();
    for (const { document } of [one, two]) {
      expect(document.fileOf(ines)?.evidence.map(({ text }) => text)).toEqual(['vu par l’une', 'vu par l’autre']);
    }
  });

  it('show both texts when both changed the same proof, and lose neither', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const [one, two] = [await team.open(), await team.open()];
    one.document.dispatch(proof('au départ'));
    await settle();
    two.client.faults.setOffline(true);
    const seen = two.document.file.value?.evidence[0];
    if (!seen) throw new Error('the proof is there');
    two.document.dispatch({ kind: 'edit-evidence', evidence: seen, values: { text: 'version de deux' } });
    await settle();
    one.document.dispatch({ kind: 'edit-evidence', evidence: seen, values: { text: 'version de un' } });
    await settle();
    two.client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(team.grist.rows('Preuves').map(({ Texte }) => Texte)).toEqual(['version de un']);
    const [entry] = two.document.outbox.entries.value;
    expect(entry?.state).toMatchObject({ is: 'refused', problem: { kind: 'conflict', theirs: 'version de un' } });
    expect(entry?.changes).toMatchObject([{ values: { text: 'version de deux' } }]);
  });

  it('do not bring back a proof that the other one removed', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const [one, two] = [await team.open(), await team.open()];
    one.document.dispatch(proof('à supprimer'));
    await settle();
    const seen = two.document.file.value?.evidence[0];
    if (!seen) throw new Error('the proof is there');
    two.client.faults.setOffline(true);
    two.document.dispatch({ kind: 'edit-evidence', evidence: seen, values: { text: 'corrigée trop tard' } });
    one.document.dispatch({ kind: 'remove-evidence', evidence: seen });
    await settle();
    two.client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(team.grist.rows('Preuves')).toEqual([]);
    expect(two.document.outbox.entries.value[0]?.state).toMatchObject({ problem: { kind: 'gone' } });
  });
});

describe('hand work in Grist', () => {
  it('on a proof is followed by the widget, and the status is put right', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const { document } = await team.open();
    await team.time.pass(2_000);
    team.grist.edit([
      'AddRecord',
      'Preuves',
      null,
      { Candidat: ines, Critere: team.criteria[0], Signe: '-', Texte: 'tapée à la main' },
    ]);
    await settle();
    expect(document.file.value?.evidence).toMatchObject([{ sign: '−', text: 'tapée à la main' }]);
    expect(team.grist.cell('Candidats', ines, 'Completude')).toBe('Non commencé');
    await team.time.pass(3_000);
    expect(team.grist.cell('Candidats', ines, 'Completude')).toBe('Preuves manquantes');
  });

  it('that removes a criterion in use leaves its proofs to sort', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const { document } = await team.open();
    document.dispatch(proof('orpheline', team.criteria[0] ?? 0));
    await settle();
    team.grist.edit(['RemoveRecord', 'Criteres', team.criteria[0]]);
    document.lookAround();
    await team.time.pass(3_000);
    expect(document.preparation.value.criteria).toHaveLength(2);
    expect(document.file.value?.evidence).toHaveLength(1);
    expect(document.status.value?.completeness).toBe('Preuves manquantes');
  });

  it('that removes the person shown says so, and keeps what was being sent', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const { document, client } = await team.open();
    client.faults.setOffline(true);
    document.dispatch(proof('dernier mot'));
    await settle();
    team.grist.edit(['RemoveRecord', 'Candidats', ines]);
    client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(document.file.value).toBeNull();
    expect(document.outbox.entries.value).toMatchObject([{ state: { is: 'refused', problem: { kind: 'gone' } } }]);
  });
});
