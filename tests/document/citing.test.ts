/** A note of the team keeps the proofs that decided it: whoever ticked them, and never another proof than those. */
import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { prepareTeam, proof, settle } from './harness.ts';

/** Two people in the debrief of somebody with two proofs on the first criterion, and one on the second; a 2 on the first. */
async function debrief() {
  const team = await prepareTeam();
  const id = team.addCandidate('Inès Marchand');
  const [first = 0, second = 0] = team.criteria;
  const people = team.grist.edit(
    ['AddRecord', 'Evaluateurs', null, { Nom: 'Camille' }],
    ['AddRecord', 'Evaluateurs', null, { Nom: 'Léo' }],
  );
  const [camille, leo] = await Promise.all([team.open(), team.open()]);
  for (const [at, { document }] of [camille, leo].entries()) {
    document.identity.choose(Number(people[at]));
    document.select(id);
  }
  await team.time.pass(1_000);
  for (const [text, criterion] of [
    ['a mis un cache', first],
    ['a mesuré', first],
    ['écoute', second],
  ] as const) {
    camille.document.dispatch(proof(text, criterion));
    await team.time.pass(5_000);
  }
  camille.document.dispatch({ kind: 'team-rate', notes: [{ criterion: first, note: 2, reason: '' }] });
  await team.time.pass(10_000);
  const saying = ({ file }: TeamDocument, text: string): Evidence => {
    const found = file.value?.evidence.find((row) => row.text === text);
    if (!found) throw new Error(`no proof ${text}`);
    return found;
  };
  const cite = (document: TeamDocument, text: string, on = true, note: 1 | 2 = 2) =>
    document.dispatch({ kind: 'cite', criterion: first, note, evidence: saying(document, text), on });
  /** What the document says, and what both pages show. */
  const cited = () => {
    const texts = new Map(team.grist.rows('Preuves').map((row) => [row.id, row['Texte']]));
    const list = team.grist.rows('Notes')[0]?.['Preuves'];
    const said = Array.isArray(list) ? list.slice(1).map((one) => texts.get(Number(one)) ?? one) : [];
    const shown = [camille, leo].map(({ document }) =>
      (document.file.value?.ratings[0]?.proofs ?? []).map((one) => texts.get(one) ?? one),
    );
    expect(shown).toEqual([said, said]);
    return said;
  };
  return { team, camille, leo, cite, cited, id, first, second, saying };
}

describe('the proofs of a team’s note', () => {
  it('are those that two people have ticked at once', async () => {
    const { team, camille, leo, cite, cited } = await debrief();
    leo.client.faults.setOffline(true);
    cite(camille.document, 'a mis un cache');
    cite(leo.document, 'a mesuré');
    await team.time.pass(1_000);
    leo.client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect([...cited()].sort()).toEqual(['a mesuré', 'a mis un cache']);
    cite(leo.document, 'a mis un cache', false);
    await team.time.pass(10_000);
    expect(cited()).toEqual(['a mesuré']);
    expect(camille.document.outbox.entries.value).toEqual([]);
  });

  it('leave the reason and the note as they are, and a seal’s note becomes one of the debrief', async () => {
    const { team, leo, cite } = await debrief();
    team.grist.edit(['UpdateRecord', 'Notes', 1, { Motif: 'sobre', Scellee_le: 1_700_000_000 }]);
    await team.time.pass(2_000);
    cite(leo.document, 'a mesuré');
    await team.time.pass(10_000);
    expect(team.grist.rows('Notes')).toHaveLength(1);
    expect(team.grist.rows('Notes')[0]).toMatchObject({ Motif: 'sobre', Note: 2, Preuves: ['L', 2], Scellee_le: null });
  });

  it('a proof that was removed before the tick arrives is not cited, nor the one that has got its row id', async () => {
    const { team, camille, leo, cite, cited, id, first } = await debrief();
    leo.client.faults.setOffline(true);
    cite(leo.document, 'a mis un cache');
    cite(leo.document, 'a mesuré');
    const before = team.grist.rows('Preuves').find((row) => row['Texte'] === 'écoute')?.id ?? 0;
    team.grist.edit(['RemoveRecord', 'Preuves', 2], ['RemoveRecord', 'Preuves', before]);
    team.grist.edit([
      'AddRecord',
      'Preuves',
      null,
      { Candidat: id, Critere: first, Texte: 'autre', Cle: 'autre', Signe: '−' },
    ]);
    expect(team.grist.rows('Preuves').map((row) => [row.id, row['Texte']])).toContainEqual([2, 'autre']);
    leo.client.faults.setOffline(false);
    await team.time.pass(120_000);
    expect(cited()).toEqual(['a mis un cache']);
    expect([camille, leo].map(({ document }) => document.outbox.entries.value)).toEqual([[], []]);
  });

  it('lose one that is removed later, here and at a colleague’s', async () => {
    const { team, camille, leo, cite, cited, saying } = await debrief();
    cite(leo.document, 'a mis un cache');
    await team.time.pass(10_000);
    cite(leo.document, 'a mesuré');
    await team.time.pass(10_000);
    camille.document.dispatch({ kind: 'remove-evidence', evidence: saying(camille.document, 'a mesuré') });
    expect(camille.document.file.value?.ratings[0]?.proofs).toEqual([1]);
    await team.time.pass(10_000);
    expect(cited()).toEqual(['a mis un cache']);
    team.grist.edit(['RemoveRecord', 'Preuves', 1]);
    await team.time.pass(10_000);
    expect(cited()).toEqual([]);
  });

  it('a tick for a note that a colleague has changed meanwhile is for a person to decide', async () => {
    const { team, camille, leo, cite, cited, first } = await debrief();
    leo.client.faults.setOffline(true);
    cite(leo.document, 'a mesuré');
    camille.document.dispatch({
      kind: 'team-rate',
      notes: [{ criterion: first, note: 1, reason: '', seen: { note: 2, reason: '' } }],
    });
    await settle();
    leo.client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(cited()).toEqual([]);
    expect(leo.document.outbox.entries.value[0]?.state).toMatchObject({
      is: 'refused',
      problem: { kind: 'conflict', theirs: '1' },
    });
  });

  it('are not written where the document has no column for them, and nothing else is lost', async () => {
    const { team, leo, cite } = await debrief();
    team.grist.edit(['RemoveColumn', 'Notes', 'Preuves']);
    await leo.document.reload();
    cite(leo.document, 'a mesuré');
    await team.time.pass(10_000);
    expect(leo.document.outbox.entries.value).toEqual([]);
    expect(team.grist.rows('Notes')[0]).toMatchObject({ Note: 2 });
  });

  it('without a pulse too, on the condition that they are what was ticked', async () => {
    const { team, leo, cite } = await debrief();
    team.grist.edit(['RemoveColumn', 'Candidats', 'Pouls']);
    await leo.document.reload();
    leo.client.faults.setOffline(true);
    cite(leo.document, 'a mis un cache');
    cite(leo.document, 'a mesuré');
    team.grist.edit(['RemoveRecord', 'Preuves', 1]);
    leo.client.faults.setOffline(false);
    await team.time.pass(120_000);
    expect(team.grist.rows('Notes')[0]?.['Preuves']).toEqual(['L', 2]);
    expect(leo.document.outbox.entries.value).toEqual([]);
  });
});
