/** The way in: what a trame needs comes first, and nothing is written before all the rest is known. */
import { expect, it } from 'vitest';
import { grantHalfway, prepareTeam, settle, type Team } from './harness.ts';

async function openHalfway(team: Team) {
  const widget = await team.open({ access: 'none' });
  grantHalfway(widget.client);
  await settle();
  return widget;
}

it('shows the trame before proofs and notes have been read, and says nothing of these', async () => {
  const team = await prepareTeam();
  const id = team.addCandidate('Inès Marchand');
  const { document, client } = await openHalfway(team);
  document.select(id);
  expect(client.faults.waiting).toBe(5);
  expect(document.phase.value).toEqual({ is: 'ready' });
  expect([document.complete.value, document.status.value]).toEqual([false, null]);
  expect(document.file.value?.candidate.name).toBe('Inès Marchand');
  client.faults.release();
  await settle();
  expect(document.complete.value).toBe(true);
  expect(document.status.value?.completeness).toBe('Non commencé');
});

it('keeps what is decided meanwhile, and writes it with all that the document says', async () => {
  const team = await prepareTeam();
  const id = team.addCandidate('Inès Marchand');
  const [criterion = 0] = team.criteria;
  const [point = 0] = team.points;
  team.grist.edit([
    'AddRecord',
    'Passages',
    null,
    { Candidat: id, Point: point, Etat: 'Passé', Par: 'Ana', Cle: `${id}:${point}:Ana` },
  ]);
  const { document, client } = await openHalfway(team);
  document.select(id);
  document.dispatch({
    kind: 'add-evidence',
    stage: 'Préqualification',
    criteria: [criterion],
    point,
    sign: '+',
    text: 'A livré seule un service en trois semaines',
  });
  await settle();
  expect(team.grist.rows('Preuves')).toEqual([]);
  expect(document.outbox.counts.value).toEqual({ pending: 1, refused: 0 });
  client.faults.release();
  await settle();
  await document.outbox.idle();
  expect(team.grist.rows('Preuves').map(({ Texte }) => Texte)).toEqual(['A livré seule un service en trois semaines']);
  expect(document.status.value?.completeness).not.toBe(null);
  expect(team.grist.rows('Candidats').map(({ Completude }) => Completude)).toEqual([
    document.status.value?.completeness,
  ]);
});

it('asks again for what it had asked for before it was allowed to', async () => {
  const team = await prepareTeam();
  team.addCandidate('Inès Marchand');
  const { document, client } = await team.open({ access: 'none' });
  expect(document.phase.value).toEqual({ is: 'no-access', access: 'none' });
  client.setAccess('full');
  await settle();
  expect([document.phase.value.is, document.complete.value]).toEqual(['ready', true]);
  expect(document.candidates.value).toHaveLength(1);
});
